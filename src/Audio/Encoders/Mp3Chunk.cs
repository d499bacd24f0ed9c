using Audio.Native;

namespace Audio.Encoders;

/// <summary>A stretch of frames that is encoded by itself, so that several can be at once.</summary>
/// <remarks>
/// Without a bit reservoir frames stand alone, but the encoder remembers what came before and the padding bits
/// repeat every 49 frames at 44.1 kHz. A chunk therefore starts at a multiple of 49 and hears the 49 frames
/// before it; what it then writes are the bytes one encoder would have written.
/// </remarks>
internal sealed class Mp3Chunk
{
    /// <summary>Frames encoded before the chunk's own and dropped.</summary>
    public const int WarmUpFrames = 49;

    /// <summary>Frames of sound after the chunk's own: the encoder looks ahead.</summary>
    public const int LookAheadFrames = 2;

    /// <summary>Frames kept of every chunk but the last: 30.7 s.</summary>
    public const int Frames = WarmUpFrames * 24;

    private const int StepFrames = 49; // how often cancellation is asked for: 1.3 s of sound, some 5 ms of work

    private readonly Mp3Format format;
    private readonly byte[] bytes;
    private int keptStart, keptEnd;

    public Mp3Chunk(Mp3Format format)
    {
        this.format = format;
        bytes = new byte[(WarmUpFrames + Frames + 8) * format.LongestFrame + 8192];
    }

    /// <summary>Room for the sound: warm-up, own frames, look-ahead.</summary>
    public float[] Samples { get; } = new float[(WarmUpFrames + Frames + LookAheadFrames) * LameEncoder.FrameSamples];

    /// <summary>How many of <see cref="Samples"/> are filled.</summary>
    public int Count { get; set; }

    /// <summary>Whether nothing was before this chunk: no warm-up.</summary>
    public bool IsFirst { get; set; }

    /// <summary>Whether the sound ends here: every frame is kept.</summary>
    public bool IsLast { get; set; }

    /// <summary>The chunk's own frames, encoded.</summary>
    public ReadOnlySpan<byte> Encoded => bytes.AsSpan(keptStart, keptEnd - keptStart);

    /// <summary>Encodes the samples; returns itself.</summary>
    public Mp3Chunk Encode(CancellationToken ct)
    {
        int size = Compress(ct), first = IsFirst ? 0 : WarmUpFrames;
        keptStart = Skip(0, size, first);
        keptEnd = IsLast ? size : Skip(keptStart, size, Frames);
        return this;
    }

    private int Compress(CancellationToken ct)
    {
        using LameEncoder encoder = format.CreateEncoder(infoFrame: false);
        int size = 0;
        for (int done = 0; done < Count; done += StepFrames * LameEncoder.FrameSamples)
        {
            ct.ThrowIfCancellationRequested();
            int step = Math.Min(StepFrames * LameEncoder.FrameSamples, Count - done);
            size += encoder.Encode(Samples.AsSpan(done, step), bytes.AsSpan(size));
        }

        return size + encoder.Flush(bytes.AsSpan(size));
    }

    private int Skip(int at, int size, int frames)
    {
        for (; frames > 0; frames--)
        {
            at += format.FrameLength(bytes.AsSpan(at, size - at));
        }

        return at;
    }
}
