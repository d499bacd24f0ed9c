namespace Audio.Publishing.Covers;

/// <summary>Makes a picture smaller by a whole number: each pixel is the mean of a square of pixels.</summary>
internal sealed class Smaller(int by, IPictureRows rows) : IPictureRows
{
    private int[] sums = [];
    private byte[] mean = [];
    private int added;

    /// <inheritdoc />
    public void Add(ReadOnlySpan<byte> row)
    {
        if (sums.Length == 0)
        {
            (sums, mean) = (new int[row.Length / by], new byte[row.Length / by]);
        }

        for (int i = 0; i < sums.Length; i++)
        {
            int first = (i / 3 * by * 3) + (i % 3);
            for (int x = 0; x < by; x++)
            {
                sums[i] += row[first + (x * 3)];
            }
        }

        if (++added % by == 0)
        {
            for (int i = 0; i < sums.Length; i++)
            {
                mean[i] = (byte)((sums[i] + (by * by / 2)) / (by * by));
                sums[i] = 0;
            }

            rows.Add(mean);
        }
    }

    /// <inheritdoc />
    public byte[] Finish() => rows.Finish();

    /// <inheritdoc />
    public void Dispose() => rows.Dispose();
}
