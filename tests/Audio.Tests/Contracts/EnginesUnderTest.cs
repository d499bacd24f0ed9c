using Audio.Speech;
using Audio.Speech.Engines;
using Audio.Speech.Engines.Azure;
using Audio.Tests.Speech;
using Audio.Tests.Support;
using Audio.Tests.Support.Azure;

namespace Audio.Tests.Contracts;

/// <summary>Every engine of the library, some of them several times: set up so that it can be tried here, services with their stand-ins.</summary>
internal static class EnginesUnderTest
{
    // One stand-in for the whole run: the contract asks nothing of it that another test could notice.
    private static readonly Lazy<Task<AzureEmulator>> Azure = new(AzureEmulator.StartAsync);
    private static readonly Lazy<Task<OpenAiStub>> OpenAi = new(() => OpenAiStub.StartAsync());

    private static readonly Dictionary<string, Func<Task<ISpeechEngine>>> SetUps = new(StringComparer.Ordinal)
    {
        ["command: text2wave"] = () => Command("text2wave", "-eval", "(Parameter.set 'Duration_Stretch {stretch})"),
        ["command: espeak-ng"] = () => Command("espeak-ng", "--stdin", "--stdout", "-s", "{wpm}"),
        ["azure"] = async () => new AzureSpeech(AzureOptionsFor(await Azure.Value)),
        ["azure: rest"] = async () => new AzureSpeech(AzureOptionsFor(await Azure.Value) with { Transport = AzureTransport.Rest }),
        ["openai"] = async () => new OpenAiSpeech(new OpenAiOptions { Url = (await OpenAi.Value).Url, Key = Secret.Of(OpenAiStub.Key) }),
    };

    /// <summary>What the contract runs over; an engine without a set-up of its own as it is found.</summary>
    public static IEnumerable<string> Names => SpeechEngines.Names.Where(name => !SetUps.Keys.Any(key => NameOf(key) == name)).Concat(SetUps.Keys);

    public static string NameOf(string setUp) => setUp.Split(':')[0];

    /// <summary>Whether it tells when words are said.</summary>
    public static bool HasMarks(string setUp) => setUp is "azure" or "flite" or "tone";

    /// <summary>Whether letters are heard: stand-ins sound as the tone engine does, and how a program reads capitals is its own affair.</summary>
    public static bool SpeaksLetters(string setUp) => setUp is "flite" or "espeak-ng";

    /// <summary>An engine that works here, or a skip with the reason.</summary>
    public static async Task<ISpeechEngine> StartAsync(string setUp)
    {
        ISpeechEngine engine = SetUps.TryGetValue(setUp, out Func<Task<ISpeechEngine>>? create) ? await create() : SpeechEngines.Create(setUp);
        engine.Name.ShouldBe(NameOf(setUp));
        await engine.SkipUnlessUsableAsync(setUp);
        return engine;
    }

    /// <summary>Options for a stand-in of the service.</summary>
    public static AzureOptions AzureOptionsFor(AzureEmulator emulator) => new()
    {
        Key = Secret.Of(AzureEmulator.Key),
        Token = null,
        Region = null,
        Host = $"http://{emulator.Authority}",
        Transport = AzureTransport.WebSocket,
        Connections = 4,
    };

    private static Task<ISpeechEngine> Command(params string[] words) => Task.FromResult<ISpeechEngine>(new CommandEngine(new CommandOptions { Command = [.. words] }));
}
