using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Audio.Speech.Engines;

/// <summary>How the samples of a WAVE file are written.</summary>
internal readonly record struct WaveFormat(int Code, int Channels, int Rate, int Bits)
{
    private const int Pcm = 1, Float = 3, Extensible = 0xFFFE;

    /// <summary>Reads the format chunk.</summary>
    /// <exception cref="SpeechException">Nobody speaks in this format.</exception>
    public static WaveFormat Read(ReadOnlySpan<byte> body)
    {
        if (body.Length < 16)
        {
            throw WaveSound.Bad("its format is cut off");
        }

        int code = BinaryPrimitives.ReadUInt16LittleEndian(body);
        WaveFormat format = new(
            code == Extensible && body.Length >= 26 ? BinaryPrimitives.ReadUInt16LittleEndian(body[24..]) : code,
            BinaryPrimitives.ReadUInt16LittleEndian(body[2..]), BinaryPrimitives.ReadInt32LittleEndian(body[4..]), BinaryPrimitives.ReadUInt16LittleEndian(body[14..]));
        bool known = format is { Code: Pcm, Bits: 8 or 16 or 24 or 32 } or { Code: Float, Bits: 32 };
        return known && format.Channels is >= 1 and <= 8 && format.Rate is >= 4000 and <= 192_000
            ? format
            : throw WaveSound.Bad($"{format.Channels} channels of {format.Bits} bits, kind {format.Code}, {format.Rate} Hz");
    }

    /// <summary>The sound of a data chunk, as one channel of 16 bits.</summary>
    public WaveSound Sound(ReadOnlySpan<byte> data)
    {
        int width = Bits / 8, frame = width * Channels;
        if (this is { Code: Pcm, Bits: 16, Channels: 1 })
        {
            return new WaveSound(Rate, MemoryMarshal.Cast<byte, short>(data[..(data.Length / 2 * 2)]).ToArray());
        }

        short[] samples = new short[data.Length / frame];
        for (int i = 0; i < samples.Length; i++)
        {
            double sum = 0;
            for (int channel = 0; channel < Channels; channel++)
            {
                sum += Sample(data.Slice((i * frame) + (channel * width), width));
            }

            samples[i] = (short)Math.Clamp(Math.Round(sum / Channels), short.MinValue, short.MaxValue);
        }

        return new WaveSound(Rate, samples);
    }

    private double Sample(ReadOnlySpan<byte> bytes) => (Code, Bits) switch
    {
        (Float, _) => BinaryPrimitives.ReadSingleLittleEndian(bytes) is var f && float.IsFinite(f) ? f * 32767.0 : 0,
        (_, 8) => (bytes[0] - 128) * 256.0,
        (_, 16) => BinaryPrimitives.ReadInt16LittleEndian(bytes),
        (_, 24) => BinaryPrimitives.ReadInt16LittleEndian(bytes[1..]) + (bytes[0] / 256.0),
        _ => BinaryPrimitives.ReadInt32LittleEndian(bytes) / 65536.0,
    };
}
