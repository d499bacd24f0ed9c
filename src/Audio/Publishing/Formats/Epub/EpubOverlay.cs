using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Audio.Articles;
using Audio.Publishing.Formats.Markup;

namespace Audio.Publishing.Formats.Epub;

/// <summary>The overlay: which sentence is heard when; blocks a reader may want to skip or leave are marked (EP-4…EP-6).</summary>
internal static class EpubOverlay
{
    public static void Write(XmlWriter xml, Reading reading, Milliseconds duration)
    {
        Dictionary<string, BookClip> clips = BookClip.Of(reading.Heard, duration).ToDictionary(c => c.Sentence.Id);
        xml.Element("smil", [("xmlns", "http://www.w3.org/ns/SMIL"), ("xmlns:epub", "http://www.idpf.org/2007/ops"), ("version", "3.0")], () =>
        {
            xml.Line();
            xml.Element("body", [("id", "body"), ("epub:textref", $"text.xhtml#{EpubText.Whole}")], () =>
            {
                xml.Line();
                WriteBlocks(xml, [.. reading.Blocks.Where(b => b.Sentences.Any(s => clips.ContainsKey(s.Id)))], clips);
            });
        });
    }

    /// <summary>A time as overlays want it: 0:01:30.000 (EP-4).</summary>
    public static string Clock(Milliseconds time) => string.Create(
        CultureInfo.InvariantCulture, $"{time.Value / 3_600_000}:{time.Value / 60_000 % 60:00}:{time.Value / 1000 % 60:00}.{time.Value % 1000:000}");

    private static void WriteBlocks(XmlWriter xml, ImmutableArray<ReadingBlock> blocks, Dictionary<string, BookClip> clips)
    {
        for (int i = 0; i < blocks.Length;)
        {
            int end = i + 1;
            while (ArticleMarkup.ListOf(blocks[i]) is { } list && end < blocks.Length && ArticleMarkup.ListOf(blocks[end]) == list && Adjoin(blocks[end - 1], blocks[end]))
            {
                end++;
            }

            ImmutableArray<ReadingBlock> run = blocks[i..end];
            if (ArticleMarkup.ListOf(blocks[i]) is null)
            {
                WriteBlock(xml, blocks[i], clips);
            }
            else
            {
                Sequence(xml, ArticleMarkup.ListId(run[0]), "list", () =>
                {
                    foreach (ReadingBlock item in run)
                    {
                        WriteBlock(xml, item, clips);
                    }
                });
            }

            i = end;
        }
    }

    // Nothing that is only shown lies between them.
    private static bool Adjoin(ReadingBlock before, ReadingBlock next) => before.Block.Span.End == next.Block.Span.Start;

    private static void WriteBlock(XmlWriter xml, ReadingBlock block, Dictionary<string, BookClip> clips)
    {
        string? type = block.Block switch { Figure => "figure", Table => "table", ListItem => "list-item", _ => null };
        Sequence(xml, block.Id, type, () =>
        {
            foreach (BookClip clip in block.Sentences.Where(s => clips.ContainsKey(s.Id)).Select(s => clips[s.Id]))
            {
                xml.Element("par", [("id", "par-" + clip.Sentence.Id)], () =>
                {
                    xml.Element("text", [("src", "text.xhtml#" + clip.Sentence.Id)]);
                    xml.Element("audio", [("src", Mp3File.Of), ("clipBegin", Clock(clip.Begin)), ("clipEnd", Clock(clip.End))]);
                });
                xml.Line();
            }
        });
    }

    private static void Sequence(XmlWriter xml, string id, string? type, Action content)
    {
        xml.Element("seq", [("id", "seq-" + id), ("epub:textref", "text.xhtml#" + id), ("epub:type", type)], () =>
        {
            xml.Line();
            content();
        });
        xml.Line();
    }
}
