using Audio.Articles;

namespace Audio.Tests.Articles.Readers;

public sealed class FrontMatterTests
{
    private const string Lead = "The ferry had been late every morning that winter, and nobody on the quay expected anything else of it.";

    [Theory]
    [InlineData("The storm came in the night.")]
    [InlineData("“It was cold,” she said.")]
    [InlineData("The council had three reasons:")]
    public void A_first_sentence_is_no_title(string first)
    {
        Article article = ArticleText.Read($"{first}\n{Lead}");
        article.Title.ShouldBeNull();
        article.Blocks()[0].ShouldBe($"Paragraph: {first}");
    }

    [Theory]
    [InlineData("A Ferry, Late")]
    [InlineData("Why is the ferry late?")]
    [InlineData("‘It Was Cold’")]
    [InlineData("THE FERRY THAT NEVER CAME")]
    public void A_short_first_line_over_text_is_the_title(string title)
    {
        Article article = ArticleText.Read($"{title}\n\n{Lead}");
        article.Title.ShouldBe(title);
        article.Blocks()[0].ShouldBe($"Heading 1: {title}");
    }

    [Fact]
    public void A_line_alone_is_no_title()
    {
        Article article = ArticleText.Read("Hello world");
        article.Title.ShouldBeNull();
        article.Blocks().ShouldBe(["Paragraph: Hello world"]);
    }

    [Theory]
    [InlineData("By Jane Doe", "Jane Doe")]
    [InlineData("by Jane Doe", "Jane Doe")]
    [InlineData("By JANE DOE and John Roe, Staff Writers", "Jane Doe; John Roe")]
    [InlineData("By Jane Doe, John Roe and María de la Cruz", "Jane Doe; John Roe; María de la Cruz")]
    [InlineData("By J. R. O’Neill-Smith & Ann Lee", "J. R. O’Neill-Smith; Ann Lee")]
    [InlineData("Words by Jane Doe | Photographs by Sam Poe", "Jane Doe")]
    [InlineData("Interview by Jane Doe for Example Daily", "Jane Doe")]
    [InlineData("By Jane Doe in Cairo", "Jane Doe")]
    [InlineData("Jane Doe, Transport Correspondent", "Jane Doe")]
    [InlineData("Jane Doe | Example Daily", "Jane Doe")]
    [InlineData("Jane Doe", "Jane Doe")]
    public void A_byline_names_the_authors_and_is_spoken(string line, string authors)
    {
        Article article = ArticleText.Read($"A Ferry, Late\n{line}\n{Lead}");
        string.Join("; ", article.Authors).ShouldBe(authors);
        article.Blocks().ShouldBe(["Heading 1: A Ferry, Late", $"Paragraph: {line}", $"Paragraph: {Lead}"]);
    }

    [Theory]
    [InlineData("By Monday the quay was empty and the coffee cold.")]
    [InlineData("By the Sea Again")]
    [InlineData("By Bread Alone: a baker’s year in the harbour town")]
    public void What_only_begins_with_by_is_no_byline(string line) =>
        ArticleText.Read($"A Ferry, Late\n{line}\n{Lead}").Authors.ShouldBeEmpty();

    [Fact]
    public void The_publication_and_the_date_may_stand_in_the_byline()
    {
        Article article = ArticleText.Read($"A Ferry, Late\nBy Jane Doe | Example Daily | 14 June 2024\n{Lead}");
        article.Authors.ShouldBe(["Jane Doe"]);
        article.Publication.ShouldBe("Example Daily");
        article.Published.ShouldBe(new DateTimeOffset(2024, 6, 14, 0, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("June 14, 2024", "2024-06-14T00:00:00+00:00")]
    [InlineData("June 14, 2024 | 5 min read", "2024-06-14T00:00:00+00:00")]
    [InlineData("Jun. 14, 2024", "2024-06-14T00:00:00+00:00")]
    [InlineData("Friday, 14th June 2024", "2024-06-14T00:00:00+00:00")]
    [InlineData("2024-06-14", "2024-06-14T00:00:00+00:00")]
    [InlineData("2024-06-14T07:30:00Z", "2024-06-14T07:30:00+00:00")]
    [InlineData("2024-06-14 07:30+02:00", "2024-06-14T07:30:00+02:00")]
    [InlineData("14.06.2024, 07:30 Uhr", "2024-06-14T00:00:00+00:00")]
    [InlineData("14/06/2024", "2024-06-14T00:00:00+00:00")]
    [InlineData("06/14/2024", "2024-06-14T00:00:00+00:00")]
    [InlineData("June 14, 2024 7:30 AM EDT", "2024-06-14T07:30:00-04:00")]
    [InlineData("Published: 14 June 2024, 19:30 GMT", "2024-06-14T19:30:00+00:00")]
    [InlineData("Published June 14, 2024 at 12:05 p.m. PST", "2024-06-14T12:05:00-08:00")]
    [InlineData("Last modified on Fri 14 Jun 2024 11.02 BST", "2024-06-14T11:02:00+01:00")]
    [InlineData("Posted 14 June 2024 | Updated 15 June 2024", "2024-06-14T00:00:00+00:00")]
    public void A_date_line_is_skipped_and_dates_the_article(string line, string expected)
    {
        Article article = ArticleText.Read($"A Ferry, Late\n{line}\n{Lead}");
        article.Skipped().ShouldBe([$"date line: {line}"]);
        article.Published.ShouldBe(DateTimeOffset.Parse(expected));
    }

    [Theory]
    [InlineData("04/11/2024")] // April or November
    [InlineData("31/02/2024")]
    [InlineData("Updated 2 hours ago")]
    public void A_date_that_cannot_be_told_is_skipped_but_not_guessed(string line)
    {
        Article article = ArticleText.Read($"A Ferry, Late\n{line}\n{Lead}");
        article.Skipped().ShouldBe([$"date line: {line}"]);
        article.Published.ShouldBeNull();
    }

    [Fact]
    public void The_day_of_publishing_wins_over_the_day_of_a_change() =>
        ArticleText.Read($"A Ferry, Late\nUpdated June 16, 2024\nPublished June 14, 2024\n{Lead}").Published!.Value.Day.ShouldBe(14);

    [Fact]
    public void A_dateline_is_part_of_its_paragraph() =>
        ArticleText.Read($"A Ferry, Late\n\nPORT ELLERY, Iraq (AP) — {Lead}").Blocks()[1].ShouldBe($"Paragraph: PORT ELLERY, Iraq (AP) — {Lead}");

    [Fact]
    public void A_date_inside_the_article_is_spoken() =>
        ArticleText.Read($"A Ferry, Late\n\n{Lead}\n\n{Lead}\n\n{Lead}\n\nJune 14, 2024\n\n{Lead}").Skipped().ShouldBeEmpty();

    [Fact]
    public void A_standfirst_between_title_and_byline_is_spoken()
    {
        Article article = ArticleText.Read($"A Ferry, Late\n\nNobody on the quay is surprised any more.\n\nBy Jane Doe\n\nJune 14, 2024\n\n5 min read\n\n{Lead}");
        article.Authors.ShouldBe(["Jane Doe"]);
        article.Skipped().ShouldBe(["date line: June 14, 2024", "reading time: 5 min read"]);
        article.Blocks()[1].ShouldBe("Paragraph: Nobody on the quay is surprised any more.");
    }

    [Fact]
    public void The_site_behind_the_title_is_the_publication()
    {
        Article article = ArticleText.Read($"A Ferry That Is Late Again | Example Daily\n{Lead}");
        article.Title.ShouldBe("A Ferry That Is Late Again");
        article.Publication.ShouldBe("Example Daily");
        article.Blocks()[..2].ShouldBe(["Heading 1: A Ferry That Is Late Again", "Skipped (name of the site): | Example Daily"]);
    }

    [Fact]
    public void A_section_label_over_the_title_is_skipped()
    {
        Article article = ArticleText.Read($"Opinion\nA Ferry, Late\nBy Jane Doe\n{Lead}");
        article.Title.ShouldBe("A Ferry, Late");
        article.Skipped().ShouldBe(["section label: Opinion"]);
    }
}
