namespace Audio.Mastering.Scoring;

/// <summary>Speech with music under it.</summary>
/// <param name="speech">Is disposed.</param>
/// <param name="timeline">When somebody speaks.</param>
/// <param name="samples">How long the speech is.</param>
/// <param name="speechLufs">How loud it is.</param>
internal sealed class Bed(ISampleSource speech, Sound sound, Timeline timeline, long samples, SoundDesign levels, double speechLufs) : ISampleSource
{
    private const int Step = 64; // 1.5 ms: finer than any ramp needs

    private readonly Loop music = new(sound);
    private readonly Ducking ducking = new(timeline, samples, speech.SampleRate, levels);
    private readonly float factor = Gain.Factor(speechLufs - sound.Lufs);
    private readonly float[] under = new float[Step];
    private long at;
    private float level, next;

    public int SampleRate => speech.SampleRate;

    public int Read(Span<float> buffer)
    {
        int count = speech.Read(buffer);
        for (int done = 0; done < count;)
        {
            int now = (int)Math.Min(Step - at % Step, count - done);
            Add(buffer.Slice(done, now));
            done += now;
        }

        return count;
    }

    public void Dispose() => speech.Dispose();

    // The steps lie where they lie in time, so the sound does not depend on how it is asked for.
    private void Add(Span<float> sound)
    {
        if (at % Step == 0)
        {
            (level, next) = (at == 0 ? ducking.At(0) : next, ducking.At(at + Step));
        }

        Span<float> part = under.AsSpan(0, sound.Length);
        music.Read(at, part);
        for (int i = 0; i < part.Length; i++)
        {
            float share = (at % Step + i) / (float)Step;
            sound[i] += part[i] * factor * (level + (next - level) * share);
        }

        at += sound.Length;
    }
}
