using System.Text;
using Audio.Articles;

namespace Audio.Tests.Articles;

/// <summary>Articles made from strings, and articles written out for people to read.</summary>
internal static class ArticleText
{
    private static readonly ArticleReaders Readers = ArticleReaders.Found();

    public static Article Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static Article Read(byte[] bytes, string name = "story.txt") => Readers.Read(new ArticleSource(name, bytes));

    /// <summary>The words of each block, with its kind before it: "Paragraph: It rained."</summary>
    public static string[] Blocks(this Article article) => [.. article.Blocks.Select(b => $"{Kind(b)}: {Words(article, b)}")];

    /// <summary>The reasons and words of what is not spoken.</summary>
    public static string[] Skipped(this Article article) =>
        [.. article.Blocks.OfType<Skipped>().Select(b => $"{b.Reason}: {Words(article, b)}")];

    /// <summary>The whole article as a page.</summary>
    public static string Describe(Article article)
    {
        StringBuilder page = new();
        page.Append($"title: {article.Title ?? "none"}\n");
        page.Append($"authors: {(article.Authors.IsEmpty ? "none" : string.Join("; ", article.Authors))}\n");
        page.Append($"publication: {article.Publication ?? "none"}\n");
        page.Append($"published: {article.Published?.ToString("yyyy-MM-dd HH:mm zzz") ?? "none"}\n");
        page.Append($"repairs: {(article.Repairs.IsEmpty ? "none" : string.Join("; ", article.Repairs))}\n\n");
        foreach (string line in article.Blocks())
        {
            page.Append(line).Append('\n');
        }

        return page.ToString();
    }

    public static void ShouldTile(Article article)
    {
        int at = 0;
        foreach (Block block in article.Blocks)
        {
            bool follows = block.Span.Start == at && block.Span.Length > 0; // one assertion a block would be slower than the reader
            at = follows ? block.Span.End : -1;
        }

        at.ShouldBe(article.Text.Length, "the blocks do not tile the text");
    }

    private static string Words(Article article, Block block) =>
        string.Join(' ', article.TextOf(article.WordsOf(block)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Kind(Block block) => block switch
    {
        Heading h => $"Heading {h.Level}",
        ListItem { Number: { } n } => $"Item {n}",
        ListItem => "Item",
        Skipped s => $"Skipped ({s.Reason})",
        _ => block.GetType().Name,
    };
}
