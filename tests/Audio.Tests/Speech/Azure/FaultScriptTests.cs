using Audio.Speech;
using Audio.Speech.Engines.Azure;
using Audio.Speech.Engines;
using Audio.Storage;
using Audio.Tests.Contracts;
using Audio.Tests.Support;
using Audio.Tests.Support.Azure;
using Audio.Voices;

namespace Audio.Tests.Speech.Azure;

/// <summary>Whatever goes wrong: the lines are all there and sound as they would have, or the run ends and every finished clip is kept.</summary>
public sealed class FaultScriptTests : IDisposable
{
    private static readonly Voice Ava = new("ava", "azure") { Name = "Ava", EngineVoice = "en-US-AvaMultilingualNeural" };
    private static readonly string[] Lines = [.. Enumerable.Range(0, 24).Select(i => $"the boat {(char)('a' + i)} came in before noon")];
    private static readonly AzureFaultKind[] All = [.. Enum.GetValues<AzureFaultKind>().Where(k => k is not AzureFaultKind.Refuse)];

    private readonly TemporaryFolder whole = new(), bent = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    public void Dispose()
    {
        whole.Dispose();
        bent.Dispose();
    }

    [Theory, MemberData(nameof(Seeds))]
    public async Task Whatever_faults_the_lines_are_whole_or_the_run_ends_with_every_clip_kept(int seed)
    {
        await using AzureEmulator emulator = await AzureEmulator.StartAsync();
        string[] expected = await ProofsAsync(emulator, whole);
        int before = emulator.TurnsFinished;

        // From now and then to nearly always; every sixth run meets a key that is no longer good.
        emulator.Documents = AzureFault.ByChance(seed, 0.1 + (seed % 8 * 0.1), All);
        emulator.Handshakes = n => n % 9 == 4 ? AzureFault.Refuse(n % 2 == 0 ? 429 : 503, n % 3 == 0 ? 0 : null) : seed % 6 == 5 && n > 20 ? AzureFault.Refuse(401) : null;
        string[]? proofs = null;
        try
        {
            proofs = await ProofsAsync(emulator, bent, stall: 300);
            proofs.ShouldBe(expected);
        }
        catch (SpeechException e)
        {
            e.Fault.ShouldBeOneOf(SpeechFault.FallBack, SpeechFault.AskUser);
            e.Message.ShouldContain("What was spoken is kept");
        }

        TestContext.Current.TestOutputHelper?.WriteLine(proofs is null ? "ended" : "whole");
        (emulator.Documents, emulator.Handshakes) = ((_, _) => null, _ => null);
        int kept = Directory.GetDirectories(bent["cache"]).Where(d => Path.GetFileName(d).Length == 2).Sum(d => Directory.GetFiles(d).Length), paid = emulator.TurnsFinished;
        kept.ShouldBeGreaterThanOrEqualTo(paid - before - 4, "at most what was in flight when the run ended is lost");
        (await ProofsAsync(emulator, bent)).ShouldBe(expected);
        (emulator.TurnsFinished - paid).ShouldBe(Lines.Length - kept, "what is kept is not spoken again");
        (proofs is null || kept == Lines.Length).ShouldBeTrue();
    }

    [Fact]
    public async Task Lines_that_are_all_throttled_at_first_are_all_spoken_in_the_end()
    {
        await using AzureEmulator emulator = await AzureEmulator.StartAsync();
        emulator.Documents = (_, attempt) => attempt == 0 ? AzureFault.Close(4429, "throttled") : null;
        await ProofsAsync(emulator, bent);
        emulator.TurnsBegun.ShouldBe(Lines.Length * 2);
    }

    [Fact]
    public async Task Two_runs_on_one_store_never_pay_for_a_clip_twice_nor_does_one_that_says_a_line_again()
    {
        await using AzureEmulator emulator = await AzureEmulator.StartAsync();
        emulator.Latency = TimeSpan.FromMilliseconds(30);
        string[] lines = [.. Lines[..8], .. Lines[..8]];
        async Task<int> RunAsync()
        {
            await using AzureSpeech engine = Engine(emulator);
            using Speaking speaking = new(engine, new ClipStore(new ContentStore(bent["cache"])), new SpeakingOptions { Resilience = Hasty });
            return (await new Scripted(bent, lines).SpeakAsync(speaking, Ava)).Count(c => c.Unspoken is null);
        }

        (await Task.WhenAll(RunAsync(), RunAsync())).ShouldBe([16, 16]);
        emulator.TurnsBegun.ShouldBe(8);
    }

    [Fact]
    public async Task A_lost_service_is_replaced_by_a_local_voice_and_the_clips_say_so()
    {
        await using AzureEmulator emulator = await AzureEmulator.StartAsync();
        emulator.Turns = n => n < 6 ? null : AzureFault.Close(1011, "out of order");
        await using AzureSpeech engine = Engine(emulator);
        await using ToneEngine tone = new();
        Voice stand = (await tone.ListVoicesAsync())[3];
        using Speaking speaking = new(engine, new ClipStore(new ContentStore(bent["cache"])), new SpeakingOptions { Resilience = Hasty });
        Scripted script = new(bent, Lines);
        List<Clip> clips = await script.SpeakAsync(speaking, Ava, new SpeechFallback(tone, Scripted.CastOf(stand)));
        clips.ShouldAllBe(c => c.Unspoken == null);
        clips.Count(c => c.StandIn is null).ShouldBe(6);
        clips.Where(c => c.StandIn is not null).ShouldAllBe(c => c.Voice == stand && c.StandIn!.Contains("out of order", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_service_that_is_down_is_left_alone()
    {
        await using AzureEmulator emulator = await AzureEmulator.StartAsync();
        emulator.Turns = _ => AzureFault.Close(1011, "down");
        await using AzureSpeech engine = Engine(emulator);
        using SpeechResilience patience = new(engine, Hasty with { Retries = 0, BreakAfter = 5, BreakFor = TimeSpan.FromMinutes(5) });
        for (int i = 0; i < 12; i++)
        {
            SpeechException e = await Should.ThrowAsync<SpeechException>(
                () => patience.ExecuteAsync(token => engine.SpeakAsync(Requests.Say("a line", Ava), Stream.Null, token), 0, default));
            e.Fault.ShouldBe(SpeechFault.FallBack);
        }

        emulator.TurnsBegun.ShouldBe(5);
    }

    [Fact]
    public async Task The_budget_counts_every_try_and_ends_the_run_before_it_is_passed()
    {
        await using AzureEmulator emulator = await AzureEmulator.StartAsync();
        await using AzureSpeech engine = Engine(emulator);
        long each = engine.BillableCharacters(Requests.Say(Lines[0], Ava));
        SpeechBudget budget = new(new PriceTable([new Price("azure", 1_000_000, "EUR", new DateOnly(2026, 1, 31))]), each * 10);
        using Speaking speaking = new(engine, new ClipStore(new ContentStore(bent["cache"])), new SpeakingOptions { Resilience = Hasty, Budget = budget });
        SpeechException e = await Should.ThrowAsync<SpeechException>(() => new Scripted(bent, Lines).SpeakAsync(speaking, Ava));
        e.Message.ShouldContain("budget");
        emulator.TurnsBegun.ShouldBeLessThanOrEqualTo(10);
        budget.Spent.ShouldBeLessThanOrEqualTo(budget.Run!.Value);
    }

    private static ResilienceOptions Hasty => ResilienceOptions.Service with { Delay = TimeSpan.FromMilliseconds(5), MaxWait = TimeSpan.FromSeconds(5), BreakFor = TimeSpan.FromMilliseconds(500) };

    // Short only where silence is to come: a busy machine must not look like a silent service.
    private static AzureSpeech Engine(AzureEmulator emulator, int stall = 10_000) => new(EnginesUnderTest.AzureOptionsFor(emulator) with { Stall = TimeSpan.FromMilliseconds(stall) });

    // Sound and marks of every line, as a hash each.
    private static async Task<string[]> ProofsAsync(AzureEmulator emulator, TemporaryFolder folder, int stall = 10_000)
    {
        await using AzureSpeech engine = Engine(emulator, stall);
        using Speaking speaking = new(engine, new ClipStore(new ContentStore(folder["cache"])), new SpeakingOptions { Resilience = Hasty });
        List<Clip> clips = await new Scripted(folder, Lines).SpeakAsync(speaking, Ava);
        List<string> proofs = [];
        foreach (Clip clip in clips)
        {
            clip.Unspoken.ShouldBeNull();
            await using Stream sound = clip.Open!();
            proofs.Add(Convert.ToHexString(await System.Security.Cryptography.SHA256.HashDataAsync(sound)) + string.Join(' ', clip.Marks));
        }

        return [.. proofs];
    }
}
