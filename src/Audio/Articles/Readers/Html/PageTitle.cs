using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Audio.Articles.Readers.Html;

/// <summary>Which of the titles a page gives itself is the article's, without the site's name.</summary>
internal static partial class PageTitle
{
    private const int Longest = 300;

    /// <summary>The title, or null.</summary>
    /// <param name="site">The site's name, or null.</param>
    /// <param name="blocks">What is seen on the page.</param>
    public static string? Of(IDocument page, JsonLd data, PageMeta meta, string? site, List<PageBlock> blocks)
    {
        string[] said = [.. new[] { data.Text("headline"), meta.First("og:title"), meta.First("twitter:title"), meta.First("dc.title", "DC.Title", "headline"), page.Title, data.Text("name") }
            .Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => Tidy(t!)).Where(t => t.Length <= Longest)];
        string? heading = Heading(page, said);
        if (heading is not null)
        {
            return WithoutSite(heading, site, said);
        }

        // An old page marks no heading: the part of its title that stands on it as a line is the article's.
        string? line = page.Title is null ? null : Bars().Split(Tidy(page.Title)).Where(p => p.Length >= 8)
            .FirstOrDefault(p => blocks.Any(b => b.Html.LinkDensity < 0.5 && b.Words.Length < Longest && Same(b.Words.Split('\n')[0], p)) && !Same(p, site ?? ""));
        if (line is not null)
        {
            return line;
        }

        string[] bare = [.. said.Select(t => WithoutSite(t, site, said))];
        return bare.FirstOrDefault(t => t.Length > 0 && !Same(t, site ?? ""));
    }

    /// <summary>Whether two titles have the same letters and digits.</summary>
    public static bool Same(string a, string b) => Letters(a) == Letters(b);

    /// <summary>Letters and digits only, small.</summary>
    public static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (char c in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return letters.ToString();
    }

    // The heading on the page is what readers see; which one it is, the page's own titles tell.
    private static string? Heading(IDocument page, string[] said)
    {
        (string Text, int Level)[] headings = [.. page.QuerySelectorAll("h1, h2, h3, [itemprop='headline']").Take(100)
            .Where(h => !InSmallPrint(h)).Select(h => (Tidy(WordsOf(h)), h.LocalName == "h1" || h.HasAttribute("itemprop") ? 1 : 2)).Where(h => h.Item1.Length is > 3 and <= Longest)];
        string[] letters = [.. said.Select(Letters)];
        (string? best, double most) = (null, 0);
        foreach ((string text, int level) in headings)
        {
            string its = Letters(text);
            double share = letters.Where(l => l.Length > 0 && its.Length > 0).Select(l => l == its ? 1 : its.Length < 10 ? 0 : l.StartsWith(its, StringComparison.Ordinal) || l.Contains(its, StringComparison.Ordinal) ? (double)its.Length / l.Length : 0).DefaultIfEmpty(0).Max();
            share *= level == 1 ? 1 : 0.9;
            (best, most) = share > most && share > 0.3 ? (text, share) : (best, most);
        }

        if (best is not null)
        {
            return best;
        }

        // A headline for search engines may have other words: then the only first heading on the page holds.
        string[] first = [.. headings.Where(h => h.Level == 1).Select(h => h.Text).Distinct()];
        return first is [var only] && only.Contains(' ', StringComparison.Ordinal) && (letters.Length == 0 || letters.Any(l => Alike(l, only))) ? only : null;
    }

    private static bool Alike(string letters, string heading)
    {
        string[] words = [.. Word().Matches(heading).Select(w => Letters(w.Value)).Where(w => w.Length > 3)];
        return words.Length > 0 && words.Count(w => letters.Contains(w, StringComparison.Ordinal)) * 3 >= words.Length;
    }

    private static bool InSmallPrint(IElement heading)
    {
        for (IElement? e = heading; e is not null; e = e.ParentElement)
        {
            if (e.LocalName is "nav" or "footer" or "aside" || HtmlElements.IsHidden(e))
            {
                return true;
            }
        }

        return false;
    }

    private static string WordsOf(IElement heading)
    {
        InlineText text = new();
        foreach (HtmlBlock block in HtmlBlocks.Read(heading).Where(b => !b.IsAlternative))
        {
            text.Add(block.Words);
            text.Add(" ");
        }

        return text.Take().Words;
    }

    // "Title | Site", "Site: Title": the part that is the site's name, or that a shorter title of the page does without.
    private static string WithoutSite(string title, string? site, string[] said)
    {
        foreach (Match bar in Bars().Matches(title).Reverse())
        {
            string before = title[..bar.Index].Trim(), after = title[(bar.Index + bar.Length)..].Trim();
            bool known = site is not null && (Same(after, site) || Letters(site).StartsWith(Letters(after), StringComparison.Ordinal) || Letters(after).StartsWith(Letters(site), StringComparison.Ordinal));
            if (before.Length > 0 && (known || said.Any(t => Same(t, before))))
            {
                return WithoutSite(before, site, said);
            }

            if (after.Length > 0 && ((site is not null && Same(before, site)) || said.Any(t => Same(t, after))))
            {
                return WithoutSite(after, site, said);
            }
        }

        Match last = LastBar().Match(title);
        return last.Success && site is null && last.Index > 20 && title.Length - last.Index < 30 ? title[..last.Index].TrimEnd() : title;
    }

    private static string Tidy(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+[|–—•·»«:/\\-]+\s+|\s*[|»«]\s*|:\s+")]
    private static partial Regex Bars();

    [GeneratedRegex(@"\s+[|»•]\s+[^|»•]+$|\s+[-–—]\s+[^-–—]+$")]
    private static partial Regex LastBar();
}
