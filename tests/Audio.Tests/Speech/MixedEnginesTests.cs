using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts;
using Audio.Speech;
using Audio.Speech.Engines;
using Audio.Speech.Engines.Azure;
using Audio.Storage;
using Audio.Tests.Contracts;
using Audio.Tests.Support;
using Audio.Tests.Support.Azure;
using Audio.Voices;

namespace Audio.Tests.Speech;

/// <summary>One episode, several engines: each line is spoken, kept, billed and given up by the engine of its voice.</summary>
public sealed class MixedEnginesTests : IAsyncLifetime
{
    private static readonly Speaker Jane = new("jane", "Jane Doe", SpeakerKind.Person, Gender.Female);
    private static readonly Voice Ava = new("ava", "azure") { Name = "Ava", EngineVoice = "en-US-AvaMultilingualNeural" };
    private static readonly Voice Tone = new("tone-m1", "tone") { Name = "Tone", EngineVoice = "sine", PitchHz = 100 };

    private readonly TemporaryFolder folder = new();
    private readonly ToneEngine tone = new();
    private AzureEmulator emulator = null!;
    private AzureSpeech azure = null!;

    public async ValueTask InitializeAsync()
    {
        emulator = await AzureEmulator.StartAsync();
        azure = new(EnginesUnderTest.AzureOptionsFor(emulator) with { Resilience = ResilienceOptions.Service with { Retries = 0 } });
    }

    public async ValueTask DisposeAsync()
    {
        await azure.DisposeAsync();
        await tone.DisposeAsync();
        await emulator.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Each_line_is_spoken_by_the_engine_of_its_voice_as_that_engine_alone_would()
    {
        List<Clip> clips = await SpeakAsync();
        clips.Select(c => c.Voice).ShouldBe([Tone, Ava, Tone, Ava]);
        clips.ShouldAllBe(c => c.Unspoken == null && c.StandIn == null);
        emulator.TurnsBegun.ShouldBe(2);
        foreach (Clip clip in clips)
        {
            ISpeechEngine own = clip.Voice == Ava ? azure : tone;
            using MemoryStream alone = new();
            SpokenClip expected = await own.SpeakAsync(Requests.Say(Words[clip.Utterance.Index], clip.Voice), alone);
            (clip.SampleRate, clip.Samples).ShouldBe((expected.SampleRate, expected.Samples));
        }

        (await SpeakAsync()).ShouldAllBe(c => c.Reused);
    }

    [Fact]
    public async Task Only_what_a_service_speaks_is_billed_by_its_own_price()
    {
        SpeechBudget budget = new(new PriceTable([new Price("azure", 10, "EUR", new DateOnly(2026, 1, 31))]), 1);
        using Speaking speaking = Speaking(new SpeakingOptions { Budget = budget });
        Bill bill = speaking.Estimate(Script, Cast);
        long expected = azure.BillableCharacters(Requests.Say(Words[1], Ava)) + azure.BillableCharacters(Requests.Say(Words[3], Ava));
        bill.ByEngine.ShouldBe([new EngineBill("azure", expected, 0)]);
        List<Clip> clips = await SpeakAsync(speaking);
        clips.Where(c => c.Voice == Ava).Sum(c => c.Billed).ShouldBe(expected);
        clips.Where(c => c.Voice == Tone).Sum(c => c.Billed).ShouldBe(0);
        budget.Spent.ShouldBe(expected * 10m / 1_000_000);
    }

    [Fact]
    public async Task A_service_that_is_lost_takes_only_its_own_voices_with_it()
    {
        emulator.Turns = n => n == 0 ? null : AzureFault.Close(1007, "Unsupported voice of the month.");
        Voice other = Tone with { Id = "tone-f1", PitchHz = 220 };
        Cast stand = new(Cast.Voices.SetItem(Jane.Id, other));
        List<Clip> clips = await SpeakAsync(fallback: new SpeechFallback(tone, stand));
        clips.Where(c => c.Utterance.Speaker == Speaker.Narrator).ShouldAllBe(c => c.StandIn == null && c.Voice == Tone);
        clips.Single(c => c.StandIn is not null).Voice.ShouldBe(other);
    }

    private static readonly string[] Words = ["the ferry was late", "we lost a day", "she said and left", "nobody saw the captain"];

    private static Cast Cast => new(ImmutableSortedDictionary<string, Voice>.Empty.Add(Speaker.Narrator.Id, Tone).Add(Jane.Id, Ava));

    private static Script Script
    {
        get
        {
            string text = string.Concat(Words.Select(w => w + "\n"));
            int at = 0;
            Utterance[] utterances = [.. Words.Select((w, i) => new Utterance(i, new TextSpan((at += w.Length + 1) - w.Length - 1, w.Length + 1), i, i % 2 == 0 ? Speaker.Narrator : Jane, UtteranceEnd.Block) { Spoken = Requests.Tokens(w) })];
            Article article = new() { Text = text, Blocks = [.. utterances.Select(u => new Paragraph(u.Span))], Source = "test", SourceHash = "" };
            return new Script { Article = article, Utterances = [.. utterances], Speakers = [Speaker.Narrator, Jane] };
        }
    }

    private Speaking Speaking(SpeakingOptions? options = null) =>
        new(azure, new ClipStore(new ContentStore(folder["cache"])), options, voice => voice.Engine == "azure" ? azure : tone);

    private async Task<List<Clip>> SpeakAsync(Speaking? speaking = null, SpeechFallback? fallback = null)
    {
        using Speaking own = Speaking();
        List<Clip> clips = [];
        await foreach (Clip clip in (speaking ?? own).SpeakAsync(Script, Cast, fallback))
        {
            clips.Add(clip);
        }

        return clips;
    }
}
