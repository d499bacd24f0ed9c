namespace Audio.Mastering;

/// <summary>All that is said about the loudness of a finished sound.</summary>
internal sealed class ProgrammeMeter(int sampleRate)
{
    private readonly LoudnessMeter loudness = new(sampleRate);
    private readonly TruePeakMeter peak = new();

    /// <summary>What was heard so far.</summary>
    public Loudness Result => new(loudness.Integrated, loudness.Range, peak.Decibels);

    /// <summary>Hears samples, full scale ±1.</summary>
    public void Add(ReadOnlySpan<float> sound)
    {
        loudness.Add(sound);
        peak.Add(sound);
    }

    /// <summary>Hears a stretch that was measured by itself.</summary>
    public void Add(Measurement heard)
    {
        loudness.Add(heard);
        peak.Add(heard.Peak);
    }
}
