using Audio.Articles;
using Audio.Pronunciation;
using Audio.Scripts;
using Audio.Scripts.ScriptFormat;

namespace Audio.Tests.Scripts;

/// <summary>Only what is in doubt is listed.</summary>
public sealed class ReviewTests
{
    private const string Text = "“We saw it,” said Ann Vale.\n\nThe sign reads “no entry”.\n\n“Nobody asked us a single thing.”\n\n“More links”\n";

    private static readonly Speaker Ann = new("ann-vale", "Ann Vale", SpeakerKind.Person, Gender.Female);

    [Fact]
    public void Speech_that_the_narrator_reads_is_in_doubt_and_nothing_else()
    {
        Quotation doubtful = Review.Doubtful(Scripted()).ShouldHaveSingleItem();
        Text.Substring(doubtful.Span.Start, doubtful.Span.Length).ShouldBe("“Nobody asked us a single thing.”");
        doubtful.Attribution!.Confidence.ShouldBe(0.4);
    }

    [Fact]
    public void A_bar_adds_the_quotations_in_a_voice_below_it()
    {
        Script script = Scripting.Write("Ann Vale met Tom Holt.\n\n“We saw it all from the pier,” said Ann Vale.\n");
        double sure = script.Quotations[0].Attribution!.Confidence;
        Review.Doubtful(script, sure).ShouldBeEmpty();
        Review.Doubtful(script, Math.Min(1, sure + 0.001)).Length.ShouldBe(sure < 1 ? 1 : 0);
        Should.Throw<ArgumentOutOfRangeException>(() => Review.Doubtful(script, 1.5));
    }

    [Theory]
    [InlineData("Ann Vale denied saying: “I will sink the boat.”\n", AttributionRiskKind.Denied, "denied saying")]
    [InlineData("Ann Vale was accused of shouting: “I will sink the boat.”\n", AttributionRiskKind.Alleged, "accused of shouting")]
    [InlineData("Ann Vale would have said: “I will sink the boat.”\n", AttributionRiskKind.Hypothetical, "would have said")]
    [InlineData("“We will sink the boat,” Ann Vale and Tom Holt said.\n", AttributionRiskKind.Joint, "Ann Vale and Tom Holt")]
    public void Risky_speech_is_listed_whatever_its_confidence_with_the_words_that_show_it(string text, AttributionRiskKind kind, string words)
    {
        Script script = Scripting.Write("Ann Vale met Tom Holt on Monday.\n\n" + text);
        Quotation risky = Review.Doubtful(script).ShouldHaveSingleItem();
        risky.Risk!.Kind.ShouldBe(kind);
        script.Article.TextOf(risky.Risk.Words).ShouldBe(words);
        script.Utterances.ShouldAllBe(u => u.Speaker == Speaker.Narrator);
    }

    [Fact]
    public void Nothing_is_listed_where_nobody_says_a_word() => Review.Doubtful(Scripting.Write("Nobody says a word.\n")).ShouldBeEmpty();

    [Fact]
    public void What_an_editor_has_decided_is_in_doubt_no_more()
    {
        string written = ScriptFile.Write(Scripted());
        written.ShouldContain("> in doubt: Ann Vale 40 %\n  “Nobody asked");
        Script decided = ScriptFile.Parse(written.Replace("  “Nobody asked", "ANN VALE\n  “Nobody asked", StringComparison.Ordinal)).Script;
        Review.Doubtful(decided with { Quotations = Scripted().Quotations }).ShouldBeEmpty();
    }

    [Fact]
    public void A_word_in_doubt_is_listed_once_with_what_is_said_and_what_else_it_may_be()
    {
        Script script = new Verbalizer().Verbalize(Scripting.Write("We read it. We read it. The OPSU met on 3/4/2021.\n"));
        DoubtfulWord[] words = [.. Review.DoubtfulWords(script)];
        words.Select(w => (script.Article.TextOf(w.Printed), w.Said, w.Times)).ShouldBe([("read", "/ˈɹɛd/", 2), ("OPSU", "O P S U", 1), ("3/4/2021", "March fourth twenty twenty one", 1)]);
        words[2].Why.ShouldContain("may be March 4 or April 3");
    }

    [Fact]
    public void Words_that_a_rule_decides_are_not_listed() =>
        Review.DoubtfulWords(new Verbalizer().Verbalize(Scripting.Write("You could read it. The FBI met on 25/12/2021.\n"))).ShouldBeEmpty();

    // By hand, so that it does not depend on how well speakers are found.
    private static Script Scripted()
    {
        Article article = new() { Text = Text, Blocks = [.. Blocks()], Source = "a.txt", SourceHash = "00" };
        Utterance[] lines = [.. article.Blocks.Take(3).Select((b, i) => new Utterance(i, b.Span, i, i == 0 ? Ann : Speaker.Narrator, UtteranceEnd.Block) { Attribution = i == 0 ? Evidence(0.9) : null })];
        return new Script
        {
            Article = article,
            Utterances = [.. lines],
            Speakers = [Speaker.Narrator, Ann],
            Quotations = [Quoted("“We saw it,”", QuotationKind.Direct), Quoted("“no entry”", QuotationKind.NotSpeech), Quoted("“Nobody asked us a single thing.”", QuotationKind.Direct), Quoted("“More links”", QuotationKind.Direct)],
        };
    }

    private static SpeakerAttribution Evidence(double confidence) => new(Ann, confidence, "a test");

    private static Quotation Quoted(string words, QuotationKind kind) =>
        new(new TextSpan(Text.IndexOf(words, StringComparison.Ordinal), words.Length), kind, 1) { Attribution = kind == QuotationKind.Direct ? Evidence(0.4) : null };

    private static IEnumerable<Block> Blocks()
    {
        string[] paragraphs = Text.Split("\n\n");
        int start = 0;
        for (int i = 0; i < paragraphs.Length; i++)
        {
            int end = Math.Min(Text.Length, start + paragraphs[i].Length + 2);
            TextSpan span = TextSpan.FromBounds(start, end);
            yield return i == 3 ? new Skipped(span, "links") : new Paragraph(span);
            start = end;
        }
    }
}
