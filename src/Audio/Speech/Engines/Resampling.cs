using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Audio.Speech.Engines;

/// <summary>Plays speech faster or slower, pitch and formants with it, without aliases.</summary>
internal static class Resampling
{
    private const int Taps = 48, Denominator = 100, Block = 2048;

    private static readonly ConcurrentDictionary<int, float[][]> Filters = new();

    /// <summary>Writes the samples as if played so many times as fast, in steps of a hundredth; returns how many were written.</summary>
    public static long Faster(ReadOnlySpan<short> samples, double factor, Stream pcm)
    {
        int step = (int)Math.Round(factor * Denominator);
        if (step == Denominator)
        {
            pcm.Write(MemoryMarshal.AsBytes(samples));
            return samples.Length;
        }

        float[][] phases = Filters.GetOrAdd(step, s => Phases(Math.Min(1.0, (double)Denominator / s)));
        long length = samples.Length * (long)Denominator / step;
        Span<short> block = stackalloc short[Block];
        for (long done = 0; done < length; done += block.Length)
        {
            block = block[..(int)Math.Min(block.Length, length - done)];
            for (int i = 0; i < block.Length; i++)
            {
                (long at, long phase) = Math.DivRem((done + i) * step, Denominator);
                block[i] = Sum(samples, (int)at - (Taps / 2) + 1, phases[phase]);
            }

            pcm.Write(MemoryMarshal.AsBytes(block));
        }

        return length;
    }

    private static short Sum(ReadOnlySpan<short> samples, int first, float[] taps)
    {
        float sum = 0;
        for (int k = Math.Max(0, -first); k < Taps && first + k < samples.Length; k++)
        {
            sum += samples[first + k] * taps[k];
        }

        return (short)Math.Clamp(MathF.Round(sum), short.MinValue, short.MaxValue);
    }

    // A windowed sinc for every position between two samples; each sums to one, so that nothing is amplified.
    private static float[][] Phases(double cutoff) =>
    [
        .. Enumerable.Range(0, Denominator).Select(phase =>
        {
            double[] taps = [.. Enumerable.Range(0, Taps).Select(k => Tap(k - (Taps / 2) + 1 - ((double)phase / Denominator), cutoff * 0.95))];
            double sum = taps.Sum();
            return taps.Select(t => (float)(t / sum)).ToArray();
        }),
    ];

    private static double Tap(double t, double cutoff)
    {
        double x = Math.PI * t * cutoff, edge = 2 * t / Taps;
        double window = Math.Abs(edge) >= 1 ? 0 : 0.42 + (0.5 * Math.Cos(Math.PI * edge)) + (0.08 * Math.Cos(2 * Math.PI * edge));
        return window * (Math.Abs(x) < 1e-9 ? 1 : Math.Sin(x) / x);
    }
}
