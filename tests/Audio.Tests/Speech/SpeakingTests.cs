using Audio.Scripts;
using Audio.Speech;
using Audio.Speech.Engines;
using Audio.Storage;
using Audio.Tests.Support;
using Audio.Voices;

namespace Audio.Tests.Speech;

public sealed class SpeakingTests : IDisposable
{
    private static readonly Voice Voice = new("tone-m1", "tone") { Name = "Tone", EngineVoice = "sine", PitchHz = 100 };
    private static readonly string[] Lines = [.. Enumerable.Range(0, 20).Select(i => $"line{(char)('a' + i)} says so")];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Clips_come_in_script_order_with_at_most_the_width_at_work()
    {
        // The earlier the line, the slower.
        FaultyEngine engine = new() { Width = 3, Time = word => TimeSpan.FromMilliseconds(20 - (word[^1] - 'a')) };
        List<Clip> clips = await SpeakAsync(engine, Lines);
        clips.Select(c => c.Utterance.Index).ShouldBe(Enumerable.Range(0, 20));
        clips.ShouldAllBe(c => c.Unspoken == null && !c.Reused && c.Marks.Length == 3 && c.SampleRate == 16000);
        engine.MostOpen.ShouldBeInRange(2, 3);
    }

    [Fact]
    public async Task The_sound_of_a_clip_is_what_the_engine_made()
    {
        using MemoryStream expected = new();
        SpokenClip spoken = await new ToneEngine().SpeakAsync(Requests.Say("a line", Voice), expected);
        Clip clip = (await SpeakAsync(new FaultyEngine(), "a line"))[0];
        using MemoryStream sound = new();
        await using (Stream open = clip.Open!())
        {
            open.Length.ShouldBe(clip.Samples * 2);
            await open.CopyToAsync(sound);
        }

        sound.ToArray().ShouldBe(expected.ToArray());
        clip.Marks.ShouldBe(spoken.Marks);
        clip.Samples.ShouldBe(spoken.Samples);
    }

    [Fact]
    public async Task A_second_run_synthesises_nothing_and_a_changed_line_only_itself()
    {
        await SpeakAsync(new FaultyEngine(), Lines);
        FaultyEngine again = new() { Health = new EngineHealth(false, "nobody needs it") };
        (await SpeakAsync(again, Lines)).ShouldAllBe(c => c.Reused && c.Open != null);
        again.Calls.ShouldBe(0);

        FaultyEngine edited = new();
        List<Clip> clips = await SpeakAsync(edited, [.. Lines[..7], "something else", .. Lines[8..]]);
        edited.Calls.ShouldBe(1);
        clips.Single(c => !c.Reused).Utterance.Index.ShouldBe(7);
    }

    [Fact]
    public async Task An_utterance_without_words_is_not_spoken()
    {
        FaultyEngine engine = new();
        List<Clip> clips = await SpeakAsync(engine, "", "something");
        clips[0].Unspoken.ShouldBe("nothing to say");
        clips[0].Open.ShouldBeNull();
        clips[1].Unspoken.ShouldBeNull();
        engine.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_throttled_engine_is_asked_again_after_the_wait_it_named()
    {
        HastyClock clock = new();
        FaultyEngine engine = new(Throttled(7), new SpeechException("busy") { IsTransient = true });
        List<Clip> clips = await SpeakAsync(engine, clock, "a line");
        clips[0].Unspoken.ShouldBeNull();
        engine.Calls.ShouldBe(3);
        clock.Waits.ShouldBe([TimeSpan.FromSeconds(7), TimeSpan.FromMilliseconds(400)]);
    }

    [Fact]
    public async Task A_wait_longer_than_our_patience_is_a_failure()
    {
        FaultyEngine engine = new(Throttled(3600));
        (await SpeakAsync(engine, new HastyClock(), "a line"))[0].Unspoken.ShouldBe("throttled");
        engine.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task What_will_not_help_is_not_tried_again()
    {
        FaultyEngine engine = new(new SpeechException("no such language"));
        List<Clip> clips = await SpeakAsync(engine, Lines[..3]);
        clips.Select(c => c.Unspoken).OfType<string>().ShouldBe(["no such language"]);
        engine.Calls.ShouldBe(3);
    }

    [Fact]
    public async Task An_engine_that_never_answers_costs_its_utterance_only()
    {
        FaultyEngine engine = new(FaultyEngine.Silence, FaultyEngine.Silence);
        SpeakingOptions options = new() { Resilience = new() { Retries = 1, Delay = TimeSpan.Zero, Timeout = TimeSpan.FromMilliseconds(100) } };
        List<Clip> clips = await Script(["a line"]).SpeakAsync(new Speaking(engine, Store(), options), Voice);
        clips[0].Unspoken.ShouldBe("faulty gave no answer within 0.1 s");
        engine.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task A_slow_answer_is_overtaken_by_a_second_one_when_hedging_is_on_and_only_then()
    {
        int slow = 0;
        FaultyEngine engine = new() { Time = _ => Interlocked.Increment(ref slow) == 1 ? Timeout.InfiniteTimeSpan : TimeSpan.Zero };
        SpeakingOptions options = new() { Resilience = new() { HedgeAfter = TimeSpan.FromMilliseconds(50) } };
        List<Clip> clips = await Script(Lines[..2]).SpeakAsync(new Speaking(engine, Store(), options), Voice);
        clips.ShouldAllBe(c => c.Unspoken == null);
        engine.Calls.ShouldBe(3);

        FaultyEngine failing = new(new SpeechException("no such language"));
        clips = await new Scripted(folder, "another line").SpeakAsync(new Speaking(failing, Store(), options), Voice);
        clips[0].Unspoken.ShouldBe("no such language");
        failing.Calls.ShouldBe(1);
        new ResilienceOptions().HedgeAfter.ShouldBeNull();
        ResilienceOptions.Service.HedgeAfter.ShouldBeNull();
    }

    [Fact]
    public async Task No_more_characters_a_minute_than_the_tier_allows()
    {
        using SpeechResilience patience = new(new FaultyEngine(), new() { CharactersPerMinute = 600 });
        long start = TimeProvider.System.GetTimestamp();
        await patience.ExecuteAsync(_ => Task.FromResult(0), 600, default);
        TimeSpan free = TimeProvider.System.GetElapsedTime(start);
        await patience.ExecuteAsync(_ => Task.FromResult(0), 5, default); // half a second's worth, which comes with the next whole second
        TimeProvider.System.GetElapsedTime(start).ShouldBeGreaterThan(free + TimeSpan.FromMilliseconds(200));
    }

    [Fact]
    public async Task An_engine_that_does_not_work_at_all_is_an_error_that_says_why()
    {
        FaultyEngine engine = new(new SpeechException("No library.")) { Health = new EngineHealth(false, "Install it.") };
        SpeechException e = await Should.ThrowAsync<SpeechException>(() => SpeakAsync(engine, Lines));
        e.Message.ShouldBe("The speech engine faulty does not work here. Install it.");
    }

    [Fact]
    public async Task Cancelling_ends_it_at_once_and_what_was_done_is_kept()
    {
        using CancellationTokenSource stop = new();
        FaultyEngine engine = new(null, null, FaultyEngine.Silence, FaultyEngine.Silence);
        Task<List<Clip>> speaking = Script(Lines).SpeakAsync(new Speaking(engine, Store()), Voice, ct: stop.Token);
        while (engine.Calls < 4)
        {
            await Task.Delay(5);
        }

        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => speaking);
        (await SpeakAsync(new FaultyEngine(), Lines)).Count(c => c.Reused).ShouldBe(2);
        Directory.GetFiles(folder["cache", "staging"]).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_damaged_clip_is_spoken_again()
    {
        await SpeakAsync(new FaultyEngine(), Lines);
        string[] files = Directory.GetFiles(folder["cache"], "*", SearchOption.AllDirectories);
        files.Length.ShouldBe(20);
        using (FileStream file = new(files[3], FileMode.Open))
        {
            file.Position = 100;
            file.WriteByte(77);
        }

        FaultyEngine again = new();
        (await SpeakAsync(again, Lines)).ShouldAllBe(c => c.Unspoken == null);
        again.Calls.ShouldBe(1);
    }

    [Fact]
    public void Bad_options_are_all_named_at_once()
    {
        SpeakingOptions options = new() { Resilience = new() { Retries = 99, Timeout = TimeSpan.Zero } };
        SpeechException e = Should.Throw<SpeechException>(() => new Speaking(new FaultyEngine(), Store(), options));
        e.Message.ShouldContain("Retries = 99");
        e.Message.ShouldContain("Timeout = 00:00:00");
        Should.Throw<SpeechException>(() => new Speaking(new FaultyEngine(), Store(), new SpeakingOptions { Rate = 3 })).Message.ShouldContain("Rate");
    }

    [Fact]
    public void A_clip_is_named_by_all_that_shapes_its_sound_and_by_nothing_else()
    {
        FaultyEngine engine = new();
        SpeechRequest request = Requests.Say("one two", Voice);
        SpokenToken token = request.Tokens[0];
        SpeechRequest With(SpokenToken other) => request with { Tokens = request.Tokens.SetItem(0, other) };
        SpeechRequest[] different =
        [
            request,
            request with { Rate = 1.1 },
            request with { Voice = Voice with { PitchHz = 101 } },
            request with { Voice = Voice with { EngineVoice = "other" } },
            request with { Voice = Voice with { Parameters = Voice.Parameters.Add("alpha", 0.4) } },
            With(token with { Text = "won" }),
            With(token with { As = SpokenAs.Letters }),
            With(token with { Break = Break.Comma }),
            With(token with { Ipa = "wʌn" }),
            Requests.Say("onet wo", Voice),
        ];
        different.Select(r => ClipStore.KeyOf(engine, r)).Distinct().Count().ShouldBe(different.Length);
        ClipStore.KeyOf(new ToneEngine(), request).ShouldNotBe(ClipStore.KeyOf(engine, request));

        SpeechRequest renamed = request with { Printed = "One, two", Voice = Voice with { Id = "x", Name = "X", GainDb = 3, Clarity = 0.5 } };
        ClipStore.KeyOf(engine, renamed).ShouldBe(ClipStore.KeyOf(engine, request));
    }

    private static SpeechException Throttled(int seconds) => new("throttled") { IsTransient = true, RetryAfter = TimeSpan.FromSeconds(seconds) };

    private Scripted Script(string[] lines) => new(folder, lines);

    private ClipStore Store() => new(new ContentStore(folder["cache"]));

    private Task<List<Clip>> SpeakAsync(ISpeechEngine engine, params string[] lines) => SpeakAsync(engine, TimeProvider.System, lines);

    private Task<List<Clip>> SpeakAsync(ISpeechEngine engine, TimeProvider clock, params string[] lines) =>
        Script(lines).SpeakAsync(new Speaking(engine, Store(), new SpeakingOptions { Clock = clock }), Voice);
}
