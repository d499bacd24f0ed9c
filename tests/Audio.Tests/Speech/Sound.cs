using System.Runtime.InteropServices;
using Audio.Speech;

namespace Audio.Tests.Speech;

/// <summary>What an engine made, and what can be measured about it.</summary>
internal sealed record Sound(SpokenClip Clip, byte[] Pcm)
{
    public double Seconds => (double)Clip.Samples / Clip.SampleRate;

    public ReadOnlySpan<short> Samples => MemoryMarshal.Cast<byte, short>(Pcm);

    /// <summary>Root mean square of a stretch, full scale 1.</summary>
    public double Rms(double from, double to)
    {
        ReadOnlySpan<short> part = Samples[At(from)..At(to)];
        double sum = 0;
        foreach (short sample in part)
        {
            sum += (double)sample * sample;
        }

        return Math.Sqrt(sum / Math.Max(1, part.Length)) / short.MaxValue;
    }

    /// <summary>The first and last moment louder than a hundredth of full scale, in windows of 10 ms.</summary>
    public (double Start, double End) Heard()
    {
        double[] loud = [.. Enumerable.Range(0, (int)(Seconds * 100)).Where(i => Rms(i / 100.0, (i + 1) / 100.0) > 0.006).Select(i => i / 100.0)];
        return (loud[0], loud[^1] + 0.01);
    }

    /// <summary>The lowest root mean square of 10 ms in a stretch.</summary>
    public double Quietest(double from, double to) =>
        Enumerable.Range(0, (int)((to - from) * 100)).Min(i => Rms(from + (i / 100.0), from + ((i + 1) / 100.0)));

    private int At(double seconds) => (int)Math.Clamp(seconds * Clip.SampleRate, 0, Samples.Length);
}
