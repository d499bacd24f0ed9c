using System.Xml.Linq;

namespace Audio.Articles.Readers.Odf;

/// <summary>The names of OpenDocument 1.3.</summary>
internal static class OdfNames
{
    public static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0", Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0", Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0", Draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        Format = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", Svg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
}

/// <summary>The styles of a document: what a paragraph is, whether words are set apart, whether a list counts.</summary>
internal sealed class OdfStyles
{
    private const int Longest = 20; // styles have parents; in circles, in files that mean harm
    private readonly Dictionary<string, XElement> styles = [], lists = [];

    public OdfStyles(params XDocument?[] documents)
    {
        foreach (XElement element in documents.SelectMany(d => d?.Root?.Elements() ?? []).Where(e => e.Name == OdfNames.Office + "automatic-styles" || e.Name == OdfNames.Office + "styles").SelectMany(e => e.Elements()))
        {
            string name = (string?)element.Attribute(OdfNames.Style + "name") ?? "";
            (element.Name == OdfNames.Text + "list-style" ? lists : styles).TryAdd(name, element);
            Language ??= Country(element);
        }
    }

    /// <summary>The language of the text, or null.</summary>
    public string? Language { get; }

    /// <summary>Whether a style or one of its parents has one of these names.</summary>
    public bool Is(string? style, params string[] names) => Chain(style).Any(s => names.Contains(Name(s.Name)));

    /// <summary>Whether a style makes words bold, or else italic.</summary>
    public bool Emphasises(string? style, bool strong) => Chain(style)
        .Select(s => (string?)s.Element?.Element(OdfNames.Style + "text-properties")?.Attribute(OdfNames.Format + (strong ? "font-weight" : "font-style")))
        .FirstOrDefault(v => v is not null) is "bold" or "italic" or "oblique" or "600" or "700" or "800" or "900";

    /// <summary>Whether the items of a list are numbered at a depth, counted from 1.</summary>
    public bool IsNumbered(string? list, int depth) =>
        list is not null && lists.TryGetValue(list, out XElement? style)
        && style.Elements(OdfNames.Text + "list-level-style-number").Any(l => (string?)l.Attribute(OdfNames.Text + "level") == depth.ToString() && (string?)l.Attribute(OdfNames.Style + "num-format") is not (null or ""));

    private IEnumerable<(string Name, XElement? Element)> Chain(string? style)
    {
        for (int i = 0; i < Longest && style is not null; i++)
        {
            styles.TryGetValue(style, out XElement? element);
            yield return (style, element);
            style = (string?)element?.Attribute(OdfNames.Style + "parent-style-name");
        }
    }

    private static string Name(string style) => style.Replace("_20_", " ", StringComparison.Ordinal);

    private static string? Country(XElement element)
    {
        XElement? properties = element.Name == OdfNames.Style + "default-style" ? element.Element(OdfNames.Style + "text-properties") : null;
        string? language = (string?)properties?.Attribute(OdfNames.Format + "language"), country = (string?)properties?.Attribute(OdfNames.Format + "country");
        return language is null or "none" or "zxx" ? null : country is null or "none" ? language : $"{language}-{country}";
    }
}
