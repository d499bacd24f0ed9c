namespace Audio.Mastering;

/// <summary>Rounds sound to steps of 16 bits behind triangular noise, so that what is quieter than a step is heard as it is and not as distortion.</summary>
/// <remarks>
/// Lipshitz, Wannamaker and Vanderkooy, "Quantization and dither: a theoretical survey", JAES 40(5), 1992: noise of two
/// steps' width with a triangular distribution leaves mean and variance of the error the same whatever the sound is.
/// Digital silence stays silent. The noise is the same in every run; the MP3 encoder takes sound before it is rounded.
/// </remarks>
internal sealed class Dither(ISampleSource source) : ISampleSource
{
    private const float Steps = 32768;

    private Xorshift noise = new(0x9E3779B9);

    public int SampleRate => source.SampleRate;

    public int Read(Span<float> buffer)
    {
        int count = source.Read(buffer);
        foreach (ref float sample in buffer[..count])
        {
            sample = sample == 0 ? 0 : Math.Clamp(MathF.Round((sample * Steps) + Draw() - Draw()), -Steps, Steps - 1) / Steps;
        }

        return count;
    }

    public void Dispose() => source.Dispose();

    // 0 to 1.
    private float Draw() => (noise.Next() >> 8) * (1f / (1 << 24));
}
