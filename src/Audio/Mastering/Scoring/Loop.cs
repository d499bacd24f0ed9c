namespace Audio.Mastering.Scoring;

/// <summary>A sound again and again, its end faded into its beginning.</summary>
internal sealed class Loop
{
    private const int FadeMs = 2000, LeastShare = 4;

    private readonly Sound sound;
    private readonly long fade, period;
    private float[] ending = [];

    public Loop(Sound sound)
    {
        this.sound = sound;
        fade = Math.Min(new Milliseconds(FadeMs).ToSamples(sound.SampleRate), sound.Samples / LeastShare);
        period = sound.Samples - fade;
    }

    /// <summary>Fills the buffer from a place in time.</summary>
    public void Read(long at, Span<float> buffer)
    {
        while (!buffer.IsEmpty)
        {
            long place = at % period;
            int count = (int)Math.Min(buffer.Length, place < fade ? fade - place : period - place);
            Span<float> part = buffer[..count];
            sound.Read(place, part);
            if (place < fade && at >= period)
            {
                AddEnding(place, part);
            }

            at += count;
            buffer = buffer[count..];
        }
    }

    // As much power in the middle as at both ends: the two are not alike.
    private void AddEnding(long place, Span<float> part)
    {
        ending = ending.Length < part.Length ? new float[part.Length] : ending;
        sound.Read(period + place, ending.AsSpan(0, part.Length));
        for (int i = 0; i < part.Length; i++)
        {
            (double rising, double falling) = Math.SinCos(Math.PI / 2 * (place + i) / fade);
            part[i] = part[i] * (float)rising + ending[i] * (float)falling;
        }
    }
}
