using Audio.Pronunciation;
using Audio.Scripts;
using Audio.Tests.Support;

namespace Audio.Tests.Pronunciation;

public sealed class LexiconTests
{
    private static readonly Lexicon Names = new([new("Siobhan Quay", "SHIH-vawn KEY"), new("Siobhan", "SHIH-vawn"), new("Quay", "KEY"), new("Nguyen", "win"), new("O’Quay", "oh key"), new("GIF", "jif")]);

    private static SpokenToken[] Tokens(string text)
    {
        Script script = new Scriptwriter().Write(TestArticles.OfLines(text));
        return [.. new Verbalizer().Verbalize(script, Names).Utterances.SelectMany(u => u.Spoken)];
    }

    [Theory]
    [InlineData("Siobhan Quay came.", "shihvawn key came")]
    [InlineData("SIOBHAN QUAY CAME.", "shihvawn key CAME")]
    [InlineData("The Nguyens met Mr. Nguyen’s friend.", "The Nguyens met mister win's friend")]
    [InlineData("On the quay stood Quay.", "On the quay stood key")]
    [InlineData("Quayle and McQuay left.", "Quayle and McQuay left")]
    [InlineData("A GIF, said Quay-led men.", "A jif said key led men")]
    public void Words_of_a_lexicon_are_said_as_it_says_and_others_as_they_are(string printed, string spoken) =>
        string.Join(' ', Tokens(printed).Select(t => t.Text)).ShouldBe(spoken);

    [Fact]
    public void Each_spoken_word_points_at_its_printed_one()
    {
        const string Text = "Then Siobhan Quay’s dog came.";
        Tokens(Text).Select(t => Text.Substring(t.Printed.Start, t.Printed.Length)).ShouldBe(["Then", "Siobhan", "Quay’s", "dog", "came"]);
    }

    [Fact]
    public void A_name_said_in_more_words_than_it_has_is_one_expression()
    {
        const string Text = "O’Quay came.";
        Tokens(Text).Select(t => (t.Text, Text.Substring(t.Printed.Start, t.Printed.Length))).ShouldBe([("oh", "O’Quay"), ("key", "O’Quay"), ("came", "came")]);
    }

    [Fact]
    public void An_empty_lexicon_changes_nothing()
    {
        Script script = new Scriptwriter().Write(TestArticles.OfLines("Siobhan Quay paid $5."));
        new Verbalizer().Verbalize(script, Lexicon.Empty).Utterances[0].Spoken.ShouldBe(new Verbalizer().Verbalize(script).Utterances[0].Spoken);
    }

    private static readonly Lexicon Rules = new(
    [
        new("Qadem", "kɑːˈdɛm") { Rule = LexiconRule.Phoneme }, new("Saint Brieuc", "sɛ̃ bʁiø") { Rule = LexiconRule.Phoneme }, new("北京", "beɪˈdʒɪŋ") { Rule = LexiconRule.Phoneme },
        new("DACOR", "") { Rule = LexiconRule.Word }, new("Dit2", "") { Rule = LexiconRule.Letters }, new("C++", "see plus plus"), new("½d", "£3"), new("QPS", "Qadem post"), new("MoD", "M of D"),
    ]);

    [Theory]
    [InlineData("Qadem’s men", "Qadem/kɑːˈdɛmz/ men")]
    [InlineData("In Saint\u00a0Brieuc, north", "In Saint/sɛ̃/ Brieuc/bʁiø/ north")]
    [InlineData("Old 北京 slept", "Old bayjihng/beɪˈdʒɪŋ/ slept")]
    [InlineData("DACOR’s plan", "dacor's plan")]
    [InlineData("Dit2 and C++.", "DIT* two and see plus plus")]
    [InlineData("For ½d of it", "For three pounds of it")]
    [InlineData("The QPS ran", "The Qadem/kɑːˈdɛm/ post ran")]
    [InlineData("The MoD ran", "The M* of D* ran")]
    public void Each_rule_reads_in_its_way(string printed, string spoken) => string.Join(' ', new Verbalizer().Read(printed, Rules)
        .Select(t => t.Text + (t.As == SpokenAs.Letters ? "*" : "") + (t.Ipa is null ? "" : $"/{t.Ipa}/"))).ShouldBe(spoken);

    [Fact]
    public void A_speakers_own_entry_is_for_that_speaker_only()
    {
        Lexicon lexicon = new([new("Quay", "kway") { Speaker = "Maren Holt" }, new("Quay", "key")]);
        Speaker maren = Speaker.Narrator with { Id = "maren-holt", Name = "Maren Holt" };
        new Verbalizer().Read("Quay", lexicon, maren)[0].Text.ShouldBe("kway");
        new Verbalizer().Read("Quay", lexicon)[0].Text.ShouldBe("key");
        Script script = VerbalizerTests.ScriptOf("Quay", UtteranceEnd.Block) with { Speakers = [Speaker.Narrator, maren] };
        script = script with { Utterances = [script.Utterances[0], script.Utterances[0] with { Speaker = maren }] };
        new Verbalizer().Verbalize(script, lexicon).Utterances.Select(u => u.Spoken[0].Text).ShouldBe(["key", "kway"]);
    }

    [Fact]
    public void A_lexicon_comes_before_the_names_of_the_people_file()
    {
        Lexicon names = new([new("Siobhan Quay", "SHIH-vawn KWAY"), new("Siobhan", "SHIH-vawn"), new("Quay", "KWAY")]);
        Verbalizer verbalizer = new();
        string.Join(' ', verbalizer.Read("Siobhan Quay", new Lexicon([new("Quay", "key")]).Before(names)).Select(t => t.Text)).ShouldBe("shihvawn key");
    }

    [Fact]
    public void Time_grows_with_the_text_whatever_the_size_of_the_lexicon()
    {
        Lexicon large = new([.. Enumerable.Range(0, 20_000).Select(i => new LexiconEntry($"q{i:x}", "key"))]);
        string text = string.Concat(Enumerable.Repeat("q1a qz quay ", 3_000));
        Timed.ShouldKeepStep(text, part => new Verbalizer().Read(part, large));
    }
}
