using Audio.Scripts;

namespace Audio.Pronunciation.English;

/// <summary>Words that an editor wants said in a way of their own; they come before every other kind.</summary>
internal sealed class Sayings : Kind
{
    private const int LongestName = 40;

    // By first character, the longest first: "Lindvik Bay" before "Lindvik".
    private readonly Dictionary<char, List<Saying>> byFirst = [];

    /// <summary>The sayings of a script; of a speaker's name, each part counts by itself too where both have as many words.</summary>
    public Sayings(Script script)
    {
        HashSet<string> names = [.. script.Speakers.Select(s => s.Name)];
        IEnumerable<Saying> parts = script.Sayings.Where(s => names.Contains(s.Printed)).SelectMany(Parts);
        IEnumerable<Saying> all = script.Sayings.Concat(parts).Where(s => s.Printed.Length > 0);
        foreach (Saying saying in all.SelectMany(s => new[] { s, s with { Printed = s.Printed.ToUpperInvariant() } }).DistinctBy(s => s.Printed).OrderByDescending(s => s.Printed.Length))
        {
            char first = saying.Printed[0];
            (byFirst.TryGetValue(first, out List<Saying>? list) ? list : byFirst[first] = []).Add(saying);
        }
    }

    public override bool MayStart(char first) => byFirst.ContainsKey(first);

    public override Reading? Read(Passage passage, int at)
    {
        if (char.IsLetterOrDigit(passage.At(at - 1)))
        {
            return null;
        }

        foreach (Saying saying in byFirst[passage.At(at)])
        {
            int end = at + saying.Printed.Length;
            if (string.CompareOrdinal(passage.Text, at, saying.Printed, 0, saying.Printed.Length) == 0 && !char.IsLetterOrDigit(passage.At(end)) && !Latin.IsMark(passage.At(end)))
            {
                return Of(passage, saying, at, end);
            }
        }

        return null;
    }

    private static Reading? Of(Passage passage, Saying saying, int at, int end)
    {
        bool possessive = Latin.IsApostrophe(passage.At(end)) && passage.At(end + 1) == 's' && !char.IsLetterOrDigit(passage.At(end + 2));
        string spoken = saying.Spoken.Trim();
        bool phonemes = spoken.Length > 2 && spoken[0] == '/' && spoken[^1] == '/';
        string[] words = [.. (phonemes ? saying.Printed : spoken).Split([' ', '-', '\t', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => Latin.Word(w).Trim('\'').ToLowerInvariant()).Where(w => w.Length > 0)];
        if (words.Length == 0)
        {
            return null; // nothing a voice could say: the word is read as it always is
        }

        int stop = possessive && !phonemes ? end + 2 : end;
        string text = phonemes ? Joined(words) : string.Join(' ', words) + (possessive ? "'s" : "");
        return new Reading(stop, [Said.Words(at, stop, text) with { Ipa = phonemes ? spoken[1..^1] : null }]);
    }

    // Phonemes belong to one word, however many are printed; the letters only name it.
    private static string Joined(string[] words) => string.Concat(words) is { Length: > LongestName } name ? name[..LongestName] : string.Concat(words);

    private static IEnumerable<Saying> Parts(Saying saying)
    {
        string[] printed = saying.Printed.Split(' ', StringSplitOptions.RemoveEmptyEntries), spoken = saying.Spoken.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return printed.Length > 1 && printed.Length == spoken.Length && spoken[0][0] != '/'
            ? printed.Zip(spoken, (p, s) => new Saying(p, s)).Where(p => char.IsUpper(p.Printed[0]) && p.Printed.Length > 2 && !p.Printed.Equals(p.Spoken, StringComparison.OrdinalIgnoreCase))
            : [];
    }
}
