using System.Text;
using Audio.Articles;

namespace Audio.Tests.Articles.Readers;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("post.md", "It rained.", "markdown")]
    [InlineData("post.txt", "---\ntitle: x\n---\n# A\n\n[b](https://c.example) **d**\n", "text")]
    [InlineData("-", "---\ntitle: x\n---\nIt rained.\n", "markdown")]
    [InlineData("-", "# Rain\n\nIt **rained** on [Lindvik](https://lindvik.example).\n", "markdown")]
    [InlineData("-", "# Rain\n\nIt rained.\n", "text")]
    [InlineData("-", "---\nA line under a rule.\n---\n", "text")]
    [InlineData("readme.md", "<!doctype html><html><body><p>It rained.</p></body></html>", "html")]
    public void It_is_known_by_its_marks_and_its_name(string name, string text, string reader)
    {
        ArticleSource source = new(name, Encoding.UTF8.GetBytes(text));
        ArticleReaders.Found().Readers.MaxBy(r => r.CanRead(source))!.Name.ShouldBe(reader);
    }

    [Fact]
    public void Front_matter_is_never_read_aloud_and_says_who_and_when()
    {
        Article article = Read("---\ntitle: \"Rain: a report\"\nauthors:\n  - name: Ines Mohr\n    mail: i@x.example\n  - Nils Aker\ndate: 2026-03-01\nlastmod: 2026-03-05T10:00:00Z\nlang: en_GB\ncanonical_url: https://almanac.example/rain\ndraft: false\nnested: { a: [b, { c: d }] }\n---\nIt rained.\n");
        article.Text.ShouldBe("Rain: a report\n\nIt rained.");
        article.Title.ShouldBe("Rain: a report");
        article.Authors.ShouldBe(["Ines Mohr", "Nils Aker"]);
        article.Published.ShouldBe(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        article.Modified.ShouldBe(new DateTimeOffset(2026, 3, 5, 10, 0, 0, TimeSpan.Zero));
        article.Language.ShouldBe("en-GB");
        article.Address.ShouldBe(new Uri("https://almanac.example/rain"));
    }

    [Fact]
    public void A_title_that_stands_in_front_matter_and_text_is_said_once() =>
        Read("---\ntitle: Rain\n---\n# Rain\n\nIt rained.\n").Text.ShouldBe("Rain\n\nIt rained.");

    [Fact]
    public void Emphasis_is_known_and_its_marks_are_gone()
    {
        Article article = Read("It *rained* and **poured**, 2 * 3 * 4, snake_case_name.\n");
        article.Text.ShouldBe("It rained and poured, 2 * 3 * 4, snake_case_name.");
        article.Emphases.Select(e => (article.TextOf(e.Span), e.Strong)).ShouldBe([("rained", false), ("poured", true)]);
    }

    private static Article Read(string text) => ArticleText.Read(Encoding.UTF8.GetBytes(text), "post.md");
}
