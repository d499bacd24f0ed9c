using System.Collections.Immutable;

namespace Audio.Articles.Readers;

/// <summary>What a format says of an article besides its words.</summary>
internal sealed record About
{
    public string? Title { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Publication { get; init; }

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Modified { get; init; }

    public Uri? Address { get; init; }

    public Uri? Image { get; init; }

    /// <summary>A BCP 47 tag, or null when nothing says.</summary>
    public string? Language { get; init; }

    public ImmutableArray<string> Repairs { get; init; } = [];
}
