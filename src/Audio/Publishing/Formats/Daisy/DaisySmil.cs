using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Audio.Publishing.Formats.Markup;

namespace Audio.Publishing.Formats.Daisy;

/// <summary>SMIL 1.0: which sentence is heard when.</summary>
internal static class DaisySmil
{
    public static void Write(XmlWriter xml, Episode episode, DaisyPart part) => WriteDocument(xml, episode, part.Title,
        [("ncc:totalElapsedTime", part.Begin.ToClock()), ("ncc:timeInThisSmil", part.Length.ToClock())], () =>
            xml.Element("seq", [("dur", Seconds(part.Length))], () =>
            {
                xml.Line();
                foreach (BookClip clip in part.Clips)
                {
                    string id = clip.Sentence.Id;
                    xml.Element("par", [("endsync", "last"), ("id", id)], () =>
                    {
                        xml.Element("text", [("src", $"{DaisyText.File}#{id}"), ("id", id + "text")]);
                        xml.Element("seq", [], () => xml.Element("audio",
                            [("src", Mp3File.Of), ("clip-begin", "npt=" + Seconds(clip.Begin)), ("clip-end", "npt=" + Seconds(clip.End)), ("id", id + "sound")]));
                    });
                    xml.Line();
                }
            }));

    /// <summary>All SMIL files in order.</summary>
    public static void WriteMaster(XmlWriter xml, Episode episode, ImmutableArray<DaisyPart> parts) => WriteDocument(xml, episode, episode.Title,
        [("ncc:timeInThisSmil", episode.Timeline.Duration.ToClock())], () =>
        {
            for (int i = 0; i < parts.Length; i++)
            {
                xml.Element("ref", [("title", parts[i].Title), ("src", $"{parts[i].File}#{parts[i].Clips[0].Sentence.Id}"), ("id", $"ms{i + 1}")]);
                xml.Line();
            }
        });

    private static void WriteDocument(XmlWriter xml, Episode episode, string title, (string Name, string Content)[] metadata, Action body)
    {
        xml.WriteDocType("smil", "-//W3C//DTD SMIL 1.0//EN", "http://www.w3.org/TR/REC-smil/SMIL10.dtd", null);
        xml.Element("smil", [], () =>
        {
            xml.Element("head", [], () =>
            {
                (string, string)[] all = [("dc:format", DaisyNavigation.Format), ("dc:identifier", Book.Identifier(episode)), ("title", title), .. metadata];
                foreach ((string name, string content) in all)
                {
                    xml.Element("meta", [("name", name), ("content", content)]);
                }

                xml.Element("layout", [], () => xml.Element("region", [("id", "txtView")]));
            });
            xml.Line();
            xml.Element("body", [], body);
        });
    }

    private static string Seconds(Milliseconds time) => string.Create(CultureInfo.InvariantCulture, $"{time.Value / 1000m:0.000}s");
}
