using System.Collections.Immutable;

namespace Audio.Pronunciation.English;

/// <summary>Words and names of a lexicon, before any rule sees them.</summary>
internal sealed class LexiconWords : Kind
{
    private readonly Dictionary<char, (string Printed, string Spoken)[]> byFirst;

    public LexiconWords(Lexicon lexicon)
    {
        byFirst = lexicon.Entries.Where(e => e.Printed.Length > 0)
            .SelectMany(e => new[] { (e.Printed, e.Spoken), (Printed: e.Printed.ToUpperInvariant(), e.Spoken) })
            .DistinctBy(e => e.Printed)
            .GroupBy(e => e.Printed[0])
            .ToDictionary(g => g.Key, g => g.OrderByDescending(e => e.Printed.Length).ToArray());
    }

    public override bool MayStart(char first) => byFirst.ContainsKey(first);

    public override Reading? Read(Passage passage, int at)
    {
        if (char.IsLetterOrDigit(passage.At(at - 1)))
        {
            return null;
        }

        foreach ((string printed, string spoken) in byFirst[passage.At(at)])
        {
            if (passage.Text.AsSpan(at).StartsWith(printed, StringComparison.Ordinal) && End(passage, at + printed.Length) is { } end)
            {
                return Read(passage, at, end, end == at + printed.Length ? spoken : spoken + "'s");
            }
        }

        return null;
    }

    // Word by word where there are as many spoken as printed ones, so that captions follow; else as a whole.
    private static Reading Read(Passage passage, int at, int end, string spoken)
    {
        string[] printed = passage.Text[at..end].Split(' '), said = spoken.ToLowerInvariant().Split(' ');
        if (printed.Length != said.Length)
        {
            return Reading.Words(at, end, spoken.ToLowerInvariant());
        }

        var words = ImmutableArray.CreateBuilder<Said>(said.Length);
        int start = at;
        for (int i = 0; i < said.Length; start += printed[i++].Length + 1)
        {
            words.Add(Said.Words(start, start + printed[i].Length, said[i]));
        }

        return new Reading(end, words.MoveToImmutable());
    }

    // Where the word ends: after a possessive s, and not within a longer word.
    private static int? End(Passage passage, int end)
    {
        int stop = Latin.IsApostrophe(passage.At(end)) && passage.At(end + 1) is 's' or 'S' ? end + 2 : end;
        return !Continues(passage, stop) ? stop : null;
    }

    private static bool Continues(Passage passage, int at) =>
        char.IsLetterOrDigit(passage.At(at)) || Latin.IsMark(passage.At(at)) || (Latin.IsApostrophe(passage.At(at)) && char.IsLetter(passage.At(at + 1)));
}
