using Audio.Articles;
using Audio.Pronunciation;
using Audio.Scripts;
using Audio.Tests.Scripts;

namespace Audio.Tests.Pronunciation;

/// <summary>Words that their author stressed.</summary>
public sealed class StressesTests
{
    [Theory]
    [InlineData("He *never* came.", "never")]
    [InlineData("He _never_ came, and *would not*.", "never would not")]
    [InlineData("A 5* hotel and a 3 * 4 sum, f*** it, snake_case_name", "")]
    [InlineData("The *Maria Celeste* sank.", "")]
    [InlineData("*this is a sentence that is all of it in marks*", "")]
    [InlineData("* one\n* two", "")]
    public void Marks_of_plain_text_stress_a_few_small_words(string text, string stressed) => Stressed(Scripting.Write(text)).ShouldBe(stressed);

    [Fact]
    public void Italics_stress_and_bold_does_not()
    {
        Script script = Scripting.Write("He never came and always rang. So it went.");
        Article article = script.Article with { HasMarks = false, Emphases = [new(new TextSpan(3, 5), false), new(new TextSpan(18, 6), true), new(new TextSpan(34, 2), false)] };
        Stressed(script with { Article = article }).ShouldBe("never it");
    }

    private static string Stressed(Script script) => string.Join(' ', new Verbalizer().Verbalize(script).Utterances.SelectMany(u => u.Spoken).Where(t => t.IsEmphasised).Select(t => t.Text));
}
