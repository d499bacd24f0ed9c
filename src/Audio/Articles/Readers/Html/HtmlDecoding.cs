using System.Text;
using System.Text.RegularExpressions;
using Audio.Articles.Readers.Plain;

namespace Audio.Articles.Readers.Html;

/// <summary>The bytes of a page as characters: by its byte order mark, by what its server and it itself declare, else as plain text is read.</summary>
internal static partial class HtmlDecoding
{
    private const int Head = 4096; // bytes; a page declares its charset near the top

    /// <summary>Whether the bytes open like a page, whatever the file is called.</summary>
    public static bool LooksLikePage(ReadOnlySpan<byte> bytes) => PageStart().IsMatch(Top(bytes));

    /// <summary>The characters. What the bytes show comes before what anybody says of them: labels are often wrong, valid UTF-8 hardly ever is by chance.</summary>
    public static DecodedText Decode(ArticleSource source)
    {
        ReadOnlySpan<byte> bytes = source.Bytes.Span;
        bool shifts = bytes[..Math.Min(bytes.Length, Head * 16)].Contains((byte)0x1B); // ISO-2022 looks like ASCII
        return bytes is [0xFF, 0xFE, ..] ? new(Encoding.Unicode.GetString(bytes[2..]), [])
            : bytes is [0xFE, 0xFF, ..] ? new(Encoding.BigEndianUnicode.GetString(bytes[2..]), [])
            : bytes is [0xEF, 0xBB, 0xBF, ..] ? new(Encoding.UTF8.GetString(bytes[3..]), [])
            : !shifts && System.Text.Unicode.Utf8.IsValid(bytes) ? new(Encoding.UTF8.GetString(bytes), [])
            : (Charset.OfHeader(source.ContentType) ?? Declared(bytes)) is { } named ? new(named.GetString(bytes), [$"read as {named.WebName}"])
            : new(Charset.Find("windows-1252")!.GetString(bytes), ["read as Windows-1252"]);
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        Match declared = Declaration().Match(Top(bytes));
        return Charset.Find(declared.Groups[1].Value + declared.Groups[2].Value);
    }

    private static string Top(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> top = bytes[..Math.Min(bytes.Length, Head)];
        return top is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(top) : top is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(top) : Encoding.Latin1.GetString(top);
    }

    [GeneratedRegex(@"^[\uFEFF\u00EF\u00BB\u00BF\s]*(<\?xml[^>]*>\s*)?(?><!--.*?-->\s*)*<(!doctype\s+html|html|head|body|meta|title|article|main|div|p|h1|section)\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex PageStart();

    [GeneratedRegex(@"<meta[^>]{0,200}charset\s*=\s*[""']?\s*([\w-]+)|<\?xml[^>]{0,100}encoding\s*=\s*[""']([\w-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
