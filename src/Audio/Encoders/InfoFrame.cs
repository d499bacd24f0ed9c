using System.Buffers.Binary;
using Audio.Native;

namespace Audio.Encoders;

/// <summary>The first frame of a file: how long it is, where to seek, what to trim (MP3-4).</summary>
/// <remarks>The library writes it for what one encoder made; for chunks the counts and checksums are filled in here.</remarks>
internal sealed class InfoFrame
{
    private const int Magic = 21, Frames = Magic + 8, Bytes = Magic + 12, Seek = Magic + 16, SeekEntries = 100;

    private const int Lame = Magic + 120, DelayAndPadding = Lame + 21, FileBytes = Lame + 28, MusicCrc = Lame + 32, FrameCrc = Lame + 34;

    private readonly byte[] frame;

    /// <param name="format">The file's format; its settings show in the frame.</param>
    public InfoFrame(Mp3Format format)
    {
        using LameEncoder encoder = format.CreateEncoder(infoFrame: true);
        byte[] output = new byte[16 * 1024];
        encoder.Encode(new float[LameEncoder.FrameSamples], output);
        encoder.Flush(output);
        frame = output[..encoder.InfoFrame(output)];
        if (frame.Length < FrameCrc + 2 || !frame.AsSpan(Magic, 4).SequenceEqual("Info"u8))
        {
            throw new LameException($"libmp3lame {Native.Lame.Version} writes no Info frame; version 3.100 does. Install it: apt-get install libmp3lame0");
        }
    }

    /// <summary>Its length in bytes, known before anything is encoded.</summary>
    public int Length => frame.Length;

    /// <summary>The frame for a finished file.</summary>
    /// <param name="frames">Audio frames, this one not counted.</param>
    /// <param name="audioBytes">Their length.</param>
    /// <param name="samples">Samples that went in.</param>
    /// <param name="musicCrc">Checksum over the audio frames.</param>
    public byte[] For(long frames, long audioBytes, long samples, ushort musicCrc)
    {
        byte[] result = [.. frame];
        Span<byte> bytes = result;
        long padding = frames * LameEncoder.FrameSamples - LameEncoder.Delay - samples;
        BinaryPrimitives.WriteUInt32BigEndian(bytes[Frames..], (uint)frames);
        uint fileBytes = (uint)Math.Min(frame.Length + audioBytes, uint.MaxValue); // four bytes hold 99 hours at 96 kbit/s; players of more go by the frames
        BinaryPrimitives.WriteUInt32BigEndian(bytes[Bytes..], fileBytes);
        for (int i = 0; i < SeekEntries; i++)
        {
            bytes[Seek + i] = (byte)(i * 256 / SeekEntries); // CBR: time and bytes are proportional (MP3-3)
        }

        int trim = LameEncoder.Delay << 12 | (int)padding;
        (bytes[DelayAndPadding], bytes[DelayAndPadding + 1], bytes[DelayAndPadding + 2]) = ((byte)(trim >> 16), (byte)(trim >> 8), (byte)trim);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[FileBytes..], fileBytes);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[MusicCrc..], musicCrc);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[FrameCrc..], Crc16.Add(0, bytes[..FrameCrc]));
        return result;
    }
}
