namespace Audio.Mastering.Scoring;

/// <summary>A length of nothing.</summary>
internal sealed class Silence(int sampleRate, long samples) : ISampleSource
{
    private long left = samples;

    public int SampleRate => sampleRate;

    public int Read(Span<float> buffer)
    {
        int count = (int)Math.Min(left, buffer.Length);
        buffer[..count].Clear();
        left -= count;
        return count;
    }

    public void Dispose()
    {
    }
}
