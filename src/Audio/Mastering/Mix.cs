using Audio.Storage;

namespace Audio.Mastering;

/// <summary>The pieces one after the other with their pauses, rendered at any sample rate and any levels.</summary>
/// <remarks>Only the engines' own samples are kept on disk; every rendering is made anew and is the same each time.</remarks>
internal sealed class Mix(Spool spool, IReadOnlyList<Piece> pieces, Milliseconds tail)
{
    private readonly Dictionary<(int From, int To), ResamplerKernel> kernels = [];

    /// <summary>Opens the mix; each voice is multiplied by its factor.</summary>
    public ISampleSource Open(int sampleRate, float[] factors) => new Rendering(this, sampleRate, factors);

    private ISampleSource OpenPiece(Piece piece, int sampleRate, float factor)
    {
        ISampleSource source = piece.Open(spool, factor);
        return piece.SampleRate == sampleRate ? source : new Resampler(source, Kernel(piece.SampleRate, sampleRate));
    }

    private ResamplerKernel Kernel(int from, int to)
    {
        lock (kernels)
        {
            return kernels.TryGetValue((from, to), out ResamplerKernel? kernel) ? kernel : kernels[(from, to)] = new ResamplerKernel(from, to);
        }
    }

    private sealed class Rendering(Mix mix, int sampleRate, float[] factors) : ISampleSource
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

        // Pause, piece, pause, piece, … tail.
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
                Piece now = mix.At(next);
                piece = mix.OpenPiece(now, sampleRate, factors[now.Voice]);
                return true;
            }

            return false;
        }
    }

    private int Count => pieces.Count;

    private Piece At(int index) => pieces[index];

    private Milliseconds PauseBefore(int index) => index < pieces.Count ? pieces[index].Pause : tail;
}
