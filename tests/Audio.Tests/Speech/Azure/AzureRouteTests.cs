using Audio.Speech;
using Audio.Speech.Engines.Azure;
using Audio.Tests.Contracts;
using Audio.Tests.Support;
using Audio.Tests.Support.Azure;
using Audio.Voices;

namespace Audio.Tests.Speech.Azure;

/// <summary>By the WebSocket as long as it gets through, else by plain HTTP.</summary>
public sealed class AzureRouteTests : IAsyncLifetime
{
    private static readonly Voice Ava = new("ava", "azure") { Name = "Ava", EngineVoice = "en-US-AvaMultilingualNeural" };

    private AzureEmulator emulator = null!;

    public async ValueTask InitializeAsync() => emulator = await AzureEmulator.StartAsync();

    public ValueTask DisposeAsync() => emulator.DisposeAsync();

    [Theory]
    [InlineData(404, 1)]
    [InlineData(405, 1)]
    [InlineData(426, 1)]
    [InlineData(501, 1)]
    [InlineData(0, 3)]
    public async Task Where_no_WebSocket_gets_through_plain_HTTP_is_taken_from_then_on_and_it_is_said_once(int status, int refusals)
    {
        emulator.Upgrades = _ => status == 0 ? new AzureFault(AzureFaultKind.Drop) : AzureFault.Refuse(status);
        await using AzureSpeech engine = Engine(AzureTransport.Auto);
        engine.Version.ShouldEndWith("WebSocket");
        for (int i = 0; i < refusals; i++)
        {
            (await FailAsync(engine)).Fault.ShouldBe(SpeechFault.Retry);
        }

        Sound sound = await engine.SpeakAsync(Requests.Say("said all the same", Ava));
        sound.Clip.Marks.ShouldBeEmpty();
        engine.Version.ShouldEndWith("Rest");
        await engine.SpeakAsync(Requests.Say("and once more", Ava));
        engine.Notes.ShouldHaveSingleItem().ShouldContain("plain HTTP");
        emulator.Addresses.Count(a => a == AzureEmulator.SocketPath).ShouldBe(refusals);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_refusal_of_the_service_itself_is_no_reason_for_plain_HTTP(int status)
    {
        emulator.Upgrades = _ => AzureFault.Refuse(status);
        await using AzureSpeech engine = Engine(AzureTransport.Auto);
        for (int i = 0; i < 5; i++)
        {
            (await FailAsync(engine)).Message.ShouldContain(status.ToString());
        }

        engine.Notes.ShouldBeEmpty();
        engine.Version.ShouldEndWith("WebSocket");
    }

    [Fact]
    public async Task A_wrong_address_is_no_reason_for_plain_HTTP_either()
    {
        emulator.Handshakes = _ => AzureFault.Refuse(404);
        await using AzureSpeech engine = Engine(AzureTransport.Auto);
        (await FailAsync(engine)).Fault.ShouldBe(SpeechFault.AskUser);
        engine.Notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_clip_spoken_by_plain_HTTP_is_not_kept_as_one_with_word_times()
    {
        using TemporaryFolder folder = new();
        emulator.Upgrades = _ => AzureFault.Refuse(405);
        await using AzureSpeech blocked = Engine(AzureTransport.Auto), free = Engine();
        Scripted script = new(folder, "a line of words");
        using Speaking first = new(blocked, script.Store), second = new(free, script.Store);
        (await script.SpeakAsync(first, Ava))[0].Marks.ShouldBeEmpty();
        emulator.Upgrades = _ => null;
        Clip clip = (await script.SpeakAsync(second, Ava))[0];
        (clip.Reused, clip.Marks.Length).ShouldBe((false, 4));
    }

    private AzureSpeech Engine(AzureTransport transport = AzureTransport.WebSocket) => new(EnginesUnderTest.AzureOptionsFor(emulator) with { Transport = transport });

    private static Task<SpeechException> FailAsync(AzureSpeech engine) =>
        Should.ThrowAsync<SpeechException>(() => engine.SpeakAsync(Requests.Say("a line that fails", Ava)));
}
