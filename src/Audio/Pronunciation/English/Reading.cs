using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts;

namespace Audio.Pronunciation.English;

/// <summary>How one printed expression is said, and where it ends.</summary>
/// <param name="End">The position just after the last printed character it accounts for.</param>
internal sealed record Reading(int End, ImmutableArray<Said> Said)
{
    /// <summary>An expression said in words as a whole.</summary>
    public static Reading Words(int start, int end, string words) => new(end, [English.Said.Words(start, end, words)]);

    /// <summary>An expression spelled letter by letter as a whole.</summary>
    public static Reading Letters(int start, int end, string letters) => new(end, [English.Said.Letters(start, end, letters)]);
}

/// <summary>Words, joined by blanks, for a stretch of printed characters.</summary>
internal sealed record Said(TextSpan Printed, string Text, SpokenAs As)
{
    /// <summary>Pronunciation in IPA, or null.</summary>
    public string? Ipa { get; init; }

    /// <summary>Why the reading is not certain, or null.</summary>
    public string? Doubt { get; init; }

    public static Said Words(int start, int end, string words) => new(TextSpan.FromBounds(start, end), words, SpokenAs.Word);

    public static Said Letters(int start, int end, string letters) => new(TextSpan.FromBounds(start, end), letters, SpokenAs.Letters);
}
