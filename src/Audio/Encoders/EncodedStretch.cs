using System.Collections.Concurrent;
using Audio.Mastering;
using Audio.Native;

namespace Audio.Encoders;

/// <summary>A stretch's frames, and what a decoder makes of them.</summary>
/// <remarks>The room for the frames is used again by the next: there is one for every paragraph, and large ones pile up until they are collected.</remarks>
internal sealed class EncodedStretch : IDisposable
{
    /// <summary>Silent frames encoded before and after a stretch and dropped: its neighbours are silent where they meet it.</summary>
    private const int Apart = 2;

    private const int StepFrames = 8;

    private const int RoomStep = 1 << 18;

    private readonly ConcurrentBag<byte[]> rooms;
    private readonly byte[] room;
    private readonly int start, end;

    private EncodedStretch(ConcurrentBag<byte[]> rooms, byte[] room, int start, int end, Measurement decoded)
    {
        (this.rooms, this.room, this.start, this.end) = (rooms, room, start, end);
        Decoded = decoded;
    }

    /// <summary>Whole frames; until it is disposed.</summary>
    public ReadOnlySpan<byte> Frames => room.AsSpan(start, end - start);

    /// <summary>What a decoder makes of them.</summary>
    public Measurement Decoded { get; }

    /// <summary>Encodes a stretch by itself and disposes of its source.</summary>
    /// <param name="length">Its samples.</param>
    /// <param name="rooms">Room that others were done with.</param>
    /// <param name="first">Whether the file begins with it: no frame is dropped there.</param>
    /// <param name="last">Whether the file ends with it.</param>
    public static EncodedStretch Of(ISampleSource source, long length, Mp3Format format, bool first, bool last, ConcurrentBag<byte[]> rooms, CancellationToken ct)
    {
        using (source)
        {
            byte[] room = Room(rooms, (int)(length / LameEncoder.FrameSamples + 2 * Apart + 8) * format.LongestFrame + 8192);
            using LameEncoder encoder = format.CreateEncoder(infoFrame: false);
            int size = 0;
            void Encode(ReadOnlySpan<float> samples) => size += encoder.Encode(samples, room.AsSpan(size));

            float[] block = new float[StepFrames * LameEncoder.FrameSamples], silence = new float[Apart * LameEncoder.FrameSamples];
            Encode(first ? [] : silence);
            long samples = 0;
            for (int count; (count = source.Read(block)) > 0; samples += count)
            {
                ct.ThrowIfCancellationRequested();
                Encode(block.AsSpan(0, count));
            }

            Encode(last ? [] : silence);
            size += encoder.Flush(room.AsSpan(size));
            int start = Skip(format, room.AsSpan(0, size), 0, first ? 0 : Apart);
            int end = last ? size : Skip(format, room.AsSpan(0, size), start, (int)(samples / LameEncoder.FrameSamples));
            return new EncodedStretch(rooms, room, start, end, Decode(room.AsSpan(start, end - start), format));
        }
    }

    /// <summary>What was written by <see cref="Write"/>.</summary>
    public static EncodedStretch Read(BinaryReader reader, ConcurrentBag<byte[]> rooms)
    {
        Measurement decoded = Measurement.Read(reader);
        int size = reader.ReadInt32();
        byte[] room = Room(rooms, size);
        reader.BaseStream.ReadExactly(room.AsSpan(0, size));
        return new EncodedStretch(rooms, room, 0, size, decoded);
    }

    /// <summary>Writes it for a store.</summary>
    public void Write(BinaryWriter writer)
    {
        Decoded.Write(writer);
        writer.Write(end - start);
        writer.Write(Frames);
    }

    /// <summary>Gives the room for the frames back.</summary>
    public void Dispose() => rooms.Add(room);

    private static byte[] Room(ConcurrentBag<byte[]> rooms, int size) =>
        rooms.TryTake(out byte[]? room) && room.Length >= size ? room : new byte[(size + RoomStep - 1) / RoomStep * RoomStep];

    private static int Skip(Mp3Format format, ReadOnlySpan<byte> bytes, int at, int frames)
    {
        for (; frames > 0; frames--)
        {
            at += format.FrameLength(bytes[at..]);
        }

        return at;
    }

    // With the decoder's delay, in which a stretch is as silent as it ends.
    private static Measurement Decode(ReadOnlySpan<byte> frames, Mp3Format format)
    {
        using LameDecoder decoder = new();
        StretchMeter meter = new(format.SampleRate);
        short[] pcm = new short[LameEncoder.FrameSamples];
        float[] heard = new float[LameEncoder.FrameSamples];
        for (bool more = true; more;)
        {
            more = !frames.IsEmpty; // once more after the last, for what the decoder holds
            int length = more ? format.FrameLength(frames) : 0, count = decoder.Decode(frames[..length], pcm);
            frames = frames[length..];
            for (int i = 0; i < count; i++)
            {
                heard[i] = pcm[i] / 32768f;
            }

            meter.Add(heard.AsSpan(0, count));
        }

        return meter.Result;
    }
}
