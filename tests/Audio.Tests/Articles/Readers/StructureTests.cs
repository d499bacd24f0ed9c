using Audio.Articles;

namespace Audio.Tests.Articles.Readers;

public sealed class StructureTests
{
    private const string Long = "The ferry had been late every morning that winter, and nobody on the quay expected anything else of it.";

    [Fact]
    public void Without_blank_lines_each_line_is_a_paragraph() =>
        Blocks($"{Long}\nThe captain shrugged.\n{Long}").ShouldBe([$"Paragraph: {Long}", "Paragraph: The captain shrugged.", $"Paragraph: {Long}"]);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    public void Hard_wrapped_lines_are_one_paragraph(string end)
    {
        string text = string.Join(end,
            "The ferry had been late every morning that winter, and nobody",
            "on the quay expected anything else of it. The captain, who had",
            "heard every joke there was, sold coffee from the wheelhouse.",
            "",
            "In March the coffee ran out. So did the patience of the people",
            "who had paid for a season, and the council called a meeting.");
        Blocks(text).Length.ShouldBe(2);
        ArticleText.Read(text).Text.ShouldBe(text);
    }

    [Fact]
    public void An_indent_begins_a_paragraph_in_wrapped_text() =>
        Blocks("    The ferry had been late every morning that winter, and nobody\non the quay expected anything else of it that year or the next.\n" +
               "    In March the coffee ran out. So did the patience of the people\nwho had paid for a season, and the council called a meeting.").Length.ShouldBe(2);

    [Fact]
    public void A_short_line_ends_a_paragraph_in_wrapped_text() =>
        Blocks("The ferry had been late every morning that winter, and nobody\non the quay expected anything else of it.\nNobody spoke.\n" +
               "In March the coffee ran out. So did the patience of the people\nwho had paid for a season, and the council called a meeting.").Length.ShouldBe(3);

    [Fact]
    public void Verse_keeps_its_lines() =>
        Blocks("The tide came in,\nThe tide went out,\nAnd nobody knew\nWhat that was about.").Length.ShouldBe(4);

    [Fact]
    public void A_sentence_broken_before_a_small_letter_is_whole() =>
        Blocks($"{Long}\nEditors note that the ferry regularly\nbreaks down\nin the harbour mouth.").ShouldBe(
            [$"Paragraph: {Long}", "Paragraph: Editors note that the ferry regularly breaks down in the harbour mouth."]);

    [Fact]
    public void Typed_headings_are_headings_and_lose_their_marks() =>
        Blocks($"# A Late Ferry\n\n{Long}\n\n## The winter ##\n\n{Long}\n\nThe spring\n----------\n\n{Long}").ShouldBe(
            ["Heading 1: A Late Ferry", $"Paragraph: {Long}", "Heading 2: The winter", $"Paragraph: {Long}", "Heading 2: The spring", $"Paragraph: {Long}"]);

    [Theory]
    [InlineData("WHAT THE COUNCIL SAID")]
    [InlineData("What the Council Said")]
    [InlineData("Where the money went")]
    public void A_short_line_over_text_is_a_heading(string line) =>
        Blocks($"{Long}\n\n{line}\n\n{Long}")[1].ShouldBe($"Heading 2: {line}");

    [Theory]
    [InlineData("Nobody spoke.")]
    [InlineData("And the best year?")]
    [InlineData("Q: Was it cold")]
    [InlineData("HARROW: It was cold")]
    [InlineData("“It was cold”")]
    [InlineData("Cold,")]
    [InlineData("(Laughter)")]
    public void Speech_and_sentences_are_no_headings(string line) =>
        Blocks($"{Long}\n\n{line}\n\n{Long}")[1].ShouldBe($"Paragraph: {line}");

    [Fact]
    public void A_short_line_with_nothing_to_read_below_is_no_heading() =>
        Blocks($"{Long}\n\nMara Quill\n\nSouth Quay\n\nThe End").ShouldBe(
            [$"Paragraph: {Long}", "Paragraph: Mara Quill", "Paragraph: South Quay", "Paragraph: The End"]);

    [Theory]
    [InlineData("•")]
    [InlineData("*")]
    [InlineData("-")]
    [InlineData("–")]
    public void Bullets_make_items(string bullet) =>
        Blocks($"{Long}\n{bullet} a rope\n{bullet} A lamp\n\n{Long}").ShouldBe([$"Paragraph: {Long}", "Item: a rope", "Item: A lamp", $"Paragraph: {Long}"]);

    [Theory]
    [InlineData("1. ", "2. ")]
    [InlineData("1) ", "2) ")]
    [InlineData("(a) ", "(b) ")]
    public void Numbers_in_sequence_make_items_and_stay(string first, string second) =>
        Blocks($"{Long}\n{first}Boil the rope.\n{second}Light the lamp.").ShouldBe(
            [$"Paragraph: {Long}", $"Item 1: {first}Boil the rope.", $"Item 2: {second}Light the lamp."]);

    [Fact]
    public void A_countdown_is_a_list_with_text_between() =>
        Blocks($"{Long}\n3. A rope\n{Long}\n2. A lamp\n{Long}\n1. A boat").Count(b => b.StartsWith("Item", StringComparison.Ordinal)).ShouldBe(3);

    [Theory]
    [InlineData("1996. A hundred and sixty-three of them.")]
    [InlineData("12. That was the number on the door.")]
    [InlineData("- A single dash, as a speaker may have it.")]
    public void A_number_or_dash_without_company_is_a_paragraph(string line) =>
        Blocks($"{Long}\n{line}\n{Long}")[1].ShouldBe($"Paragraph: {line}");

    [Fact]
    public void A_wrapped_item_is_one_item() =>
        Blocks("The ferry had been late every morning that winter, and nobody\non the quay expected anything else of it that year or the next.\n\n" +
               "- The first reason was the engine, which was older than most of\n  the passengers and less forgiving.\n- The second was the tide.").Length.ShouldBe(3);

    [Fact]
    public void Marked_quotations_are_quotes() =>
        Blocks($"{Long}\n\n> The sea gives nothing back\n> that it has not first made smooth.\n\n{Long}")[1].ShouldStartWith("Quote: The sea gives nothing back");

    [Fact]
    public void Lines_of_marks_are_separators() =>
        ArticleText.Read($"{Long}\n\n* * *\n\n{Long}\n___\n{Long}\n-30-").Skipped().ShouldBe(["separator: * * *", "separator: ___", "separator: -30-"]);

    [Fact]
    public void Questions_and_answers_stay_paragraphs() =>
        Blocks("We met the ferryman on the quay in the first week of March.\nHow did it begin?\nWith a mistake.\nAnd the best year?\n1996. It was warm.\nThe worst?\nThis one.")
            .ShouldAllBe(b => b.StartsWith("Paragraph", StringComparison.Ordinal));

    [Fact]
    public void Words_of_a_block_leave_out_its_marks_and_white_space()
    {
        Article article = ArticleText.Read($"Late Again\n==========\n\n{Long}\n\n  • a rope  \n  • a lamp\n");
        article.Blocks.Select(b => article.TextOf(article.WordsOf(b))).ShouldBe(["Late Again", Long, "a rope", "a lamp"]);
    }

    private static string[] Blocks(string text)
    {
        Article article = ArticleText.Read(text);
        ArticleText.ShouldTile(article);
        return article.Blocks();
    }
}
