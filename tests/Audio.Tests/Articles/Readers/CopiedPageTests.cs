using System.Text;
using Audio.Articles;
using Audio.Articles.Readers;
using Audio.Articles.Readers.Plain.Lines;
using Audio.Tests.Support;

namespace Audio.Tests.Articles.Readers;

public sealed class CopiedPageTests
{
    private const string Page = """
        Skip to main content
        Subscribe
        Sign in
        Search
        News
        Sport
        Opinion
        Culture
        More

        The harbour that went to sea

        By Ines Calder

        March 3, 2026

        Share on Facebook
        Share on Twitter

        The harbour of Saltmere has been moving for eleven years, a few centimetres each spring, and until last week nobody who works there had noticed it.

        “We thought the boats were getting longer,” said Jonas Hale, who has run the fuel berth since 1998. He keeps a notebook of the distances, and the notebook agrees with the survey that the council published on Monday.

        Advertisement

        The survey found that the northern mole rests on a bed of clay, and that the clay slides whenever the river carries more water than usual. Engineers want to drive forty steel piles through it before the winter.

        The council will vote on the money in May. Until then the ferry keeps to the southern berth, and the fuel berth closes at dusk.

        Related stories
        Ten quays to see before they sink
        Ferry fares to rise again in June
        Most read
        Comments (12)
        Sign up for our newsletter
        Privacy policy
        Terms of use
        Cookie settings
        © 2026 Saltmere Observer. All rights reserved.
        """;

    [Fact]
    public void A_copied_page_keeps_its_article_and_nothing_else()
    {
        Article article = Read(Page);
        article.Title.ShouldBe("The harbour that went to sea");
        article.Authors.ShouldBe(["Ines Calder"]);
        article.Published!.Value.Date.ShouldBe(new DateTime(2026, 3, 3));
        string[] text = [.. article.Blocks.Where(b => b is not Skipped && b.Role == BlockRole.Text).Select(b => article.TextOf(b.Span).Trim())];
        text.Length.ShouldBe(4);
        text[0].ShouldStartWith("The harbour of Saltmere");
        text[3].ShouldEndWith("closes at dusk.");
    }

    [Fact]
    public void Every_skipped_line_has_a_reason_and_is_there_to_be_brought_back()
    {
        Article article = Read(Page);
        article.Blocks.OfType<Skipped>().ShouldAllBe(b => b.Reason.Length > 0);
        string.Concat(article.Blocks.Select(b => article.TextOf(b.Span))).ShouldBe(article.Text);
    }

    [Fact]
    public void Of_the_samples_no_line_is_taken_for_a_page()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("seeds"), "*.txt"))
        {
            AroundThePage(Path.GetFileName(file), File.ReadAllText(file)).ShouldBeEmpty(file);
        }
    }

    [Fact]
    public void The_model_is_written_as_it_is_read()
    {
        using MemoryStream written = new();
        LineModel.Shipped.Write(written);
        written.Position = 0;
        LineModel read = LineModel.Read(written);
        read.Words.All.Count.ShouldBe(LineModel.Shipped.Words.All.Count);
        Article again = new PlainText(read).Read(new ArticleSource("page.txt", Encoding.UTF8.GetBytes(Page)));
        again.Blocks.Length.ShouldBe(Read(Page).Blocks.Length);
    }

    [Fact]
    public void A_change_between_kept_and_skipped_needs_evidence() =>
        LinePath.Decode([0.01f, 0.02f, 0.3f, 0.98f, 0.44f, 0.97f, 0.99f, 0.02f]).ShouldBe([false, false, false, true, true, true, true, false]);

    // Reasons that only a copied page has.
    private static IEnumerable<string> AroundThePage(string name, string text)
    {
        Article article = new PlainText().Read(new ArticleSource(name, Encoding.UTF8.GetBytes(text)));
        return article.Blocks.OfType<Skipped>().Where(b => CopiedPage.PlaceReasons.Contains(b.Reason)).Select(b => article.TextOf(b.Span));
    }

    private static Article Read(string text) => new PlainText().Read(new ArticleSource("page.txt", Encoding.UTF8.GetBytes(text)));
}
