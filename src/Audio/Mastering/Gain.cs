namespace Audio.Mastering;

/// <summary>Makes sound louder or softer.</summary>
internal sealed class Gain(ISampleSource source, double decibels) : ISampleSource
{
    private readonly float factor = Factor(decibels);

    public int SampleRate => source.SampleRate;

    /// <summary>What samples are multiplied by.</summary>
    public static float Factor(double decibels) => (float)Math.Pow(10, decibels / 20);

    public int Read(Span<float> buffer)
    {
        int count = source.Read(buffer);
        foreach (ref float sample in buffer[..count])
        {
            sample *= factor;
        }

        return count;
    }

    public void Dispose() => source.Dispose();
}
