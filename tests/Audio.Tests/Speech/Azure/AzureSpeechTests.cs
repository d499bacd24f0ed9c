using Audio.Articles;
using Audio.Scripts;
using Audio.Speech;
using Audio.Speech.Engines;
using Audio.Speech.Engines.Azure;
using Audio.Tests.Contracts;
using Audio.Tests.Support.Azure;
using Audio.Voices;

namespace Audio.Tests.Speech.Azure;

public sealed class AzureSpeechTests : IAsyncLifetime
{
    private static readonly Voice Ava = new("ava", "azure") { Name = "Ava", EngineVoice = "en-US-AvaMultilingualNeural" };

    private AzureEmulator emulator = null!;

    public async ValueTask InitializeAsync() => emulator = await AzureEmulator.StartAsync();

    public ValueTask DisposeAsync() => emulator.DisposeAsync();

    [Fact]
    public async Task Turns_share_a_connection_and_say_who_is_calling_once()
    {
        await using AzureSpeech engine = Engine();
        await engine.SpeakAsync(Requests.Say("the first line", Ava));
        await engine.SpeakAsync(Requests.Say("the second line", Ava));
        emulator.Connections.ShouldBe(1);
        emulator.Messages.Select(m => m.Split("\r\n")[0]).ShouldBe(
            ["Path: speech.config", "Path: synthesis.context", "Path: ssml", "Path: synthesis.context", "Path: ssml"]);
        emulator.Addresses.ShouldBe([AzureEmulator.SocketPath]);
    }

    [Fact]
    public async Task A_connection_that_was_closed_while_idle_costs_nothing()
    {
        emulator.HangsUp = true;
        await using AzureSpeech engine = Engine();
        for (int i = 0; i < 3; i++)
        {
            (await engine.SpeakAsync(Requests.Say("one line after the other", Ava))).Clip.Samples.ShouldBeGreaterThan(0);
        }

        emulator.Connections.ShouldBe(3);
        emulator.TurnsBegun.ShouldBe(3);
    }

    [Theory]
    [InlineData(400, null, SpeechFault.AskUser)]
    [InlineData(401, null, SpeechFault.AskUser)]
    [InlineData(403, null, SpeechFault.AskUser)]
    [InlineData(404, null, SpeechFault.AskUser)]
    [InlineData(429, 3, SpeechFault.Wait)]
    [InlineData(429, null, SpeechFault.Wait)]
    [InlineData(503, 5, SpeechFault.Retry)]
    [InlineData(503, null, SpeechFault.Retry)]
    public async Task A_refused_upgrade_says_what_is_to_be_done(int status, int? retryAfter, SpeechFault fault)
    {
        emulator.Handshakes = _ => AzureFault.Refuse(status, retryAfter);
        SpeechException e = await FailAsync();
        e.Message.ShouldContain(status.ToString());
        e.RetryAfter.ShouldBe(retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
        e.Fault.ShouldBe(fault);
    }

    [Fact]
    public void Styles_and_ages_of_the_list_are_known()
    {
        Voice[] voices = [.. AzureVoices.Read("""
            [{"ShortName":"en-US-AnaNeural","Locale":"en-US","Gender":"Female"},
             {"ShortName":"en-US-AaNeural","Locale":"en-US","Gender":"Male","StyleList":["chat","narration-professional"]},
             {"ShortName":"en-US-BoNeural","Locale":"en-US","Gender":"Male","VoiceTag":{"VoicePersonalities":["Mature","Calm"],"TailoredScenarios":["Conversation"]}}]
            """)];
        voices.Select(v => v.Age).ShouldBe([Age.Child, Age.Unknown, Age.Senior]);
        voices.Select(v => v.Character.Contains("conversational")).ShouldBe([false, true, true]);
        voices.Single(v => v.Narrator == 1).EngineVoice.ShouldBe("en-US-AaNeural");
    }

    [Theory]
    [InlineData(4429, "The request is throttled because you have exceeded the concurrent request limit allowed for your sub", SpeechFault.Wait)]
    [InlineData(1007, "Throttled due to too many requests", SpeechFault.Wait)]
    [InlineData(1007, "Unsupported voice en-US-Nobody.", SpeechFault.AskUser)]
    [InlineData(1007, "Status(StatusCode=\"FailedPrecondition\", Detail=\"Voice does not match\")", SpeechFault.AskUser)]
    [InlineData(1001, "", SpeechFault.Retry)]
    [InlineData(1011, "Internal server error", SpeechFault.Retry)]
    [InlineData(1000, "", SpeechFault.Retry)]
    [InlineData(1012, "restart", SpeechFault.Retry)]
    public async Task A_close_says_what_is_to_be_done(int code, string reason, SpeechFault fault)
    {
        emulator.Turns = _ => AzureFault.Close(code, reason);
        SpeechException e = await FailAsync();
        e.Fault.ShouldBe(fault, e.Message);
        e.Message.ShouldContain(code.ToString());
    }

    [Fact]
    public async Task A_document_that_is_refused_once_is_tried_again_and_refused_twice_is_to_blame()
    {
        emulator.Turns = _ => AzureFault.Close(1007, "Node [s] with type [Others] should not contain node [voice] with type [Media]");
        await using AzureSpeech engine = Engine();
        (await FailAsync(engine)).Fault.ShouldBe(SpeechFault.Retry);
        (await FailAsync(engine)).Fault.ShouldBe(SpeechFault.Skip);
    }

    [Theory]
    [InlineData(AzureFaultKind.Drop)]
    [InlineData(AzureFaultKind.Stall)]
    [InlineData(AzureFaultKind.NoTurnEnd)]
    [InlineData(AzureFaultKind.BadJson)]
    [InlineData(AzureFaultKind.NoAudio)]
    [InlineData(AzureFaultKind.Truncated)]
    [InlineData(AzureFaultKind.Silence)]
    public async Task What_is_no_success_is_asked_for_again_on_a_new_connection(AzureFaultKind kind)
    {
        emulator.Turns = n => n == 0 ? new AzureFault(kind) : null;
        await using AzureSpeech engine = Engine();
        SpeechException e = await FailAsync(engine);
        e.Fault.ShouldBe(SpeechFault.Retry, e.Message);
        (await engine.SpeakAsync(Requests.Say("and goes on", Ava))).Clip.Samples.ShouldBeGreaterThan(0);
        emulator.Connections.ShouldBe(2);
    }

    [Theory, InlineData(AzureFaultKind.WrongStream), InlineData(AzureFaultKind.Shuffled)]
    public async Task What_does_no_harm_changes_nothing(AzureFaultKind kind)
    {
        await using AzureSpeech engine = Engine();
        Sound straight = await engine.SpeakAsync(Requests.Say("a line of several words, in order.", Ava));
        emulator.Turns = _ => new AzureFault(kind);
        Sound bent = await engine.SpeakAsync(Requests.Say("a line of several words, in order.", Ava));
        bent.Pcm.ShouldBe(straight.Pcm);
        bent.Clip.Marks.ShouldBe(straight.Clip.Marks);
        straight.Clip.Marks.Length.ShouldBe(7);
    }

    [Fact]
    public async Task Long_utterances_are_several_turns_whose_words_go_on_counting()
    {
        await using AzureSpeech engine = Engine();
        string text = string.Concat(Enumerable.Repeat("ten small boats crossed the grey water before the evening came. ", 100));
        Sound sound = await engine.SpeakAsync(Requests.Say(text, Ava));
        emulator.TurnsBegun.ShouldBe(2);
        sound.Clip.Marks.Select(m => m.Token).ShouldBe(Enumerable.Range(0, 1100));
        foreach (WordMark mark in sound.Clip.Marks.Where((_, i) => i % 50 == 0))
        {
            sound.Rms(mark.Start.Value / 1000.0, mark.End.Value / 1000.0).ShouldBeGreaterThan(0.03);
        }
    }

    [Fact]
    public async Task Words_with_much_markup_are_more_turns_so_that_no_document_is_larger_than_the_service_takes()
    {
        await using AzureSpeech engine = Engine();
        SpokenToken letter = new("b", default(TextSpan)) { As = SpokenAs.Letters }, sound = new("said", default(TextSpan)) { Ipa = "sɛd" };
        foreach (SpokenToken token in (SpokenToken[])[letter, sound])
        {
            Sound spoken = await engine.SpeakAsync(new SpeechRequest([.. Enumerable.Repeat(token, 1900)], "", Ava));
            spoken.Clip.Marks.Length.ShouldBe(1900);
        }

        emulator.Messages.Max(m => System.Text.Encoding.UTF8.GetByteCount(m)).ShouldBeInRange(30_000, 60_000);
    }

    [Fact]
    public async Task A_voice_without_word_times_is_not_asked_for_them()
    {
        await using AzureSpeech engine = Engine();
        Sound sound = await engine.SpeakAsync(Requests.Say("no times here", Ava with { EngineVoice = "en-US-Ava:DragonHDLatestNeural" }));
        sound.Clip.Samples.ShouldBeGreaterThan(0);
        emulator.Messages.ShouldContain(m => m.Contains("\"wordBoundaryEnabled\":false", StringComparison.Ordinal));
        SpeechException e = await Should.ThrowAsync<SpeechException>(() => engine.SpeakAsync(Requests.Say("faster", Ava with { EngineVoice = "en-US-Ava:DragonHDLatestNeural" }, 1.5)));
        e.Fault.ShouldBe(SpeechFault.AskUser);
    }

    [Fact]
    public async Task The_list_of_voices_leaves_out_other_languages_and_those_that_go()
    {
        await using AzureSpeech engine = Engine();
        Voice[] voices = [.. await engine.ListVoicesAsync()];
        voices.Select(v => v.EngineVoice).ShouldNotContain("de-DE-KatjaNeural");
        voices.Select(v => v.EngineVoice).ShouldNotContain("en-US-OldNeural");
        voices.Single(v => v.Narrator == 1).EngineVoice.ShouldBe("en-US-AvaMultilingualNeural");
        voices.Select(v => v.Id).ShouldBeUnique();
        voices.Single(v => v.Id == "en-gb-sonianeural").Gender.ShouldBe(Gender.Female);
    }

    [Theory]
    [InlineData("westeurope", null, "wss://westeurope.tts.speech.microsoft.com/tts/cognitiveservices/websocket/v1", "https://westeurope.tts.speech.microsoft.com/cognitiveservices/voices/list")]
    [InlineData("chinanorth", null, "wss://chinanorth.tts.speech.azure.cn/tts/cognitiveservices/websocket/v1", "https://chinanorth.tts.speech.azure.cn/cognitiveservices/voices/list")]
    [InlineData(null, "https://mine.cognitiveservices.azure.com", "wss://mine.cognitiveservices.azure.com/tts/cognitiveservices/websocket/v1", "https://mine.cognitiveservices.azure.com/tts/cognitiveservices/voices/list")]
    [InlineData(null, "ws://localhost:5000", "ws://localhost:5000/tts/cognitiveservices/websocket/v1", "http://localhost:5000/cognitiveservices/voices/list")]
    public void Addresses_follow_from_region_or_host(string? region, string? host, string socket, string voices)
    {
        AzureAddresses addresses = AzureAddresses.Of(new AzureOptions { Region = region, Host = host, Path = "/tts/cognitiveservices/websocket/v1" });
        addresses.Socket.AbsoluteUri.ShouldBe(socket);
        addresses.Voices.AbsoluteUri.ShouldBe(voices);
    }

    [Fact]
    public void Bad_options_are_all_named_at_once()
    {
        SpeechException e = Should.Throw<SpeechException>(() => new AzureOptions
        {
            Key = null,
            Token = null,
            Host = null,
            Region = "west europe",
            Path = "x",
            SampleRate = 8000,
            Connections = 0,
            Stall = TimeSpan.Zero,
        }.Validate());
        foreach (string part in (string[])["AZURE_SPEECH_KEY", "AZURE_SPEECH_REGION", "\"x\"", "SampleRate = 8000", "Connections = 0", "Stall = 00:00:00"])
        {
            e.Message.ShouldContain(part);
        }

        Should.Throw<SpeechException>(() => new AzureOptions { Key = Secret.Of("k"), Host = "http://example.org" }.Validate()).Message.ShouldContain("in the clear");
    }

    [Fact]
    public void Hostile_words_stay_words()
    {
        SpeechRequest request = new(
            [new SpokenToken("</voice><audio src=\"https://x\"/>", default(TextSpan)), new SpokenToken("&amp;\u0001\ud800]]>", default(TextSpan)), new SpokenToken("fbi", default(TextSpan)) { As = SpokenAs.Letters }],
            "", Ava);
        AzureSsml ssml = AzureSsml.Write(request, SpokenText.Words(request));
        System.Xml.Linq.XDocument.Parse(ssml.Text).Descendants().Select(e => e.Name.LocalName).ShouldBe(["speak", "voice", "say-as"]);
        ssml.BillableCharacters.ShouldBe("voice audio src https x amp <say-as interpret-as=\"characters\">fbi</say-as>".Length);
    }

    [Theory]
    [InlineData("en-US-GuyNeural", "speak voice emphasis emphasis phoneme")]
    [InlineData("en-US-AvaNeural", "speak voice phoneme")]
    public void Stressed_words_are_marked_for_the_voices_that_lean_on_them(string voice, string elements)
    {
        SpokenToken word = new("never", default(TextSpan)) { IsEmphasised = true };
        SpeechRequest request = new([new SpokenToken("he", default(TextSpan)), word, word with { Text = "said", Ipa = "sɛd" }], "", Ava with { EngineVoice = voice });
        AzureSsml ssml = AzureSsml.Write(request, SpokenText.Words(request));
        string.Join(' ', System.Xml.Linq.XDocument.Parse(ssml.Text).Descendants().Select(e => e.Name.LocalName)).ShouldBe(elements);
    }

    private AzureSpeech Engine() => new(EnginesUnderTest.AzureOptionsFor(emulator) with { Stall = TimeSpan.FromMilliseconds(500) });

    private async Task<SpeechException> FailAsync(AzureSpeech? engine = null)
    {
        await using AzureSpeech own = Engine();
        return await Should.ThrowAsync<SpeechException>(() => (engine ?? own).SpeakAsync(Requests.Say("a line that fails", Ava)));
    }
}
