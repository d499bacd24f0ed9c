using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Audio.Articles.Readers.Word;

/// <summary>What a paragraph's style makes of it.</summary>
internal enum WordKind
{
    Text,
    Title,
    Subtitle,
    Heading,
    Quote,
    Code,
    Caption,
    Contents,
    Author,
    Date,
}

/// <summary>The styles of a document by their ids: kind, level and list.</summary>
internal sealed partial class WordStyles
{
    private const int Longest = 20; // styles are based on styles; in circles, in files that mean harm
    private readonly Dictionary<string, XElement> styles = [];

    public WordStyles(XDocument? document)
    {
        foreach (XElement style in document?.Root?.Elements(WordNames.W + "style") ?? [])
        {
            styles.TryAdd((string?)style.Attribute(WordNames.W + "styleId") ?? "", style);
        }

        Language = (string?)document?.Root?.Descendants(WordNames.W + "lang").FirstOrDefault()?.Attribute(WordNames.W + "val");
    }

    /// <summary>The language of the text where nothing else is said, or null.</summary>
    public string? Language { get; }

    /// <summary>What the paragraph is; the level counts for headings, from 1.</summary>
    public (WordKind Kind, int Level) KindOf(XElement? properties)
    {
        foreach (XElement style in Chain(properties))
        {
            string name = WordNames.Value(style.Element(WordNames.W + "name"))?.ToLowerInvariant() ?? "";
            if (Named(name) is { } kind)
            {
                return kind;
            }

            if (Level(style.Element(WordNames.W + "pPr")) is { } level)
            {
                return (WordKind.Heading, level);
            }
        }

        return Level(properties) is { } own ? (WordKind.Heading, own) : (WordKind.Text, 0);
    }

    /// <summary>The numbering of the paragraph, its own or its style's, or null.</summary>
    public XElement? Numbering(XElement? properties) =>
        properties?.Element(WordNames.W + "numPr") ?? Chain(properties).Select(s => s.Element(WordNames.W + "pPr")?.Element(WordNames.W + "numPr")).FirstOrDefault(n => n is not null);

    private IEnumerable<XElement> Chain(XElement? properties)
    {
        string? id = WordNames.Value(properties?.Element(WordNames.W + "pStyle"));
        for (int i = 0; i < Longest && id is not null && styles.TryGetValue(id, out XElement? style); i++)
        {
            yield return style;
            id = WordNames.Value(style.Element(WordNames.W + "basedOn"));
        }
    }

    private static int? Level(XElement? properties) =>
        int.TryParse(WordNames.Value(properties?.Element(WordNames.W + "outlineLvl")), out int level) && level is >= 0 and < 9 ? level + 1 : null;

    private static (WordKind, int)? Named(string name) => name switch
    {
        "title" => (WordKind.Title, 1),
        "subtitle" => (WordKind.Subtitle, 0),
        "quote" or "intense quote" or "block text" or "quotations" => (WordKind.Quote, 0),
        "caption" or "image caption" or "table caption" => (WordKind.Caption, 0),
        "html preformatted" or "macro" or "source code" or "code" or "plain text" or "preformatted text" => (WordKind.Code, 0),
        "author" => (WordKind.Author, 0),
        "date" => (WordKind.Date, 0),
        "toc heading" or "table of figures" => (WordKind.Contents, 0),
        _ when name.StartsWith("toc ", StringComparison.Ordinal) => (WordKind.Contents, 0),
        _ when HeadingName().Match(name) is { Success: true } heading => (WordKind.Heading, int.Parse(heading.Groups["level"].ValueSpan)),
        _ => null,
    };

    [GeneratedRegex("^heading (?<level>[1-9])$")]
    private static partial Regex HeadingName();
}

/// <summary>The names of WordprocessingML (ECMA-376).</summary>
internal static class WordNames
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The value of an element, or null.</summary>
    public static string? Value(XElement? element) => (string?)element?.Attribute(W + "val");

    /// <summary>Whether a switch is there and not off.</summary>
    public static bool IsOn(XElement? properties, string name) =>
        properties?.Element(W + name) is { } toggle && Value(toggle) is not ("0" or "false" or "off" or "none");

    /// <summary>The strict flavour of the format has other names for the same: they become the usual ones.</summary>
    public static XDocument? Usual(XDocument? document)
    {
        foreach (XElement element in document?.Descendants().Where(e => e.Name.NamespaceName == "http://purl.oclc.org/ooxml/wordprocessingml/main") ?? [])
        {
            element.Name = W + element.Name.LocalName;
            element.ReplaceAttributes(element.Attributes().Select(a => a.Name.NamespaceName == "http://purl.oclc.org/ooxml/wordprocessingml/main" ? new XAttribute(W + a.Name.LocalName, a.Value) : a).ToArray());
        }

        return document;
    }
}
