using System.Buffers.Binary;
using System.Text;

namespace Audio.Speech.Engines.Azure;

/// <summary>One message of the service's protocol: header lines and a body.</summary>
/// <param name="StreamId">Which sound a binary message belongs to; null on others.</param>
internal sealed record AzureMessage(string Path, string RequestId, string? StreamId, ReadOnlyMemory<byte> Body)
{
    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body.Span);

    /// <summary>A message to the service: always text.</summary>
    public static byte[] Write(string path, string requestId, string contentType, string body, DateTimeOffset now) => Encoding.UTF8.GetBytes(
        $"Path: {path}\r\nX-RequestId: {requestId}\r\nX-Timestamp: {now.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}\r\nContent-Type: {contentType}\r\n\r\n{body}");

    /// <summary>Reads a text message: header lines, an empty line, the body.</summary>
    /// <exception cref="SpeechException">It is none.</exception>
    public static AzureMessage ReadText(ReadOnlyMemory<byte> message)
    {
        int end = message.Span.IndexOf("\r\n\r\n"u8);
        return Read(message.Span[..(end < 0 ? message.Length : end)], end < 0 ? default : message[(end + 4)..]);
    }

    /// <summary>Reads a binary message: two bytes of header length, header lines, sound.</summary>
    /// <exception cref="SpeechException">It is none.</exception>
    public static AzureMessage ReadBinary(ReadOnlyMemory<byte> message)
    {
        int length = message.Length < 2 ? int.MaxValue : BinaryPrimitives.ReadUInt16BigEndian(message.Span);
        return length <= message.Length - 2
            ? Read(message.Span.Slice(2, length), message[(2 + length)..])
            : throw Broken("a binary message shorter than its header says");
    }

    /// <summary>The exception for what is no message of this protocol.</summary>
    public static SpeechException Broken(string what) => new($"Azure sent {what}.") { Fault = SpeechFault.Retry };

    // The service writes no space behind the colon, its clients do; names come in any case.
    private static AzureMessage Read(ReadOnlySpan<byte> header, ReadOnlyMemory<byte> body)
    {
        Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);
        foreach (string line in Encoding.UTF8.GetString(header).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                fields[line[..colon].Trim()] = line[(colon + 1)..].Trim();
            }
        }

        return fields.TryGetValue("Path", out string? path) && fields.TryGetValue("X-RequestId", out string? id)
            ? new AzureMessage(path.ToLowerInvariant(), id, fields.GetValueOrDefault("X-StreamId"), body)
            : throw Broken("a message without Path or X-RequestId");
    }
}
