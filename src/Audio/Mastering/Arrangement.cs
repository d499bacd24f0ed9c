using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Audio.Articles;
using Audio.Mastering.Scoring;
using Audio.Scripts;
using Audio.Speech;
using Audio.Storage;

namespace Audio.Mastering;

/// <summary>Clips as they arrive: trimmed, spooled, measured, and given their place in time.</summary>
internal sealed class Arrangement(MasteringOptions options, Script script, Spool spool, Score? score = null)
{
    // A paragraph longer than this is divided at its next pause: what is encoded at once is bounded.
    private const int LongStretchSeconds = 20;

    private const int LowestRate = 4000, HighestRate = 384_000;

    private readonly Pauses pauses = new(options, script);
    private readonly List<Piece> pieces = [];
    private readonly List<int> seams = [0];
    private readonly List<long> seamStarts = [0];
    private readonly ImmutableArray<Segment>.Builder segments = ImmutableArray.CreateBuilder<Segment>();
    private readonly ImmutableArray<Unspoken>.Builder unspoken = ImmutableArray.CreateBuilder<Unspoken>();
    private readonly short[] block = new short[4096];
    private readonly float[] floats = new float[4096];
    private Utterance? last;
    private long seam;

    /// <summary>The trimmed sounds in order.</summary>
    public IReadOnlyList<Piece> Pieces => pieces;

    /// <summary>The pieces that begin a stretch.</summary>
    public IReadOnlyList<int> Seams => seams;

    /// <summary>Where the speech of each stretch begins, in samples of the master; 0 for the first.</summary>
    public IReadOnlyList<long> SeamStarts => seamStarts;

    /// <summary>How long all of it is, the silence at the end included, in samples of the master.</summary>
    public long Length => Position + new Milliseconds(options.TailMs).ToSamples(options.SampleRate);

    /// <summary>How loud the voices speak.</summary>
    public VoiceLevels Levels { get; } = new();

    /// <summary>How many clips arrived.</summary>
    public int Clips => segments.Count + unspoken.Count;

    /// <summary>How much sound there is, without the tail, in samples of the master.</summary>
    public long Position { get; private set; }

    /// <summary>Everything's place in time; its end is the given number of samples.</summary>
    public Timeline Timeline(long samples) =>
        new(segments.ToImmutable(), unspoken.ToImmutable(), Milliseconds.FromSamples(samples, options.SampleRate));

    /// <summary>Why the first silent utterance is silent.</summary>
    public string FirstReason => unspoken.Count > 0 ? unspoken[0].Reason : "the script has no utterances";

    /// <summary>Adds the next clip of the script.</summary>
    public void Add(Clip clip, CancellationToken ct)
    {
        if (FramesOf(clip) is not { } frames || frames.Bounds().Length == 0)
        {
            unspoken.Add(new(clip.Utterance.Index, clip.Unspoken ?? "the voice made no sound"));
            return;
        }

        Milliseconds pause = PauseBefore(clip.Utterance);
        Divide(clip.Utterance, pause);
        int voice = Levels.IndexOf(clip.Voice, clip.SampleRate);
        List<(SpeechBounds Bounds, long Start)> placed = [];
        foreach (ClipPart part in ClipPart.Of(clip, frames, pauses))
        {
            Milliseconds silence = placed.Count == 0 ? pause : part.Pause;
            long offset = spool.Length;
            (long samples, byte[] hash) = Copy(clip, part.Bounds, voice, ct);
            Piece piece = new(voice, clip.SampleRate, offset, samples, silence) { Hash = hash, ShelfDb = clip.Voice.Calibration?.ShelfDb ?? 0 };
            long start = Position + silence.ToSamples(options.SampleRate);
            Position = start + piece.Length(options.SampleRate);
            pieces.Add(piece);
            placed.Add((part.Bounds, start));
        }

        segments.Add(SegmentOf(clip, placed));
        last = clip.Utterance;
    }

    // A chapter sound may have to stand before a heading: a pause too short to be divided is made long enough there.
    private Milliseconds PauseBefore(Utterance next)
    {
        Milliseconds pause = next.Pause ?? (last is null ? new(options.HeadMs) : pauses.Between(last, next));
        bool needsRoom = score?.Chapter is not null && last is not null && last.Block != next.Block && script.Article.Blocks[next.Block] is Heading;
        return needsRoom ? new(Math.Max(pause.Value, 1 + Milliseconds.FromSamples(Stretch.ShortestSeam, options.SampleRate).Value)) : pause;
    }

    // A pause between paragraphs divides the sound. What is before it becomes up to a frame longer, so that what is after it begins on one.
    private void Divide(Utterance next, Milliseconds pause)
    {
        long silence = pause.ToSamples(options.SampleRate);
        bool due = last is not null && (last.Block != next.Block || Position - seam > LongStretchSeconds * (long)options.SampleRate);
        if (!due || silence < Stretch.ShortestSeam)
        {
            return;
        }

        long padding = (Stretch.Frame - (Position + silence) % Stretch.Frame) % Stretch.Frame;
        Position += padding;
        seam = Position + silence;
        seams.Add(pieces.Count);
        seamStarts.Add(seam);
        pieces[^1] = pieces[^1] with { Padding = padding };
        segments[^1] = segments[^1] with { End = Milliseconds.FromSamples(Position, options.SampleRate) };
    }

    /// <summary>Lets the silence at the end be whole frames, and enough of them, so that another stretch can follow.</summary>
    public void EndOnFrame()
    {
        long enough = Math.Max(0, Stretch.ShortestSeam - (Length - Position)), padding = enough + (Stretch.Frame - (Length + enough) % Stretch.Frame) % Stretch.Frame;
        Position += padding;
        pieces[^1] = pieces[^1] with { Padding = pieces[^1].Padding + padding };
    }

    private static SpeechFrames? FramesOf(Clip clip)
    {
        if (clip.Unspoken is not null || clip.Open is null)
        {
            return null;
        }

        if (clip.SampleRate is < LowestRate or > HighestRate)
        {
            throw new MasteringException($"The clip of utterance {clip.Utterance.Index + 1} says it has {clip.SampleRate} samples a second; {LowestRate} to {HighestRate} make sense. Check the engine {clip.Voice.Engine}.");
        }

        using Stream pcm = clip.Open();
        return SpeechFrames.Read(pcm, clip.SampleRate);
    }

    private Segment SegmentOf(Clip clip, List<(SpeechBounds Bounds, long Start)> placed)
    {
        int rate = options.SampleRate;
        long first = placed[0].Start, end = Position;
        Milliseconds Place(Milliseconds mark)
        {
            (SpeechBounds bounds, long start) = placed.FindLast(p => p.Bounds.Start <= mark.ToSamples(clip.SampleRate)) is { Start: > 0 } found ? found : placed[0];
            long inside = Math.Min(mark.ToSamples(rate) - bounds.Start * rate / clip.SampleRate, bounds.Length * rate / clip.SampleRate);
            return Milliseconds.FromSamples(Math.Clamp(start + inside, first, end), rate);
        }

        return new Segment(
            clip.Utterance.Index,
            Milliseconds.FromSamples(first, rate),
            Milliseconds.FromSamples(end, rate),
            [.. clip.Marks.Select(m => new WordMark(m.Token, Place(m.Start), Place(m.End)))])
        {
            Estimate = clip.Estimate,
        };
    }

    // Writes what is between the bounds to the spool and lets the voice's meter hear it.
    private (long Samples, byte[] Hash) Copy(Clip clip, SpeechBounds bounds, int voice, CancellationToken ct)
    {
        using Stream pcm = clip.Open!();
        Skip(pcm, bounds.Start * 2);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Fades fades = new(clip.SampleRate, bounds.End - bounds.Start);
        long done = 0;
        for (long left = bounds.End - bounds.Start; left > 0; left -= block.Length)
        {
            ct.ThrowIfCancellationRequested();
            Span<byte> bytes = MemoryMarshal.AsBytes(block.AsSpan(0, (int)Math.Min(left, block.Length)));
            int count = pcm.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) / 2;
            fades.Apply(block.AsSpan(0, count), done);
            spool.Append(bytes[..(count * 2)]);
            hash.AppendData(bytes[..(count * 2)]);
            for (int i = 0; i < count; i++)
            {
                floats[i] = block[i] / 32768f;
            }

            Levels.Add(voice, floats.AsSpan(0, count));
            done += count;
        }

        return (done, hash.GetHashAndReset());
    }

    private void Skip(Stream pcm, long bytes)
    {
        Span<byte> waste = MemoryMarshal.AsBytes(block.AsSpan());
        for (int read = 1; bytes > 0 && read > 0; bytes -= read)
        {
            read = pcm.Read(waste[..(int)Math.Min(bytes, waste.Length)]);
        }
    }
}
