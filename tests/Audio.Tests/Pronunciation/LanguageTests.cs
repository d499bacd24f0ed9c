using Audio.Pronunciation;
using Audio.Scripts;
using Audio.Tests.Scripts;

namespace Audio.Tests.Pronunciation;

/// <summary>An article's language says which English it is read in; no flag is needed.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("en-GB", "On the seventh of April twenty twenty six there were one hundred and five people")]
    [InlineData("en-AU", "On the seventh of April twenty twenty six there were one hundred and five people")]
    [InlineData("en_ie", "On the seventh of April twenty twenty six there were one hundred and five people")]
    [InlineData("en", "On July fourth twenty twenty six there were one hundred five people")]
    [InlineData("en-US", "On July fourth twenty twenty six there were one hundred five people")]
    public void A_date_is_read_as_the_language_reads_it(string language, string spoken)
    {
        Script script = Scripting.Write("On 7/4/2026 there were 105 people.");
        script = new Verbalizer().Verbalize(script with { Article = script.Article with { Language = language } });
        string.Join(' ', script.Utterances.SelectMany(u => u.Spoken).Select(t => t.Text)).ShouldBe(spoken);
    }

    [Fact]
    public void The_option_comes_before_the_article()
    {
        Script script = Scripting.Write("On 7/4/2026 it rained.");
        script = new Verbalizer(new VerbalizerOptions { British = true }).Verbalize(script with { Article = script.Article with { Language = "en-US" } });
        string.Join(' ', script.Utterances.SelectMany(u => u.Spoken).Select(t => t.Text)).ShouldStartWith("On the seventh of April");
    }
}
