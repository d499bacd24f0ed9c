namespace Audio.Mastering;

/// <summary>One rendering of a stretch of a mix: silence, piece, silence, piece, … silence.</summary>
/// <param name="first">Its first piece.</param>
/// <param name="silences">The silence before each piece and after the last, in samples of this rate.</param>
internal sealed class MixSource(Mix mix, int first, long[] silences, int sampleRate, float[] factors) : ISampleSource
{
    private int next;
    private long silence = silences[0];
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

    // What comes next: the silence after a piece, or the piece after a silence.
    private bool Step()
    {
        if (piece is not null)
        {
            piece.Dispose();
            piece = null;
            silence = silences[++next];
            return true;
        }

        if (next < silences.Length - 1)
        {
            piece = mix.OpenPiece(first + next, sampleRate, factors);
            return true;
        }

        return false;
    }
}
