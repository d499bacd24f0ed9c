using System.Text.Json;
using System.Xml;
using Audio.Articles;
using Audio.Publishing.Formats.Markup;

namespace Audio.Publishing.Formats;

/// <summary>A W3C audiobook, packed: one track, chapters as places in it, the transcript beside it (§5.3).</summary>
public sealed class LpfAudiobook : IEpisodeFormat
{
    internal const string Of = "episode.lpf";

    /// <inheritdoc />
    public string Name => "lpf";

    /// <inheritdoc />
    public string FileName => Of;

    /// <inheritdoc />
    public FormatOffer Offer => FormatOffer.OnRequest;

    /// <inheritdoc />
    public async Task WriteAsync(Episode episode, Stream stream, CancellationToken ct = default)
    {
        await using Archive book = new(stream);
        await book.AddAsync("publication.json", content => JsonFile.WriteAsync(content, json => WriteManifest(json, episode), ct));
        await book.AddAsync(ReadAlongPage.Of, xml => WriteEntryPage(xml, episode), html: true);
        await book.AddAsync(TranscriptHtml.Of, content => new TranscriptHtml().WriteAsync(episode, content, ct));
        if (Book.CoverExtension(episode) is { } extension)
        {
            await book.AddAsync("cover." + extension, content => content.WriteAsync(episode.Cover, ct).AsTask(), store: true);
        }

        await book.AddSoundAsync(Mp3File.Of, episode, ct);
    }

    private static void WriteManifest(Utf8JsonWriter json, Episode episode)
    {
        Article article = episode.Script.Article;
        string duration = FormattableString.Invariant($"PT{episode.Timeline.Duration.Value / 1000m}S");
        json.WriteStrings("@context", "https://schema.org", "https://www.w3.org/ns/pub-context");
        json.WriteString("conformsTo", "https://www.w3.org/TR/audiobooks/");
        json.WriteString("type", "Audiobook");
        json.WriteString("id", Book.Identifier(episode));
        json.WriteKnown("url", SourceAddress.Of(article));
        json.WriteString("name", episode.Title);
        json.WriteStrings("author", [.. Book.Creators(episode)]);
        json.WriteStrings("readBy", $"{PlainText.Line(episode.Engine)} (synthetic)");
        json.WriteString("publisher", Book.Publisher(episode));
        json.WriteString("description", Disclosure.Of(episode));
        json.WriteString("inLanguage", LanguageTag.Of(article.Language));
        json.WriteString("readingProgression", "ltr");
        json.WriteKnown("datePublished", article.Published is null ? null : Book.Date(episode));
        json.WriteString("dateModified", Book.Modified(episode));
        json.WriteBoolean("abridged", false);
        json.WriteStrings("accessMode", "auditory", "textual");
        json.WriteList("accessModeSufficient", ["auditory", "textual"], mode =>
        {
            json.WriteString("type", "ItemList");
            json.WriteStrings("itemListElement", mode);
        });
        json.WriteStrings("accessibilityFeature", "transcript", "tableOfContents", "structuralNavigation");
        json.WriteStrings("accessibilityHazard", "none");
        json.WriteString("accessibilitySummary", $"One track with chapters, and a transcript that names who speaks. {Disclosure.Of(episode)}");
        json.WriteString("duration", duration);
        WriteFiles(json, episode, duration);
    }

    private static void WriteFiles(Utf8JsonWriter json, Episode episode, string duration)
    {
        json.WriteList("readingOrder", [Mp3File.Of], file =>
        {
            json.WriteString("type", "LinkedResource");
            json.WriteString("url", file);
            json.WriteString("encodingFormat", "audio/mpeg");
            json.WriteString("name", episode.Title);
            json.WriteString("duration", duration);
            json.WriteList("alternate", [TranscriptHtml.Of], text => WriteLink(json, text, "text/html", null));
        });
        List<(string File, string Type, string? Rel)> resources = [(ReadAlongPage.Of, "text/html", "contents"), (TranscriptHtml.Of, "text/html", null)];
        if (Book.CoverExtension(episode) is { } extension)
        {
            resources.Add(("cover." + extension, Cover.MimeOf(episode.Cover.Span)!, "cover"));
        }

        json.WriteList("resources", resources, r => WriteLink(json, r.File, r.Type, r.Rel));
    }

    private static void WriteLink(Utf8JsonWriter json, string file, string type, string? rel)
    {
        json.WriteString("type", "LinkedResource");
        json.WriteString("url", file);
        json.WriteString("encodingFormat", type);
        json.WriteKnown("rel", rel);
    }

    private static void WriteEntryPage(XmlWriter html, Episode episode)
    {
        html.Element("html", [("lang", LanguageTag.Of(episode.Script.Article.Language))], () =>
        {
            html.Element("head", [], () =>
            {
                html.Element("meta", [("charset", "utf-8")]);
                html.Element("title", episode.Title);
                html.Element("link", [("rel", "publication"), ("href", "publication.json")]);
            });
            html.Line();
            html.Element("body", [], () =>
            {
                html.Element("h1", [("dir", "auto")], episode.Title);
                html.Element("nav", [("role", "doc-toc"), ("aria-label", "Chapters")], () => html.Element("ol", [], () =>
                {
                    foreach (Chapter chapter in episode.Chapters)
                    {
                        string at = FormattableString.Invariant($"{Mp3File.Of}#t={chapter.Start.Value / 1000m}");
                        html.Element("li", [], () => html.Element("a", [("href", at)], chapter.Title));
                    }
                }));
            });
        });
    }
}
