using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Audio.Publishing.Formats.Markup;

namespace Audio.Publishing.Formats.Daisy;

/// <summary>The navigation control centre, ncc.html: what players show first.</summary>
internal static class DaisyNavigation
{
    public const string Format = "Daisy 2.02";

    public static void Write(XmlWriter xml, Episode episode, ImmutableArray<DaisyPart> parts) => DaisyText.WriteDocument(xml, episode, Metadata(episode, parts), () =>
    {
        for (int i = 0; i < parts.Length; i++)
        {
            DaisyPart part = parts[i];
            xml.Element("h1", [("id", $"ncc{i + 1}"), ("class", i == 0 ? "title" : null)], () =>
                xml.Element("a", [("href", $"{part.File}#{part.Clips[0].Sentence.Id}")], part.Title));
            xml.Line();
        }
    });

    private static IEnumerable<(string Name, string Content)> Metadata(Episode episode, ImmutableArray<DaisyPart> parts)
    {
        yield return ("dc:title", episode.Title);
        yield return ("dc:creator", string.Join(", ", Book.Creators(episode)));
        yield return ("dc:date", Book.Date(episode));
        yield return ("dc:format", Format);
        yield return ("dc:identifier", Book.Identifier(episode));
        yield return ("dc:language", LanguageTag.Of(episode.Script.Article.Language));
        yield return ("dc:publisher", Book.Publisher(episode));
        yield return ("ncc:charset", "utf-8");
        yield return ("ncc:depth", "1");
        yield return ("ncc:files", (parts.Length + 4).ToString(CultureInfo.InvariantCulture)); // and ncc, text, master, sound
        yield return ("ncc:generator", episode.Program);
        yield return ("ncc:multimediaType", "audioFullText");
        yield return ("ncc:narrator", $"{PlainText.Line(episode.Engine)} (synthetic)");
        yield return ("ncc:pageFront", "0");
        yield return ("ncc:pageNormal", "0");
        yield return ("ncc:pageSpecial", "0");
        yield return ("ncc:tocItems", parts.Length.ToString(CultureInfo.InvariantCulture));
        yield return ("ncc:totalTime", episode.Timeline.Duration.ToClock()[..^4]);
    }
}
