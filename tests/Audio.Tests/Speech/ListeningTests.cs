using System.Collections.Immutable;
using Audio.Scripts;
using Audio.Speech;
using Audio.Storage;
using Audio.Tests.Speech.Alignment;
using Audio.Tests.Support;
using Audio.Voices;

namespace Audio.Tests.Speech;

public sealed class ListeningTests : IDisposable
{
    private const string Line = "small boats cross grey water slowly. nobody heard the bell ring. then every lamp went dark.";

    private static readonly Voice Voice = new("v", "service") { Name = "V", EngineVoice = "v" };
    private static readonly ImmutableArray<SpokenToken> Tokens = Requests.Tokens(Line);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_engine_without_word_times_gets_estimated_ones_that_are_kept_with_the_clip()
    {
        FormantVoice engine = Service(marks: false), reader = new();
        Clip clip = await SpeakAsync(engine, reader);
        clip.Marks.Select(m => m.Token).ShouldBe(Enumerable.Range(0, clip.Utterance.Spoken.Length));
        clip.Estimate.ShouldNotBeNull().ShouldBeInRange(0.4, 1);
        clip.Misheard.ShouldBeNull();

        Clip again = await SpeakAsync(engine, reader);
        (again.Reused, engine.Calls, reader.Calls).ShouldBe((true, 1, 1));
        again.Marks.ShouldBe(clip.Marks);
        again.Estimate.ShouldBe(clip.Estimate);
    }

    [Fact]
    public async Task An_engines_own_word_times_are_left_alone()
    {
        Clip clip = await SpeakAsync(Service(marks: true), new FormantVoice());
        clip.Estimate.ShouldBeNull();
        clip.Marks.Length.ShouldBe(clip.Utterance.Spoken.Length);
        FormantVoice reader = new();
        await SpeakAsync(new FormantVoice { Name = "local" }, reader);
        reader.Calls.ShouldBe(0, "a local engine with word times has nothing to gain");
    }

    [Fact]
    public async Task A_clip_that_lacks_a_sentence_is_spoken_again_once_and_both_are_billed()
    {
        FormantVoice engine = Service(marks: true, dropsUntil: 1);
        Clip clip = await SpeakAsync(engine, new FormantVoice());
        (engine.Calls, clip.Misheard, clip.Billed).ShouldBe((2, null, 20));
        (await SpeakAsync(engine, new FormantVoice())).Misheard.ShouldBeNull();
    }

    [Fact]
    public async Task What_goes_wrong_twice_is_kept_and_reported_every_time()
    {
        FormantVoice engine = Service(marks: false, dropsUntil: 9);
        Clip clip = await SpeakAsync(engine, new FormantVoice());
        (engine.Calls, clip.Unspoken).ShouldBe((2, null));
        clip.Misheard.ShouldNotBeNull().ShouldContain("is not heard");
        Clip again = await SpeakAsync(engine, new FormantVoice());
        (again.Misheard, again.Reused, engine.Calls).ShouldBe((clip.Misheard, true, 2));
        (await SpeakAsync(engine, new FormantVoice(), listen: false)).Misheard.ShouldBeNull("nobody asked");
    }

    [Fact]
    public async Task Without_somebody_who_reads_along_a_clip_is_what_the_engine_made()
    {
        Clip clip = await SpeakAsync(Service(marks: false, dropsUntil: 9), new FaultyEngine(new SpeechException("not here")));
        (clip.Marks.Length, clip.Estimate, clip.Misheard, clip.Billed).ShouldBe((0, null, null, 10));
        (await SpeakAsync(Service(marks: false, dropsUntil: 9), new FormantVoice())).Misheard.ShouldNotBeNull("it is heard as soon as somebody can");
    }

    [Fact]
    public async Task A_language_that_nobody_here_reads_is_left_alone()
    {
        FormantVoice reader = new();
        Clip clip = await SpeakAsync(Service(marks: false), reader, voice: Voice with { Locale = "de-DE" });
        (clip.Marks.Length, reader.Calls).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_second_try_beyond_the_budget_is_not_made_and_the_first_is_kept()
    {
        FormantVoice engine = Service(marks: true, dropsUntil: 9);
        SpeechBudget budget = new(PriceTable.Parse("service: {per_million_characters: 10.00, currency: EUR, as_of: 2026-01-31}", "prices.yaml"), 0.000_15m);
        Clip clip = await SpeakAsync(engine, new FormantVoice(), budget: budget);
        (engine.Calls, clip.Billed, clip.Open is null).ShouldBe((1, 10, false));
        clip.Misheard.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_clip_from_before_there_was_listening_is_still_worth_its_money()
    {
        ContentStore content = new(folder["cache"]);
        using ContentStream old = content.Create();
        old.Write(new byte[8]); // four samples
        await using (BinaryWriter writer = new(old, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(3); // one mark: token 3 from 1 to 2 ms
            writer.Write(1L);
            writer.Write(2L);
            writer.Write(1); // version, marks, rate, samples
            writer.Write(1);
            writer.Write(2000);
            writer.Write(4L);
        }

        content.Keep("0123456789", old);
        ClipStore store = new(content);
        StoredClip clip = store.Find("0123456789").ShouldNotBeNull();
        (clip.SampleRate, clip.Samples, clip.IsHeard, clip.Estimate, clip.Misheard).ShouldBe((2000, 4, false, null, null));
        clip.Marks.ShouldBe([new WordMark(3, new(1), new(2))]);

        await store.KeepAsync("0123456789", clip with { IsHeard = true, Estimate = 0.5, Misheard = "“über” is not heard" });
        StoredClip heard = store.Find("0123456789").ShouldNotBeNull();
        (heard.Samples, heard.IsHeard, heard.Estimate, heard.Misheard).ShouldBe((4, true, 0.5, "“über” is not heard"));
        heard.Marks.ShouldBe(clip.Marks);
    }

    private static FormantVoice Service(bool marks, int dropsUntil = 0) => new()
    {
        Name = "service",
        IsService = true,
        Marks = marks,
        SampleRate = 24000,
        PitchHz = 120,
        Says = (call, tokens) => call < dropsUntil ? [.. tokens[..6], .. tokens[11..]] : tokens,
    };

    private async Task<Clip> SpeakAsync(ISpeechEngine engine, ISpeechEngine reader, bool? listen = null, Voice? voice = null, SpeechBudget? budget = null)
    {
        SpeakingOptions options = new() { Reference = reader, Listen = listen, Budget = budget };
        using Speaking speaking = new(engine, new ClipStore(new ContentStore(folder["cache"])), options);
        return (await new Scripted(folder, [Line]).SpeakAsync(speaking, voice ?? Voice))[0];
    }
}
