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
    [InlineData("Siobhan Quay came.", "shih vawn key came")]
    [InlineData("SIOBHAN QUAY CAME.", "shih vawn key CAME")]
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
        Tokens(Text).Select(t => Text.Substring(t.Printed.Start, t.Printed.Length)).ShouldBe(["Then", "Siobhan", "Siobhan", "Quay’s", "dog", "came"]);
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
}
