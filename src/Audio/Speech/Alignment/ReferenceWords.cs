namespace Audio.Speech.Alignment;

/// <summary>A reading whose words are known in time, as rows for a path: a pause, a word's frames, a pause, a word's frames, …, a pause.</summary>
/// <remarks>The reference's own pauses are left out: where the other voice pauses is its own affair.</remarks>
internal sealed class ReferenceWords
{
    // Words of an engine may sound on a little after their mark.
    private const double Linger = 0.06;

    private ReferenceWords(List<int> frames, List<int> pauses, List<int> tokens, Cepstra sound)
    {
        Rows = frames.Count;
        Pauses = [.. pauses];
        IsPause = [.. frames.Select(f => f < 0)];
        Tokens = [.. tokens];
        Width = Rows + 16; // room for a vector that begins at the last row
        Columns = new float[Cepstra.Dimensions * Width];
        for (int row = 0; row < Rows; row++)
        {
            for (int d = 0; d < Cepstra.Dimensions && frames[row] >= 0; d++)
            {
                Columns[(d * Width) + row] = sound.Values[(frames[row] * Cepstra.Dimensions) + d];
            }
        }
    }

    /// <summary>How many rows, pauses included.</summary>
    public int Rows { get; }

    /// <summary>Which rows are pauses: one before each word and one at the end. Word n lies between the nth and the next.</summary>
    public int[] Pauses { get; }

    /// <summary>Whether a row is a pause.</summary>
    public bool[] IsPause { get; }

    /// <summary>The token of each word.</summary>
    public int[] Tokens { get; }

    /// <summary>From one dimension's first value to the next one's in <see cref="Columns"/>.</summary>
    public int Width { get; }

    /// <summary>All rows' first values, then all rows' second values, and so on.</summary>
    public float[] Columns { get; }

    /// <summary>How many words.</summary>
    public int Words => Tokens.Length;

    /// <summary>The pause before another one.</summary>
    public int PauseBefore(int row) => Pauses[Array.BinarySearch(Pauses, row) - 1];

    /// <summary>Takes a reading apart.</summary>
    public static ReferenceWords Of(Cepstra sound, IReadOnlyList<WordMark> marks)
    {
        List<int> frames = [], pauses = [], tokens = [];
        for (int i = 0; i < marks.Count; i++)
        {
            double limit = i + 1 < marks.Count ? marks[i + 1].Start.Seconds : double.MaxValue;
            int from = Frame(marks[i].Start.Seconds), to = Frame(Math.Min(limit, marks[i].End.Seconds + Linger));
            while (to - from > 2 && !sound.IsHeard(to - 1))
            {
                to--;
            }

            pauses.Add(frames.Count);
            tokens.Add(marks[i].Token);
            frames.Add(-1);
            frames.AddRange(Enumerable.Range(from, Math.Max(0, to - from)));
        }

        pauses.Add(frames.Count);
        frames.Add(-1);
        return new ReferenceWords(frames, pauses, tokens, sound);

        int Frame(double seconds) => (int)Math.Clamp(Math.Round(seconds / sound.Hop), 0, sound.Count);
    }
}
