namespace Audio.Articles.Readers.Html;

/// <summary>How deep HTML is nested, counted before it is parsed: the standard's parser takes time with the square of it.</summary>
internal static class HtmlDepth
{
    /// <summary>The most elements one may stand in; browsers stop at a tenth of it.</summary>
    public const int MaxDepth = 5_000;

    // Void elements, and those that the next of their kind closes: pages leave them open by the thousand.
    private static readonly HashSet<string> NotCounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param",
        "a", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "html", "head", "body",
    };

    /// <summary>Refuses what is nested deeper than any page.</summary>
    /// <exception cref="ArticleException">It is.</exception>
    public static void RefuseTooDeep(ReadOnlySpan<char> html, string what)
    {
        Dictionary<string, int> open = new(StringComparer.OrdinalIgnoreCase);
        ReadOnlySpan<char> all = html;
        int depth = 0, end = -1;
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
            if (!closes && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)))
            {
                html = Behind(html, $"</{name}");
            }
            else if (name.Length > 0)
            {
                int start = all.Length - html.Length;
                end = TagEnd(all, start, end);
                depth += closes ? Close(open, name) : Open(open, name, end > start && end < all.Length && all[end - 1] == '/');
            }

            if (depth > MaxDepth)
            {
                throw new ArticleException($"{what} is nested {MaxDepth:N0} elements deep, which no page needs. Save its text as a file and narrate that.");
            }
        }
    }

    // Where the tag that begins at start ends, or the length of the text. What was found before is kept while it is still ahead:
    // searching from each '<' of a tag that never ends takes time with the square of the text.
    private static int TagEnd(ReadOnlySpan<char> all, int start, int found)
    {
        if (found >= start)
        {
            return found;
        }

        int length = all[start..].IndexOf('>');
        return length < 0 ? all.Length : start + length;
    }

    // In drawings and formulas every element stays open until its end, unless it ends itself.
    private static int Open(Dictionary<string, int> open, ReadOnlySpan<char> name, bool ended)
    {
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> count = open.GetAlternateLookup<ReadOnlySpan<char>>();
        bool foreign = IsOpen(count, "svg") || IsOpen(count, "math") || name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase);
        bool ruby = (name.Equals("rt", StringComparison.OrdinalIgnoreCase) || name.Equals("rp", StringComparison.OrdinalIgnoreCase) || name.Equals("rb", StringComparison.OrdinalIgnoreCase)) && IsOpen(count, "ruby");
        if (foreign ? ended : ruby || NotCounted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
        {
            return 0;
        }

        count.TryGetValue(name, out int before);
        count[name] = before + 1;
        return 1;
    }

    // An end tag closes what is open, and nothing else.
    private static int Close(Dictionary<string, int> open, ReadOnlySpan<char> name)
    {
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> count = open.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!IsOpen(count, name))
        {
            return 0;
        }

        count[name]--;
        return -1;
    }

    private static bool IsOpen(Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> count, ReadOnlySpan<char> name) => count.TryGetValue(name, out int open) && open > 0;

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:");

    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> html, string end) =>
        html.IndexOf(end, StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? html[(at + end.Length)..] : [];
}
