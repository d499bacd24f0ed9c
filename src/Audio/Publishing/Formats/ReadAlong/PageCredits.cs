using System.Xml;
using Audio.Articles;
using Audio.Scripts;
using Audio.Voices;

namespace Audio.Publishing.Formats.ReadAlong;

/// <summary>What stands below the article: how it was made, who has which voice, what is not read aloud, what else there is (RSS-9).</summary>
internal static class PageCredits
{
    public static void Write(XmlWriter html, Episode episode, Reading reading)
    {
        html.Element("footer", [("class", "credits")], () =>
        {
            html.Element("h2", "About this recording");
            html.Line();
            html.Element("p", Disclosure.Of(episode));
            html.Line();
            if (reading.Heard.Any(s => s.IsEstimated))
            {
                html.Element("p", "When single words are spoken is estimated.");
                html.Line();
            }

            if (SourceAddress.Of(episode.Script.Article) is { } address)
            {
                html.Element("p", [], () => html.Element("a", [("href", address), ("rel", "noreferrer")], "Read the article where it was published"));
                html.Line();
            }

            WriteVoices(html, episode, reading);
            WriteSkipped(html, episode.Script.Article);
            WriteFiles(html, episode);
        });
        html.Line();
    }

    private static void WriteVoices(XmlWriter html, Episode episode, Reading reading)
    {
        html.Element("h3", "Voices");
        html.Line();
        html.Element("ul", [("class", "voices")], () =>
        {
            foreach (Speaker speaker in episode.Script.Speakers)
            {
                int colour = reading.ColourOf(speaker);
                Voice? voice = episode.Cast.Voices.GetValueOrDefault(speaker.Id);
                html.Element("li", [], () =>
                {
                    html.Element("bdi", [("class", colour > 0 ? $"who v{colour}" : "who")], SpeakerName.Of(speaker));
                    html.WriteString(voice is null ? "" : $" – voice {PlainText.Line(voice.Name)}");
                });
                html.Line();
            }
        });
        html.Line();
    }

    private static void WriteSkipped(XmlWriter html, Article article)
    {
        (Skipped Block, string Text)[] skipped = [.. article.Blocks.OfType<Skipped>().Select(b => (b, PlainText.Line(b.Span.In(article.Text)))).Where(b => b.Item2.Length > 0)];
        if (skipped.Length == 0)
        {
            return;
        }

        html.Element("details", [("class", "skipped")], () =>
        {
            html.Element("summary", "Printed, not read aloud");
            html.Element("ul", [], () =>
            {
                foreach ((Skipped block, string text) in skipped)
                {
                    html.Element("li", [], () =>
                    {
                        html.Element("bdi", text);
                        html.WriteString($" ({PlainText.Line(block.Reason)})");
                    });
                    html.Line();
                }
            });
        });
        html.Line();
    }

    private static void WriteFiles(XmlWriter html, Episode episode)
    {
        (string Label, string File)[] offered =
        [
            ("Sound (MP3)", Mp3File.Of), ("Transcript", TranscriptHtml.Of), ("Plain transcript", TranscriptText.Of), ("Captions", WebVtt.Of),
            ("Accessible book (EPUB)", EpubBook.Of), ("Book for hardware players (DAISY)", DaisyBook.Of), ("Audiobook (LPF)", LpfAudiobook.Of),
            ("Audiobook (M4B)", M4bFile.Of), ("Sound (Opus)", OpusFile.Of), ("Sound without loss (FLAC)", FlacFile.Of), ("Sound for editing (WAV)", WavFile.Of),
        ];
        (string Label, string File)[] there = [.. offered.Where(f => f.File == Mp3File.Of || episode.Files.Contains(f.File))];
        html.Element("h3", "Take it with you");
        html.Line();
        html.Element("ul", [("class", "files")], () =>
        {
            foreach ((string label, string file) in there)
            {
                html.Element("li", [], () => html.Element("a", [("href", file)], label));
                html.Line();
            }

            if (episode.SingleVoice is not null)
            {
                html.Element("li", [], () => html.Element("a", [("href", $"{Episode.SingleVoiceFolder}/{Mp3File.Of}")], "Sound in one voice (MP3)"));
                html.Line();
            }
        });
        html.Line();
    }
}
