using System.Collections.Immutable;
using System.Globalization;
using Audio.Articles;

namespace Audio.Publishing.Formats.Markup;

/// <summary>What every book says of an episode.</summary>
internal static class Book
{
    // Books must have a date, and the same episode must give the same bytes on any day: an article without one gets the first that a ZIP file knows.
    private static readonly DateTimeOffset Dateless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>urn:uuid:… of the article's address, else of its text.</summary>
    public static string Identifier(Episode episode) => $"urn:uuid:{NameUuid.Of(episode)}";

    /// <summary>When the article was last changed, else published: 2026-11-24T06:15:00Z.</summary>
    public static string Modified(Episode episode) => (episode.Script.Article.Modified ?? episode.Script.Article.Published ?? Dateless).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The day it was published, where it was published: 2026-11-24.</summary>
    public static string Date(Episode episode) => (episode.Script.Article.Published ?? Dateless).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Who wrote it, else who published it, else the show; at least one.</summary>
    public static ImmutableArray<string> Creators(Episode episode)
    {
        Article article = episode.Script.Article;
        ImmutableArray<string> authors = [.. article.Authors.Select(a => PlainText.Line(a)).Where(a => a.Length > 0)];
        return authors.Length > 0 ? authors : [Publisher(episode)];
    }

    /// <summary>Who published it, else the show, else the program.</summary>
    public static string Publisher(Episode episode) =>
        new[] { PlainText.Line(episode.Script.Article.Publication), PlainText.Line(episode.Show), "Audio" }.First(s => s.Length > 0);

    /// <summary>The extension of the cover; null when there is none.</summary>
    public static string? CoverExtension(Episode episode) => Cover.MimeOf(episode.Cover.Span) switch { "image/jpeg" => "jpg", "image/png" => "png", _ => null };

    /// <summary>What a reader can expect (EP-8).</summary>
    public static string AccessibilitySummary(Episode episode) =>
        $"Every sentence of the text is spoken, in step with the text. Navigation by chapter, heading, paragraph and sentence. {Disclosure.Of(episode)}";
}
