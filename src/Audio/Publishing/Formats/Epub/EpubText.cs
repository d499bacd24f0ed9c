using System.Xml;
using Audio.Publishing.Formats.Markup;

namespace Audio.Publishing.Formats.Epub;

/// <summary>The documents that are read: the printed text, and the table of contents (EP-7, EP-9).</summary>
internal static class EpubText
{
    /// <summary>The id of everything that is read.</summary>
    public const string Whole = "text";

    /// <summary>The printed text. A title that is not printed is not shown: it would not be heard (EP-5).</summary>
    public static void Write(XmlWriter xml, Episode episode, Reading reading) => WriteDocument(xml, episode, episode.Title, () =>
        xml.Element("section", [("id", Whole), ("epub:type", "bodymatter"), ("aria-label", "Article")], () =>
        {
            xml.Line();
            new ArticleMarkup(xml, reading).Write(reading.Blocks.AsSpan());
        }));

    /// <summary>The chapters: the same as in the sound's tag.</summary>
    public static void WriteContents(XmlWriter xml, Episode episode, Reading reading) => WriteDocument(xml, episode, "Contents", () =>
        xml.Element("nav", [("epub:type", "toc"), ("role", "doc-toc"), ("aria-labelledby", "contents")], () =>
        {
            xml.Element("h1", [("id", "contents")], "Contents");
            xml.Element("ol", [], () =>
            {
                xml.Line();
                foreach (Chapter chapter in episode.Chapters)
                {
                    string target = "text.xhtml#" + (reading.From(chapter.Start)?.Id ?? Whole);
                    xml.Element("li", [], () => xml.Element("a", [("href", target)], chapter.Title));
                    xml.Line();
                }
            });
        }));

    private static void WriteDocument(XmlWriter xml, Episode episode, string title, Action body)
    {
        string language = LanguageTag.Of(episode.Script.Article.Language);
        xml.WriteRaw("\n<!DOCTYPE html>\n");
        xml.Element("html", [("xmlns", "http://www.w3.org/1999/xhtml"), ("xmlns:epub", "http://www.idpf.org/2007/ops"), ("lang", language), ("xml:lang", language)], () =>
        {
            xml.Element("head", [], () =>
            {
                xml.Element("title", title);
                xml.Element("link", [("rel", "stylesheet"), ("href", "book.css"), ("type", "text/css")]);
            });
            xml.Line();
            xml.Element("body", [], body);
        });
    }
}
