using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Audio.Articles.Readers.Plain;

namespace Audio.Articles.Readers.Packages;

/// <summary>XML from outside: no entities of its own, nothing fetched, bounded in depth and number.</summary>
internal static partial class SafeXml
{
    private const int Deepest = 256;
    private const int MostNodes = 3_000_000;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, IgnoreComments = true, IgnoreProcessingInstructions = true };

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
            string mended = ForbiddenCharacters().Replace(text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n'), "");
            return Load(AmpersandPattern().Replace(mended, m => Letter(m.Value)));
        }
        catch (XmlException e)
        {
            throw new ArticleException($"{where} is not well-formed XML (line {e.LineNumber}). Get the file again, or save its text and narrate that.", e);
        }
    }

    private static string Letter(string reference)
    {
        string letter = reference.Length > 1 ? System.Net.WebUtility.HtmlDecode(reference) : reference;
        return letter == reference ? "&amp;" + reference[1..] : letter;
    }

    private static XDocument Load(string text)
    {
        using (XmlReader reader = XmlReader.Create(new StringReader(text), Settings))
        {
            for (int nodes = 0; reader.Read(); nodes++)
            {
                if (reader.Depth > Deepest || nodes > MostNodes)
                {
                    throw new ArticleException($"The document is {(reader.Depth > Deepest ? "nested deeper" : "larger")} than any article. Save its text as a file and narrate that.");
                }
            }
        }

        using XmlReader again = XmlReader.Create(new StringReader(text), Settings);
        return XDocument.Load(again, LoadOptions.PreserveWhitespace);
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
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

    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&#(x0*([0-8BCEF]|1[0-9A-F])|0*([0-8]|1[124-9]|2[0-9]|3[01]));", RegexOptions.IgnoreCase)]
    private static partial Regex ForbiddenCharacters();
}
