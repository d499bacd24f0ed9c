using System.Buffers.Binary;

namespace Audio.Speech.Engines;

/// <summary>A RIFF WAVE file as programs and servers write it to a pipe: often with a length that is not true.</summary>
/// <param name="SampleRate">In Hz.</param>
/// <param name="Samples">One channel of 16 bits; more channels are averaged.</param>
internal sealed record WaveSound(int SampleRate, short[] Samples)
{
    private const uint Endless = 0x70000000;

    /// <summary>Whether these bytes begin a WAVE file.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WAVE"u8);

    /// <summary>Reads a file that was received whole; the sound goes on to its end whatever the header says.</summary>
    /// <exception cref="SpeechException">It is no WAVE file, or of a kind nobody speaks in.</exception>
    public static WaveSound Read(byte[] file)
    {
        if (!Is(file))
        {
            throw Bad(file.Length == 0 ? "nothing came" : "it does not begin with RIFF and WAVE");
        }

        WaveFormat? format = null;
        for (int at = 12; at + 8 <= file.Length;)
        {
            ReadOnlySpan<byte> chunk = file.AsSpan(at);
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            ReadOnlySpan<byte> body = chunk[8..][..(int)Math.Min(length, (uint)chunk.Length - 8)];
            if (chunk.StartsWith("fmt "u8))
            {
                format = WaveFormat.Read(body);
            }
            else if (chunk.StartsWith("data"u8))
            {
                // Who writes to a pipe does not know the length yet, and says none or nearly endless; chunks behind it are then none.
                bool unknown = length is 0 or >= Endless;
                return length > chunk.Length - 8 && !unknown ? throw Bad($"it was cut off after {body.Length} of {length} bytes")
                    : (format ?? throw Bad("it has sound before its format")).Sound(unknown ? chunk[8..] : body);
            }

            at += 8 + body.Length + (body.Length & 1);
        }

        throw Bad("it has no sound");
    }

    internal static SpeechException Bad(string why) => new($"What came is no WAV file that can be used: {why}.") { Fault = SpeechFault.Retry };
}
