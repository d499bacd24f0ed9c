namespace Audio.Mastering;

/// <summary>Stretches one after the other.</summary>
internal sealed class Sequence(int sampleRate, IReadOnlyList<Stretch> stretches) : ISampleSource
{
    private int next;
    private ISampleSource? current;

    public int SampleRate => sampleRate;

    public int Read(Span<float> buffer)
    {
        int written = 0;
        while (written < buffer.Length && (current is not null || next < stretches.Count))
        {
            current ??= stretches[next++].Open();
            int wanted = buffer.Length - written, read = current.Read(buffer[written..]);
            written += read;
            if (read < wanted)
            {
                current.Dispose();
                current = null;
            }
        }

        return written;
    }

    public void Dispose() => current?.Dispose();
}
