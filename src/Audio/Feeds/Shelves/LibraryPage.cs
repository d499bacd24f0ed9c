using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Audio.Publishing;
using Audio.Publishing.Formats;
using Audio.Publishing.Formats.Markup;

namespace Audio.Feeds.Shelves;

/// <summary>The library as a page: from a web server or from disk, with or without its script, asking nobody for anything.</summary>
internal static class LibraryPage
{
    /// <summary>What every page of ours has in it.</summary>
    public const string Sign = "<body class=\"library\">";

    private const int MostSummary = 260;
    private static readonly Resource Style = Resource.Of("paper.css", "library.css"), Script = Resource.Of("library.js");

    private static readonly string Policy = $"default-src 'none'; script-src {Script.Source}; style-src {Style.Source}; img-src 'self' file:; base-uri 'none'; form-action 'none'";

    /// <summary>The page's text; the same shelves, the same text.</summary>
    public static string Of(ImmutableArray<Shelf> shelves)
    {
        using MemoryStream bytes = new();
        using (XmlWriter html = XmlFile.Open(bytes, html: true))
        {
            html.Element("html", [("lang", "en")], () =>
            {
                html.Line();
                new PageHead(TitleOf(shelves), Policy, Style).Write(html);
                WriteBody(html, shelves);
            });
            html.WriteRaw("\n");
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static string TitleOf(ImmutableArray<Shelf> shelves) => shelves.Length == 1 ? shelves[0].Title : "The library";

    private static void WriteBody(XmlWriter html, ImmutableArray<Shelf> shelves)
    {
        html.Element("body", [("class", "library")], () =>
        {
            html.Line();
            html.Element("a", [("class", "skip"), ("href", "#episodes")], "Skip to the episodes");
            html.Element("header", [("class", "top")], () =>
            {
                html.Element("p", [("class", "kicker")], "Articles, read aloud");
                html.Element("h1", [("dir", "auto")], TitleOf(shelves));
                html.Element("p", [("class", "facts")], SumOf(shelves));
                WriteSearch(html);
            });
            html.Line();
            html.Element("main", [("id", "episodes"), ("tabindex", "-1")], () =>
            {
                html.Line();
                html.Element("p", [("id", "none"), ("hidden", "hidden")], "Nothing here has these words.");
                html.Line();
                for (int i = 0; i < shelves.Length; i++)
                {
                    WriteShelf(html, shelves[i], i + 1);
                }
            });
            html.Line();
            html.Element("footer", [("class", "end")], () => html.Element("p", EpisodeNotes.Voices));
            html.Line();
            html.Element("script", [], () => html.WriteRaw(Script.Text));
            html.Line();
        });
    }

    // The script brings it to life; without one there is nothing to search with, and everything is in sight.
    private static void WriteSearch(XmlWriter html)
    {
        html.Line();
        html.Element("div", [("id", "search"), ("role", "search"), ("hidden", "hidden")], () =>
        {
            html.Element("label", [("for", "words")], "Search");
            html.Element("input", [("id", "words"), ("type", "search"), ("autocomplete", "off"), ("spellcheck", "false")]);
            html.Element("p", [("id", "found"), ("role", "status")], () => { });
        });
    }

    private static void WriteShelf(XmlWriter html, Shelf shelf, int number)
    {
        string id = $"show-{number}";
        html.Element("section", [("class", "show"), ("aria-labelledby", id)], () =>
        {
            html.Line();
            html.Element("header", [], () =>
            {
                html.Element("h2", [("id", id), ("dir", "auto")], shelf.Title);
                if (shelf.Description.Length > 0)
                {
                    html.Element("p", [("dir", "auto")], shelf.Description);
                }

                if (shelf.Feed is { } feed)
                {
                    html.Element("p", [], () => html.Element("a", [("class", "feed"), ("href", Uri.EscapeDataString(feed)), ("type", "application/rss+xml"), ("aria-label", $"Subscribe to the feed of {shelf.Title}")], "Subscribe to the feed"));
                }
            });
            html.Line();
            html.Element("ol", [], () =>
            {
                html.Line();
                for (int i = 0; i < shelf.Episodes.Length; i++)
                {
                    WriteEpisode(html, shelf.Episodes[i], isLead: i == 0 && number == 1);
                }
            });
            html.Line();
        });
        html.Line();
    }

    private static void WriteEpisode(XmlWriter html, FeedEpisode episode, bool isLead)
    {
        string folder = Uri.EscapeDataString(episode.Folder) + "/";
        bool hasPage = episode.Files.Contains("index.html");
        html.Element("li", [("class", isLead ? "lead" : null)], () =>
        {
            if ((isLead ? episode.Cover ?? episode.SmallCover : episode.SmallCover) is { } cover)
            {
                html.Element("img", [("src", folder + Uri.EscapeDataString(cover)), ("alt", ""), ("width", "300"), ("height", "300"), ("loading", isLead ? null : "lazy")]);
            }

            html.Element("div", [], () =>
            {
                html.Element("h3", [("dir", "auto")], () => html.Element("a", [("href", folder + (hasPage ? "index.html" : FeedEpisode.Sound))], Or(Short(episode.Title), "Untitled")));
                if (episode.Summary.Length > 0)
                {
                    html.Element("p", [("class", "summary"), ("dir", "auto")], Short(episode.Summary));
                }

                html.Element("p", [("class", "facts")], () => WriteFacts(html, episode, hasPage ? folder + FeedEpisode.Sound : null));
            });
        });
        html.Line();
    }

    private static void WriteFacts(XmlWriter html, FeedEpisode episode, string? sound)
    {
        if (episode.Published is { } date)
        {
            html.Element("time", [("datetime", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))], date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
        }

        html.Element("span", Length(episode.Seconds));
        if (episode.Authors.Length > 0)
        {
            html.Element("bdi", Short(string.Join(", ", episode.Authors)));
        }

        if (sound is not null)
        {
            html.Element("a", [("href", sound), ("aria-label", $"MP3 of {Short(episode.Title)}")], "MP3");
        }
    }

    private static string SumOf(ImmutableArray<Shelf> shelves)
    {
        FeedEpisode[] all = [.. shelves.SelectMany(s => s.Episodes).DistinctBy(e => e.Folder)];
        string shows = shelves.Length > 1 ? $" of {shelves.Length} shows" : "";
        return all.Length == 0 ? "No episodes yet" : $"{all.Length} {(all.Length == 1 ? "episode" : "episodes")}{shows}, {Length(all.Sum(e => e.Seconds))} to listen";
    }

    private static string Length(double seconds) => ShortClock.Length(new Milliseconds((long)(seconds * 1000)));

    private static string Short(string text)
    {
        int cut = PlainText.CutAt(text, MostSummary);
        return cut == text.Length ? text : text[..cut].TrimEnd() + "…";
    }

    private static string Or(string text, string other) => text.Length > 0 ? text : other;
}
