using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Audio.SystemTests.Support;
using Audio.Tests.Support.Azure;

namespace Audio.SystemTests;

/// <summary>The real program against a stand-in of Azure AI Speech.</summary>
public sealed class AzureTests : IAsyncLifetime
{
    private const int Sentences = 200, InFlight = 8;

    private AzureEmulator emulator = null!;

    public async ValueTask InitializeAsync() => emulator = await AzureEmulator.StartAsync();

    public ValueTask DisposeAsync() => emulator.DisposeAsync();

    [Fact]
    public async Task Two_hundred_utterances_under_thirty_per_cent_of_faults_are_byte_for_byte_the_same()
    {
        using Workspace calm = Cli(), stormy = Cli();
        string text = Texts.OfSentences(Sentences);
        (await NarrateAsync(calm, text)).ShouldEndWith(0);
        int straight = emulator.TurnsBegun;

        emulator.Handshakes = n => n % 12 == 5 ? AzureFault.Refuse(n % 2 == 0 ? 429 : 503, retryAfter: 0) : null;
        emulator.Documents = AzureFault.ByChance(11, 0.3, [.. Enum.GetValues<AzureFaultKind>().Where(k => k is not (AzureFaultKind.Refuse or AzureFaultKind.Stall))]);
        (await NarrateAsync(stormy, text)).ShouldEndWith(0);
        TestContext.Current.TestOutputHelper?.WriteLine($"turns: {straight} without faults, {emulator.TurnsBegun - straight} with");
        (emulator.TurnsBegun - straight).ShouldBeGreaterThan(straight * 5 / 4, "the faults were real");
        NarrateTests.Hashes(stormy.Output).ShouldBe(NarrateTests.Hashes(calm.Output));
    }

    [Fact]
    public async Task Five_kills_cost_at_most_what_was_in_flight_five_times()
    {
        using Workspace whole = Cli(), killed = Cli();
        string text = Texts.OfSentences(Sentences);
        (await NarrateAsync(whole, text)).ShouldEndWith(0);
        int straight = emulator.TurnsBegun;

        emulator.Latency = TimeSpan.FromMilliseconds(60);
        for (int kill = 1; kill <= 5; kill++)
        {
            using Process process = killed.Start("narrate", "--engine", "azure", "--output", killed.Output, "--people", "none", Path.GetFileName(killed.Write("log.txt", text)));
            while (ClipsIn(killed) < kill * 20)
            {
                process.HasExited.ShouldBeFalse(process.HasExited ? await process.StandardError.ReadToEndAsync() : "");
                await Task.Delay(10);
            }

            process.Kill();
            await process.WaitForExitAsync();
        }

        (await NarrateAsync(killed, text)).ShouldEndWith(0);
        TestContext.Current.TestOutputHelper?.WriteLine($"turns: {straight} in one run, {emulator.TurnsBegun - straight} with five kills");
        (emulator.TurnsBegun - (2 * straight)).ShouldBeLessThanOrEqualTo(5 * InFlight);
        NarrateTests.Hashes(killed.Output).ShouldBe(NarrateTests.Hashes(whole.Output));
    }

    [Fact]
    public async Task A_key_is_in_nothing_that_is_written_said_or_asked_for()
    {
        using Workspace cli = Cli();
        emulator.Turns = n => n switch
        {
            3 => AzureFault.Close(1011, $"your key {AzureEmulator.Key} had bad luck"),
            7 => new AzureFault(AzureFaultKind.CloseMidway) { Code = 1012, Reason = AzureEmulator.Key },
            _ => null,
        };
        List<string> said = [];
        Finished done = (await NarrateAsync(cli, Texts.OfSentences(10), "--json")).ShouldEndWith(0);
        emulator.Turns = n => AzureFault.Close(1011, $"bad {AzureEmulator.Key}");
        Finished failed = (await NarrateAsync(cli, Texts.OfSentences(12))).ShouldEndWith(1);
        emulator.Handshakes = _ => AzureFault.Refuse(401);
        Finished refused = (await NarrateAsync(cli, Texts.OfSentences(13))).ShouldEndWith(1);
        Finished doctor = await cli.RunAsync(["doctor"]);
        emulator.Handshakes = _ => null;
        emulator.Turns = _ => null;
        emulator.Latency = TimeSpan.FromMilliseconds(100);
        using (Process running = cli.Start("narrate", "--engine", "azure", "--output", cli.Output, "--people", "none", "--fallback", "local", Path.GetFileName(cli.Write("log.txt", Texts.OfSentences(20)))))
        {
            said.AddRange(await CommandLinesAsync(running));
        }

        said.Count.ShouldBeGreaterThan(1, "command lines were seen while it spoke");
        said.AddRange([done.Output, done.Error, failed.Output, failed.Error, refused.Output, refused.Error, doctor.Output, doctor.Error, .. emulator.Addresses]);
        said.AddRange(Directory.GetFiles(Path.GetDirectoryName(cli.Output)!, "*", SearchOption.AllDirectories).Select(f => Encoding.Latin1.GetString(File.ReadAllBytes(f))));
        File.ReadAllText(cli.Ledger).ShouldContain("azure");
        Directory.GetFiles(Path.Combine(cli.Cache, "lists")).ShouldNotBeEmpty();
        failed.Error.ShouldContain("•••");
        said.Count.ShouldBeGreaterThan(25);
        said.ShouldAllBe(text => !text.Contains(AzureEmulator.Key, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_service_that_is_lost_is_stopped_at_or_finished_with_local_voices_and_it_is_said()
    {
        using Workspace cli = Cli();
        cli.Variables["AZURE_SPEECH_CONNECTIONS"] = "1";
        emulator.Turns = n => n < 5 ? null : AzureFault.Close(1007, "Unsupported voice of the month.");
        string text = Texts.OfSentences(12);
        Finished stopped = (await NarrateAsync(cli, text)).ShouldEndWith(1);
        stopped.Error.ShouldContain("What was spoken is kept");
        Directory.GetDirectories(cli.Output).ShouldBeEmpty();

        Finished finished = (await NarrateAsync(cli, text, "--fallback", "local", "--json")).ShouldEndWith(3);
        JsonElement line = JsonDocument.Parse(finished.Output).RootElement;
        line.GetProperty("reused").GetInt32().ShouldBe(5);
        line.GetProperty("standIns").GetInt32().ShouldBeGreaterThan(0);
        string json = File.ReadAllText(Directory.GetFiles(cli.Output, "episode.json", SearchOption.AllDirectories).Single());
        json.ShouldContain("\"standIns\"");
        json.ShouldContain("flite");
    }

    [Fact]
    public async Task The_bill_is_known_first_and_a_budget_holds()
    {
        using Workspace cli = Cli();
        string prices = cli.Write("prices.yaml", "azure: {per_million_characters: 20.00, currency: EUR, as_of: 2026-01-31}\n"), text = Texts.OfSentences(10);
        string article = cli.Write("log.txt", text);
        JsonElement cost = NarrateTests.Line((await cli.RunAsync(["cost", "--engine", "azure", "--people", "none", "--prices", prices, "--json", article])).ShouldEndWith(0));
        long characters = cost.GetProperty("characters").GetInt64();
        characters.ShouldBeGreaterThan(text.Length / 2);
        cost.GetProperty("cost").GetDecimal().ShouldBe(characters * 20m / 1_000_000);
        emulator.TurnsBegun.ShouldBe(0);

        (await NarrateAsync(cli, text, "--prices", prices, "--budget", "0.0001")).ShouldEndWith(1).Error.ShouldContain("Nothing was spoken");
        emulator.TurnsBegun.ShouldBe(0);
        Finished done = (await NarrateAsync(cli, text, "--prices", prices, "--budget", "1", "--json")).ShouldEndWith(0);
        done.Error.ShouldContain("billable characters");
        NarrateTests.Line(done).GetProperty("billed").GetInt64().ShouldBe(characters);
        JsonElement after = NarrateTests.Line(await cli.RunAsync(["cost", "--engine", "azure", "--people", "none", "--prices", prices, "--json", article]));
        after.GetProperty("characters").GetInt64().ShouldBe(0);
        after.GetProperty("saved").GetInt64().ShouldBe(characters);
    }

    [Fact]
    public async Task Auto_is_azure_with_a_key_and_local_without()
    {
        using Workspace with = Cli(), without = new();
        without.Variables["AZURE_SPEECH_KEY"] = without.Variables["SPEECH_KEY"] = "";
        foreach ((Workspace cli, string engine) in new[] { (with, "azure"), (without, "flite") })
        {
            (await cli.RunAsync(["cost", "--engine", "auto", "--people", "none", cli.Write("log.txt", Texts.OfSentences(2))])).ShouldEndWith(0).Output.ShouldStartWith(engine);
        }
    }

    // Every command line of this machine, again and again until the program ends: what anybody can see in a list of processes.
    private static async Task<HashSet<string>> CommandLinesAsync(Process running)
    {
        HashSet<string> seen = [];
        Task<Finished> end = Workspace.FinishAsync(running);
        while (!end.IsCompleted)
        {
            foreach (string folder in Directory.GetDirectories("/proc").Where(d => Path.GetFileName(d).All(char.IsAsciiDigit)))
            {
                try
                {
                    seen.Add(await File.ReadAllTextAsync(Path.Combine(folder, "cmdline")));
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    // It ended meanwhile, or is somebody else's.
                }
            }

            await Task.Delay(20);
        }

        (await end).ShouldEndWith(0);
        seen.ShouldContain(line => line.Contains("--fallback", StringComparison.Ordinal));
        return seen;
    }

    private Workspace Cli()
    {
        Workspace cli = new();
        cli.Variables["AZURE_SPEECH_KEY"] = AzureEmulator.Key;
        cli.Variables["AZURE_SPEECH_HOST"] = $"http://{emulator.Authority}";
        cli.Variables["AZURE_SPEECH_CONNECTIONS"] = InFlight.ToString();
        return cli;
    }

    private static Task<Finished> NarrateAsync(Workspace cli, string text, params string[] more) =>
        cli.RunAsync(["narrate", "--engine", "azure", "--output", cli.Output, "--people", "none", .. more, Path.GetFileName(cli.Write("log.txt", text))]);

    private static int ClipsIn(Workspace cli) => !Directory.Exists(cli.Cache) ? 0
        : Directory.GetDirectories(cli.Cache).Where(d => Path.GetFileName(d).Length == 2).Sum(d => Directory.GetFiles(d).Length);
}
