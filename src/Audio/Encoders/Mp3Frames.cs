using Audio.Mastering;
using Audio.Native;
using Audio.Storage;

namespace Audio.Encoders;

/// <summary>A file on its way: room for the Info frame, then audio frames.</summary>
internal sealed class Mp3Frames : IDisposable
{
    private readonly Mp3Format format;
    private readonly InfoFrame info;
    private readonly Spool made = Spool.Create();
    private long audioBytes;
    private ushort crc;

    public Mp3Frames(Mp3Format format)
    {
        try
        {
            this.format = format;
            info = new InfoFrame(format);
            made.Append(new byte[info.Length]);
        }
        catch
        {
            made.Dispose();
            throw;
        }
    }

    /// <summary>Audio frames so far.</summary>
    public long Frames { get; private set; }

    /// <summary>Adds whole frames.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        made.Append(bytes);
        crc = Crc16.Add(crc, bytes);
        audioBytes += bytes.Length;
        for (; !bytes.IsEmpty; bytes = bytes[format.FrameLength(bytes)..])
        {
            Frames++;
        }
    }

    /// <summary>Writes the Info frame; the file is the caller's from now on.</summary>
    public EncodedSound Finish(long samples, Loudness decoded)
    {
        made.Overwrite(0, info.For(Frames, audioBytes, samples, crc));
        return new EncodedSound(made, format.SampleRate, format.BitrateKbps, samples, decoded, $"LAME {Lame.Version}, CBR {format.BitrateKbps}, mono");
    }

    /// <summary>Gives up an unfinished file.</summary>
    public void Dispose() => made.Dispose();
}
