namespace Audio.Mastering;

/// <summary>The finished sound, spooled to disk, with its clock and its measured loudness.</summary>
public sealed class Master(Timeline timeline, int sampleRate, long samples, Loudness loudness, Func<ISampleSource> open, Action dispose) : IDisposable
{
    /// <summary>Where each utterance is.</summary>
    public Timeline Timeline { get; } = timeline;

    /// <summary>Samples a second, Hz.</summary>
    public int SampleRate { get; } = sampleRate;

    /// <summary>Exact length in samples.</summary>
    public long Samples { get; } = samples;

    /// <summary>Measured on the mix, before encoding.</summary>
    public Loudness Loudness { get; } = loudness;

    /// <summary>How loud it was meant to be, LUFS: what the encoded file is held against. Default: as loud as it is.</summary>
    public double TargetLufs { get; init; } = loudness.IntegratedLufs;

    /// <summary>The sound in parts that can be worked on by themselves; empty when it has none.</summary>
    internal IReadOnlyList<Stretch> Stretches { get; init; } = [];

    /// <summary>Opens the sound from its start; as often as wanted.</summary>
    public ISampleSource Open() => open();

    /// <summary>Removes the spool.</summary>
    public void Dispose() => dispose();
}
