using System.Diagnostics;
using System.Runtime.InteropServices;
using Audio.Speech;
using Audio.Storage;
using Audio.SystemTests.Support;

namespace Audio.SystemTests;

/// <summary>Runs that are stopped, killed or doubled.</summary>
public sealed partial class InterruptionTests
{
    private const int Sigint = 2, Sigterm = 15;

    [Fact]
    public async Task A_killed_run_leaves_no_debris_and_the_next_one_reuses_its_clips()
    {
        using Workspace whole = new(), killed = new();
        string text = Texts.OfSentences(60);
        (await whole.NarrateAsync(Path.GetFileName(whole.Write("log.txt", text)))).ShouldEndWith(0);

        string article = Path.GetFileName(killed.Write("log.txt", text)); // the name given stands in the files
        using (Process process = killed.Start("narrate", "--output", killed.Output, "--people", killed.People, article))
        {
            await ClipsAsync(killed, 10);
            process.Kill();
            await process.WaitForExitAsync();
        }

        Directory.Exists(killed.Output).ShouldBeTrue();
        Directory.GetDirectories(killed.Output).ShouldBeEmpty("no half episode");
        (await NoWorkersOfAsync(killed)).ShouldBeTrue("no worker outlives its parent");
        NarrateTests.Line(await killed.NarrateAsync("--json", article)).GetProperty("reused").GetInt32().ShouldBeGreaterThanOrEqualTo(10);
        NarrateTests.Hashes(killed.Output).ShouldBe(NarrateTests.Hashes(whole.Output));
        Directory.GetDirectories(killed.Output).ShouldHaveSingleItem();
        Directory.GetFiles(killed.Output).ShouldBe([Path.Combine(killed.Output, "index.html")], ignoreOrder: true, "nothing but the library page and the episode is left");
    }

    [Fact]
    public async Task However_often_and_wherever_it_is_killed_the_episode_is_the_same()
    {
        using Workspace whole = new(), killed = new();
        string text = Texts.OfSentences(150);
        Stopwatch clock = Stopwatch.StartNew();
        (await whole.NarrateAsync(Path.GetFileName(whole.Write("log.txt", text)))).ShouldEndWith(0);
        TimeSpan took = clock.Elapsed;

        string article = Path.GetFileName(killed.Write("log.txt", text));
        for (int tenth = 1; tenth < 10; tenth++) // later runs find more done, so every stage has its turn
        {
            using Process process = killed.Start("narrate", "--output", killed.Output, "--people", killed.People, article);
            await Task.Delay(took * tenth / 10, TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        (await killed.NarrateAsync(article)).ShouldEndWith(0);
        NarrateTests.Hashes(killed.Output).ShouldBe(NarrateTests.Hashes(whole.Output));
    }

    [Fact]
    public async Task One_two_and_eight_processors_make_the_same_episode()
    {
        SortedDictionary<string, string>? first = null;
        foreach (string processors in new[] { "1", "2", "8" })
        {
            using Workspace cli = new();
            cli.Variables["DOTNET_PROCESSOR_COUNT"] = processors;
            (await cli.NarrateAsync("--engine", "flite", Path.GetFileName(cli.Write("log.txt", Texts.OfSentences(40))))).ShouldEndWith(0);
            SortedDictionary<string, string> hashes = NarrateTests.Hashes(cli.Output);
            first ??= hashes;
            hashes.ShouldBe(first, processors);
        }
    }

    [Fact]
    public async Task An_interrupt_ends_the_run_and_keeps_the_old_episode()
    {
        using Workspace cli = new();
        string article = cli.Write("log.txt", Texts.OfSentences(3));
        (await cli.NarrateAsync(article)).ShouldEndWith(0);
        SortedDictionary<string, string> old = NarrateTests.Hashes(cli.Output);

        cli.Write("log.txt", Texts.OfSentences(400));
        using Process process = cli.Start("narrate", "--output", cli.Output, "--people", cli.People, article);
        await ClipsAsync(cli, 15);
        _ = Kill(process.Id, Sigint);
        Stopwatch clock = Stopwatch.StartNew();
        Finished finished = await Workspace.FinishAsync(process);
        finished.ShouldEndWith(130).Error.ShouldContain("stopped");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10), "it does not finish the article first");
        NarrateTests.Hashes(cli.Output).ShouldBe(old);
    }

    [Theory]
    [InlineData(Sigint, 130)]
    [InlineData(Sigterm, 143)]
    public async Task A_signal_is_answered_from_the_start(int signal, int code)
    {
        using Workspace cli = new();
        using Process process = cli.Start("narrate", "--output", cli.Output, cli.Write("log.txt", Texts.OfSentences(400)));
        await ListensAsync(process);
        _ = Kill(process.Id, signal);
        (await Workspace.FinishAsync(process)).ShouldEndWith(code).Error.ShouldContain("stopped");
        (Directory.Exists(cli.Output) ? Directory.GetDirectories(cli.Output) : []).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_interrupt_ends_the_wait_for_standard_input()
    {
        using Workspace cli = new();
        using Process process = cli.Start("script", "-");
        await ListensAsync(process);
        await Task.Delay(TimeSpan.FromSeconds(1)); // by now it waits
        _ = Kill(process.Id, Sigint);
        await process.WaitForExitAsync(new CancellationTokenSource(Workspace.Limit).Token); // its input is still open
        (await Workspace.FinishAsync(process)).ShouldEndWith(130).Error.ShouldContain("stopped");
    }

    [Fact]
    public async Task A_second_run_on_the_same_output_is_refused_at_once()
    {
        using Workspace cli = new();
        string article = cli.Write("log.txt", Texts.OfSentences(400));
        using Process first = cli.Start("narrate", "--output", cli.Output, "--people", cli.People, article);
        await ClipsAsync(cli, 5);
        (await cli.NarrateAsync(article)).ShouldEndWith(1).Error.ShouldContain("another", Case.Insensitive);
        first.HasExited.ShouldBeFalse("the first run goes on");
        first.Kill();
        await first.WaitForExitAsync();
    }

    // The runtime catches SIGCONT, which it has no use for before, from the moment a program asks for signals.
    private static async Task ListensAsync(Process process)
    {
        const int Sigcont = 18;
        for (Stopwatch clock = Stopwatch.StartNew(); clock.Elapsed < Workspace.Limit; await Task.Delay(1))
        {
            Dictionary<string, string> status = File.ReadLines($"/proc/{process.Id}/status").Select(l => l.Split(':', 2)).ToDictionary(l => l[0], l => l[1].Trim());
            if (status["Name"] == "audio-cli" && (Convert.ToUInt64(status["SigCgt"], 16) >> (Sigcont - 1) & 1) == 1) // before it bears its name it is a copy of us
            {
                await Task.Delay(10); // one signal is asked for after the other
                return;
            }
        }

        throw new TimeoutException($"The program did not listen to signals within {Workspace.Limit}.");
    }

    private static async Task ClipsAsync(Workspace cli, int count)
    {
        for (Stopwatch clock = Stopwatch.StartNew(); clock.Elapsed < Workspace.Limit; await Task.Delay(20))
        {
            if (Directory.Exists(cli.Cache) && FinishedClips(cli.Cache) >= count)
            {
                return;
            }
        }

        throw new TimeoutException($"No {count} clips within {Workspace.Limit}.");
    }

    // Encoded paragraphs lie in the store too, and what a run still writes lies in staging and is lost with the run: only what reads as a clip counts.
    private static int FinishedClips(string cache)
    {
        ClipStore store = new(new ContentStore(cache));
        return Directory.EnumerateFiles(cache, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetFileName(Path.GetDirectoryName(f)) + Path.GetFileName(f))
            .Count(key => key.All(char.IsAsciiHexDigitLower) && store.Find(key) is not null);
    }

    // A worker is known by the clip store of its run, which stands in its environment.
    private static async Task<bool> NoWorkersOfAsync(Workspace cli)
    {
        for (Stopwatch clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(20); await Task.Delay(50))
        {
            if (!Process.GetProcessesByName("audio-cli").Any(p => BelongsTo(p, cli)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BelongsTo(Process process, Workspace cli)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/environ").Contains(cli.Cache, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
