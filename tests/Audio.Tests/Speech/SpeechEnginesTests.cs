using Audio.Scripts;
using Audio.Speech;
using Audio.Speech.Engines;
using Audio.Voices;

namespace Audio.Tests.Speech;

public sealed class SpeechEnginesTests
{
    [Fact]
    public void Engines_are_found_by_their_interface() => SpeechEngines.Names.ShouldBe(["azure", "command", "espeak-ng", "flite", "openai", "tone"]);

    [Theory, InlineData("fliet", "Did you mean \"flite\"?"), InlineData("Tone", "Did you mean \"tone\"?"), InlineData("whisper", "There are: azure, command, espeak-ng, flite, openai, tone.")]
    public void An_unknown_name_gets_a_suggestion(string name, string suggestion) =>
        Should.Throw<SpeechException>(() => SpeechEngines.Create(name)).Message.ShouldContain(suggestion);

    [Fact]
    public async Task Tones_have_eighteen_voices_of_eighteen_pitches_and_one_narrator()
    {
        Voice[] voices = [.. await new ToneEngine().ListVoicesAsync()];
        voices.Select(v => v.Gender).ShouldBe([.. Enumerable.Repeat(Gender.Male, 9), .. Enumerable.Repeat(Gender.Female, 9)]);
        voices.Select(v => v.PitchHz).Distinct().Count().ShouldBe(18);
        voices.Select(v => v.Id).Distinct().Count().ShouldBe(18);
        voices.Count(v => v.Narrator == 1).ShouldBe(1);
        foreach (Voice voice in voices)
        {
            Sound sound = await new ToneEngine().SpeakAsync(Requests.Say("aaaaaaaaaaaaaaaaaaaaaaaaa", voice));
            Pitch.Of(sound).ShouldBe(voice.PitchHz, 3);
        }
    }

    [Theory]
    [InlineData("ɹiːd", "r iy1 d")]
    [InlineData("ˈɹɛd", "r eh1 d")]
    [InlineData("həˈloʊ", "hh ax l ow1")]
    [InlineData("/ˈtʃɜːtʃɪl/", "ch er1 ch ih l")]
    [InlineData("d͡ʒɔɪ", "jh oy1")]
    [InlineData("zəˈlɛnskɪj", "z ax l eh1 n s k ih y")]
    [InlineData("ŋɡuˈjɛ̃n", "ng g uw y eh1 n")]
    public void IPA_becomes_the_phones_flite_knows(string ipa, string phones) => FlitePhones.FromIpa(ipa).ShouldBe(phones);

    [Theory, InlineData("hello7", "'7' is no IPA sound"), InlineData("ʃ", "no vowel"), InlineData("日", "no IPA sound")]
    public void What_is_no_pronunciation_is_refused(string ipa, string complaint) =>
        Should.Throw<SpeechException>(() => FlitePhones.FromIpa(ipa)).Message.ShouldContain(complaint);
}
