using Audio.Mastering;
using Audio.Native;

namespace Audio.Encoders;

/// <summary>One encoding of a sound: chunks side by side, put together in order and measured as decoded.</summary>
/// <remarks>The bytes do not depend on how many chunks are worked on at once.</remarks>
internal sealed class Mp3Pass : IDisposable
{
    private readonly Mp3Format format;
    private readonly ISampleSource source;
    private readonly Mp3Frames file;
    private readonly LameDecoder decoder = new();
    private readonly ProgrammeMeter meter;
    private readonly float[] overlap = new float[(Mp3Chunk.WarmUpFrames + Mp3Chunk.LookAheadFrames) * LameEncoder.FrameSamples];
    private readonly short[] decoded = new short[LameEncoder.FrameSamples];
    private readonly float[] heard = new float[LameEncoder.FrameSamples];
    private int overlapCount, skip = LameEncoder.Delay + LameDecoder.Delay;
    private bool started, ended;
    private long samples, measured;

    public Mp3Pass(Mp3Format format, ISampleSource source)
    {
        (this.format, this.source) = (format, source);
        file = new Mp3Frames(format);
        meter = new ProgrammeMeter(format.SampleRate);
    }

    /// <summary>Encodes all of it.</summary>
    /// <param name="width">Chunks worked on at once.</param>
    /// <param name="report">Told the samples encoded, from time to time.</param>
    public async Task<EncodedSound> RunAsync(int width, Action<long> report, CancellationToken ct)
    {
        Stack<Mp3Chunk> idle = [];
        try
        {
            await foreach (Mp3Chunk chunk in Chunks(idle, ct).SelectAsync(width, (chunk, _) => Task.FromResult(chunk.Encode(ct)), ct))
            {
                Append(chunk);
                idle.Push(chunk);
                report(Math.Min(file.Frames * LameEncoder.FrameSamples, samples));
            }

            return file.Finish(samples, meter.Result);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Gives the decoder back; the file is the caller's.</summary>
    public void Dispose() => decoder.Dispose();

    // Filled one after the other, as they are asked for; encoded wherever there is room.
    private IEnumerable<Mp3Chunk> Chunks(Stack<Mp3Chunk> idle, CancellationToken ct)
    {
        while (!ended)
        {
            Mp3Chunk chunk = idle.TryPop(out Mp3Chunk? used) ? used : new Mp3Chunk(format);
            Fill(chunk, ct);
            yield return chunk;
        }
    }

    private void Fill(Mp3Chunk chunk, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        chunk.IsFirst = !started;
        started = true;
        overlap.AsSpan(0, overlapCount).CopyTo(chunk.Samples);
        int room = (chunk.IsFirst ? 0 : Mp3Chunk.WarmUpFrames) + Mp3Chunk.Frames + Mp3Chunk.LookAheadFrames;
        Span<float> window = chunk.Samples.AsSpan(0, room * LameEncoder.FrameSamples);
        int read = source.Read(window[overlapCount..]);
        chunk.Count = overlapCount + read;
        samples += read;
        ended = chunk.IsLast = chunk.Count < window.Length;
        overlapCount = overlap.Length;
        window[^overlapCount..].CopyTo(overlap);
    }

    private void Append(Mp3Chunk chunk)
    {
        ReadOnlySpan<byte> bytes = chunk.Encoded;
        file.Append(bytes);
        while (!bytes.IsEmpty)
        {
            int length = format.FrameLength(bytes);
            Measure(bytes[..length]);
            bytes = bytes[length..];
        }

        if (chunk.IsLast)
        {
            Measure([]);
        }
    }

    // As a gapless player hears it: delay and padding left out.
    private void Measure(ReadOnlySpan<byte> frame)
    {
        ReadOnlySpan<short> pcm = decoded.AsSpan(0, decoder.Decode(frame, decoded));
        int skipped = Math.Min(skip, pcm.Length);
        skip -= skipped;
        pcm = pcm[skipped..];
        pcm = pcm[..(int)Math.Min(pcm.Length, samples - measured)];
        measured += pcm.Length;
        for (int i = 0; i < pcm.Length; i++)
        {
            heard[i] = pcm[i] / 32768f;
        }

        meter.Add(heard.AsSpan(0, pcm.Length));
    }
}
