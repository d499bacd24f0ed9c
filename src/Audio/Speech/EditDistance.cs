namespace Audio.Speech;

/// <summary>How many letters or words must be changed, left out or put in to make one row of them another (V. I. Levenshtein, 1966).</summary>
internal static class EditDistance
{
    /// <summary>The number of changes; time grows with the product of the lengths, memory with the second.</summary>
    public static int Of<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : IEquatable<T>
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1].Equals(b[j - 1]) ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
