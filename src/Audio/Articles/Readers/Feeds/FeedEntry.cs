using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Audio.Articles.Readers.Feeds;

/// <summary>An item of a feed, as the feed has it.</summary>
internal sealed partial record FeedEntry
{
    private const int LongEnough = 1500; // characters: a summary is shorter

    public string? Title { get; init; }

    /// <summary>What the feed says is the whole text, as HTML, or null.</summary>
    public string? Content { get; init; }

    /// <summary>What it says is a summary; many feeds have their whole text there.</summary>
    public string? Summary { get; init; }

    public Uri? Address { get; init; }

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Modified { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Language { get; init; }

    /// <summary>The whole text as HTML; null when it has to be fetched from the page.</summary>
    public string? Text =>
        Content is { Length: > 0 } content && (Address is null || !IsCut(content)) ? content
        : Summary is { Length: > 0 } summary && (Address is null || (summary.Length >= LongEnough && !IsCut(summary))) ? summary
        : null;

    /// <summary>The title, or the beginning of the text.</summary>
    public string Shown => Title ?? (Plain(Summary ?? Content ?? "") is { Length: > 0 } text ? (text.Length <= 60 ? text : text[..59] + "…") : Address?.AbsoluteUri ?? "untitled");

    /// <summary>Without tags, on one line.</summary>
    public static string Plain(string html) =>
        string.Join(' ', System.Net.WebUtility.HtmlDecode(TagPattern().Replace(html[..Math.Min(html.Length, 4000)], " ")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsCut(string html) => CutPattern().IsMatch(Plain(html[Math.Max(0, html.Length - 2000)..]));

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex TagPattern();

    // "…", "[…]" or a link to go on reading at the end.
    [GeneratedRegex(@"(…|\.\.\.|\[(…|\.\.\.|&hellip;)\])\s*([([]?((continue|keep) reading|read (more|on|the (rest|full \w+)))\b.{0,80})?$|\b((continue|keep) reading|read (more|the (rest|full \w+)))\b\W*(→|»|>)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex CutPattern();
}

/// <summary>A feed: what it says of itself, and its items, newest first.</summary>
internal sealed record FeedContents(string? Title, string? Language, ImmutableArray<FeedEntry> Entries)
{
    /// <summary>Newest first where every item has a date; else as the feed has them.</summary>
    public FeedContents InOrder() => Entries.All(e => e.Published is not null) ? this with { Entries = [.. Entries.OrderByDescending(e => e.Published)] } : this;
}
