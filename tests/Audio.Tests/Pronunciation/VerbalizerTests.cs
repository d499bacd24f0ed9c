using Audio.Articles;
using Audio.Pronunciation;
using Audio.Scripts;

namespace Audio.Tests.Pronunciation;

public sealed class VerbalizerTests
{
    private static readonly Verbalizer Verbalizer = new();

    [Fact]
    public void The_printed_text_and_everything_but_the_spoken_words_stay_as_they_were()
    {
        Script script = ScriptOf("It cost $5.", UtteranceEnd.Block);
        Script spoken = Verbalizer.Verbalize(script);
        spoken.Article.ShouldBeSameAs(script.Article);
        spoken.Utterances[0].ShouldBe(script.Utterances[0] with { Spoken = spoken.Utterances[0].Spoken });
    }

    [Fact]
    public void Spans_point_into_the_article_not_into_the_utterance()
    {
        Script script = ScriptOf("The end. ", UtteranceEnd.Sentence, before: "Some earlier words. ");
        SpokenToken[] spoken = [.. Verbalizer.Verbalize(script).Utterances[0].Spoken];
        spoken.Select(t => script.Article.TextOf(t.Printed)).ShouldBe(["The", "end"]);
    }

    [Fact]
    public void Words_of_one_printed_expression_share_its_span()
    {
        SpokenToken[] spoken = Tokens("A fine of $2.5 million now.");
        SpokenToken[] amount = [.. spoken.Where(t => t.Printed.Start == 10)];
        amount.Select(t => t.Text).ShouldBe(["two", "point", "five", "million", "dollars"]);
        amount.ShouldAllBe(t => t.Printed == new TextSpan(10, 12));
    }

    [Fact]
    public void Parts_of_a_date_keep_their_own_spans()
    {
        SpokenToken[] spoken = Tokens("May 8, 1945");
        spoken.Select(t => (t.Text, t.Printed.Start)).ShouldBe([("May", 0), ("eighth", 4), ("nineteen", 7), ("forty", 7), ("five", 7)]);
    }

    [Theory]
    [InlineData("The FBI's men", "FBI's")]
    [InlineData("Two MPs left", "MPs")]
    [InlineData("The U.S. left", "US")]
    [InlineData("At 9 p.m. then", "PM")]
    public void Spelled_acronyms_are_one_token_of_letters(string text, string letters) =>
        Tokens(text).Single(t => t.As == SpokenAs.Letters).Text.ShouldBe(letters);

    [Theory]
    [InlineData("NATO met")]
    [InlineData("I saw a man")]
    [InlineData("ISIS fell")]
    public void Words_are_not_spelled(string text) => Tokens(text).ShouldAllBe(t => t.As == SpokenAs.Word);

    [Theory]
    [InlineData("One, two", "One,|two.")]
    [InlineData("One; two: three", "One,|two,|three.")]
    [InlineData("One – two—three--four", "One,|two,|three,|four.")]
    [InlineData("One (two) three", "One,|two,|three.")]
    [InlineData("One [two] three", "One|two|three.")]
    [InlineData("One… two . . . three", "One,|two,|three.")]
    [InlineData("“One?!” two", "One!|two.")]
    [InlineData("Really???", "Really?")]
    [InlineData("He said “one” and “two”.", "He|said|one|and|two.")]
    [InlineData("A well-made plan", "A|well|made|plan.")]
    [InlineData("Nothing at all", "Nothing|at|all.")]
    public void Punctuation_becomes_one_break_mark(string text, string expected) =>
        string.Join('|', Tokens(text).Select(t => t.Text + " ,.?!"[(int)t.Break])).Replace(" ", "", StringComparison.Ordinal).ShouldBe(expected);

    [Theory]
    [InlineData("one two,", UtteranceEnd.Clause, Break.Comma)]
    [InlineData("one two", UtteranceEnd.Clause, Break.None)]
    [InlineData("one two?", UtteranceEnd.Clause, Break.Question)]
    [InlineData("one two.", UtteranceEnd.Clause, Break.Comma)]
    [InlineData("one two,", UtteranceEnd.Sentence, Break.Stop)]
    [InlineData("one two", UtteranceEnd.Block, Break.Stop)]
    [InlineData("one two!", UtteranceEnd.Block, Break.Exclamation)]
    public void The_last_break_follows_the_end_of_the_utterance(string text, UtteranceEnd end, Break expected) =>
        Verbalizer.Verbalize(ScriptOf(text, end)).Utterances[0].Spoken[^1].Break.ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("…?! — “”")]
    [InlineData("🎉 👍🏽")]
    [InlineData("Привет, мир! Γειά. 你好。 مرحبا")]
    public void Nothing_to_say_gives_no_tokens(string text) => Tokens(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Some 105 of 2,009 people", "Some one hundred and five of two thousand and nine people")]
    [InlineData("On 7/4/1976 and 2021-03-09", "On the seventh of April nineteen seventy six and the ninth of March twenty twenty one")]
    [InlineData("April 6, 2009, or 6 April", "April the sixth two thousand and nine or the sixth of April")]
    [InlineData("The 101st of 1,250,001 for $120", "The one hundred and first of one million two hundred and fifty thousand and one for one hundred and twenty dollars")]
    [InlineData("In 1999 there were 300 or 2,300", "In nineteen ninety nine there were three hundred or two thousand three hundred")]
    public void British_readers_say_and(string text, string spoken) => new Verbalizer(new VerbalizerOptions { British = true }).Speak(text).ShouldBe(spoken);

    [Theory]
    [InlineData("Well done 👍🏽 🎉", "Well done thumbs up party popper")]
    [InlineData("With ❤️, 🦩", "With heart")]
    public void Emoji_are_named_on_request(string text, string spoken)
    {
        new Verbalizer(new VerbalizerOptions { EmojiNames = true }).Speak(text).ShouldBe(spoken);
        new Verbalizer().Speak("Well done 👍🏽 🎉").ShouldBe("Well done");
    }

    [Fact]
    public void A_monster_of_a_word_is_cut_into_pieces_an_engine_can_take()
    {
        string[] pieces = [.. Tokens(new string('b', 95)).Select(t => t.Text)];
        pieces.ShouldAllBe(p => p.Length <= 30);
        string.Concat(pieces).Length.ShouldBe(95);
    }

    [Fact]
    public void Of_a_giant_number_the_rest_is_counted_not_dropped()
    {
        string spoken = Verbalizer.Speak(new string('7', 1_000));
        spoken.ShouldStartWith("seven seven seven");
        spoken.ShouldEndWith("and nine hundred forty more digits");
    }

    internal static SpokenToken[] Tokens(string text) => [.. Verbalizer.Verbalize(ScriptOf(text, UtteranceEnd.Block)).Utterances[0].Spoken];

    internal static Script ScriptOf(string text, UtteranceEnd end, string before = "")
    {
        string whole = before + text;
        Article article = new()
        {
            Text = whole,
            Blocks = [new Paragraph(new TextSpan(0, whole.Length))],
            Source = "test",
            SourceHash = "",
        };
        return new Script
        {
            Article = article,
            Utterances = [new Utterance(0, new TextSpan(before.Length, text.Length), 0, Speaker.Narrator, end)],
            Speakers = [Speaker.Narrator],
        };
    }
}
