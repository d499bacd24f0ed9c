using System.Collections.Immutable;

namespace Audio.Feeds;

/// <summary>A show: what its feed says about it, and which episodes belong to it.</summary>
public sealed record Show
{
    /// <summary>The show's name, without markup.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about; at most 4000 bytes of UTF-8 (RSS-2).</summary>
    public required string Description { get; init; }

    /// <summary>The publication.</summary>
    public required string Author { get; init; }

    /// <summary>An RFC 5646 tag in lower case: "en", "en-gb".</summary>
    public required string Language { get; init; }

    /// <summary>One of Apple's categories, as spelled there.</summary>
    public required string Category { get; init; }

    /// <summary>One of that category's subcategories. Default: none.</summary>
    public string? Subcategory { get; init; }

    /// <summary>Where the output folder is reached; ends in a slash (RSS-4).</summary>
    public required Uri Base { get; init; }

    /// <summary>The show's page. Default: the base.</summary>
    public Uri Link => Page ?? Base;

    /// <summary>The show's page, when it is another than the base.</summary>
    public Uri? Page { get; init; }

    /// <summary>Who answers for it. Default: the author.</summary>
    public string? Owner { get; init; }

    /// <summary>The owner's address for mail. Default: none.</summary>
    public string? Email { get; init; }

    /// <summary>A picture's file or https address. Default: none.</summary>
    public string? Cover { get; init; }

    /// <summary>A licence's identifier in lower case: "cc-by-4.0". Default: none.</summary>
    public string? Licence { get; init; }

    /// <summary>Who holds the copyright: a name, without sign and year. Default: none.</summary>
    public string? Copyright { get; init; }

    /// <summary>Whether it is for adults only. Default: no.</summary>
    public bool IsExplicit { get; init; }

    /// <summary>How many of the newest episodes the feed has, 1 to 5000. Default: all.</summary>
    public int? Newest { get; init; }

    /// <summary>Only articles by one of these. Default: everybody.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Only articles with one of these tags or sections. Default: all.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The feed's file name. Default: feed.xml.</summary>
    public string FeedName { get; init; } = "feed.xml";

    /// <summary>The feed's own address.</summary>
    public Uri Address => new(Base, FeedName);

    /// <summary>The same show where its folder is reached at another address.</summary>
    /// <exception cref="ArgumentException">It is no https: address with a plain path (RSS-4).</exception>
    public Show At(string address) => this with
    {
        Base = WebAddresses.Base(address) ?? throw new ArgumentException($"\"{address}\" is no https: address of plain letters such as https://example.com/audio/."),
    };
}
