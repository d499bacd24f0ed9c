using AngleSharp.Dom;

namespace Audio.Articles.Readers.Html;

/// <summary>Says clearly why a page cannot be read, or is not all there.</summary>
internal static class PageGuard
{
    /// <summary>The largest page that is read, in bytes.</summary>
    public const int MostBytes = 24 << 20;

    private const int FewWords = 400, LittleText = 1500; // characters

    /// <summary>Refuses what would take too much memory or time.</summary>
    /// <exception cref="ArticleException">The page is too large or too deep.</exception>
    public static void CheckSize(ArticleSource source)
    {
        if (source.Bytes.Length > MostBytes)
        {
            throw new ArticleException($"\"{source.Name}\" is a web page of {source.Bytes.Length >> 20} MiB; the most that is read is {MostBytes >> 20}. Save only the article, for example from a browser's reading view.");
        }
    }

    /// <summary>Refuses pages whose words are not in them.</summary>
    /// <exception cref="ArticleException">The article is put in by scripts, or is only for who pays.</exception>
    public static void CheckText(ArticleSource source, IDocument page, JsonLd data, List<PageBlock> blocks)
    {
        int text = blocks.Where(b => b.IsOpen).Sum(b => b.Words.Length);
        bool asks = blocks.Any(b => b.Words.Length <= LittleText && PageWording.AsksForPayment(b.Words));
        int whole = int.TryParse(data.Text("wordCount"), out int words) ? words * 5 : data.Text("articleBody")?.Length ?? 0;
        if (text < LittleText && (asks || data.IsPaid) && (asks || whole > text * 2 || text < FewWords))
        {
            throw new ArticleException($"\"{source.Name}\" is a web page that holds only the beginning of its article: the rest is for subscribers. Open it in a browser where you are signed in, save the page, and narrate the saved file.");
        }

        bool scripted = page.QuerySelector("script") is not null && !blocks.Any(b => b.IsOpen && b.IsProse);
        if (text == 0 || (text < FewWords && scripted && (NeedsScripts(page) || text < FewWords / 4)))
        {
            string why = scripted || NeedsScripts(page) ? "scripts put its words in after it has loaded" : "there are no words in it that could be read";
            throw new ArticleException($"\"{source.Name}\" is a web page that holds no article: {why}. Open it in a browser, save it once it has loaded, or copy its text into a plain text file.");
        }
    }

    private static bool NeedsScripts(IDocument page) =>
        page.QuerySelectorAll("noscript").Any(n => n.TextContent.Contains("javascript", StringComparison.OrdinalIgnoreCase));
}
