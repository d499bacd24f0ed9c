using System.Text;
using System.Text.Json;
using Audio.Articles;
using Audio.Articles.Readers;
using Audio.Articles.Readers.Plain.Lines;
using Audio.SystemTests.Support;

namespace Audio.SystemTests;

public sealed class CopiedPageControlTests
{
    [Theory]
    [InlineData("news-dev.jsonl")]
    [InlineData("news-dev2.jsonl")]
    [InlineData("novels-dev.jsonl")]
    public void Of_texts_without_boilerplate_no_line_is_taken_for_the_edge_of_a_page(string file)
    {
        string path = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "eval", "quotes", file));
        Assert.SkipUnless(File.Exists(path), $"skipped, because ../shared/eval/quotes/{file} is not beside this clone");
        foreach (string line in File.ReadLines(path))
        {
            JsonElement row = JsonDocument.Parse(line).RootElement;
            string id = row.GetProperty("id").GetString()!;
            Article article = new PlainText().Read(new ArticleSource(id, Encoding.UTF8.GetBytes(row.GetProperty("text").GetString()!)));
            article.Blocks.OfType<Skipped>().Where(b => CopiedPage.PlaceReasons.Contains(b.Reason)).Select(b => article.TextOf(b.Span)).ShouldBeEmpty(id);
        }
    }
}
