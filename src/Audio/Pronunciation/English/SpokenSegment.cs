using Audio.Articles;
using Audio.Scripts;

namespace Audio.Pronunciation.English;

/// <summary>Words, joined by blanks, for a stretch of printed characters.</summary>
internal sealed record SpokenSegment(TextSpan Printed, string Text, SpokenAs As)
{
    /// <summary>Pronunciation in IPA, or null.</summary>
    public string? Ipa { get; init; }

    /// <summary>Why the reading is not certain, or null.</summary>
    public string? Doubt { get; init; }

    public static SpokenSegment Words(int start, int end, string words) => new(TextSpan.FromBounds(start, end), words, SpokenAs.Word);

    public static SpokenSegment Letters(int start, int end, string letters) => new(TextSpan.FromBounds(start, end), letters, SpokenAs.Letters);
}
