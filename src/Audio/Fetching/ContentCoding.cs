using System.IO.Compression;
using System.Security.Cryptography;

namespace Audio.Fetching;

/// <summary>Unpacks a body (RFC 9110 §8.4), and stops where it grows too large.</summary>
/// <remarks>A label is believed only as far as the bytes bear it out: some servers say gzip and send text, others send gzip and say nothing.</remarks>
internal static class ContentCoding
{
    private const int MostLayers = 3;
    private static readonly byte[] End = RandomNumberGenerator.GetBytes(16), EndMember = Pack(End);

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
                "gzip" or "x-gzip" => IsGzip(body) ? Gunzip(body, most) : body,
                "deflate" => Inflate(body, s => IsZlib(body) ? new ZLibStream(s, CompressionMode.Decompress) : new DeflateStream(s, CompressionMode.Decompress), most),
                "br" => Inflate(body, s => new BrotliStream(s, CompressionMode.Decompress), most),
                "identity" or "" => body,
                _ => throw new InvalidDataException($"it is packed as \"{coding}\", which nobody asked for"),
            };
        }

        return IsGzip(body) && codings.Count < MostLayers ? Gunzip(body, most) : body;
    }

    private static bool IsGzip(byte[] body) => body is [0x1F, 0x8B, 8, ..];

    // RFC 1950: method 8 and a check of the first two bytes; what lacks them is bare deflate, as some servers send it.
    private static bool IsZlib(byte[] body) => body is [var first, var second, ..] && (first & 0x0F) == 8 && ((first << 8) + second) % 31 == 0;

    // A gzip may have several members, so its end is seen only by what follows it: a member of our own, which comes out last when nothing is missing.
    private static byte[] Gunzip(byte[] packed, int most)
    {
        byte[] all = Unpack(new MemoryStream([.. packed, .. EndMember]), s => new GZipStream(s, CompressionMode.Decompress), most + End.Length);
        return all.AsSpan().EndsWith(End) ? all[..^End.Length] : throw Truncated();
    }

    // The others have one end: who has reached it asks for no more bytes.
    private static byte[] Inflate(byte[] packed, Func<Stream, Stream> open, int most)
    {
        EndNoticed source = new(packed);
        byte[] all = Unpack(source, open, most);
        return source.IsExhausted ? throw Truncated() : all;
    }

    private static InvalidDataException Truncated() => new("it ends in the middle");

    private static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream stream = new(packed, CompressionLevel.NoCompression))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Unpack(Stream packed, Func<Stream, Stream> open, int most)
    {
        using Stream stream = open(packed);
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

    private sealed class EndNoticed(byte[] bytes) : MemoryStream(bytes)
    {
        public bool IsExhausted { get; private set; }

        public override int Read(Span<byte> buffer) => Notice(base.Read(buffer), buffer.Length);

        public override int Read(byte[] buffer, int offset, int count) => Notice(base.Read(buffer, offset, count), count);

        private int Notice(int read, int wanted)
        {
            IsExhausted |= read == 0 && wanted > 0;
            return read;
        }
    }
}

/// <summary>A body has more bytes than are taken.</summary>
internal sealed class BodyTooLargeException : Exception;
