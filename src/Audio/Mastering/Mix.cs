using Audio.Storage;

namespace Audio.Mastering;

/// <summary>The pieces one after the other with their pauses, rendered at any sample rate and any levels.</summary>
/// <remarks>Only the engines' own samples are kept on disk; every rendering is made anew and is the same each time.</remarks>
internal sealed class Mix(Spool spool, IReadOnlyList<Piece> pieces, Milliseconds tail)
{
    private readonly Dictionary<(int From, int To), ResamplerKernel> kernels = [];

    /// <summary>How many pieces there are.</summary>
    public int Count => pieces.Count;

    /// <summary>Opens the mix; each voice is multiplied by its factor.</summary>
    public ISampleSource Open(int sampleRate, float[] factors) => new MixSource(this, sampleRate, factors);

    /// <summary>The silence before a piece; after the last, the tail.</summary>
    public Milliseconds PauseBefore(int index) => index < pieces.Count ? pieces[index].Pause : tail;

    /// <summary>Opens one piece at its voice's level.</summary>
    public ISampleSource OpenPiece(int index, int sampleRate, float[] factors)
    {
        Piece piece = pieces[index];
        ISampleSource source = piece.Open(spool, factors[piece.Voice]);
        return piece.SampleRate == sampleRate ? source : new Resampler(source, Kernel(piece.SampleRate, sampleRate));
    }

    private ResamplerKernel Kernel(int from, int to)
    {
        lock (kernels)
        {
            return kernels.TryGetValue((from, to), out ResamplerKernel? kernel) ? kernel : kernels[(from, to)] = new ResamplerKernel(from, to);
        }
    }
}
