using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Audio.Articles.Readers.Plain;

namespace Audio.Articles.Readers.Html;

/// <summary>When a page was published and changed.</summary>
internal static partial class PageDate
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:published_time", "datePublished", "publish-date", "publish_date", "published-date", "pubdate", "publication_date", "publicationdate", "parsely-pub-date",
        "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date", "DC.date.issued", "dcterms.date", "article.published", "published", "originalpublicationdate", "rnews:datepublished",
        "article:published", "ptime", "article_date_original", "cxenseparse:recs:publishtime", "lp.article:published_time", "date", "creation_date", "dateCreated", "release_date", "citation_publication_date", "citation_online_date", "citation_date", "prism.publicationdate", "dc.date.created", "dc.created", "article_publish_date", "date_published", "pdate", "publishedDate", "publish_time", "bt:pubdate", "rbpubdate", "news_publish_date", "displaydate", "og:pubdate",
    ];

    private static readonly string[] ModifiedNames = ["article:modified_time", "og:updated_time", "dateModified", "lastmod", "last-modified", "dcterms.modified", "modified", "article.updated", "updated"];

    private static readonly string[] MomentAttributes = ["title", "datetime", "data-published", "data-publish-date", "data-datetime"];

    /// <summary>When it was published, or null.</summary>
    /// <param name="address">The page's address, which may hold the date, or null.</param>
    /// <param name="head">The blocks around the title.</param>
    public static DateTimeOffset? Published(IDocument page, JsonLd data, PageMeta meta, Uri? address, IReadOnlyList<PageBlock> blocks, IReadOnlyList<string> head) =>
        Read(data.Text("datePublished")) ?? First(meta, PublishedNames) ?? Marked(page, "datePublished") ?? Read(data.Text("dateCreated"))
        ?? Titled(page) ?? TimeElement(page) ?? Lines(head) ?? Shown(page) ?? InScripts(page) ?? InAddress(address) ?? Lines([.. blocks.Where(b => !b.IsProse && b.Words.Length <= 60).Select(b => b.Words)]) ?? Modified(data, meta, page);

    /// <summary>When it was changed, or null.</summary>
    public static DateTimeOffset? Modified(JsonLd data, PageMeta meta, IDocument page) => Read(data.Text("dateModified")) ?? First(meta, ModifiedNames) ?? Marked(page, "dateModified");

    /// <summary>A moment as machines or people write it, or null.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (text is null or { Length: > 100 })
        {
            return null;
        }

        string tidy = text.Trim();
        if (Compact().Match(tidy) is { Success: true } compact)
        {
            tidy = $"{compact.Groups[1].Value}-{compact.Groups[2].Value}-{compact.Groups[3].Value}";
        }

        bool machine = Machine().IsMatch(tidy);
        DateTimeOffset moment = default;
        bool read = machine && DateTimeOffset.TryParse(tidy.Replace("UTC", "Z", StringComparison.Ordinal), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
        return read ? Sane(moment)
            : Machine().Match(tidy) is { Success: true } day && DateTimeOffset.TryParse(DayOnly(day.Value), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment) ? Sane(moment)
            : Foreign(tidy) ?? (DateLine.Read(tidy)?.When is { } said ? Sane(said) : null)
            ?? (Rfc().IsMatch(tidy) && DateTimeOffset.TryParse(tidy, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment) ? Sane(moment) : null);
    }

    private static string DayOnly(string moment) => moment[..(moment.IndexOfAny(['T', 't', ' ']) is var end and > 0 ? end : moment.Length)];

    private static DateTimeOffset? First(PageMeta meta, string[] names) => names.Select(n => Read(meta.First(n))).FirstOrDefault(d => d is not null);

    private static DateTimeOffset? Marked(IDocument page, string property) =>
        page.QuerySelectorAll($"[itemprop~='{property}']").Take(5)
            .Select(e => Read(e.GetAttribute("datetime") ?? e.GetAttribute("content")) ?? Read(e.TextContent)).FirstOrDefault(d => d is not null);

    private static DateTimeOffset? TimeElement(IDocument page)
    {
        IElement[] times = [.. page.QuerySelectorAll("time").Take(40).Where(t => !InSmallPrint(t))];
        return times.Where(t => t.HasAttribute("pubdate")).Concat(times.Where(t => !Update().IsMatch(t.ClassName ?? "")))
            .Select(t => Read(t.GetAttribute("datetime")) ?? Read(t.TextContent)).FirstOrDefault(d => d is not null);
    }

    // Blogs have the moment in the title of the date they show.
    private static DateTimeOffset? Titled(IDocument page) =>
        page.QuerySelectorAll("abbr.published, .published[title], .dt-published, .entry-date[datetime], .entry-date[title], [data-published], [data-publish-date], [data-datetime]").Take(10).Where(e => !InSmallPrint(e))
            .Select(e => MomentAttributes.Select(a => Read(e.GetAttribute(a))).FirstOrDefault(d => d is not null)).FirstOrDefault(d => d is not null);

    private static DateTimeOffset? Lines(IReadOnlyList<string> lines) =>
        lines.Where(w => w.Length <= 120 && !(Sentences.Ends(w) && Sentences.Words(w) > 16)).Select(w => Blanks().Replace(w, " ").Trim()).Select(w => Read(w) ?? Inside(w)).FirstOrDefault(d => d is not null);

    // What the page's own scripts are told.
    private static DateTimeOffset? InScripts(IDocument page) =>
        page.QuerySelectorAll("script:not([src])").Select(s => Told().Match(s.TextContent)).Where(m => m.Success).Select(m => Read(m.Groups[1].Value)).FirstOrDefault(d => d is not null);

    // Dates that stand alone near the top: "Published 3 March 2026", "3. März 2026".
    private static DateTimeOffset? Shown(IDocument page)
    {
        IEnumerable<IElement> named = page.QuerySelectorAll("[class*='date' i], [class*='publish' i], [class*='time' i], [id*='date' i], [class*='meta' i], [class*='byline' i], [class*='info' i], [class*='fecha' i], [class*='datum' i], [class*='data' i]").Take(200);
        return named.Where(e => !InSmallPrint(e)).Select(e => e.TextContent.Trim()).Where(t => t.Length is >= 6 and <= 160)
            .Select(t => Read(Blanks().Replace(t, " ")) ?? Inside(Blanks().Replace(t, " "))).FirstOrDefault(d => d is not null);
    }

    private static DateTimeOffset? Inside(string text) => Day().Match(text) is { Success: true } day ? Foreign(day.Value) ?? (DateLine.Read(day.Value)?.When is { } said ? Sane(said) : null) : null;

    private static DateTimeOffset? InAddress(Uri? address) =>
        address is not null && AddressDay().Match(address.IsAbsoluteUri ? address.AbsolutePath : address.OriginalString) is { Success: true } day
        && DateTimeOffset.TryParse($"{day.Groups[1].Value}-{day.Groups[2].Value}-{day.Groups[3].Value}", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment) ? Sane(moment) : null;

    private static DateTimeOffset? Foreign(string text)
    {
        Match m = Day().Match(text);
        if (!m.Success || m.Length < text.Length / 3)
        {
            return null;
        }

        int month = m.Groups["name"].Success ? MonthNames.Find(m.Groups["name"].Value)
            : m.Groups["month"].Success ? int.Parse(m.Groups["month"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        int day = int.Parse(m.Groups["day"].ValueSpan, CultureInfo.InvariantCulture), year = int.Parse(m.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        bool exists = month is >= 1 and <= 12 && year is > 1990 and < 2100 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return exists ? Sane(new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero)) : null;
    }

    private static DateTimeOffset? Sane(DateTimeOffset moment) => moment.Year is > 1990 and < 2100 ? moment : null;

    private static bool InSmallPrint(IElement element)
    {
        for (IElement? e = element; e is not null; e = e.ParentElement)
        {
            if (e.LocalName is "nav" or "footer" or "aside" && e.ParentElement?.LocalName != "article" || BoxNames.RoleOf(e) is BlockRole.Comments or BlockRole.Related)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^(\d{4})(\d{2})(\d{2})(T?\d{4,6})?$")]
    private static partial Regex Compact();

    [GeneratedRegex(@"^\d{4}-\d{1,2}-\d{1,2}([T ]\d{1,2}:\d{2}(:\d{2}(\.\d{1,7})?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?", RegexOptions.IgnoreCase)]
    private static partial Regex Machine();

    [GeneratedRegex(@"^(\w{3},?\s)?\w{3,9}\s+\d{1,2},?\s+\d{4}|^\w{3},\s\d{1,2}\s\w{3}\s\d{4}|^\w{3}\s\w{3}\s\d{1,2}\s")]
    private static partial Regex Rfc();

    [GeneratedRegex(@"/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=[/_.-]|$)")]
    private static partial Regex AddressDay();

    [GeneratedRegex(@"(?<day>\d{1,2})(\.|º|er|st|nd|rd|th)?\s+(de\s+|of\s+)?(?<name>\p{L}{3,10})\.?,?\s+(de\s+|del\s+)?(?<year>(19|20)\d{2})|(?<name>\p{L}{3,10})\.?\s+(?<day>\d{1,2})(st|nd|rd|th)?,?\s+(?<year>(19|20)\d{2})|(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>(19|20)\d{2})|(?<day>1[3-9]|2\d|3[01])/(?<month>\d{1,2})/(?<year>(19|20)\d{2})|(?<month>\d{1,2})/(?<day>1[3-9]|2\d|3[01])/(?<year>(19|20)\d{2})|(?<year>(19|20)\d{2})[-./年]\s?(?<month>\d{1,2})[-./月]\s?(?<day>\d{1,2})", RegexOptions.ExplicitCapture)]
    private static partial Regex Day();

    [GeneratedRegex(@"[""']?(?:date_?published|publish(?:ed)?_?(?:at|date|time|on)|pub_?date|first_?published(?:_?(?:at|date))?)[""']?\s*[:=]\s*[""'](\d{4}-\d{2}-\d{2}[^""']{0,30})[""']", RegexOptions.IgnoreCase)]
    private static partial Regex Told();

    [GeneratedRegex(@"updat|modif", RegexOptions.IgnoreCase)]
    private static partial Regex Update();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
