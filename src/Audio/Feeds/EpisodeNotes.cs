using System.Globalization;
using System.Net;
using System.Text;
using Audio.Publishing;

namespace Audio.Feeds;

/// <summary>An item's description: summary, correction, source, disclosure, then the time list.</summary>
internal static class EpisodeNotes
{
    /// <summary>What every item says about its voices (RSS-9).</summary>
    public const string Disclosure = "The voices in this episode are synthetic: a computer reads the article.";

    private static readonly (string File, string Label)[] Offered =
        [("index.html", "Read along"), ("transcript.html", "Transcript"), ("episode.epub", "Accessible book (EPUB)"), ("episode.daisy.zip", "Book for hardware players (DAISY)")];

    /// <summary>The same of all episodes.</summary>
    public const string Voices = "The voices in these episodes are synthetic: a computer reads the articles.";

    // RSS-2
    private const int MostBytes = 4000, MostSummary = 1200, MostFullSummary = 4000, FewestChapters = 3;

    /// <summary>Simple HTML of at most 4000 bytes, every tag closed.</summary>
    public static string Of(FeedEpisode episode, PublishedItem item)
    {
        StringBuilder html = Begin(episode, item, MostSummary);
        html.Append(TimeList(episode, MostBytes - Encoding.UTF8.GetByteCount(html.ToString())));
        return html.ToString();
    }

    /// <summary>The full notes: every chapter, and where the words are to be had in other forms.</summary>
    /// <param name="address">The address of a file of the episode.</param>
    public static string Full(FeedEpisode episode, PublishedItem item, Func<string, string> address)
    {
        StringBuilder html = Begin(episode, item, MostFullSummary);
        (string File, string Label)[] there = [.. Offered.Where(f => episode.Files.Contains(f.File))];
        if (there.Length > 0)
        {
            html.Append("<ul>");
            foreach ((string file, string label) in there)
            {
                html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{WebUtility.HtmlEncode(address(file))}\">{label}</a></li>");
            }

            html.Append("</ul>");
        }

        return html.Append(TimeList(episode, int.MaxValue)).ToString();
    }

    private static StringBuilder Begin(FeedEpisode episode, PublishedItem item, int mostSummary)
    {
        var html = new StringBuilder();
        Paragraph(html, Cut(episode.Summary, mostSummary));
        if (item.Corrected is { } date)
        {
            Paragraph(html, $"Corrected on {date.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}: {Cut(item.Note ?? "this recording replaces an earlier one.", 300)}");
        }

        if (episode.Address is { } address && address.AbsoluteUri.Length <= 1000)
        {
            html.Append($"<p>The article: <a href=\"{WebUtility.HtmlEncode(address.AbsoluteUri)}\">{WebUtility.HtmlEncode(address.Host)}</a></p>");
        }

        Paragraph(html, Disclosure);
        return html;
    }

    // RSS-8: the first at zero, ascending, rounded down; fewer than three are no list.
    private static StringBuilder TimeList(FeedEpisode episode, int room)
    {
        var list = new StringBuilder();
        if (episode.Chapters.Length < FewestChapters || Math.Floor(episode.Chapters[0].Start) != 0)
        {
            return list;
        }

        int lines = 0;
        foreach (FeedChapter chapter in episode.Chapters)
        {
            var line = new StringBuilder();
            Paragraph(line, $"{TimeSpan.FromSeconds(Math.Floor(chapter.Start)):hh\\:mm\\:ss} {Cut(chapter.Title, 120)}");
            room -= Encoding.UTF8.GetByteCount(line.ToString());
            if (room < 0)
            {
                break;
            }

            list.Append(line);
            lines++;
        }

        return lines < FewestChapters ? list.Clear() : list;
    }

    private static void Paragraph(StringBuilder html, string text)
    {
        if (text.Length > 0)
        {
            html.Append("<p>").Append(WebUtility.HtmlEncode(PlainText.Line(text))).Append("</p>");
        }
    }

    /// <summary>At most so many bytes once it is HTML: cut behind a sentence when there is one, else at a character.</summary>
    internal static string Cut(string text, int most)
    {
        if (Size(text) <= most)
        {
            return text;
        }

        int cut = Math.Min(text.Length, most);
        while (Size(text.AsSpan(0, PlainText.CutAt(text, cut)).ToString()) > most - 3)
        {
            cut = cut * 9 / 10;
        }

        string part = text[..PlainText.CutAt(text, cut)];
        int end = part.LastIndexOfAny(['.', '!', '?', '。']);
        return end > part.Length / 3 ? part[..(end + 1)] : part.TrimEnd() + "…";
    }

    private static int Size(string text) => Encoding.UTF8.GetByteCount(WebUtility.HtmlEncode(text));
}
