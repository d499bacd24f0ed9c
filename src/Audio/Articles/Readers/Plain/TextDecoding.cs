using System.Text;

namespace Audio.Articles.Readers.Plain;

/// <summary>Bytes to characters: a byte order mark first, then the pattern of zero bytes, then UTF-8, then Windows-1252.</summary>
internal static class TextDecoding
{
    /// <summary>The most characters that are read as one article.</summary>
    public const int MaxCharacters = 5_000_000;

    private const int Sample = 8192;

    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xFF, 0xFE, 0x00, 0x00], new UTF32Encoding(bigEndian: false, byteOrderMark: false)),
        ([0x00, 0x00, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: false)),
        ([0xFF, 0xFE], Encoding.Unicode),
        ([0xFE, 0xFF], Encoding.BigEndianUnicode),
    ];

    /// <summary>Whether these bytes can be characters at all; looks at the beginning only.</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> bytes) =>
        FileSignature.Find(bytes) is null
        && (WideEncoding(bytes, out _) is not null || bytes[..Math.Min(bytes.Length, Sample)].IndexOf((byte)0) < 0);

    /// <summary>The characters of the source.</summary>
    /// <exception cref="ArticleException">The bytes are not text, or too many.</exception>
    public static DecodedText Decode(ArticleSource source)
    {
        ReadOnlySpan<byte> bytes = source.Bytes.Span;
        if (FileSignature.Find(bytes) is { } kind)
        {
            throw new ArticleException($"\"{source.Name}\" looks like {kind}, not text. Save the article as plain text and try again.");
        }

        DecodedText decoded = WideEncoding(bytes, out int mark) is { } wide
            ? new(wide.GetString(bytes[mark..]), [])
            : !System.Text.Unicode.Utf8.IsValid(bytes) && Charset.OfHeader(source.ContentType) is { } named ? new(named.GetString(bytes), [$"read as {named.WebName}"])
            : Narrow(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
        RefuseTooLong(source, decoded.Text);
        RefuseBinary(source, decoded.Text);
        int lost = decoded.Text.AsSpan().Count('\uFFFD');
        return decoded.With(decoded.Text, "characters that could not be read", lost);
    }

    private static Encoding? WideEncoding(ReadOnlySpan<byte> bytes, out int mark)
    {
        foreach ((byte[] bom, Encoding encoding) in Marks)
        {
            if (bytes.StartsWith(bom))
            {
                mark = bom.Length;
                return encoding;
            }
        }

        mark = 0;
        return ByZeros(bytes[..Math.Min(bytes.Length, Sample)]);
    }

    // Western text in UTF-16 has a zero in nearly every second byte, always on the same side.
    private static Encoding? ByZeros(ReadOnlySpan<byte> bytes)
    {
        int pairs = bytes.Length / 2;
        int first = 0, second = 0;
        for (int i = 0; i + 1 < bytes.Length; i += 2)
        {
            first += bytes[i] == 0 ? 1 : 0;
            second += bytes[i + 1] == 0 ? 1 : 0;
        }

        return pairs < 2 ? null
            : second * 2 > pairs && first * 50 <= pairs ? Encoding.Unicode
            : first * 2 > pairs && second * 50 <= pairs ? Encoding.BigEndianUnicode
            : null;
    }

    // A file pasted together from two sources may hold both: what is UTF-8 is read so, every other byte as Windows-1252.
    private static DecodedText Narrow(ReadOnlySpan<byte> bytes)
    {
        StringBuilder text = new(bytes.Length);
        int strays = 0, wide = 0;
        while (!bytes.IsEmpty)
        {
            int ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            ascii = ascii < 0 ? bytes.Length : ascii;
            text.Append(Encoding.ASCII.GetString(bytes[..ascii]));
            bytes = bytes[ascii..];
            if (bytes.IsEmpty)
            {
                break;
            }

            bool read = Rune.DecodeFromUtf8(bytes, out Rune rune, out int length) == System.Buffers.OperationStatus.Done;
            text.Append(read ? rune.ToString() : Windows1252.Decode(bytes[0]).ToString());
            strays += read ? 0 : 1;
            wide += read ? 1 : 0;
            bytes = bytes[(read ? length : 1)..];
        }

        string repair = wide == 0 ? "read as Windows-1252" : "bytes that are not UTF-8 read as Windows-1252";
        return new DecodedText(text.ToString(), []).With(text.ToString(), repair, strays);
    }

    private static void RefuseTooLong(ArticleSource source, string text)
    {
        if (text.Length > MaxCharacters)
        {
            throw new ArticleException(
                $"\"{source.Name}\" has {text.Length:N0} characters; an article may have {MaxCharacters:N0}. Split it into several files, one an episode.");
        }
    }

    private static void RefuseBinary(ArticleSource source, string text)
    {
        int zero = text.IndexOf('\0', StringComparison.Ordinal);
        int controls = text.Count(c => c is < ' ' or '\u007F' && !char.IsWhiteSpace(c));
        if (zero >= 0 || (controls > 1 && controls > text.Length / 50))
        {
            string found = zero >= 0 ? $"a zero byte at character {zero}" : $"{controls} control characters";
            throw new ArticleException($"\"{source.Name}\" is not text: it holds {found}. Save the article as plain text (UTF-8) and try again.");
        }
    }
}
