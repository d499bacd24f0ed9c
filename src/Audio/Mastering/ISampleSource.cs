namespace Audio.Mastering;

/// <summary>Sound that is pulled: mono samples, full scale ±1.</summary>
public interface ISampleSource : IDisposable
{
    /// <summary>Samples a second, Hz.</summary>
    int SampleRate { get; }

    /// <summary>Fills the buffer from the start; fewer samples than asked for only at the end, 0 after it.</summary>
    int Read(Span<float> buffer);
}
