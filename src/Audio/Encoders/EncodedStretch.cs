using Audio.Mastering;
using Audio.Native;

namespace Audio.Encoders;

/// <summary>A stretch's frames, and what a decoder makes of them.</summary>
internal sealed record EncodedStretch(byte[] Frames, Measurement Decoded)
{
    /// <summary>Silent frames encoded before and after a stretch and dropped: its neighbours are silent where they meet it.</summary>
    private const int Apart = 2;

    private const int StepFrames = 8;

    /// <summary>Encodes a stretch by itself and disposes of its source.</summary>
    /// <param name="first">Whether the file begins with it: no frame is dropped there.</param>
    /// <param name="last">Whether the file ends with it.</param>
    public static EncodedStretch Of(ISampleSource source, Mp3Format format, bool first, bool last, CancellationToken ct)
    {
        using (source)
        {
            using LameEncoder encoder = format.CreateEncoder(infoFrame: false);
            using MemoryStream made = new();
            float[] block = new float[StepFrames * LameEncoder.FrameSamples];
            byte[] room = new byte[2 * block.Length + 8192];
            void Encode(ReadOnlySpan<float> samples) => made.Write(room, 0, encoder.Encode(samples, room));

            float[] silence = new float[Apart * LameEncoder.FrameSamples];
            Encode(first ? [] : silence);
            long samples = 0;
            for (int count; (count = source.Read(block)) > 0; samples += count)
            {
                ct.ThrowIfCancellationRequested();
                Encode(block.AsSpan(0, count));
            }

            Encode(last ? [] : silence);
            made.Write(room, 0, encoder.Flush(room));
            ReadOnlySpan<byte> bytes = made.GetBuffer().AsSpan(0, (int)made.Length);
            int start = Skip(format, bytes, 0, first ? 0 : Apart);
            int end = last ? bytes.Length : Skip(format, bytes, start, (int)(samples / LameEncoder.FrameSamples));
            byte[] frames = bytes[start..end].ToArray();
            return new EncodedStretch(frames, Decode(frames, format));
        }
    }

    /// <summary>What was written by <see cref="Write"/>.</summary>
    public static EncodedStretch Read(BinaryReader reader)
    {
        Measurement decoded = Measurement.Read(reader);
        return new EncodedStretch(reader.ReadBytes(reader.ReadInt32()), decoded);
    }

    /// <summary>Writes it for a store.</summary>
    public void Write(BinaryWriter writer)
    {
        Decoded.Write(writer);
        writer.Write(Frames.Length);
        writer.Write(Frames);
    }

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
