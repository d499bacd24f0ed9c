namespace Audio.Mastering;

/// <summary>Loudness of one channel by ITU-R BS.1770-4, loudness range by EBU Tech 3342.</summary>
/// <remarks>Works in hops of 10 ms, so that maxima are found (Tech 3341, signal 13); allocates nothing once made.</remarks>
internal sealed class LoudnessMeter(int sampleRate)
{
    private const int HopsASecond = 100, Momentarily = 40, ShortTime = 300, Stride = 10;

    private readonly KWeighting weighting = new(sampleRate);
    private readonly LoudnessHistogram blocks = new(), shortTerms = new();
    private readonly double[] hops = new double[ShortTime];
    private double hopEnergy, momentaryEnergy, shortEnergy;
    private long hopCount, samples, hopEnd = HopEnd(0, sampleRate);

    /// <summary>Loudness of the last 400 ms, LUFS.</summary>
    public double Momentary => Lufs(momentaryEnergy, Momentarily);

    /// <summary>Loudness of the last 3 s, LUFS.</summary>
    public double ShortTerm => Lufs(shortEnergy, ShortTime);

    /// <summary>The loudest 400 ms so far, LUFS.</summary>
    public double MaxMomentary { get; private set; } = double.NegativeInfinity;

    /// <summary>The loudest 3 s so far, LUFS.</summary>
    public double MaxShortTerm { get; private set; } = double.NegativeInfinity;

    /// <summary>Gated loudness of everything so far, LUFS; −∞ when nothing passed the gates.</summary>
    public double Integrated => blocks.GatedMean(-10);

    /// <summary>Loudness range of everything so far, LU.</summary>
    public double Range => shortTerms.Spread(-20, 0.10, 0.95);

    /// <summary>How many seconds were heard.</summary>
    public double Seconds => (double)samples / sampleRate;

    /// <summary>Hears samples, full scale ±1.</summary>
    public void Add(ReadOnlySpan<float> sound)
    {
        while (!sound.IsEmpty)
        {
            int now = (int)Math.Min(hopEnd - samples, sound.Length);
            hopEnergy += weighting.Energy(sound[..now]);
            samples += now;
            sound = sound[now..];
            if (samples == hopEnd)
            {
                EndHop();
            }
        }
    }

    /// <summary>Hears a stretch that was heard by itself, begun and ended in silence.</summary>
    /// <remarks>Its tens of milliseconds are taken as they are, so they may lie up to 10 ms off those of the whole.</remarks>
    public void Add(Measurement heard)
    {
        long end = samples + heard.Samples;
        foreach (double energy in heard.Energies)
        {
            (hopEnergy, samples) = (hopEnergy + energy, hopEnd);
            EndHop();
        }

        for (samples = end; hopEnd <= end;)
        {
            EndHop(); // the ends that made no whole 10 ms add up
        }
    }

    /// <summary>The sample at which a hop ends: 22.05 kHz has no whole one, yet nothing drifts.</summary>
    internal static long HopEnd(long hop, int sampleRate) => (hop + 1) * sampleRate / HopsASecond;

    private void EndHop()
    {
        // A window ends here: the hop enters, the one that is now too old leaves.
        int at = (int)(hopCount % ShortTime), old = (int)((hopCount + ShortTime - Momentarily) % ShortTime);
        momentaryEnergy = Math.Max(0, momentaryEnergy + hopEnergy - hops[old]);
        shortEnergy = Math.Max(0, shortEnergy + hopEnergy - hops[at]);
        hops[at] = hopEnergy;
        hopEnergy = 0;
        hopCount++;
        hopEnd = HopEnd(hopCount, sampleRate);
        if (hopCount >= Momentarily)
        {
            MaxMomentary = Math.Max(MaxMomentary, Keep(blocks, Momentary));
        }

        if (hopCount >= ShortTime)
        {
            MaxShortTerm = Math.Max(MaxShortTerm, Keep(shortTerms, ShortTerm));
        }
    }

    // Every hop counts for the maxima, one in ten (100 ms) for the gated values.
    private double Keep(LoudnessHistogram histogram, double lufs)
    {
        if (hopCount % Stride == 0)
        {
            histogram.Add(lufs);
        }

        return lufs;
    }

    private double Lufs(double energy, int window) =>
        -0.691 + 10 * Math.Log10(energy * HopsASecond / ((double)window * sampleRate));
}
