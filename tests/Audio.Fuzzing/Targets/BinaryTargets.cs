using System.Buffers.Binary;
using System.Text;
using Audio.Publishing;
using Audio.Speech.Engines;
using Audio.Speech.Engines.Azure;

namespace Audio.Fuzzing.Targets;

/// <summary>WAV files: a publisher's own sounds, and what a speech server answers.</summary>
internal sealed class WaveTarget : FuzzTarget
{
    public override string Name => "wave";

    public override IReadOnlyList<byte[]> Seeds { get; } = [Wave(1, 16, 1), Wave(3, 32, 2), Wave(1, 24, 2), Wave(0xFFFE, 16, 1)];

    public override IReadOnlyList<string> Tokens { get; } = ["RIFF", "WAVE", "fmt ", "data", "LIST", "fact", "\0\0\0\0", "\u0010\0\0\0", "\u007f\u007f\u007f\u007f"];

    public override void Run(byte[] input)
    {
        using (Encoders.WaveSound? sound = Encoders.WaveSound.Open(new MemoryStream(input)))
        {
            float[] samples = new float[4096];
            long read = 0;
            try
            {
                for (int got; sound is not null && (got = sound.Read(samples)) > 0;)
                {
                    read += got;
                }
            }
            catch (InvalidDataException)
            {
                // in words, by who reads it
            }

            if (read > input.Length)
            {
                throw new OracleException("More samples than bytes.");
            }
        }

        _ = Speech.Engines.WaveSound.Read(input);
    }

    private static byte[] Wave(ushort format, ushort bits, ushort channels)
    {
        byte[] file = new byte[44 + 400];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        "WAVEfmt "u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), 16);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(20), format);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(22), channels);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), 24000);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), 24000 * channels * bits / 8);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(32), (ushort)(channels * bits / 8));
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(34), bits);
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), 400);
        return file;
    }
}

/// <summary>Covers: what is told of a PNG or JPEG file.</summary>
internal sealed class PictureTarget : FuzzTarget
{
    public override string Name => "picture";

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xC0, 0, 17, 8, 0, 1, 0, 1, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xDA, 0, 12, 3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0, 0x7F, 0xFF, 0xD9],
    ];

    public override IReadOnlyList<string> Tokens { get; } = ["IHDR", "IDAT", "IEND", "tRNS", "PLTE", "JFIF", "\0\0\0\0", "\u007f\u007f\u007f\u007f"];

    public override void Run(byte[] input)
    {
        if (PictureFacts.Of(input) is { } facts)
        {
            _ = facts.FeedFaults().Count();
        }
    }
}

/// <summary>What Azure sends: messages, and its list of voices.</summary>
internal sealed class AzureTarget : FuzzTarget
{
    public override string Name => "azure";

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        .. Texts(
            "X-RequestId: 1\r\nPath: turn.end\r\n\r\n{}",
            """[{"ShortName":"en-US-JennyNeural","Locale":"en-US","Gender":"Female","Status":"GA","WordsPerMinute":"152","StyleList":["chat"],"VoiceTag":{"TailoredScenarios":["Narration"]}}]"""),
        [0, 34, .. "X-RequestId:1\r\nPath:audio\r\nX-S:x\r\n"u8, 1, 2, 3, 4],
    ];

    public override IReadOnlyList<string> Tokens { get; } = ["Path:", "X-RequestId:", "\r\n", "\r\n\r\n", ":", "{", "}", "[", "]", "null", "\\ud800", "\"ShortName\":", "\"WordsPerMinute\":\"x\""];

    public override void Run(byte[] input)
    {
        foreach (Action read in (Action[])[() => AzureMessage.ReadText(input), () => AzureMessage.ReadBinary(input), () => AzureVoices.Read(Encoding.UTF8.GetString(input))])
        {
            try
            {
                read();
            }
            catch (AudioException)
            {
                // in words
            }
        }
    }
}

/// <summary>What a server of OpenAI's kind sends: voices and errors.</summary>
internal sealed class OpenAiTarget : FuzzTarget
{
    public override string Name => "openai";

    public override IReadOnlyList<byte[]> Seeds { get; } = Texts(
        """{"error":{"message":"no","code":"x","type":"y"}}""", """{"detail":[{"msg":"a","loc":["b"]}]}""", """{"voices":["alloy",{"id":"x","name":"y"}]}""", """{"data":[{"id":"alloy","gender":"female"}]}""");

    public override IReadOnlyList<string> Tokens { get; } = ["{", "}", "[", "]", "null", "\"error\":", "\"message\":", "\"detail\":", "\"voices\":", "\\ud800", "\\u0000"];

    public override void Run(byte[] input)
    {
        string body = Encoding.UTF8.GetString(input);
        _ = OpenAiErrors.Read(body);
        _ = OpenAiVoices.Read(body).Length;
    }
}
