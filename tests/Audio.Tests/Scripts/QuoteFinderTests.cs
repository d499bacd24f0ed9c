using Audio.Articles;
using Audio.Scripts;

namespace Audio.Tests.Scripts;

public sealed class QuoteFinderTests
{
    private static string[] Found(string text, QuotationKind kind)
    {
        Script script = Scripting.Write(text);
        return [.. script.Quotations.Where(q => q.Kind == kind).Select(q => script.Article.TextOf(q.Span))];
    }

    [Theory]
    [InlineData("\"The bridge is closed,\" said Ann Vale.", "\"The bridge is closed,\"")]
    [InlineData("“The bridge is closed,” said Ann Vale.", "“The bridge is closed,”")]
    [InlineData("«The bridge is closed», said Ann Vale.", "«The bridge is closed»")]
    [InlineData("„The bridge is closed“, said Ann Vale.", "„The bridge is closed“")]
    [InlineData("‘The bridge is closed,’ said Ann Vale.", "‘The bridge is closed,’")]
    [InlineData("'The bridge is closed,' said Ann Vale.", "'The bridge is closed,'")]
    [InlineData("''The bridge is closed,'' said Ann Vale.", "''The bridge is closed,''")]
    [InlineData("Ann Vale said: “The bridge is closed.”", "“The bridge is closed.”")]
    [InlineData("It was the end of things.”We had no boat left,” said Ann Vale.", "”We had no boat left,”")]
    [InlineData("“[They’re the] last boats we have,” said Ann Vale.", "“[They’re the] last boats we have,”")]
    [InlineData("“He called it ‘a mess’ and left,” said Ann Vale.", "“He called it ‘a mess’ and left,”")]
    [InlineData("“He sang “Blue Boat” and left,” said Ann Vale.", "“He sang “Blue Boat” and left,”")]
    [InlineData("Ann Vale said that “the bridge is closed to us all.”", "“the bridge is closed to us all.”")]
    public void A_sentence_somebody_said_is_direct(string text, string quote) => Found(text, QuotationKind.Direct).ShouldBe([quote]);

    [Theory]
    [InlineData("\"It is late,\" said Ann Vale. 'Or so they say,' she added.", "'Or so they say,'")]
    [InlineData("\"It is late,\" said Ann Vale. She said: ‘We go now.’", "‘We go now.’")]
    public void British_speech_among_double_marks_is_direct(string text, string quote) => Found(text, QuotationKind.Direct).ShouldContain(quote);

    [Theory]
    [InlineData("\"It is late,\" said Ann Vale.\n'The long way home.'\nShe went.")]
    [InlineData("\"It is late,\" said Ann Vale of 'the old way' of the boys' boats.")]
    public void A_heading_or_a_term_in_single_marks_is_not_speech(string text) => Found(text, QuotationKind.Direct).ShouldBe(["\"It is late,\""]);

    [Fact]
    public void A_forgotten_closing_mark_ends_where_the_narrator_speaks() =>
        Found("\"We are early, he said. \"We can wait.\"", QuotationKind.Direct).ShouldBe(["\"We are early,", "\"We can wait.\""]);

    [Fact]
    public void A_wrong_way_pair_ends_before_the_narrator() =>
        Found("”We are early“, said a reporter from the back.", QuotationKind.Direct).ShouldBe(["”We are early“"]);

    [Fact]
    public void Speech_after_dashes_stops_for_the_narrator() =>
        Found("— Where to? — he asked.\n— Home, — said Ann. — It's late.\n— Then come.\n", QuotationKind.Direct)
            .ShouldBe(["— Where to?", "— Home,", "— It's late.", "— Then come."]);

    [Fact]
    public void A_list_after_dashes_is_not_speech() => Found("— Bread and salt.\n— Two candles.\n— A rope.\n", QuotationKind.Direct).ShouldBeEmpty();

    [Fact]
    public void A_program_quotes_nothing() => Found("```\nprint(\"We are going home now.\")\n```\n", QuotationKind.Direct).ShouldBeEmpty();

    [Fact]
    public void A_letter_behind_a_colon_needs_no_marks() =>
        Found("Paul Strand wrote in an email: We are closing the pier. Nobody is to blame.", QuotationKind.Direct).ShouldBe(["We are closing the pier. Nobody is to blame."]);

    [Fact]
    public void An_apostrophe_is_no_quotation_mark()
    {
        Found("The boys' boat wasn't Ann's, and the '90s were over.", QuotationKind.Direct).ShouldBeEmpty();
        Found("‘The boys’ boat isn’t Ann’s,’ said Mr Vale. ‘It’s ours.’", QuotationKind.Direct).ShouldBe(["‘The boys’ boat isn’t Ann’s,’", "‘It’s ours.’"]);
    }

    [Theory]
    [InlineData("He led them to the grave of a “sailor” nobody knew.")]
    [InlineData("The mayor said there was a “fair wind” behind the plan.")]
    [InlineData("She sang “Blue Boat on the Bay” and left the stage.")]
    [InlineData("Marcia “Cia” Vale won the race.")]
    [InlineData("He promised to “end the whole wait” for the ferry.")]
    public void Scare_quotes_titles_nicknames_and_fragments_stay_with_the_narrator(string text)
    {
        Found(text, QuotationKind.Direct).ShouldBeEmpty();
        Scripting.Voices(text).ShouldBeEmpty();
        Scripting.Write(text).Quotations.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_quotation_left_open_goes_on_in_the_next_paragraph()
    {
        string text = "“We rowed all night,” said Ann Vale. “The lamp was out.\n“At dawn we saw the coast.”\nThat was all.\n";
        Script script = Scripting.Write(text);
        script.Quotations.Select(q => q.Kind).ShouldAllBe(k => k == QuotationKind.Direct);
        script.Quotations.Select(q => q.Group).Distinct().Count().ShouldBe(1);
        Scripting.Voices(text).ShouldBe(["ann-vale", "ann-vale", "ann-vale"]);
    }

    [Fact]
    public void An_unclosed_quotation_ends_with_its_paragraph()
    {
        string[] lines = Scripting.Lines("Ann Vale said: “We rowed all night.\nThen the wind fell and the boats came home.\n");
        lines.ShouldBe(["narrator: Ann Vale said:", "ann-vale: “We rowed all night.", "narrator: Then the wind fell and the boats came home."]);
    }

    [Fact]
    public void Parts_of_one_attribution_share_a_group()
    {
        Script script = Scripting.Write("“The ferry,” said Ann Vale, “is late again.” Others left. “I stay,” said Bob Reed.");
        script.Quotations.Select(q => q.Group).ShouldBe([1, 1, 2]);
    }

    [Fact]
    public void A_fragment_between_two_parts_of_one_attribution_does_not_part_them()
    {
        Script script = Scripting.Write("“The ferry is late,” said Ann Vale, who calls it a “tub” on good days. “It always was.”");
        script.Quotations.Select(q => q.Group).ShouldBe([1, 2, 1]);
    }

    [Fact]
    public void An_inch_sign_quotes_nothing() => Found("The plank was 6\" wide and 8\" long, said Ann Vale.", QuotationKind.Direct).ShouldBeEmpty();

    [Fact]
    public void A_headline_in_marks_is_not_speech() =>
        new Scriptwriter().Write(Support.TestArticles.Of("“We Will Row,” Mayor Says\n", s => new Heading(s, 1))).Quotations.ShouldAllBe(q => q.Kind == QuotationKind.NotSpeech);
}
