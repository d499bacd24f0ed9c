using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using Audio.Articles;
using Audio.Publishing.Formats.Markup;
using Audio.Publishing.Formats.ReadAlong;

namespace Audio.Publishing.Formats;

/// <summary>The article as a page that reads itself aloud: one file beside the sound, from a web server or from disk, with or without its script (HT-1…HT-7).</summary>
public sealed class ReadAlongPage : IEpisodeFormat
{
    internal const string Of = "index.html";

    private const int MostDescriptionCharacters = 200;

    private static readonly Resource Style = Resource.Of("paper.css", "page.css"), Script = Resource.Of("page.js");

    // Nothing but what stands in this file, and the sound beside it (HT-7). A page from disk is not its own "self" everywhere: file: says the same.
    private static readonly string Policy =
        $"default-src 'none'; script-src {Script.Source}; style-src {Style.Source}; media-src 'self' file:; base-uri 'none'; form-action 'none'";

    /// <inheritdoc />
    public string Name => "page";

    /// <inheritdoc />
    public string FileName => Of;

    /// <inheritdoc />
    public FormatOffer Offer => FormatOffer.Usually;

    /// <inheritdoc />
    public Task WriteAsync(Episode episode, Stream stream, CancellationToken ct = default)
    {
        using XmlWriter html = XmlFile.Open(stream, html: true);
        html.Element("html", [("lang", LanguageTag.Of(episode.Script.Article.Language))], () =>
        {
            html.Line();
            new PageHead(episode.Title, Policy, Style) { Description = Description(episode), Generator = episode.Program }.Write(html);
            WriteBody(html, episode, Reading.Of(episode));
        });
        html.WriteRaw("\n");
        return Task.CompletedTask;
    }

    private static void WriteBody(XmlWriter html, Episode episode, Reading reading)
    {
        PageArticle article = new(html, episode, reading);
        Reading? single = episode.SingleVoice is { } other ? Reading.Of(episode with { Timeline = SameWords.Of(episode.Script, other) }) : null;
        html.Element("body", [], () =>
        {
            html.Line();
            html.Element("a", [("class", "skip"), ("href", "#text")], "Skip to the article");
            html.Element("header", [("class", "masthead")], () => html.Element("p", PlainText.Line(episode.Show)));
            html.Line();
            html.Element("main", [], () =>
            {
                WriteTop(html, episode, reading, article);
                PagePlayer.Write(html, single is not null);
                WriteContents(html, episode, reading, single);
                html.Element("article", [("id", "text"), ("tabindex", "-1"), ("aria-label", "Article")], () =>
                {
                    html.Line();
                    article.Write(reading.Blocks.AsSpan()[article.HeadLength..]);
                });
                html.Line();
                PageCredits.Write(html, episode, reading);
            });
            html.Line();
            html.Element("script", [("type", "application/json"), ("id", "times")], () => html.WriteRaw(Times(reading)));
            html.Line();
            if (single is not null)
            {
                html.Element("script", [("type", "application/json"), ("id", "times-single")], () => html.WriteRaw(Times(single)));
                html.Line();
            }

            html.Element("script", [], () => html.WriteRaw(Script.Text));
            html.Line();
        });
    }

    private static void WriteTop(XmlWriter html, Episode episode, Reading reading, PageArticle article)
    {
        html.Element("header", [("class", "top")], () =>
        {
            html.Line();
            if (!article.HasTitle)
            {
                html.Element("h1", [("dir", "auto")], episode.Title);
                html.Line();
            }

            article.Write(reading.Blocks.AsSpan()[..article.HeadLength]);
            html.Element("p", [("class", "facts")], () => WriteFacts(html, episode, article));
            html.Line();
        });
        html.Line();
    }

    private static void WriteFacts(XmlWriter html, Episode episode, PageArticle page)
    {
        Article article = episode.Script.Article;
        string authors = page.HasByline ? "" : string.Join(", ", article.Authors.Select(a => PlainText.Line(a)).Where(a => a.Length > 0));
        if (authors.Length > 0)
        {
            html.Element("bdi", authors);
        }

        if (article.Published is { } date)
        {
            html.Element("time", [("datetime", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))], date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
        }

        html.Element("span", ShortClock.Length(episode.Timeline.Duration) + " to listen");
        int voices = episode.Cast.Voices.Values.DistinctBy(v => v.Id).Count();
        html.Element("span", voices == 1 ? "1 voice" : $"{voices} voices");
    }

    private static void WriteContents(XmlWriter html, Episode episode, Reading reading, Reading? single)
    {
        html.Element("nav", [("id", "contents"), ("aria-labelledby", "chapters")], () =>
        {
            html.Line();
            html.Element("h2", [("id", "chapters")], "Chapters");
            html.Element("ol", [], () =>
            {
                html.Line();
                foreach (Chapter chapter in episode.Chapters)
                {
                    Sentence? first = reading.From(chapter.Start);
                    string? inSingle = single is null ? null : Number(chapter.Start == Milliseconds.Zero ? chapter.Start : first is null ? single.Heard[^1].End : single.StartOf(first.Id));
                    html.Element("li", [], () => html.Element("a", [("href", "#" + (first?.Id ?? "text")), ("data-at", Number(chapter.Start)), ("data-at-single", inSingle)], () =>
                    {
                        html.Element("bdi", chapter.Title);
                        html.WriteString(" ");
                        html.Element("span", [("class", "at")], ShortClock.Of(chapter.Start));
                    }));
                    html.Line();
                }
            });
            html.Line();
            PagePlayer.WriteOptions(html, episode.Script.Speakers.Length > 1);
        });
        html.Line();
    }

    private static string Number(Milliseconds time) => time.Value.ToString(CultureInfo.InvariantCulture);

    // A line for each sentence: id, start, end, the start of each word. The words themselves are in the text.
    private static string Times(Reading reading)
    {
        var json = new StringBuilder("[");
        foreach (Sentence s in reading.Heard)
        {
            json.Append(json.Length > 1 ? ",\n" : "\n").Append(CultureInfo.InvariantCulture, $"[{JsonSerializer.Serialize(s.Id)},{s.Start.Value},{s.End.Value},[");
            json.AppendJoin(',', s.Text.Words.Select(w => w.Start.Value)).Append("]]");
        }

        return json.Append("\n]").ToString();
    }

    private static string Description(Episode episode)
    {
        string text = $"{episode.Title}. Listen and read along: {ShortClock.Length(episode.Timeline.Duration)}.";
        return text.Length <= MostDescriptionCharacters ? text : text[..PlainText.CutAt(text, MostDescriptionCharacters)];
    }
}
