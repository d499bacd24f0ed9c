namespace Audio.Mastering;

/// <summary>All that is said about the loudness of a finished sound.</summary>
internal sealed class ProgrammeMeter(int sampleRate)
{
    private readonly LoudnessMeter loudness = new(sampleRate);
    private readonly TruePeakMeter peak = new();

    /// <summary>What was heard so far.</summary>
    public Loudness Result => new(loudness.Integrated, loudness.Range, peak.Decibels);

    /// <summary>The loudness of stretches one after the other.</summary>
    public static Loudness Of(IEnumerable<Hearing> stretches, int sampleRate)
    {
        LoudnessMeter loudness = new(sampleRate);
        float peak = 0;
        foreach (Hearing heard in stretches)
        {
            loudness.Add(heard);
            peak = Math.Max(peak, heard.Peak);
        }

        return new(loudness.Integrated, loudness.Range, 20 * Math.Log10(peak));
    }

    /// <summary>Hears samples, full scale ±1.</summary>
    public void Add(ReadOnlySpan<float> sound)
    {
        loudness.Add(sound);
        peak.Add(sound);
    }
}
