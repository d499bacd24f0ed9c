using System.Security.Cryptography;
using Audio.Storage;

namespace Audio.Mastering;

/// <summary>The pieces one after the other with their pauses, in stretches, rendered at any sample rate and any levels.</summary>
/// <remarks>Only the engines' own samples are kept on disk; every rendering is made anew and is the same each time.</remarks>
/// <param name="seams">The pieces that begin a stretch; the first is 0.</param>
internal sealed class Mix(Spool spool, IReadOnlyList<Piece> pieces, IReadOnlyList<int> seams, MasteringOptions options)
{
    private const int KeyVersion = 3;

    private readonly Dictionary<(int From, int To), ResamplerKernel> kernels = [];

    /// <summary>The mix in stretches; each voice is multiplied by its factor.</summary>
    /// <param name="ceilingDb">The highest true peak, dBTP; without, nothing is limited.</param>
    public IReadOnlyList<Stretch> Render(int sampleRate, float[] factors, double? ceilingDb = null) =>
        [.. Enumerable.Range(0, seams.Count).Select(s => Render(s, sampleRate, factors, ceilingDb))];

    /// <summary>Opens one piece at its voice's level.</summary>
    public ISampleSource OpenPiece(int index, int sampleRate, float[] factors)
    {
        Piece piece = pieces[index];
        ISampleSource source = piece.Open(spool, factors[piece.Voice]);
        return piece.SampleRate == sampleRate ? source : new Resampler(source, Kernel(piece.SampleRate, sampleRate));
    }

    private Stretch Render(int seam, int sampleRate, float[] factors, double? ceilingDb)
    {
        int first = seams[seam], end = seam + 1 < seams.Count ? seams[seam + 1] : pieces.Count;
        long[] silences = [.. Enumerable.Range(first, end - first + 1).Select(SilenceBefore)];
        silences[0] = first == 0 ? silences[0] : Stretch.Frame;
        silences[^1] -= end < pieces.Count ? Stretch.Frame : 0;
        long[] here = [.. silences.Select(s => s * sampleRate / options.SampleRate)];

        ISampleSource Open()
        {
            MixSource mix = new(this, first, here, sampleRate, factors);
            return ceilingDb is { } ceiling ? new TruePeakLimiter(mix, ceiling) : mix;
        }

        long samples = here.Sum() + Enumerable.Range(first, end - first).Sum(i => pieces[i].Length(sampleRate));
        return new Stretch(samples, KeyOf(first, here, sampleRate, factors, ceilingDb), Open);
    }

    // In samples of the master; after the last piece, the tail.
    private long SilenceBefore(int index) => (index > 0 ? pieces[index - 1].Padding : 0)
        + (index < pieces.Count ? pieces[index].Pause : new(options.TailMs)).ToSamples(options.SampleRate);

    private string KeyOf(int first, long[] silences, int sampleRate, float[] factors, double? ceilingDb)
    {
        using MemoryStream bytes = new();
        using BinaryWriter writer = new(bytes);
        writer.Write("stretch");
        writer.Write(KeyVersion);
        writer.Write(sampleRate);
        writer.Write(ceilingDb ?? double.NaN);
        for (int i = 0; i < silences.Length; i++)
        {
            writer.Write(silences[i]);
            if (i < silences.Length - 1)
            {
                Piece piece = pieces[first + i];
                writer.Write(piece.Hash.Span);
                writer.Write(piece.SampleRate);
                writer.Write(piece.ShelfDb);
                writer.Write(factors[piece.Voice]);
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
    }

    private ResamplerKernel Kernel(int from, int to)
    {
        lock (kernels)
        {
            return kernels.TryGetValue((from, to), out ResamplerKernel? kernel) ? kernel : kernels[(from, to)] = new ResamplerKernel(from, to);
        }
    }
}
