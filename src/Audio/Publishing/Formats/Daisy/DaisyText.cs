using System.Xml;
using Audio.Articles;
using Audio.Publishing.Formats.Markup;

namespace Audio.Publishing.Formats.Daisy;

/// <summary>The printed text in the XHTML 1.0 that DAISY players know.</summary>
internal sealed class DaisyText(XmlWriter xml, Reading reading) : ArticleMarkup(xml, reading)
{
    /// <summary>The file of the text.</summary>
    public const string File = "text.html";

    public static void Write(XmlWriter xml, Episode episode, Reading reading) =>
        WriteDocument(xml, episode, [("dc:title", episode.Title), ("dc:format", DaisyNavigation.Format)], () => new DaisyText(xml, reading).Write(reading.Blocks.AsSpan()));

    /// <summary>A document with its metadata and what its body holds.</summary>
    public static void WriteDocument(XmlWriter xml, Episode episode, IEnumerable<(string Name, string Content)> metadata, Action body)
    {
        string language = LanguageTag.Of(episode.Script.Article.Language);
        xml.WriteDocType("html", "-//W3C//DTD XHTML 1.0 Transitional//EN", "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd", null);
        xml.Element("html", [("xmlns", "http://www.w3.org/1999/xhtml"), ("lang", language), ("xml:lang", language)], () =>
        {
            xml.Element("head", [], () =>
            {
                xml.Element("title", episode.Title);
                xml.Element("meta", [("http-equiv", "Content-type"), ("content", "text/html; charset=utf-8")]);
                foreach ((string name, string content) in metadata)
                {
                    xml.Element("meta", [("name", name), ("content", content)]);
                    xml.Line();
                }
            });
            xml.Line();
            xml.Element("body", [], body);
        });
    }

    protected override IEnumerable<(string Name, string? Value)> AttributesOf(ReadingBlock block) => [];

    protected override string[] ElementsOf(ReadingBlock block) => block.Block is Figure ? ["div"] : base.ElementsOf(block);
}
