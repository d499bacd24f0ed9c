using Audio.Mastering;

namespace Audio.Tests.Support;

/// <summary>An array as a source, and a source as an array.</summary>
public sealed class SoundSource(float[] sound, int sampleRate) : ISampleSource
{
    private int at;

    public int SampleRate => sampleRate;

    public int Read(Span<float> buffer)
    {
        int count = Math.Min(buffer.Length, sound.Length - at);
        sound.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }

    public void Dispose()
    {
    }

    public static float[] ReadAll(ISampleSource source, int block = 1000)
    {
        List<float> all = [];
        float[] buffer = new float[block];
        using (source)
        {
            for (int count; (count = source.Read(buffer)) > 0;)
            {
                all.AddRange(buffer.AsSpan(0, count));
            }
        }

        return [.. all];
    }
}
