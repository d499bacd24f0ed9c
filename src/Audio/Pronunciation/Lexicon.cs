using System.Collections.Immutable;

namespace Audio.Pronunciation;

/// <summary>How particular words are said, whatever the rules of English would make of them.</summary>
/// <remarks>The longest printed form that fits wins; of two alike the first.</remarks>
public sealed record Lexicon(ImmutableArray<LexiconEntry> Entries)
{
    /// <summary>No words.</summary>
    public static Lexicon Empty { get; } = new([]);
}

/// <summary>One word or name and how it is said.</summary>
/// <param name="Printed">As it is printed; it is also found in capitals and in the possessive.</param>
/// <param name="Spoken">In the letters A to Z, apostrophes, hyphens between syllables and blanks between words: "SHIH-vawn KEEN".</param>
public sealed record LexiconEntry(string Printed, string Spoken);
