namespace Audio.Mastering;

/// <summary>One rendering of a mix: pause, piece, pause, piece, … tail.</summary>
internal sealed class MixSource(Mix mix, int sampleRate, float[] factors) : ISampleSource
{
    private int next;
    private long silence = mix.PauseBefore(0).ToSamples(sampleRate);
    private ISampleSource? piece;

    public int SampleRate => sampleRate;

    public int Read(Span<float> buffer)
    {
        int written = 0;
        while (written < buffer.Length)
        {
            Span<float> rest = buffer[written..];
            int count = silence > 0 ? Silence(rest) : piece?.Read(rest) ?? 0;
            written += count;
            if (count == 0 && !Step())
            {
                break;
            }
        }

        return written;
    }

    public void Dispose() => piece?.Dispose();

    private int Silence(Span<float> buffer)
    {
        int count = (int)Math.Min(silence, buffer.Length);
        buffer[..count].Clear();
        silence -= count;
        return count;
    }

    // What comes next: the pause after a piece, or the piece after a pause.
    private bool Step()
    {
        if (piece is not null)
        {
            piece.Dispose();
            piece = null;
            silence = mix.PauseBefore(++next).ToSamples(sampleRate);
            return true;
        }

        if (next < mix.Count)
        {
            piece = mix.OpenPiece(next, sampleRate, factors);
            return true;
        }

        return false;
    }
}
