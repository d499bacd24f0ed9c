using System.Runtime.InteropServices;
using Audio.Storage;

namespace Audio.Mastering;

/// <summary>A stretch of 16-bit samples in a spool, as floats.</summary>
internal sealed class PieceSource(Spool spool, Piece piece, float factor) : ISampleSource
{
    private const int Block = 2048;

    private readonly float scale = factor / 32768f;
    private long done;

    public int SampleRate => piece.SampleRate;

    public int Read(Span<float> buffer)
    {
        Span<short> block = stackalloc short[Block];
        int written = 0;
        while (written < buffer.Length && done < piece.Samples)
        {
            int wanted = (int)Math.Min(Math.Min(Block, buffer.Length - written), piece.Samples - done);
            spool.Read(piece.Offset + done * 2, MemoryMarshal.AsBytes(block[..wanted]));
            for (int i = 0; i < wanted; i++)
            {
                buffer[written + i] = block[i] * scale;
            }

            written += wanted;
            done += wanted;
        }

        return written;
    }

    public void Dispose()
    {
    }
}
