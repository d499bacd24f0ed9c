using Audio.Storage;

namespace Audio.Mastering;

/// <summary>One utterance's trimmed sound in the spool, and its place in the mix.</summary>
/// <param name="Voice">Index of its voice among the levels.</param>
/// <param name="Offset">Its first byte in the spool: 16-bit little-endian mono.</param>
/// <param name="Pause">The silence before it.</param>
internal readonly record struct Piece(int Voice, int SampleRate, long Offset, long Samples, Milliseconds Pause)
{
    /// <summary>SHA-256 of its samples.</summary>
    public required ReadOnlyMemory<byte> Hash { get; init; }

    /// <summary>Silence after it, in samples of the master, that brings the next stretch onto a frame.</summary>
    public long Padding { get; init; }

    /// <summary>How many samples it has at another rate.</summary>
    public long Length(int sampleRate) => (Samples * sampleRate + SampleRate - 1) / SampleRate;

    /// <summary>What its treble is raised by, dB. Default: nothing.</summary>
    public double ShelfDb { get; init; }

    /// <summary>Opens its samples, as loud as they were or by a factor louder.</summary>
    public ISampleSource Open(Spool spool, float factor)
    {
        PieceSource source = new(spool, this, factor);
        return ShelfDb == 0 ? source : new Shelf(source, ShelfDb);
    }
}
