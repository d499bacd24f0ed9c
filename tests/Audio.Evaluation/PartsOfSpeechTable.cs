using System.Globalization;

namespace Audio.Evaluation;

/// <summary>The files of WordNet 3.0 → one line a word: what it can be and how often it is counted so, for src/Audio/Pronunciation.</summary>
/// <remarks>
/// A line is the word, a tab and its classes: n noun, v verb, a adjective, r adverb, each with the rounded binary logarithm
/// of its count in the tagged texts; V is an irregular past form, N an irregular plural. Words with one sense that no text has are left out.
/// </remarks>
internal static class PartsOfSpeechTable
{
    private const int MaxWordLength = 14;

    private static readonly (string File, char Class)[] Files = [("noun", 'n'), ("verb", 'v'), ("adj", 'a'), ("adv", 'r')];

    public static int Run(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("Usage: parts-of-speech WORDNET_FOLDER OUT.tsv");
            return 2;
        }

        SortedDictionary<string, Dictionary<char, int>> counts = new(StringComparer.Ordinal);
        Dictionary<string, int> senses = ReadIndexes(args[0], counts);
        AddCounts(args[0], counts);
        SortedDictionary<string, string> lines = new(StringComparer.Ordinal);
        foreach ((string word, Dictionary<char, int> classes) in counts.Where(w => senses[w.Key] > 1 || w.Value.Values.Any(c => c > 0)))
        {
            lines[word] = string.Concat(Files.Where(f => classes.ContainsKey(f.Class)).Select(f => $"{f.Class}{Level(classes[f.Class])}"));
        }

        AddIrregular(Path.Combine(args[0], "verb.exc"), 'V', lines);
        AddIrregular(Path.Combine(args[0], "noun.exc"), 'N', lines);
        File.WriteAllText(args[1], string.Concat(lines.Select(l => $"{l.Key}\t{l.Value}\n")));
        return 0;
    }

    private static Dictionary<string, int> ReadIndexes(string folder, SortedDictionary<string, Dictionary<char, int>> counts)
    {
        Dictionary<string, int> senses = new(StringComparer.Ordinal);
        foreach ((string file, char wordClass) in Files)
        {
            foreach (string[] columns in Rows(Path.Combine(folder, $"index.{file}")).Where(c => IsWord(c[0])))
            {
                senses[columns[0]] = senses.GetValueOrDefault(columns[0]) + int.Parse(columns[2], CultureInfo.InvariantCulture);
                counts.TryAdd(columns[0], []);
                counts[columns[0]][wordClass] = 0;
            }
        }

        return senses;
    }

    // "abandon%2:40:01:: 1 10": a sense, its rank and how often it was tagged.
    private static void AddCounts(string folder, SortedDictionary<string, Dictionary<char, int>> counts)
    {
        foreach (string[] columns in Rows(Path.Combine(folder, "cntlist.rev")))
        {
            string[] key = columns[0].Split('%');
            char wordClass = key[1][0] switch { '1' => 'n', '2' => 'v', '4' => 'r', _ => 'a' };
            if (counts.TryGetValue(key[0], out Dictionary<char, int>? classes) && classes.ContainsKey(wordClass))
            {
                classes[wordClass] += int.Parse(columns[2], CultureInfo.InvariantCulture);
            }
        }
    }

    private static void AddIrregular(string file, char mark, SortedDictionary<string, string> lines)
    {
        foreach (string[] columns in Rows(file).Where(c => IsWord(c[0]) && lines.ContainsKey(c[1])))
        {
            string known = lines.GetValueOrDefault(columns[0], "");
            bool isRegular = columns[0].EndsWith(mark == 'V' ? "ing" : "s", StringComparison.Ordinal) || mark == 'V' && columns[0].EndsWith("ed", StringComparison.Ordinal);
            lines[columns[0]] = isRegular && known.Length == 0 || known.Contains(mark, StringComparison.Ordinal) ? known : known + mark;
        }

        foreach (string empty in lines.Where(l => l.Value.Length == 0).Select(l => l.Key).ToArray())
        {
            lines.Remove(empty);
        }
    }

    private static int Level(int count) => Math.Min(9, (int)Math.Round(Math.Log2(count + 1)));

    private static bool IsWord(string word) => word.Length is > 1 and <= MaxWordLength && word.All(char.IsAsciiLetterLower);

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(file).Where(l => l[0] != ' ').Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
