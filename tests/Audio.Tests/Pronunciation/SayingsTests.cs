using Audio.Pronunciation;
using Audio.Scripts;
using Audio.Tests.Scripts;
using Audio.Tests.Support;

namespace Audio.Tests.Pronunciation;

/// <summary>An editor's word on how a word is said comes first.</summary>
public sealed class SayingsTests
{
    [Theory]
    [InlineData("Lindvik is old.", "lindvick is old")]
    [InlineData("LINDVIK IS OLD.", "lindvick IS OLD")]
    [InlineData("Lindvik's boats", "lindvick's boats")]
    [InlineData("Lindvik’s boats", "lindvick's boats")]
    [InlineData("Lindviks and xLindvik", "Lindviks and xLindvik")]
    [InlineData("Old Lindvik Bay lies", "Old the bay lies")]
    [InlineData("(Lindvik), 5", "lindvick five")]
    [InlineData("It is 1½ years", "It is a year and a half years")]
    [InlineData("No ☃ here", "No snowman here")]
    [InlineData("Mute stays", "Mute stays")]
    public void A_word_is_said_as_asked_where_it_stands_as_printed(string text, string expected) =>
        Spoken(text, new("Lindvik", "LIND-vick"), new("Lindvik Bay", "the bay"), new("1½", "a year and a half"), new("☃", "snowman"), new("Mute", "123 …"), new("", "x")).ShouldBe(expected);

    [Fact]
    public void Phonemes_are_handed_to_the_engine_word_by_word()
    {
        Script script = Scripted("Saint Brieuc sleeps.", new Saying("Saint Brieuc", "/sɛ̃ bʁiø/"));
        script.Utterances[0].Spoken.Select(t => (t.Text, t.Ipa, script.Article.TextOf(t.Printed))).ShouldBe([("Saint", "sɛ̃", "Saint"), ("Brieuc", "bʁiø", "Brieuc"), ("sleeps", null, "sleeps")]);
        SpokenToken one = Scripted("Saint Brieuc sleeps.", new Saying("Saint Brieuc", "/sɛ̃bʁiø/")).Utterances[0].Spoken[0];
        (one.Text, one.Ipa, one.Printed.Length).ShouldBe(("SaintBrieuc", "sɛ̃bʁiø", 12));
    }

    [Fact]
    public void What_the_script_says_comes_before_a_lexicon()
    {
        Lexicon lexicon = new([new("Lindvik", "the lexicon"), new("Lindvik Bay", "the lexicon")]);
        Script script = new Verbalizer().Verbalize(Scripting.Write("Lindvik lies on Lindvik Bay.") with { Sayings = [new("Lindvik", "LIND-vick")] }, lexicon);
        string.Join(' ', script.Utterances.SelectMany(u => u.Spoken).Select(t => t.Text)).ShouldBe("lindvick lies on lindvick Bay");
    }

    [Fact]
    public void Any_saying_keeps_the_rules_of_spoken_text()
    {
        string[] sayings = ["LIND-vick", "/x/", "//", "/", "'", "-", "a'b", new string('x', 500), "1 2 3", "\0", "\ud83d", " ", "/" + new string('ə', 300) + "/"];
        foreach (string spoken in sayings.Concat(HostileText.Samples))
        {
            Script script = Scripted("Lindvik met Lindvik's aunt; Lindvik left.", new Saying("Lindvik", spoken));
            script.Utterances.SelectMany(u => u.Spoken).ShouldAllBe(t => t.Text.Length > 0 && t.Text.Length <= 40 && t.Text.All(c => char.IsAsciiLetter(c) || c == '\''));
        }
    }

    private static string Spoken(string text, params Saying[] sayings) => string.Join(' ', Scripted(text, sayings).Utterances.SelectMany(u => u.Spoken).Select(t => t.Text));

    private static Script Scripted(string text, params Saying[] sayings) => new Verbalizer().Verbalize(Scripting.Write(text) with { Sayings = [.. sayings] });
}
