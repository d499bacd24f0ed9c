using System.Collections.Immutable;
using Audio.Scripts;
using Audio.Speech;
using Audio.Tests.Support;
using Audio.Voices;

namespace Audio.Tests.Speech;

public sealed class VoiceListsTests : IDisposable
{
    private static readonly Voice Ava = new("ava", "listed")
    {
        Name = "Ava",
        EngineVoice = "en-GB-Ava",
        Gender = Gender.Female,
        Locale = "en-GB",
        Age = Age.Young,
        Character = ["warm", "conversational"],
        Narrator = 1,
        Parameters = ImmutableSortedDictionary<string, double>.Empty.Add("pitch_st", 1.5),
    };

    private readonly TemporaryFolder folder = new();
    private readonly Clock clock = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_service_is_asked_once_a_day_and_whoever_wants_it_sooner_says_so()
    {
        Service service = new();
        (await ListAsync(service)).Age.ShouldBeNull();
        clock.Now += TimeSpan.FromHours(20);
        VoiceListing kept = await ListAsync(service);
        kept.Age.ShouldBe(TimeSpan.FromHours(20));
        VoiceListing.Words(kept.Age!.Value).ShouldBe("20 hours");
        service.Asked.ShouldBe(1);
        (await ListAsync(service, anew: true)).Age.ShouldBeNull();
        clock.Now += TimeSpan.FromHours(25);
        (await ListAsync(service)).Age.ShouldBeNull();
        service.Asked.ShouldBe(3);
    }

    [Fact]
    public async Task A_kept_list_says_of_each_voice_what_the_service_said()
    {
        await ListAsync(new Service());
        Voice kept = (await ListAsync(new Service())).Voices.ShouldHaveSingleItem();
        kept.Character.ShouldBe(Ava.Character);
        kept.Parameters.ShouldBe(Ava.Parameters);
        (kept with { Character = Ava.Character, Parameters = Ava.Parameters }).ShouldBe(Ava);
    }

    [Fact]
    public async Task An_old_list_does_where_the_service_cannot_be_reached_and_its_age_is_told()
    {
        await ListAsync(new Service());
        clock.Now += TimeSpan.FromDays(3);
        VoiceListing old = await ListAsync(new Service { Fault = new SpeechException("no road") { Fault = SpeechFault.Retry } });
        old.Voices.Length.ShouldBe(1);
        old.Age.ShouldBe(TimeSpan.FromDays(3));
        old.Problem!.ShouldContain("no road");
    }

    [Fact]
    public async Task A_bad_key_and_a_first_time_are_no_case_for_an_old_list()
    {
        await Should.ThrowAsync<SpeechException>(() => ListAsync(new Service { Fault = new SpeechException("no road") { Fault = SpeechFault.Retry } }));
        await ListAsync(new Service());
        clock.Now += TimeSpan.FromDays(3);
        await Should.ThrowAsync<SpeechException>(() => ListAsync(new Service { Fault = new SpeechException("bad key") { Fault = SpeechFault.AskUser } }));
    }

    [Fact]
    public async Task A_list_is_of_one_place_and_a_damaged_one_is_asked_for_again()
    {
        Service service = new();
        await ListAsync(service);
        Service elsewhere = new() { VoiceSource = "elsewhere" };
        (await ListAsync(elsewhere)).Age.ShouldBeNull();
        foreach (string bad in (string[])["{", "null", "[]", "{\"Asked\":\"2026-11-20T00:00:00Z\",\"Voices\":[null]}", "{\"Asked\":\"2026-11-20T00:00:00Z\",\"Voices\":[{\"Id\":null}]}"])
        {
            Array.ForEach(Directory.GetFiles(folder["lists"]), f => File.WriteAllText(f, bad));
            (await ListAsync(service)).Age.ShouldBeNull();
        }
    }

    private Task<VoiceListing> ListAsync(Service service, bool anew = false) => new VoiceLists(folder["lists"], clock).OfAsync(service, anew);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Service : ISpeechEngine
    {
        public SpeechException? Fault { get; init; }

        public int Asked { get; private set; }

        public string Name => "listed";

        public string Version => "1";

        public string VoiceSource { get; init; } = "here";

        public int Width => 1;

        public bool IsService => true;

        public ResilienceOptions Patience => new() { Retries = 1, Delay = TimeSpan.Zero };

        public Task<EngineHealth> CheckAsync(CancellationToken ct = default) => throw new NotSupportedException();

        public Task<ImmutableArray<Voice>> ListVoicesAsync(CancellationToken ct = default)
        {
            Asked++;
            return Fault is null ? Task.FromResult<ImmutableArray<Voice>>([Ava]) : throw Fault;
        }

        public Task<SpokenClip> SpeakAsync(SpeechRequest request, Stream pcm, CancellationToken ct = default) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
