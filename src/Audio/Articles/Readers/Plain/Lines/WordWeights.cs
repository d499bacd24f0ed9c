using System.Collections.Frozen;

namespace Audio.Articles.Readers.Plain.Lines;

/// <summary>How much each word, pair of words and short line speaks for the article (above 0) or for what stands around it (below 0).</summary>
internal sealed class WordWeights(IReadOnlyDictionary<string, float> weights)
{
    private const int MaxWords = 40; // of a longer piece the beginning says enough
    private const int MaxWholeLine = 40, MaxWord = 30; // characters

    private readonly FrozenDictionary<string, float> weights = weights.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The weights by feature.</summary>
    public IReadOnlyDictionary<string, float> All => weights;

    /// <summary>The mean of what the words of a line say, between about −4 and 4.</summary>
    public float Score(string text)
    {
        float sum = 0;
        int count = 0;
        FrozenDictionary<string, float>.AlternateLookup<ReadOnlySpan<char>> lookup = weights.GetAlternateLookup<ReadOnlySpan<char>>();
        Visit(text, key =>
        {
            count++;
            sum += lookup.TryGetValue(key, out float weight) ? weight : 0;
        });
        return sum / MathF.Sqrt(Math.Max(1, count));
    }

    /// <summary>The features of a line: its words, pairs of neighbours, first and last word, and the whole of a short line.</summary>
    public static void Visit(string text, FeatureVisitor visit)
    {
        Span<char> lower = stackalloc char[Math.Min(text.Length, Piece.MaxText)];
        text.AsSpan(0, lower.Length).ToLowerInvariant(lower);
        Span<char> key = stackalloc char[(2 * MaxWord) + 4];
        WordRun before = default;
        int words = 0;
        foreach (WordRun word in new WordRuns(lower))
        {
            ReadOnlySpan<char> here = lower.Slice(word.Start, Math.Min(word.Length, MaxWord));
            visit(char.IsAsciiDigit(here[0]) ? "0" : here);
            ReadOnlySpan<char> last = words == 0 ? "^" : lower.Slice(before.Start, Math.Min(before.Length, MaxWord));
            last.CopyTo(key);
            key[last.Length] = ' ';
            here.CopyTo(key[(last.Length + 1)..]);
            visit(key[..(last.Length + 1 + here.Length)]);
            before = word;
            if (++words == MaxWords)
            {
                break;
            }
        }

        if (lower.Length is > 0 and <= MaxWholeLine)
        {
            "= ".CopyTo(key);
            lower.CopyTo(key[2..]);
            visit(key[..(2 + lower.Length)]);
        }
    }
}

/// <summary>Sees one feature of a line.</summary>
internal delegate void FeatureVisitor(ReadOnlySpan<char> feature);
