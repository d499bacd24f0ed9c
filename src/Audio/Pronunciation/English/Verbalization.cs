using System.Collections.Immutable;

namespace Audio.Pronunciation.English;

/// <summary>How one printed expression is said, and where it ends.</summary>
/// <param name="End">The position just after the last printed character it accounts for.</param>
internal sealed record Verbalization(int End, ImmutableArray<SpokenSegment> Segments)
{
    /// <summary>An expression said in words as a whole.</summary>
    public static Verbalization Words(int start, int end, string words) => new(end, [SpokenSegment.Words(start, end, words)]);

    /// <summary>An expression spelled letter by letter as a whole.</summary>
    public static Verbalization Letters(int start, int end, string letters) => new(end, [SpokenSegment.Letters(start, end, letters)]);
}
