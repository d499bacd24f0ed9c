using AngleSharp.Dom;
using System.Globalization;

namespace Audio.Articles.Readers.Html;

/// <summary>What a page says of its article: JSON-LD first, then meta elements, then the page itself.</summary>
internal static class PageAbout
{
    private const int Above = 6, Below = 14; // blocks

    public static About Of(IDocument page, JsonLd data, PageMeta meta, List<PageBlock> blocks)
    {
        string? site = meta.First("og:site_name", "application-name", "apple-mobile-web-app-title", "al:ios:app_name") ?? data.Text("publisher");
        site = site is { Length: <= 60 } ? site : null;
        Uri? address = Address(page, meta);
        string? title = PageTitle.Of(page, data, meta, site, blocks);
        List<string> head = Head(blocks, title);
        return new About
        {
            Title = title,
            Authors = PageByline.Of(page, data, meta, Sites(site, address), [.. blocks.Select(b => b.Words.Trim())], head),
            Publication = site ?? (address is { IsAbsoluteUri: true } ? address.Host.Replace("www.", "", StringComparison.Ordinal) : null),
            Published = PageDate.Published(page, data, meta, address, blocks, head),
            Modified = PageDate.Modified(data, meta, page),
            Address = address,
            Image = Image(page, data, meta, address),
            Language = Language(page.DocumentElement.GetAttribute("lang") ?? page.DocumentElement.GetAttribute("xml:lang") ?? meta.First("content-language", "language", "og:locale", "inLanguage") ?? data.Text("inLanguage")),
        };
    }

    // Where byline and date stand: from a little above the title to the first paragraphs.
    private static List<string> Head(List<PageBlock> blocks, string? title)
    {
        int at = title is null ? -1 : blocks.FindIndex(b => b.Html.Block is Heading && PageTitle.Same(b.Words, title));
        IEnumerable<PageBlock> below = blocks.Skip(at + 1).Take(Below), above = blocks.Skip(Math.Max(0, at - Above)).Take(Math.Min(Above, Math.Max(at, 0)));
        return [.. below.Concat(above).SelectMany(b => b.Words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
    }

    private static string[] Sites(string? site, Uri? address) =>
        [.. (address is { IsAbsoluteUri: true } ? address.Host.Split('.') : []).Append(address?.Host ?? "").Append(site ?? "").Where(s => s.Length > 2)];

    private static Uri? Address(IDocument page, PageMeta meta)
    {
        string? canonical = page.QuerySelector("link[rel~='canonical'][href]")?.GetAttribute("href");
        return new[] { canonical, meta.First("og:url"), page.QuerySelector("base[href]")?.GetAttribute("href") }.Select(a => Link(a, null)).FirstOrDefault(a => a is not null);
    }

    // What the page names as its picture, else the first one that stands in it as a figure.
    private static Uri? Image(IDocument page, JsonLd data, PageMeta meta, Uri? address)
    {
        string?[] named = [.. data.Addresses("image"), meta.First("og:image:secure_url"), meta.First("og:image"), meta.First("og:image:url"), meta.First("twitter:image"), meta.First("thumbnail")];
        IEnumerable<string?> shown = page.QuerySelectorAll("article figure img[src], main figure img[src], figure img[src]").Take(1).Select(i => i.GetAttribute("src"));
        return named.Concat(shown).Select(a => Link(a, address)).FirstOrDefault(a => a is not null);
    }

    private static Uri? Link(string? address, Uri? from) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? whole) && whole.Scheme is "http" or "https" ? whole
        : from is not null && address is { Length: > 0 } && Uri.TryCreate(from, address, out Uri? joined) && joined.Scheme is "http" or "https" ? joined
        : null;

    private static string? Language(string? tag)
    {
        string clean = (tag ?? "").Trim().Replace('_', '-');
        return clean.Length is >= 2 and <= 20 && clean.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(clean[0]) ? Cased(clean) : null;
    }

    private static string Cased(string tag)
    {
        string[] parts = tag.Split('-');
        return string.Join('-', parts.Select((p, i) => i == 0 ? p.ToLowerInvariant() : p.Length == 2 ? p.ToUpperInvariant() : p.Length == 4 ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(p.ToLowerInvariant()) : p));
    }
}
