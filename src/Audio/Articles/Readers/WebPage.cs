using AngleSharp.Html.Dom;
using Audio.Articles.Readers.Html;
using Audio.Articles.Readers.Plain;

namespace Audio.Articles.Readers;

/// <summary>A web page as it is served or saved: the article, and around it whatever else the page shows, skipped with a reason.</summary>
public sealed class WebPage : IArticleReader
{
    /// <inheritdoc/>
    public string Name => "html";

    /// <summary>0.9 for bytes that open like a page, whatever the name.</summary>
    public double CanRead(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return HtmlDecoding.LooksLikePage(source.Bytes.Span) ? 0.9 : 0;
    }

    /// <summary>Reads the article.</summary>
    /// <exception cref="ArticleException">There is no article in the page: it is built by scripts, asks for payment, or shows only links.</exception>
    public Article Read(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        PageGuard.CheckSize(source);
        DecodedText decoded = HtmlDecoding.Decode(source);
        (List<PageBlock> blocks, About about) = Judge(source, decoded);
        ArticleBuilder builder = new();
        foreach (PageBlock block in blocks)
        {
            builder.Add(Judged(block), block.Words, block.Html.Emphases);
        }

        return builder.Build(source, about);
    }

    /// <summary>The blocks of a page with what each is for, and what the page says of its article.</summary>
    internal static (List<PageBlock> Blocks, About About) Judge(ArticleSource source, DecodedText decoded)
    {
        using IHtmlDocument page = HtmlTree.Parse(decoded.Text, $"\"{source.Name}\"");
        List<PageBlock> blocks = [.. HtmlBlocks.Read(page.DocumentElement).Select(b => new PageBlock(b) { IsProse = Prose.Is(b) })];
        JsonLd data = JsonLd.Of(page);
        About about = PageAbout.Of(page, data, new PageMeta(page), blocks) with { Repairs = decoded.Repairs };
        PageBlock? title = PageJudge.FindTitle(blocks, about.Title);
        ArticleBox.Find(page, blocks, title);
        PageJudge.Judge(blocks, about, title);
        PageGuard.CheckText(source, page, data, blocks);
        return (blocks, about);
    }

    private static Block Judged(PageBlock block) => block.Role switch
    {
        null => block.Html.Block,
        { } role when BlockRoles.Spoken.Contains(role) => block.Html.Block with { Role = role },
        { } role => new Skipped(default, block.Reason!) { Role = role, Was = block.Html.Block },
    };
}
