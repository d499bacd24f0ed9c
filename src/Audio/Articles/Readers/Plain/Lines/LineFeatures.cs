using System.Collections.Frozen;

namespace Audio.Articles.Readers.Plain.Lines;

/// <summary>What every piece of a text shows by itself, by its neighbours and by its place: one row of numbers a piece.</summary>
internal sealed class LineFeatures
{
    /// <summary>The number of features in a row.</summary>
    public const int Count = PlaceAt + 16;

    /// <summary>The number of features in a row of the second pass, which has seen the chances of the first.</summary>
    public const int SecondCount = Count + Chances;

    private const int WordsAt = LineShape.Count, NeighboursAt = WordsAt + 1, WindowsAt = NeighboursAt + (6 * 6), PlaceAt = WindowsAt + (5 * 3);
    private const int Chances = 25;
    private const int MaxDistance = 60;
    private const int ProseLetters = 90;
    private static readonly int[] Offsets = [-1, 1, -2, 2, -3, 3];
    private static readonly (int Before, int After)[] Windows = [(3, 3), (8, 8), (20, 20), (6, 0), (0, 6)];

    private readonly IReadOnlyList<Piece> pieces;
    private readonly float[][] rows;
    private readonly bool[] prose;

    private LineFeatures(string text, IReadOnlyList<Piece> pieces, WordWeights words)
    {
        this.pieces = pieces;
        rows = new float[pieces.Count][];
        prose = new bool[pieces.Count];
        int before = 2;
        for (int i = 0; i < pieces.Count; i++)
        {
            int after = i + 1 == pieces.Count ? 2 : LineEnds(pieces[i].Span.In(text));
            rows[i] = new float[Count];
            LineShape.Measure(pieces[i], before, after, rows[i]);
            rows[i][WordsAt] = words.Score(pieces[i].Text);
            prose[i] = pieces[i].Length >= ProseLetters && rows[i][LineShape.Stops] + rows[i][LineShape.EndsSentence] > 0;
            before = after;
        }
    }

    /// <summary>The features of all pieces.</summary>
    public static float[][] Measure(string text, IReadOnlyList<Piece> pieces, WordWeights words)
    {
        LineFeatures features = new(text, pieces, words);
        features.SetNeighbours();
        features.SetWindows();
        features.SetPlaces();
        return features.rows;
    }

    /// <summary>The rows of the second pass: those of the first, and the chances of the neighbours.</summary>
    public static float[][] WithChances(float[][] rows, float[] chances, float[] titles)
    {
        double[] sums = Sums(rows.Length, i => chances[i]);
        int title = Array.IndexOf(titles, titles.DefaultIfEmpty().Max());
        float[][] result = new float[rows.Length][];
        for (int i = 0; i < rows.Length; i++)
        {
            float[] row = result[i] = new float[SecondCount];
            rows[i].CopyTo(row, 0);
            int at = Count;
            for (int offset = -5; offset <= 5; offset++)
            {
                row[at++] = i + offset >= 0 && i + offset < rows.Length ? chances[i + offset] : -1;
            }

            foreach ((int back, int ahead) in ((int, int)[])[(10, 0), (0, 10), (30, 0), (0, 30), (3, 3), (rows.Length, 0), (0, rows.Length)])
            {
                row[at++] = Mean(sums, i - back, i + ahead + 1);
            }

            row[at++] = (float)(sums[i] / Math.Max(1e-6, sums[^1]));
            row[at++] = titles[i];
            row[at++] = Math.Clamp(i - title, -MaxDistance, MaxDistance);
            row[at++] = titles[title];
            row[at++] = i > title ? Mean(sums, title, i + 1) : -1;
            row[at++] = Distance(i, -1, n => chances[n] > 0.5f, rows.Length);
            row[at++] = Distance(i, 1, n => chances[n] > 0.5f, rows.Length);
        }

        return result;
    }

    private static int LineEnds(ReadOnlySpan<char> span) => span[span.TrimEnd().Length..].Count('\n');

    private void SetNeighbours()
    {
        for (int i = 0; i < rows.Length; i++)
        {
            int at = NeighboursAt;
            foreach (int offset in Offsets)
            {
                float[]? row = i + offset >= 0 && i + offset < rows.Length ? rows[i + offset] : null;
                rows[i][at++] = row?[LineShape.Letters] ?? -1;
                rows[i][at++] = row?[LineShape.EndsSentence] ?? -1;
                rows[i][at++] = row?[LineShape.CapitalShare] ?? -1;
                rows[i][at++] = row?[WordsAt] ?? -9;
                rows[i][at++] = row?[LineShape.BlankAfter] ?? -1;
                rows[i][at++] = row is null ? -1 : Known(row);
            }
        }
    }

    private static float Known(float[] row) =>
        row[LineShape.IsWording] + (2 * row[LineShape.IsEdgeWording]) + (4 * row[LineShape.IsDate]) + (8 * row[LineShape.IsByline]);

    private void SetWindows()
    {
        double[] letters = Sums(rows.Length, i => prose[i] ? Math.Min(pieces[i].Length, 600) : 0);
        double[] words = Sums(rows.Length, i => rows[i][WordsAt]);
        double[] furniture = Sums(rows.Length, i => rows[i][LineShape.Furniture]);
        for (int i = 0; i < rows.Length; i++)
        {
            int at = WindowsAt;
            foreach ((int before, int after) in Windows)
            {
                rows[i][at++] = Mean(letters, i - before, i + after + 1);
                rows[i][at++] = Mean(words, i - before, i + after + 1);
                rows[i][at++] = Mean(furniture, i - before, i + after + 1);
            }
        }
    }

    private void SetPlaces()
    {
        (int start, int end) = MainRun();
        FrozenSet<string> vocabulary = Vocabulary(start, end);
        Dictionary<string, int> repeats = pieces.CountBy(p => p.Text).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        double[] letters = Sums(rows.Length, i => prose[i] ? pieces[i].Length : 0), all = Sums(rows.Length, i => pieces[i].Length);
        int[] back = Distances(1), ahead = Distances(-1);
        int headlines = 0, lastHeadline = -MaxDistance;
        for (int i = 0; i < rows.Length; i++)
        {
            bool headline = i > start && rows[i][LineShape.IsLinksHeadline] > 0;
            headlines += headline ? 1 : 0;
            lastHeadline = headline ? i : lastHeadline;
            Span<float> row = rows[i].AsSpan(PlaceAt);
            row[0] = (float)i / rows.Length;
            row[1] = Math.Min(rows.Length, 2000);
            row[2] = repeats[pieces[i].Text];
            row[3] = seen.Add(pieces[i].Text) ? 0 : 1;
            row[4] = (float)(letters[i] / Math.Max(1, letters[^1]));
            row[5] = (float)(letters[^1] / Math.Max(1, all[^1]));
            row[6] = Math.Clamp(i - start, -MaxDistance, MaxDistance);
            row[7] = Math.Clamp(i - end, -MaxDistance, MaxDistance);
            row[8] = back[i];
            row[9] = ahead[i];
            row[10] = Overlap(pieces[i].Text, vocabulary);
            row[11] = Math.Min(headlines, 5);
            row[12] = Math.Min(i - lastHeadline, MaxDistance);
            row[13] = Math.Max(0, end - start);
            row[14] = (float)((letters[end] - letters[start]) / Math.Max(1, letters[^1]));
            row[15] = Math.Min(i, MaxDistance);
        }
    }

    // Where running text stands most densely: each line of another kind costs.
    private (int Start, int End) MainRun()
    {
        double best = 0, sum = 0;
        (int Start, int End) run = (0, 0);
        for (int i = 0, start = 0; i < pieces.Count; i++)
        {
            sum += prose[i] ? Math.Min(pieces[i].Length, 600) : -40;
            if (sum <= 0)
            {
                (sum, start) = (0, i + 1);
            }
            else if (sum > best)
            {
                (best, run) = (sum, (start, i + 1));
            }
        }

        return run;
    }

    // The content words of the densest text: a line of the article speaks of the same things.
    private FrozenSet<string> Vocabulary(int start, int end)
    {
        Dictionary<string, int> counts = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = start; i < end; i++)
        {
            foreach (WordRun word in new WordRuns(pieces[i].Text))
            {
                ReadOnlySpan<char> w = pieces[i].Text.AsSpan(word.Start, word.Length);
                lookup[w] = w.Length < 4 ? 0 : (lookup.TryGetValue(w, out int n) ? n : 0) + 1;
            }
        }

        return counts.Where(c => c.Value >= 2).Select(c => c.Key).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    private static float Overlap(string text, FrozenSet<string> vocabulary)
    {
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();
        int words = 0, shared = 0;
        foreach (WordRun word in new WordRuns(text))
        {
            words += word.Length >= 4 ? 1 : 0;
            shared += word.Length >= 4 && lookup.Contains(text.AsSpan(word.Start, word.Length)) ? 1 : 0;
        }

        return words == 0 ? -1 : (float)shared / words;
    }

    private int[] Distances(int step)
    {
        int[] distances = new int[rows.Length];
        int distance = MaxDistance;
        for (int k = 0; k < rows.Length; k++)
        {
            int i = step > 0 ? k : rows.Length - 1 - k;
            distances[i] = distance;
            distance = prose[i] ? 1 : Math.Min(MaxDistance, distance + 1);
        }

        return distances;
    }

    private static float Distance(int i, int step, Func<int, bool> isThere, int count)
    {
        for (int n = 1; n < MaxDistance && i + (n * step) >= 0 && i + (n * step) < count; n++)
        {
            if (isThere(i + (n * step)))
            {
                return n;
            }
        }

        return MaxDistance;
    }

    private static double[] Sums(int count, Func<int, double> value)
    {
        double[] sums = new double[count + 1];
        for (int i = 0; i < count; i++)
        {
            sums[i + 1] = sums[i] + value(i);
        }

        return sums;
    }

    private static float Mean(double[] sums, int from, int to)
    {
        int start = Math.Max(0, from), end = Math.Min(sums.Length - 1, to);
        return end <= start ? 0 : (float)((sums[end] - sums[start]) / (end - start));
    }
}
