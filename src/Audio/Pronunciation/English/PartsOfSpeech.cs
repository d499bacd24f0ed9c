using System.Text;

namespace Audio.Pronunciation.English;

/// <summary>How often a word is a noun, a verb, an adjective, an adverb: 0 never, 1 known but not counted, then one more for every doubling.</summary>
internal readonly record struct PartOfSpeechLevels(int Noun, int Verb, int Adjective, int Adverb, bool IsPast, bool IsPlural)
{
    public bool IsKnown => Noun + Verb + Adjective + Adverb > 0 || IsPast || IsPlural;

    public bool IsMostlyNoun => Noun > 0 && Noun >= Verb && Noun >= Adjective && Noun >= Adverb;

    public bool IsMostlyVerb => Verb > 0 && Verb > Noun && Verb >= Adjective && Verb >= Adverb;
}

/// <summary>What an English word can be in a sentence, inflected forms included.</summary>
/// <remarks>
/// The table is derived from WordNet 3.0, Copyright 2006 by Princeton University, all rights reserved; WordNet is provided "as is"
/// under its own licence (https://wordnet.princeton.edu/license-and-commercial-use). Mode parts-of-speech of the evaluation program writes it.
/// </remarks>
internal static class PartsOfSpeech
{
    private static readonly byte[] Table = ReadTable();

    /// <summary>The levels of a word in small letters.</summary>
    public static PartOfSpeechLevels Of(string word)
    {
        PartOfSpeechLevels exact = Find(word);
        if (word.Length < 4)
        {
            return exact;
        }

        PartOfSpeechLevels stem = default;
        if (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal))
        {
            stem = Best(word[..^1], word.EndsWith("es", StringComparison.Ordinal) ? word[..^2] : "", word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : "");
            return exact with { Noun = Math.Max(exact.Noun, stem.Noun), Verb = Math.Max(exact.Verb, stem.Verb), IsPlural = exact.IsPlural || stem.Noun > 0 };
        }

        if (word.EndsWith("ed", StringComparison.Ordinal))
        {
            stem = Stem(word[..^2]);
            return exact with { Verb = Math.Max(exact.Verb, stem.Verb), IsPast = exact.IsPast || stem.Verb > 0 };
        }

        return word.EndsWith("ing", StringComparison.Ordinal) ? exact with { Verb = Math.Max(exact.Verb, Stem(word[..^3]).Verb) } : exact;
    }

    // "stopp", "mak", "tri", "call" → stop, make, try, call.
    private static PartOfSpeechLevels Stem(string cut) =>
        Best(cut, cut + "e", cut.Length > 2 && cut[^1] == cut[^2] ? cut[..^1] : cut.EndsWith('i') ? cut[..^1] + "y" : "");

    private static PartOfSpeechLevels Best(params ReadOnlySpan<string> stems)
    {
        foreach (string stem in stems)
        {
            if (stem.Length > 1 && Find(stem) is { IsKnown: true } found)
            {
                return found;
            }
        }

        return default;
    }

    // A binary search over lines: nothing is unpacked for the few words that are asked for.
    private static PartOfSpeechLevels Find(string word)
    {
        Span<byte> key = stackalloc byte[16];
        if (word.Length is < 2 or > 14 || !Ascii.IsValid(word))
        {
            return default;
        }

        Encoding.ASCII.GetBytes(word, key);
        key = key[..word.Length];
        ReadOnlySpan<byte> table = Table;
        int low = 0, high = table.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            int start = table[..middle].LastIndexOf((byte)'\n') + 1;
            int tab = start + table[start..].IndexOf((byte)'\t');
            int end = tab + table[tab..].IndexOf((byte)'\n');
            int order = table[start..tab].SequenceCompareTo(key);
            if (order == 0)
            {
                return Parse(table[(tab + 1)..end]);
            }

            (low, high) = order < 0 ? (end + 1, high) : (low, start);
        }

        return default;
    }

    private static PartOfSpeechLevels Parse(ReadOnlySpan<byte> classes)
    {
        PartOfSpeechLevels levels = default;
        for (int i = 0; i < classes.Length; i++)
        {
            int level = i + 1 < classes.Length ? classes[i + 1] - '0' + 1 : 0;
            levels = (char)classes[i] switch
            {
                'n' => levels with { Noun = level },
                'v' => levels with { Verb = level },
                'a' => levels with { Adjective = level },
                'r' => levels with { Adverb = level },
                'V' => levels with { IsPast = true, Verb = Math.Max(levels.Verb, 1) },
                'N' => levels with { IsPlural = true, Noun = Math.Max(levels.Noun, 1) },
                _ => levels,
            };
        }

        return levels;
    }

    private static byte[] ReadTable()
    {
        using Stream table = typeof(PartsOfSpeech).Assembly.GetManifestResourceStream("PartsOfSpeech.tsv")!;
        byte[] bytes = new byte[table.Length];
        table.ReadExactly(bytes);
        return bytes;
    }
}
