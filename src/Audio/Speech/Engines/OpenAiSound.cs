using System.Runtime.InteropServices;

namespace Audio.Speech.Engines;

/// <summary>The sound in an answer, whatever it calls itself: a WAV file for PCM, PCM for WAV, or an error with a success's number.</summary>
internal static class OpenAiSound
{
    /// <summary>Reads it by its first bytes.</summary>
    /// <param name="type">The answer's content type; empty when it has none.</param>
    /// <exception cref="SpeechException">It is no sound we can use.</exception>
    public static WaveSound Read(byte[] body, string type, OpenAiOptions options)
    {
        if (WaveSound.Is(body))
        {
            return WaveSound.Read(body);
        }

        string? other = Other(body, type);
        if (other is not null)
        {
            throw new SpeechException($"The server sent {other} where {options.Format} was asked for. Choose a model or a server that can answer with wav or pcm.") { Fault = SpeechFault.AskUser };
        }

        return body.Length % 2 == 0
            ? new WaveSound(RateIn(type) ?? options.PcmRate, MemoryMarshal.Cast<byte, short>(body).ToArray())
            : throw new SpeechException("The server's sound ends inside a sample: it was cut off.") { Fault = SpeechFault.Retry };
    }

    private static string? Other(ReadOnlySpan<byte> body, string type) =>
        type.Contains("json", StringComparison.OrdinalIgnoreCase) || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) ? "a text"
        : body.StartsWith("ID3"u8) || type.Contains("mpeg", StringComparison.OrdinalIgnoreCase) ? "MP3"
        : body.StartsWith("OggS"u8) ? "Ogg"
        : body.StartsWith("fLaC"u8) ? "FLAC"
        : null;

    // audio/pcm;rate=24000, audio/L16; rate=22050
    private static int? RateIn(string type) => type.Split(';').Select(part => part.Trim())
        .Where(part => part.StartsWith("rate=", StringComparison.OrdinalIgnoreCase) && int.TryParse(part[5..], out int rate) && rate is >= 4000 and <= 192_000)
        .Select(part => (int?)int.Parse(part[5..])).FirstOrDefault();
}
