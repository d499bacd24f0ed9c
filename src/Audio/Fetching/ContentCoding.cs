using System.IO.Compression;

namespace Audio.Fetching;

/// <summary>Unpacks a body (RFC 9110 §8.4), and stops where it grows too large.</summary>
/// <remarks>A label is believed only as far as the bytes bear it out: some servers say gzip and send text, others send gzip and say nothing.</remarks>
internal static class ContentCoding
{
    private const int MostLayers = 3;

    /// <summary>What we say we understand.</summary>
    public const string Accepted = "gzip, br, deflate";

    /// <summary>The unpacked bytes.</summary>
    /// <param name="codings">The codings in the order they were applied.</param>
    /// <param name="most">The most bytes that may come out.</param>
    /// <exception cref="InvalidDataException">The bytes are not what their label says, or too many layers.</exception>
    /// <exception cref="BodyTooLargeException">More than <paramref name="most"/> came out.</exception>
    public static byte[] Decode(byte[] body, IReadOnlyList<string> codings, int most)
    {
        if (codings.Count > MostLayers)
        {
            throw new InvalidDataException($"it is packed {codings.Count} times over");
        }

        foreach (string coding in codings.Reverse())
        {
            body = coding.ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => IsGzip(body) ? Unpack(body, s => new GZipStream(s, CompressionMode.Decompress), most) : body,
                "deflate" => Unpack(body, s => IsZlib(body) ? new ZLibStream(s, CompressionMode.Decompress) : new DeflateStream(s, CompressionMode.Decompress), most),
                "br" => Unpack(body, s => new BrotliStream(s, CompressionMode.Decompress), most),
                "identity" or "" => body,
                _ => throw new InvalidDataException($"it is packed as \"{coding}\", which nobody asked for"),
            };
        }

        return IsGzip(body) && codings.Count < MostLayers ? Unpack(body, s => new GZipStream(s, CompressionMode.Decompress), most) : body;
    }

    private static bool IsGzip(byte[] body) => body is [0x1F, 0x8B, 8, ..];

    // RFC 1950: method 8 and a check of the first two bytes; what lacks them is bare deflate, as some servers send it.
    private static bool IsZlib(byte[] body) => body is [var first, var second, ..] && (first & 0x0F) == 8 && ((first << 8) + second) % 31 == 0;

    private static byte[] Unpack(byte[] packed, Func<Stream, Stream> open, int most)
    {
        using Stream stream = open(new MemoryStream(packed));
        using MemoryStream all = new();
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = Read(stream, buffer)) > 0;)
        {
            if (all.Length + read > most)
            {
                throw new BodyTooLargeException();
            }

            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }

    private static int Read(Stream stream, byte[] buffer)
    {
        try
        {
            return stream.Read(buffer);
        }
        catch (InvalidOperationException e) // Brotli's way to say that the bytes are none of its own
        {
            throw new InvalidDataException(e.Message, e);
        }
    }
}

/// <summary>A body has more bytes than are taken.</summary>
internal sealed class BodyTooLargeException : Exception;
