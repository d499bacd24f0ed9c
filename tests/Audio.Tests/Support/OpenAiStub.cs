using System.Collections.Concurrent;
using System.Text.Json;
using Audio.Speech.Engines;
using Audio.Tests.Speech;
using Audio.Voices;
using Microsoft.AspNetCore.Http;

namespace Audio.Tests.Support;

/// <summary>A server that speaks as OpenAI's does; how it answers is the test's choice.</summary>
public sealed class OpenAiStub : IAsyncDisposable
{
    public const string Key = "sk-stub-5b1f0c77d2e94a6b";

    private LoopbackServer? server;

    /// <summary>How speech is sent; default: a whole WAV file.</summary>
    public Func<HttpContext, Sounded, Task> Answer { get; set; } = (context, sound) => context.Response.Body.WriteAsync(sound.Wav(sound.Pcm.Length)).AsTask();

    /// <summary>The list of voices; null: there is none.</summary>
    public string? Voices { get; set; } = """{"voices":[{"id":"af_heart","name":"af_heart"},{"id":"bm_george"},"am_echo","jf_alpha"]}""";

    public ConcurrentQueue<string> Bodies { get; } = new();

    public ConcurrentQueue<string> Addresses { get; } = new();

    public string Url => $"http://{server!.Authority}/v1";

    public static async Task<OpenAiStub> StartAsync()
    {
        OpenAiStub stub = new();
        stub.server = await LoopbackServer.StartAsync(stub.HandleAsync);
        return stub;
    }

    public ValueTask DisposeAsync() => server!.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        Addresses.Enqueue(context.Request.Path + context.Request.QueryString);
        context.Response.StatusCode = context.Request.Headers.Authorization == $"Bearer {Key}" ? 200 : 401;
        if (context.Response.StatusCode == 401)
        {
            await context.Response.WriteAsync("""{"error":{"message":"Incorrect API key provided.","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}""");
        }
        else if (context.Request.Path == "/v1/audio/speech")
        {
            using StreamReader reader = new(context.Request.Body);
            string body = await reader.ReadToEndAsync();
            Bodies.Enqueue(body);
            await Answer(context, await SoundedAsync(JsonDocument.Parse(body).RootElement));
        }
        else if (context.Request.Path == "/v1/models" || (context.Request.Path == "/v1/audio/voices" && Voices is not null))
        {
            await context.Response.WriteAsync(context.Request.Path == "/v1/models" ? "{\"data\":[]}" : Voices!);
        }
        else
        {
            context.Response.StatusCode = 404;
        }
    }

    private static async Task<Sounded> SoundedAsync(JsonElement request)
    {
        string voice = request.GetProperty("voice").GetString()!;
        Voice tone = new("stub", "tone") { Name = voice, EngineVoice = "sine", PitchHz = 90 + (voice.Sum(c => c) % 20 * 8) };
        using MemoryStream pcm = new();
        await new ToneEngine().SpeakAsync(Requests.Say(request.GetProperty("input").GetString()!, tone, request.GetProperty("speed").GetDouble()), pcm);
        return new Sounded(pcm.ToArray(), 16_000);
    }
}

/// <summary>16-bit mono sound that can be sent in several shapes.</summary>
public sealed record Sounded(byte[] Pcm, int Rate)
{
    /// <summary>A WAV file whose header says whatever length it is told to.</summary>
    public byte[] Wav(int length)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        writer.Write("RIFF"u8);
        writer.Write(36 + length);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(Rate);
        writer.Write(Rate * 2);
        writer.Write((short)2);
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(length);
        writer.Write(Pcm);
        return stream.ToArray();
    }
}
