using System.Text.Json;
using Audio.Scripts;
using Audio.Speech;
using Audio.Speech.Engines;
using Audio.Tests.Support;
using Audio.Voices;
using Microsoft.AspNetCore.Http;

namespace Audio.Tests.Speech;

public sealed class OpenAiSpeechTests : IAsyncLifetime
{
    private static readonly Voice Voice = new("openai-alloy", "openai") { Name = "alloy", EngineVoice = "alloy" };

    private OpenAiStub stub = null!;

    public async ValueTask InitializeAsync() => stub = await OpenAiStub.StartAsync();

    public ValueTask DisposeAsync() => stub.DisposeAsync();

    [Fact]
    public async Task The_request_names_model_voice_format_and_speed()
    {
        await SpeakAsync("hello there, FBI.", rate: 1.5);
        JsonElement body = JsonDocument.Parse(stub.Bodies.Single()).RootElement;
        body.GetProperty("model").GetString().ShouldBe("tts-1");
        body.GetProperty("voice").GetString().ShouldBe("alloy");
        body.GetProperty("response_format").GetString().ShouldBe("wav");
        body.GetProperty("speed").GetDouble().ShouldBe(1.5);
        body.GetProperty("input").GetString().ShouldBe("hello there, FBI.");
    }

    public static TheoryData<string> Shapes => ["wav", "endless wav", "no length", "chunks", "pcm for wav", "pcm in chunks"];

    [Theory, MemberData(nameof(Shapes))]
    public async Task Sound_is_taken_as_servers_really_send_it(string shape)
    {
        Sound whole = await SpeakAsync("the same words in every shape");
        stub.Answer = (context, sound) => shape switch
        {
            "wav" => SendAsync(context, sound.Wav(sound.Pcm.Length), "audio/wav"),
            "endless wav" => SendAsync(context, sound.Wav(-1), "audio/wav"),
            "no length" => SendAsync(context, sound.Wav(0), "application/octet-stream"),
            "chunks" => SendAsync(context, sound.Wav(-1), "audio/wav", pieces: 17),
            "pcm for wav" => SendAsync(context, sound.Pcm, "audio/pcm;rate=16000"),
            _ => SendAsync(context, sound.Pcm, "audio/L16; rate=16000", pieces: 33),
        };
        Sound sound = await SpeakAsync("the same words in every shape");
        sound.Clip.SampleRate.ShouldBe(16_000);
        sound.Pcm.ShouldBe(whole.Pcm);
    }

    [Fact]
    public async Task A_wav_file_in_answer_to_pcm_keeps_its_own_rate()
    {
        await using OpenAiSpeech engine = new(Options with { Format = "pcm", PcmRate = 24_000 });
        (await engine.SpeakAsync(Requests.Say("a header says more than an option", Voice))).Clip.SampleRate.ShouldBe(16_000);
    }

    [Theory]
    [InlineData("""{"error":{"message":"Invalid voice.","type":"invalid_request_error","param":"voice","code":"bad_voice"}}""", "Invalid voice. (bad_voice)")]
    [InlineData("""{"error":{"code":400,"message":"no such model","type":""}}""", "no such model")]
    [InlineData("""{"error":"plain and simple"}""", "plain and simple")]
    [InlineData("""{"detail":{"error":"validation_error","message":"Voice x not found","type":"invalid_request_error"}}""", "Voice x not found")]
    [InlineData("""{"detail":[{"loc":["body","speed"],"msg":"too fast","type":"x"},{"loc":["body","voice"],"msg":"missing","type":"x"}]}""", "body.speed: too fast; body.voice: missing")]
    [InlineData("""{"detail":"Not authenticated"}""", "Not authenticated")]
    [InlineData("""{"message":"bad input","code":"e1","type":"t","param":null}""", "bad input (e1)")]
    [InlineData("<html>\n <b>Bad gateway</b></html>", "<html> <b>Bad gateway</b></html>")]
    [InlineData("", "")]
    [InlineData("""{"error":"half a pair \ud83d"}""", """{"error":"half a pair \ud83d"}""")]
    public void An_error_is_found_in_every_shape(string body, string message) => OpenAiErrors.Read(body).ShouldBe(message);

    [Theory]
    [InlineData(401, "{}", SpeechFault.AskUser)]
    [InlineData(403, "{}", SpeechFault.AskUser)]
    [InlineData(404, "{}", SpeechFault.AskUser)]
    [InlineData(400, """{"detail":"Voice x not found"}""", SpeechFault.AskUser)]
    [InlineData(400, """{"detail":"input is too strange"}""", SpeechFault.Skip)]
    [InlineData(429, """{"error":{"message":"slow down"}}""", SpeechFault.Wait)]
    [InlineData(429, """{"error":{"message":"You exceeded your current quota","code":"insufficient_quota"}}""", SpeechFault.AskUser)]
    [InlineData(500, "", SpeechFault.Retry)]
    [InlineData(503, "loading", SpeechFault.Retry)]
    public async Task A_refusal_says_what_is_to_be_done(int status, string body, SpeechFault fault)
    {
        stub.Answer = (context, _) =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = "7";
            return context.Response.WriteAsync(body);
        };
        SpeechException e = await Should.ThrowAsync<SpeechException>(() => SpeakAsync("anything"));
        e.Fault.ShouldBe(fault);
        e.RetryAfter.ShouldBe(TimeSpan.FromSeconds(7));
        e.Message.ShouldContain(status.ToString());
    }

    public static TheoryData<string> Failures => ["cut wav", "half a sample", "nothing", "silence", "too short", "dropped", "stalled"];

    [Theory, MemberData(nameof(Failures))]
    public async Task What_cannot_be_the_words_is_no_success(string failure)
    {
        stub.Answer = async (context, sound) =>
        {
            (byte[] body, string type) = failure switch
            {
                "cut wav" => (sound.Wav(sound.Pcm.Length)[..(sound.Pcm.Length / 2)], "audio/wav"),
                "half a sample" => (sound.Pcm[..^1], "audio/pcm;rate=16000"),
                "nothing" => ([], "audio/wav"),
                "silence" => (new byte[sound.Pcm.Length], "audio/pcm;rate=16000"),
                "too short" => (sound.Pcm[2000..8000], "audio/pcm;rate=16000"),
                _ => (sound.Pcm, "audio/pcm;rate=16000"),
            };
            await SendAsync(context, body, type);
            if (failure is "dropped" or "stalled")
            {
                await Task.Delay(failure == "stalled" ? 5_000 : 0, context.RequestAborted);
                context.Abort();
            }
        };
        await using OpenAiSpeech engine = new(Options with { Stall = TimeSpan.FromMilliseconds(400) });
        SpeechException e = await Should.ThrowAsync<SpeechException>(() => engine.SpeakAsync(Requests.Say("a line long enough to take its time", Voice)));
        e.Fault.ShouldBe(SpeechFault.Retry, e.Message);
    }

    [Theory, InlineData("ID3 and so on", "MP3"), InlineData("OggS and so on", "Ogg"), InlineData("fLaC and so on", "FLAC")]
    public async Task Compressed_sound_is_named_and_the_user_asked(string body, string name)
    {
        stub.Answer = (context, _) => context.Response.WriteAsync(body);
        SpeechException e = await Should.ThrowAsync<SpeechException>(() => SpeakAsync("anything"));
        e.Fault.ShouldBe(SpeechFault.AskUser);
        e.Message.ShouldContain(name);
    }

    [Fact]
    public async Task Voices_come_from_the_server_or_are_the_ones_everybody_knows()
    {
        await using OpenAiSpeech engine = new(Options);
        Voice[] listed = [.. await engine.ListVoicesAsync()];
        listed.Select(v => v.EngineVoice).ShouldBe(["af_heart", "bm_george", "am_echo"]);
        listed.Select(v => v.Gender).ShouldBe([Gender.Female, Gender.Male, Gender.Male]);
        listed[1].Locale.ShouldBe("en-GB");
        stub.Voices = null;
        (await engine.ListVoicesAsync()).Select(v => v.EngineVoice).ShouldContain("shimmer");
    }

    [Fact]
    public async Task A_long_text_is_several_requests_cut_at_sentence_ends_and_one_clip()
    {
        string sentence = "ten small boats crossed the grey water before the evening came. ";
        Sound sound = await SpeakAsync(string.Concat(Enumerable.Repeat(sentence, 100)));
        stub.Bodies.Count.ShouldBe(2);
        foreach (string body in stub.Bodies)
        {
            string input = JsonDocument.Parse(body).RootElement.GetProperty("input").GetString()!;
            input.Length.ShouldBeLessThanOrEqualTo(4000);
            input.ShouldEndWith("came.");
        }

        sound.Pcm.Length.ShouldBe((int)sound.Clip.Samples * 2);
    }

    [Fact]
    public void Bad_options_are_all_named_at_once_and_a_key_never_travels_in_the_clear()
    {
        SpeechException e = Should.Throw<SpeechException>(() => new OpenAiOptions { Url = "ftp://x", Model = " ", Format = "mp3", Connections = 0 }.Validate());
        e.Message.ShouldContain("http://host:port/v1");
        e.Message.ShouldContain("Model");
        e.Message.ShouldContain("mp3");
        e.Message.ShouldContain("Connections = 0");
        Should.Throw<SpeechException>(() => new OpenAiOptions { Url = "http://example.org/v1", Key = Secret.Of(OpenAiStub.Key) }.Validate()).Message.ShouldContain("in the clear");
    }

    private OpenAiOptions Options => new() { Url = stub.Url, Key = Secret.Of(OpenAiStub.Key), Model = "tts-1" };

    private async Task<Sound> SpeakAsync(string words, double rate = 1)
    {
        await using OpenAiSpeech engine = new(Options);
        return await engine.SpeakAsync(Requests.Say(words, Voice, rate));
    }

    private static async Task SendAsync(HttpContext context, byte[] body, string type, int pieces = 1)
    {
        context.Response.ContentType = type;
        foreach (byte[] piece in body.Length == 0 ? [] : body.Chunk((body.Length / pieces) + 1))
        {
            await context.Response.Body.WriteAsync(piece);
            await context.Response.Body.FlushAsync();
        }
    }
}
