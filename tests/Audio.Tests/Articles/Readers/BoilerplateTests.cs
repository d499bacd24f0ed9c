using System.Text.Json;
using Audio.Articles;
using Audio.Tests.Support;

namespace Audio.Tests.Articles.Readers;

public sealed class BoilerplateTests
{
    private const string Lead = "The ferry had been late every morning that winter, and nobody on the quay expected anything else of it.";

    [Theory]
    [InlineData("Advertisement", "advertisement")]
    [InlineData("Story continues below advertisement", "advertisement")]
    [InlineData("Read more: The Harbour That Froze", "related links")]
    [InlineData("RELATED: Ten boats for the first snow", "related links")]
    [InlineData("Share this article", "share buttons")]
    [InlineData("Sign up for our newsletter and never miss a boat.", "newsletter sign-up")]
    [InlineData("This story has been updated with a comment from the council.", "update note")]
    [InlineData("Contact us at letters@daily.example.", "contact line")]
    [InlineData("Write to Jane Doe at jane.doe@daily.example", "contact line")]
    [InlineData("Photo: Sam Poe", "photo credit")]
    [InlineData("Credit: Sam Poe/AP", "photo credit")]
    [InlineData("Sam Poe / Reuters", "photo credit")]
    [InlineData("(Photo by Sam Poe/Getty Images)", "photo credit")]
    [InlineData("The ferry at the quay in May. Sam Poe / Example Daily", "photo caption")]
    [InlineData("Follow @janedoe on Twitter", "social media line")]
    [InlineData("Follow Jane Doe on Facebook.", "social media line")]
    [InlineData("© 2024 Example Daily", "copyright line")]
    [InlineData("[00:01:02]", "time code")]
    [InlineData("(12:45)", "time code")]
    [InlineData("(CROSSTALK)", "note of a transcript")]
    [InlineData("(BEGIN VIDEOTAPE)", "note of a transcript")]
    [InlineData("[end video clip]", "note of a transcript")]
    [InlineData("(COMMERCIAL BREAK)", "note of a transcript")]
    [InlineData("THIS IS A RUSH TRANSCRIPT. THIS COPY MAY NOT BE IN ITS FINAL FORM.", "note of a transcript")]
    public void A_line_worded_as_boilerplate_is_skipped_wherever_it_stands(string line, string reason)
    {
        ArticleText.Read($"{Lead}\n\n{line}\n\n{Lead}").Skipped().ShouldBe([$"{reason}: {line}"]);
        ArticleText.Read($"{Lead}\n{Lead}\n{line}").Skipped().ShouldBe([$"{reason}: {line}"]);
    }

    [Theory]
    [InlineData("12 comments", "comments line")]
    [InlineData("Tags: harbour, ferry, winter", "topic tags")]
    [InlineData("Privacy policy", "page navigation")]
    [InlineData("Share", "share buttons")]
    [InlineData("All rights reserved.", "copyright line")]
    [InlineData("Got a story? Send it to tips@daily.example", "contact line")]
    [InlineData("Subscribe to Example Daily for £1 a week", "newsletter sign-up")]
    [InlineData("This interview has been edited for length and clarity.", "update note")]
    [InlineData("Jane Doe writes about boats. Follow her on Twitter @janedoe", "author note")]
    [InlineData("Published June 14, 2024", "date line")]
    public void A_looser_wording_is_skipped_only_after_the_running_text(string line, string reason)
    {
        ArticleText.Read($"{Lead}\n\n{line}").Skipped().ShouldBe([$"{reason}: {line}"]);
        ArticleText.Read($"{Lead}\n\n{Lead}\n\n{Lead}\n\n{line}\n\n{Lead}").Skipped().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Contact us, the old sign said, if you can reach us.")]
    [InlineData("(We met at 12:45.)")]
    [InlineData("(The break was long.)")]
    [InlineData("Subscribe to any theory you like, and the boat will still be late.")]
    [InlineData("“Read more: it helps,” my mother used to say.")]
    [InlineData("Share what you finish. Keep what you don’t.")]
    [InlineData("Advertisement is a kind of weather too, I suppose.")]
    [InlineData("Follow the money and you come to the quay.")]
    [InlineData("Photographs of the boat hung in every kitchen in the town.")]
    [InlineData("Copyright in the drawings passed to the harbour office in 1998.")]
    [InlineData("This story has been told in every bar on the coast.")]
    [InlineData("This report was amended by the council in 2019.")]
    [InlineData("More from habit than from hope, they waited.")]
    [InlineData("Related to this is the matter of the tide.")]
    [InlineData("Sign up, the man said, and he gave her a pen.")]
    [InlineData("Credit where it is due: the boat floats.")]
    [InlineData("Notes were passed along the bench.")]
    [InlineData("Jane Doe is the author of three books about boats.")]
    [InlineData("Sam Poe contributed to this report.")]
    [InlineData("Correction: an earlier version gave the wrong depth of the harbour.")]
    [InlineData("This article has been revised to reflect the following correction: the harbour is nine metres deep.")]
    public void A_sentence_that_only_looks_like_boilerplate_is_spoken(string sentence)
    {
        ArticleText.Read($"{Lead}\n\n{sentence}\n\n{Lead}").Skipped().ShouldBeEmpty();
        ArticleText.Read($"{Lead}\n\n{sentence}").Skipped().ShouldBeEmpty();
        ArticleText.Read($"{sentence}\n\n{Lead}").Skipped().ShouldBeEmpty();
    }

    [Fact]
    public void Bullets_below_a_links_headline_go_and_the_article_goes_on()
    {
        Article article = ArticleText.Read($"{Lead}\nAlso read:\n• The ten best harbours\n• Is your boat late?\n{Lead}\n• A bullet that belongs here.");
        article.Skipped().ShouldBe(["related links: Also read:", "related links: • The ten best harbours", "related links: • Is your boat late?"]);
    }

    [Fact]
    public void Bare_lines_below_a_links_headline_go_only_at_the_end()
    {
        ArticleText.Read($"{Lead}\nMost read\nThe ten best harbours\nBoats: a test").Skipped().Length.ShouldBe(3);
        ArticleText.Read($"{Lead}\nMost read\nThe ten best harbours\n{Lead}").Skipped().ShouldBeEmpty();
    }

    [Fact]
    public void Bullets_that_are_sentences_are_no_links() =>
        ArticleText.Read($"{Lead}\nRecommended:\n• Bring a rope that is longer than you think.\n• Bring a lamp.\n{Lead}").Skipped().ShouldBeEmpty();

    [Fact]
    public void A_text_of_nothing_but_buttons_is_read() =>
        ArticleText.Read("Share this article\nAdvertisement").Blocks.ShouldAllBe(b => b is Paragraph);

    [Fact]
    public void No_paragraph_of_real_news_with_a_quotation_is_skipped()
    {
        string path = Repository.SharedOrSkip("eval", "quotes", "news-dev.jsonl");
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument item = JsonDocument.Parse(line);
            Article article = ArticleText.Read(item.RootElement.GetProperty("text").GetString()!);
            ArticleText.ShouldTile(article);
            article.Blocks.OfType<Skipped>().ShouldAllBe(s => s.Span.Length < 300);
            article.Skipped().Where(s => s.Contains('“', StringComparison.Ordinal) || s.Contains('"', StringComparison.Ordinal)).ShouldBeEmpty();
        }
    }
}
