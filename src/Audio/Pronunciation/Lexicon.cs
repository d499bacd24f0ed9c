using System.Collections.Immutable;

namespace Audio.Pronunciation;

/// <summary>How particular words are said, whatever the rules of English would make of them.</summary>
/// <remarks>The longest printed form that fits wins; of two alike the first, but a speaker's own entry before everybody's.</remarks>
public sealed record Lexicon(ImmutableArray<LexiconEntry> Entries)
{
    /// <summary>No words.</summary>
    public static Lexicon Empty { get; } = new([]);

    /// <summary>This lexicon, then what another says of words that are not in this one.</summary>
    /// <remarks>A longer form of the other gives way where it holds a word of this one: "Siobhan Quay" to "Quay".</remarks>
    public Lexicon Before(Lexicon other)
    {
        HashSet<string> ours = [.. Entries.Where(e => e.Speaker is null).Select(e => e.Printed)];
        return new([.. Entries, .. other.Entries.Where(e => !ours.Contains(e.Printed) && !e.Printed.Split(' ').Any(ours.Contains))]);
    }
}

/// <summary>What kind of reading an entry gives.</summary>
public enum LexiconRule
{
    /// <summary>Other words or a respelling: "KAH-dem".</summary>
    Alias,

    /// <summary>A pronunciation in IPA.</summary>
    Phoneme,

    /// <summary>Spelled letter by letter.</summary>
    Letters,

    /// <summary>Said as the word it looks like, though it is in capitals.</summary>
    Word,
}

/// <summary>One word or name and how it is said.</summary>
/// <param name="Printed">As it is printed; it is also found in capitals and in the possessive.</param>
/// <param name="Spoken">
/// For an alias words, hyphens between syllables and blanks between words: "SHIH-vawn KEEN"; for a phoneme IPA; otherwise not looked at.
/// </param>
public sealed record LexiconEntry(string Printed, string Spoken)
{
    /// <summary>What <see cref="Spoken"/> is. Default: an alias.</summary>
    public LexiconRule Rule { get; init; }

    /// <summary>By name or id, the only speaker who says it so. Default: null, everybody.</summary>
    public string? Speaker { get; init; }
}
