using System.Xml;
using Audio.Articles;
using Audio.Publishing.Formats.Markup;

namespace Audio.Publishing.Formats.Epub;

/// <summary>The package document: what the book is, what it holds, how it can be read (EP-1…EP-3, EP-8).</summary>
internal static class EpubPackage
{
    private static readonly (string Property, string Value)[] Accessibility =
    [
        ("schema:accessMode", "textual"), ("schema:accessMode", "auditory"),
        ("schema:accessModeSufficient", "textual"), ("schema:accessModeSufficient", "auditory"), ("schema:accessModeSufficient", "textual,auditory"),
        ("schema:accessibilityFeature", "synchronizedAudioText"), ("schema:accessibilityFeature", "structuralNavigation"),
        ("schema:accessibilityFeature", "tableOfContents"), ("schema:accessibilityFeature", "readingOrder"),
        ("schema:accessibilityFeature", "displayTransformability"), ("schema:accessibilityHazard", "none"),
    ];

    public static void Write(XmlWriter xml, Episode episode) =>
        xml.Element("package", [("xmlns", "http://www.idpf.org/2007/opf"), ("version", "3.0"), ("unique-identifier", "id"), ("xml:lang", LanguageTag.Of(episode.Script.Article.Language))], () =>
        {
            xml.Line();
            xml.Element("metadata", [("xmlns:dc", "http://purl.org/dc/elements/1.1/")], () => WriteMetadata(xml, episode));
            xml.Line();
            xml.Element("manifest", [], () => WriteManifest(xml, episode));
            xml.Line();
            xml.Element("spine", [], () => xml.Element("itemref", [("idref", "text")]));
            xml.Line();
        });

    private static void WriteMetadata(XmlWriter xml, Episode episode)
    {
        Article article = episode.Script.Article;
        xml.Line();
        xml.Element("dc:identifier", [("id", "id")], Book.Identifier(episode));
        Lines(xml, "dc:title", episode.Title);
        Lines(xml, "dc:language", LanguageTag.Of(article.Language));
        Lines(xml, "dc:creator", [.. Book.Creators(episode)]);
        Lines(xml, "dc:publisher", Book.Publisher(episode));
        Lines(xml, "dc:description", Disclosure.Of(episode));
        if (SourceAddress.Of(article) is { } address)
        {
            Lines(xml, "dc:source", address);
        }

        if (article.Published is not null)
        {
            Lines(xml, "dc:date", Book.Date(episode));
        }

        string duration = EpubOverlay.Clock(episode.Timeline.Duration);
        Meta(xml, "dcterms:modified", Book.Modified(episode));
        Meta(xml, "media:duration", duration, "#overlay");
        Meta(xml, "media:duration", duration);
        Meta(xml, "media:narrator", $"{PlainText.Line(episode.Engine)} (synthetic)");
        Meta(xml, "media:active-class", "now");
        foreach ((string property, string value) in Accessibility)
        {
            Meta(xml, property, value);
        }

        Meta(xml, "schema:accessibilitySummary", Book.AccessibilitySummary(episode));
    }

    private static void WriteManifest(XmlWriter xml, Episode episode)
    {
        xml.Line();
        Item(xml, "nav", "nav.xhtml", "application/xhtml+xml", "nav");
        Item(xml, "text", "text.xhtml", "application/xhtml+xml", overlay: "overlay");
        Item(xml, "overlay", "text.smil", "application/smil+xml");
        Item(xml, "style", "book.css", "text/css");
        Item(xml, "sound", Mp3File.Of, "audio/mpeg");
        if (Book.CoverExtension(episode) is { } extension)
        {
            Item(xml, "cover", "cover." + extension, Cover.MimeOf(episode.Cover.Span)!, "cover-image");
        }
    }

    private static void Item(XmlWriter xml, string id, string href, string type, string? properties = null, string? overlay = null)
    {
        xml.Element("item", [("id", id), ("href", href), ("media-type", type), ("properties", properties), ("media-overlay", overlay)]);
        xml.Line();
    }

    private static void Meta(XmlWriter xml, string property, string value, string? refines = null)
    {
        xml.Element("meta", [("property", property), ("refines", refines)], value);
        xml.Line();
    }

    private static void Lines(XmlWriter xml, string element, params ReadOnlySpan<string> values)
    {
        foreach (string value in values)
        {
            xml.Element(element, value);
            xml.Line();
        }
    }
}
