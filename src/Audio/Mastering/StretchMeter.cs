namespace Audio.Mastering;

/// <summary>Hears one stretch for a <see cref="Measurement"/>.</summary>
internal sealed class StretchMeter(int sampleRate)
{
    private readonly KWeighting weighting = new(sampleRate);
    private readonly TruePeakMeter peak = new();
    private readonly List<double> energies = [];
    private double energy;
    private long samples;

    /// <summary>What was heard so far.</summary>
    public Measurement Result => new(samples, [.. energies], peak.Highest);

    /// <summary>Hears samples, full scale ±1.</summary>
    public void Add(ReadOnlySpan<float> sound)
    {
        peak.Add(sound);
        while (!sound.IsEmpty)
        {
            long hopEnd = LoudnessMeter.HopEnd(energies.Count, sampleRate);
            int now = (int)Math.Min(hopEnd - samples, sound.Length);
            energy += weighting.Energy(sound[..now]);
            samples += now;
            sound = sound[now..];
            if (samples == hopEnd)
            {
                energies.Add(energy);
                energy = 0;
            }
        }
    }
}
