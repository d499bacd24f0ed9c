using System.IO.Compression;
using System.Text;

namespace Audio.Scripts.Lexicon;

/// <summary>What a dictionary says of a word: the table beside this file, derived from WordNet 3.0, SCOWL and GeoNames (see NOTICE.md there).</summary>
/// <remarks>Read when the first word is looked up, once a process; lookups make no strings.</remarks>
internal static class WordLexicon
{
    private static readonly Lazy<Index> Table = new(Read);

    /// <summary>The classes of a word or name in small letters; <see cref="WordClasses.None"/> when it is not listed.</summary>
    public static WordClasses Find(ReadOnlySpan<char> lower) => new(Table.Value.Find(lower));

    /// <summary>Whether the word is a person or a role and nothing else: "novelist", "goalkeepers".</summary>
    public static bool IsRole(string lower) => Table.Value.Roles.Contains(lower);

    private static Index Read()
    {
        using Stream resource = typeof(WordLexicon).Assembly.GetManifestResourceStream("Lexicon.br")!;
        using BrotliStream table = new(resource, CompressionMode.Decompress);
        using StreamReader text = new(table, Encoding.UTF8);
        return new Index(text.ReadToEnd());
    }

    // Lines sorted by their characters, and where each begins.
    private sealed class Index
    {
        private readonly string text;
        private readonly List<int> lines = new(100_000);

        public Index(string text)
        {
            this.text = text;
            for (int at = 0; at >= 0 && at < text.Length; at = text.IndexOf('\n', at) + 1)
            {
                lines.Add(at);
                int tab = text.IndexOf('\t', at), end = text.IndexOf('\n', at);
                WordClasses classes = new(text.AsMemory(tab + 1, end - tab - 1));
                if (classes is { IsMostlyPerson: true, IsVerb: false, IsAdjective: false, IsAdverb: false, IsGroup: false, IsNamedPlace: false })
                {
                    Roles.Add(text[at..tab]);
                }
            }
        }

        public HashSet<string> Roles { get; } = new(StringComparer.Ordinal);

        public ReadOnlyMemory<char> Find(ReadOnlySpan<char> word)
        {
            int low = 0, high = lines.Count - 1;
            while (low <= high)
            {
                int middle = (low + high) / 2, start = lines[middle], tab = text.IndexOf('\t', start);
                int order = word.SequenceCompareTo(text.AsSpan(start, tab - start));
                if (order == 0)
                {
                    return text.AsMemory(tab + 1, text.IndexOf('\n', tab) - tab - 1);
                }

                (low, high) = order < 0 ? (low, middle - 1) : (middle + 1, high);
            }

            return default;
        }
    }
}
