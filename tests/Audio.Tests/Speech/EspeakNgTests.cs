using Audio.Articles;
using Audio.Scripts;
using Audio.Speech;
using Audio.Speech.Engines;
using Audio.Voices;

namespace Audio.Tests.Speech;

public sealed class EspeakNgTests
{
    private static readonly Voice English = new("espeak-en-us", "espeak-ng") { Name = "en-us", EngineVoice = "en-us" };

    [Theory]
    [InlineData("həˈloʊ", "h@'loU")]
    [InlineData("/ˈtʃɜːtʃɪl/", "'tS3:tSIl")]
    [InlineData("d͡ʒɔɪ", "dZOI")]
    [InlineData("日", null)]
    [InlineData("]]<audio>", null)]
    [InlineData("", null)]
    public void IPA_becomes_the_names_of_sounds_or_nothing(string ipa, string? phones) => EspeakPhones.FromIpa(ipa).ShouldBe(phones);

    [Fact]
    public async Task A_pronunciation_sounds_as_the_word_it_spells()
    {
        await using EspeakNg engine = await StartAsync();
        SpeechRequest word = Requests.Say("joy", English);
        Sound spelt = await engine.SpeakAsync(word), said = await engine.SpeakAsync(word with { Tokens = [new SpokenToken("zzz", default(TextSpan)) { Ipa = "dʒˈɔɪ" }] });
        said.Pcm.ShouldBe(spelt.Pcm);
    }

    [Fact]
    public async Task Another_language_is_spoken_by_a_voice_that_names_it()
    {
        await using EspeakNg engine = await StartAsync();
        SpeechRequest request = Requests.Say("Жили были старик со старухой", English with { EngineVoice = "ru" });
        Sound russian = await engine.SpeakAsync(request);
        russian.Seconds.ShouldBeInRange(1, 5);
        (await engine.SpeakAsync(request with { Voice = English })).Pcm.ShouldNotBe(russian.Pcm);
    }

    [Theory, InlineData("en-us; rm -rf"), InlineData("--help"), InlineData("")]
    public async Task A_voice_is_a_name_and_never_an_option(string voice)
    {
        await using EspeakNg engine = new();
        await Should.ThrowAsync<SpeechException>(() => engine.SpeakAsync(Requests.Say("a word", English with { EngineVoice = voice })));
    }

    [Theory]
    [InlineData("text2wave", "text2wave")]
    [InlineData("piper --model \"my voice.onnx\" -f -", "piper|--model|my voice.onnx|-f|-")]
    [InlineData("sh -c 'a | b'  ''", "sh|-c|a | b|")]
    [InlineData("  ", "")]
    public void A_command_is_split_as_a_shell_does(string line, string words) => string.Join('|', CommandOptions.Split(line)).ShouldBe(words);

    [Theory]
    [InlineData("false", SpeechFault.Skip)]
    [InlineData("no-such-program-anywhere", SpeechFault.AskUser)]
    [InlineData("cat", SpeechFault.Retry)]
    [InlineData("", SpeechFault.AskUser)]
    public async Task A_program_that_does_not_speak_says_what_is_to_be_done(string line, SpeechFault fault)
    {
        await using CommandEngine engine = new(new CommandOptions { Command = CommandOptions.Split(line) });
        SpeechException e = await Should.ThrowAsync<SpeechException>(() => engine.SpeakAsync(Requests.Say("a word", VoiceOf(engine))));
        e.Fault.ShouldBe(fault, e.Message);
    }

    [Fact]
    public async Task A_program_that_never_ends_is_ended()
    {
        await using CommandEngine engine = new(new CommandOptions { Command = ["sleep", "600"], Patience = TimeSpan.FromMilliseconds(100) });
        SpeechException e = await Should.ThrowAsync<SpeechException>(() => engine.SpeakAsync(Requests.Say("a word", VoiceOf(engine))));
        e.Fault.ShouldBe(SpeechFault.Retry);
    }

    private static Voice VoiceOf(CommandEngine engine) => engine.ListVoicesAsync().GetAwaiter().GetResult()[0];

    private static async Task<EspeakNg> StartAsync()
    {
        EspeakNg engine = new();
        await engine.SkipUnlessUsableAsync();
        return engine;
    }
}
