using Audio.Scripts;

namespace Audio.Tests.Scripts;

public sealed class UtteranceTests
{
    [Fact]
    public void An_utterance_is_a_sentence() => Scripting.Cuts("The boat left. It was late! Was it? Yes.").ShouldBe(["The boat left.", "It was late!", "Was it?", "Yes."]);

    [Theory]
    [InlineData("Mr. Vale met Lieut. Colonel Hart in the U.S. Senate.")]
    [InlineData("At 7 a.m. the boat left for St. Anne with J. P. Hart Jr. aboard.")]
    [InlineData("It cost 3.5 million dollars, i.e. too much.")]
    [InlineData("He waited ... and waited.")]
    [InlineData("The No. 4 boat of Hart Inc. sank on Jan. 5 off Cape Ann.")]
    public void A_point_inside_a_sentence_does_not_end_it(string text) => Scripting.Cuts(text).ShouldBe([text]);

    [Fact]
    public void An_abbreviation_can_end_a_sentence() => Scripting.Cuts("He sails for the U.S. The boat is old.").ShouldBe(["He sails for the U.S.", "The boat is old."]);

    [Fact]
    public void A_voice_change_cuts_a_sentence_and_marks_belong_to_the_quotation()
    {
        Script script = Scripting.Write("“The boat is old,” said Ann Vale.");
        script.Utterances.Select(u => script.Article.TextOf(u.Span)).ShouldBe(["“The boat is old,” ", "said Ann Vale."]);
        script.Utterances.Select(u => u.End).ShouldBe([UtteranceEnd.Clause, UtteranceEnd.Block]);
    }

    [Fact]
    public void A_comma_behind_the_mark_is_said_with_the_quotation() =>
        Scripting.Cuts("“The boat is old”, said Ann Vale.").ShouldBe(["“The boat is old”,", "said Ann Vale."]);

    [Fact]
    public void A_fragment_stays_in_the_narrators_sentence() =>
        Scripting.Lines("The mayor called it a “small miracle” on Monday.").ShouldBe(["narrator: The mayor called it a “small miracle” on Monday."]);

    [Fact]
    public void A_long_sentence_is_cut_at_a_clause()
    {
        string clause = string.Join(' ', Enumerable.Repeat("word", 40));
        Scripting.Cuts($"{clause}, {clause}.").ShouldBe([$"{clause},", $"{clause}."]);
    }

    [Fact]
    public void A_long_sentence_without_clauses_is_cut_at_a_space() =>
        Scripting.Cuts(string.Join(' ', Enumerable.Repeat("word", 120))).ShouldAllBe(c => c.Split(' ', StringSplitOptions.None).Length <= 50);

    [Fact]
    public void A_giant_word_is_cut_but_never_inside_a_surrogate_pair()
    {
        Script script = Scripting.Write("x" + string.Concat(Enumerable.Repeat("\ud83d\ude00", 500)));
        script.Utterances.Length.ShouldBeGreaterThan(3);
        script.Utterances.ShouldAllBe(u => u.Span.Length <= 300 && !char.IsLowSurrogate(script.Article.Text[u.Span.Start]));
    }

    [Fact]
    public void Signs_alone_join_a_neighbour() => Scripting.Cuts("* * *\nThe boat left. — \n").ShouldBe(["* * *", "The boat left. —"]);

    [Fact]
    public void The_narrator_leads_the_speakers_in_order_of_speaking() =>
        Scripting.Write("“One,” said Ann Vale.\n“Two,” said Tom Reed.\n").Speakers.Select(s => s.Id).ShouldBe(["narrator", "ann-vale", "tom-reed"]);
}
