namespace Audio.Mastering;

/// <summary>The highest true peak of a sound, by BS.1770.</summary>
internal sealed class TruePeakMeter
{
    private const int Block = 128;

    private readonly float[] window = new float[TruePeak.History + Block];
    private readonly float[] peaks = new float[Block];
    /// <summary>The highest peak so far, dBTP; −∞ for silence.</summary>
    public double Decibels => 20 * Math.Log10(Highest);

    /// <summary>The highest peak so far, full scale 1.</summary>
    public float Highest { get; private set; }

    /// <summary>Takes a peak that was measured elsewhere, full scale 1.</summary>
    public void Add(float peak) => Highest = Math.Max(Highest, peak);

    /// <summary>Hears samples, full scale ±1.</summary>
    public void Add(ReadOnlySpan<float> sound)
    {
        while (!sound.IsEmpty)
        {
            int count = Math.Min(Block, sound.Length);
            sound[..count].CopyTo(window.AsSpan(TruePeak.History));
            Span<float> heard = window.AsSpan(0, TruePeak.History + count);
            if (TruePeak.LargestSample(heard) * TruePeak.Bound > Highest)
            {
                TruePeak.Interpolate(heard, peaks.AsSpan(0, count));
                Highest = Math.Max(Highest, TruePeak.LargestSample(peaks.AsSpan(0, count)));
            }

            heard[count..].CopyTo(window);
            sound = sound[count..];
        }
    }
}
