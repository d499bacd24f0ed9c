using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Audio.Articles.Readers.Html;

/// <summary>Who wrote a page, by name, in the order given.</summary>
internal static partial class PageByline
{
    private const int LongestName = 60;
    private const int MostNames = 12;

    private static readonly string[] MetaNames = ["author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "article:author_name", "cxenseparse:author", "og:article:author", "creator", "twitter:creator"];

    /// <summary>The authors; none when the page shows none.</summary>
    /// <param name="sites">What the site is called: a site is no author.</param>
    /// <param name="lines">All blocks of the page: only who is named there is an author.</param>
    /// <param name="head">The blocks around the title.</param>
    public static ImmutableArray<string> Of(IDocument page, JsonLd data, PageMeta meta, IReadOnlyCollection<string> sites, IReadOnlyList<string> lines, IReadOnlyList<string> head)
    {
        string shown = string.Join('\n', lines);
        IEnumerable<string>[] sources =
        [
            data.All("author"),
            Marked(page),
            .. MetaNames.Select(n => (IEnumerable<string>)meta.All(n)),
            .. Named(page),
            head.Where(w => w.Length <= 160 && Opening().IsMatch(w) && FullName().IsMatch(Split(w).FirstOrDefault(""))).Take(1),
            lines.Where(w => w.Length <= 100 && WrittenBy().IsMatch(w) && FullName().IsMatch(Split(w).FirstOrDefault(""))).Take(1),
            data.All("creator"),
        ];
        foreach (IEnumerable<string> source in sources)
        {
            string[] names = [.. source.SelectMany(Split).Where(n => IsName(n, sites)).DistinctBy(PageTitle.Letters).Take(MostNames)];
            string[] visible = [.. names.Where(n => shown.Contains(n, StringComparison.OrdinalIgnoreCase))];
            if (visible.Length > 0)
            {
                return [.. Line(visible, head, sites) ?? [.. visible.Select(n => Whole(n, head))]];
            }
        }

        return [];
    }

    // The byline that is seen may name more people than the page tells machines.
    private static string[]? Line(string[] names, IReadOnlyList<string> head, IReadOnlyCollection<string> sites)
    {
        string? line = head.FirstOrDefault(w => w.Length <= 160 && Opening().IsMatch(w) && names.All(n => w.Contains(n, StringComparison.OrdinalIgnoreCase)));
        string[] all = line is null ? [] : [.. Split(line).Where(n => IsName(n, sites) && FullName().IsMatch(n)).DistinctBy(PageTitle.Letters)];
        return all.Length > names.Length && names.All(n => all.Any(a => PageTitle.Same(a, n))) ? all : null;
    }

    // "Todd" where a line of the head is "Todd Bates".
    private static string Whole(string name, IReadOnlyList<string> head) =>
        name.Contains(' ', StringComparison.Ordinal) ? name : head.SelectMany(Split).FirstOrDefault(w => w.StartsWith(name + " ", StringComparison.Ordinal) && FullName().IsMatch(w)) ?? name;

    /// <summary>The names in a byline: "By Ann Lee and Bo Ek, Staff Writers".</summary>
    public static IEnumerable<string> Split(string byline)
    {
        string bare = Opening().Replace(Blanks().Replace(byline, " ").Trim(), "");
        foreach (string part in Joints().Split(bare))
        {
            string name = Trailing().Replace(part.Trim(' ', ',', '.', '|', '-', '–', '—', ':', '•', '·', '/', '"'), "").Trim();
            if (name.Length > 0)
            {
                yield return name;
            }
        }
    }

    private static IEnumerable<string> Marked(IDocument page)
    {
        IElement[] marked = [.. page.QuerySelectorAll("[rel~='author'], [itemprop~='author']").Where(e => !IsElsewhere(e)).Take(20)];
        foreach (IElement element in marked)
        {
            IElement name = element.QuerySelector("[itemprop~='name']") ?? element;
            if (name.LocalName == "meta")
            {
                yield return name.GetAttribute("content") ?? "";
            }
            else if (name.TextContent.Trim() is { Length: > 1 and <= LongestName * 2 } text)
            {
                yield return text;
            }
        }
    }

    // Each as a source of its own: many are no names.
    private static IEnumerable<IEnumerable<string>> Named(IDocument page)
    {
        foreach (IElement element in page.QuerySelectorAll("[class*='byline' i], [class*='author' i], [id*='byline' i], [id*='author' i]").Where(e => !IsElsewhere(e)).Take(40))
        {
            string text = Blanks().Replace(element.TextContent, " ").Trim();
            if (text.Length is > 2 and <= 160 && (Opening().IsMatch(text) || text.Length <= LongestName))
            {
                yield return [text];
            }
        }
    }

    private static bool IsElsewhere(IElement element)
    {
        for (IElement? e = element; e is not null; e = e.ParentElement)
        {
            if (e.LocalName is "nav" or "footer" or "aside" || BoxNames.RoleOf(e) is BlockRole.Comments or BlockRole.Related)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsName(string name, IReadOnlyCollection<string> sites) =>
        name.Length is >= 2 and <= LongestName && name.Any(char.IsLetter) && !NoName().IsMatch(name) && !sites.Any(s => PageTitle.Same(name, s))
        && name.Split(' ').Length <= 6;

    [GeneratedRegex(@"^(written|reported|words|story|text) by\b", RegexOptions.IgnoreCase)]
    private static partial Regex WrittenBy();

    [GeneratedRegex(@"^((posted|published|written|updated)\s+)?(on\s+)?.{0,30}\d{4}\s+by\s+|^((written|posted|published|story|text|words|reported|by|author|autor|reporting)\s*)?(by|von|par|por|di|door|текст)\b[\s:]*|^(author|autor|autora|text|written)\s*:\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\s*[,;|•·/\n]\s*(?:and\s+)?|\s+(?:and|und|et|y|e|&|with)\s+(?=\p{Lu})|\s+(?:on|for|in|at)\s+(?=[\p{Lu}\d])|\s[-–—]\s")]
    private static partial Regex Joints();

    [GeneratedRegex(@"\s*(\(.*\)|@\w+|\b((am|on|le|el|em|il)\s+)?\d{1,2}[./ ].*|\b\d{4}-\d.*|\b(am|on|le|el|em|il)\s+\d+$|\b(mon|tues|wednes|thurs|fri|satur|sun)day\b.*|\b(january|february|march|april|june|july|august|september|october|november|december)\s*\d.*|\b(stand|updated|aktualisiert)\s*:.*|(published|updated|posted|last updated|follow)\b.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"https?:|www\.|\.com$|@|^(admin|administrator|editor|guest|staff|user|unknown|anonymous|none|null|undefined|author|webmaster|contributor|by|and|posts?|view|more|about|follow|team|read|share|jr|sr|phd|md)$|\b(writer|reporter|editor|correspondent|columnist|producer|contributor|journalist|critic|director|manager|staff|bureau chief|redakteur|professor|minutes?|read|ago|updated|published|posts|articles|view all|photo|image)s?\b|\d{4}", RegexOptions.IgnoreCase)]
    private static partial Regex NoName();

    [GeneratedRegex(@"^\p{Lu}[\p{L}.'’-]*( (de|da|di|del|van|von|den|der|la|le|\p{Lu}[\p{L}.'’-]*)){1,3}$")]
    private static partial Regex FullName();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
