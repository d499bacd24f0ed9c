using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Audio.Articles.Readers.Plain;

namespace Audio.Articles.Readers.Packages;

/// <summary>XML from outside: no entities of its own, nothing fetched, bounded in depth and number.</summary>
internal static partial class SafeXml
{
    private static readonly BoundedXml Xml = new() { IgnoresDocumentType = true, IgnoresComments = true };

    /// <summary>The tree.</summary>
    /// <param name="where">What it is called in messages.</param>
    /// <exception cref="ArticleException">It is not well formed, nested too deep or far too large.</exception>
    public static XDocument Load(ReadOnlyMemory<byte> bytes, string where)
    {
        string text = Decode(bytes.Span);
        try
        {
            return Load(text);
        }
        catch (XmlException)
        {
            return Second(text, where);
        }
    }

    /// <summary>The first element's name, as far as it can be told from the beginning; null when this is no XML.</summary>
    public static string? RootOf(ReadOnlySpan<byte> bytes)
    {
        Match root = RootPattern().Match(Decode(bytes[..Math.Min(bytes.Length, 4096)]));
        return root.Success ? root.Groups["name"].Value : null;
    }

    // Feeds are often put together by hand: letters by HTML's names, bare ampersands, characters no XML may hold.
    private static XDocument Second(string text, string where)
    {
        try
        {
            string mended = NumberPattern().Replace(text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n'), m => Half(m.Value, m.Groups["digits"].Value, m.Groups["hex"].Success));
            mended = ForbiddenCharacters().Replace(mended, "");
            return Load(AmpersandPattern().Replace(mended, m => Letter(m.Value)));
        }
        catch (XmlException e)
        {
            throw new ArticleException($"{where} is not well-formed XML (line {e.LineNumber}). Get the file again, or save its text and narrate that.", e);
        }
    }

    // Two halves of a character, each by its number, are a character; a half alone and what XML cannot hold are taken out.
    private static string Half(string reference, string digits, bool hex)
    {
        NumberStyles style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        bool known = int.TryParse(digits, style, CultureInfo.InvariantCulture, out int code) && code is >= 0 and <= 0x10FFFF;
        return !known ? "" : code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : code > 0xFFFF || XmlConvert.IsXmlChar((char)code) ? reference : "";
    }

    private static string Letter(string reference)
    {
        string letter = reference.Length > 1 ? System.Net.WebUtility.HtmlDecode(reference) : reference;
        return letter == reference ? "&amp;" + reference[1..] : letter;
    }

    private static XDocument Load(string text)
    {
        try
        {
            return Xml.Load(text, LoadOptions.PreserveWhitespace);
        }
        catch (XmlLimitException e)
        {
            throw new ArticleException($"The document is larger or nested deeper than any article: {e.Limit}. Save its text as a file and narrate that.", e);
        }
    }

    /// <summary>The characters of an XML file: by its byte order mark, its first bytes, else what it declares.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        (byte[] Mark, Encoding Encoding)[] marks = [([0xFF, 0xFE], Encoding.Unicode), ([0xFE, 0xFF], Encoding.BigEndianUnicode), ([0xEF, 0xBB, 0xBF], Encoding.UTF8)];
        foreach ((byte[] mark, Encoding encoding) in marks)
        {
            if (bytes.StartsWith(mark))
            {
                return encoding.GetString(bytes[mark.Length..]);
            }
        }

        if (bytes is [0x3C, 0, ..] or [0, 0x3C, ..])
        {
            return (bytes[0] == 0 ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes);
        }

        string declared = EncodingPattern().Match(Encoding.ASCII.GetString(bytes[..Math.Min(bytes.Length, 200)])).Groups["name"].Value;
        return (Charset.Find(declared) ?? Encoding.UTF8).GetString(bytes);
    }

    [GeneratedRegex("""^<\?xml[^>]*?encoding\s*=\s*["'](?<name>[A-Za-z0-9._-]+)""")]
    private static partial Regex EncodingPattern();

    [GeneratedRegex(@"\A(?>(?:\s+|\uFEFF|(?><\?[^>]*>)|(?><!--.*?-->)|(?><![A-Za-z][^>]*>))*)<(?<name>[A-Za-z_][\w:.-]*)", RegexOptions.Singleline)]
    private static partial Regex RootPattern();

    [GeneratedRegex("&(?!(amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)([A-Za-z][A-Za-z0-9]{1,30};)?")]
    private static partial Regex AmpersandPattern();

    [GeneratedRegex("&#((?<hex>x)(?<digits>[0-9A-Fa-f]{1,40})|(?<digits>[0-9]{1,40}));")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex ForbiddenCharacters();
}
