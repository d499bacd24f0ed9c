using Audio.Scripts;
using Audio.Speech;
using Audio.Tests.Scripts;
using Audio.Voices;

namespace Audio.Tests.Speech;

public sealed class OtherScriptsTests
{
    private static readonly Voice Nora = new("nora", "flite") { Name = "Nora", EngineVoice = "slt", Gender = Gender.Female };

    [Theory]
    [InlineData("Доброе утро, друзья.", "Cyrillic", "ru+f2")]
    [InlineData("Добрий день, як її звати?", "Cyrillic", "uk+f2")]
    [InlineData("Η θάλασσα είναι ήρεμη.", "Greek", "el+f2")]
    [InlineData("هذا يوم جميل.", "Arabic", "ar+f2")]
    [InlineData("今天天气很好。", "Chinese", "cmn+f2")]
    [InlineData("今日はいい天気です。", "Japanese", "ja+f2")]
    public void A_line_of_another_script_goes_to_the_voice_of_its_language(string text, string name, string voice)
    {
        Script script = Scripting.Write(text);
        var (found, request) = OtherScripts.Of(script, script.Utterances[0], Nora, 1).ShouldNotBeNull();
        found.ShouldBe(name);
        request.Voice.EngineVoice.ShouldBe(voice);
        request.Tokens.ShouldAllBe(t => t.Text == t.Printed.In(script.Article.Text).ToString());
        string.Concat(request.Tokens.Select(t => t.Text)).ShouldBe(string.Concat(text.Where(char.IsLetter)), "every letter is said");
    }

    [Theory]
    [InlineData("🥐🥐🥐")]
    [InlineData("Good morning.")]
    [InlineData("— … —")]
    public void A_line_without_such_letters_has_nothing_of_theirs(string text)
    {
        Script script = Scripting.Write(text);
        OtherScripts.Of(script, script.Utterances[0], Nora, 1).ShouldBeNull();
    }
}
