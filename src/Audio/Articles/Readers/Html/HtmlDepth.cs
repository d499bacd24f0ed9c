namespace Audio.Articles.Readers.Html;

/// <summary>How deep HTML is nested, counted before it is parsed: the standard's parser takes time with the square of it.</summary>
internal static class HtmlDepth
{
    /// <summary>The most elements one may stand in; browsers stop at a tenth of it.</summary>
    public const int Most = 5_000;

    // Void elements, and those that the next of their kind closes: pages leave them open by the thousand.
    private static readonly HashSet<string> NotCounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param",
        "a", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "rb", "rt", "rp", "html", "head", "body",
    };

    /// <summary>Refuses what is nested deeper than any page.</summary>
    /// <exception cref="ArticleException">It is.</exception>
    public static void RefuseTooDeep(ReadOnlySpan<char> html, string what)
    {
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> notCounted = NotCounted.GetAlternateLookup<ReadOnlySpan<char>>();
        int depth = 0;
        while (html.IndexOf('<') is var at and >= 0)
        {
            html = html[(at + 1)..];
            if (html is ['!', '-', '-', ..])
            {
                html = Behind(html, "-->");
                continue;
            }

            bool closes = html is ['/', ..];
            ReadOnlySpan<char> name = html[(closes ? 1 : 0)..];
            int length = name.IndexOfAnyExcept(Letters);
            name = length < 0 ? name : name[..length];
            if (name.Length == 0 || notCounted.Contains(name))
            {
                continue;
            }

            bool raw = !closes && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase));
            html = raw ? Behind(html, $"</{name}") : html;
            depth = raw ? depth : Math.Max(0, depth + (closes ? -1 : 1));
            if (depth > Most)
            {
                throw new ArticleException($"{what} is nested {Most:N0} elements deep, which no page needs. Save its text as a file and narrate that.");
            }
        }
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:");

    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> html, string end) =>
        html.IndexOf(end, StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? html[(at + end.Length)..] : [];
}
