namespace Audio.Mastering;

/// <summary>The first and last few milliseconds of a piece, from and to silence, so that joins do not click.</summary>
/// <param name="samples">The length of the piece.</param>
internal readonly struct Fades(int sampleRate, long samples)
{
    private readonly long length = Math.Min(sampleRate * 4 / 1000, samples / 2); // 4 ms: a seventh of the guard before speech

    /// <summary>Fades what needs it of a block that begins at a place in the piece.</summary>
    public void Apply(Span<short> block, long at)
    {
        for (int i = 0; i < block.Length; i++)
        {
            long edge = Math.Min(at + i, samples - 1 - at - i);
            if (edge < length)
            {
                double share = (edge + 0.5) / length;
                block[i] = (short)Math.Round(block[i] * (0.5 - 0.5 * Math.Cos(Math.PI * share)));
            }
        }
    }
}
