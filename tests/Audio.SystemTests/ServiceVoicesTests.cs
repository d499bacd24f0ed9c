using System.Text.Json;
using Audio.SystemTests.Support;
using Audio.Tests.Support.Azure;

namespace Audio.SystemTests;

/// <summary>Voices of a service and of this machine in one episode, drafts, lists that are kept, and a month's budget: the real program against a stand-in of the service.</summary>
public sealed class ServiceVoicesTests : IAsyncLifetime
{
    private const string Prices = "azure: {per_million_characters: 20.00, currency: EUR, as_of: 2026-01-31}\n";

    private AzureEmulator emulator = null!;

    public async ValueTask InitializeAsync() => emulator = await AzureEmulator.StartAsync();

    public ValueTask DisposeAsync() => emulator.DisposeAsync();

    [Fact]
    public async Task One_episode_mixes_engines_by_voice_and_only_the_services_lines_are_billed()
    {
        using Workspace cli = Cli();
        Finished done = (await NarrateAsync(cli, "--voice", "Maren Holt=azure/en-GB-SoniaNeural", "--prices", cli.Write("prices.yaml", Prices), "--json")).ShouldEndWith(0);
        done.Error.ShouldContain("azure: ");
        emulator.TurnsBegun.ShouldBe(2, "what Maren Holt says, and nothing else");
        emulator.Messages.Where(m => m.Contains("<speak", StringComparison.Ordinal)).ShouldAllBe(m => m.Contains("en-GB-SoniaNeural", StringComparison.Ordinal));
        JsonElement episode = Episode(cli);
        episode.GetProperty("sound").GetProperty("engine").GetString()!.ShouldMatch("^flite .*, azure ");
        episode.GetProperty("sound").GetProperty("billableCharacters").GetInt64().ShouldBe(NarrateTests.Line(done).GetProperty("billed").GetInt64());
        Dictionary<string, string> engines = episode.GetProperty("speakers").EnumerateArray().ToDictionary(s => s.GetProperty("name").GetString()!, s => s.GetProperty("engine").GetString()!);
        engines["Maren Holt"].ShouldBe("azure");
        engines["Narrator"].ShouldBe("flite");
        NarrateTests.Line(await NarrateAsync(cli, "--voice", "Maren Holt=azure/en-GB-SoniaNeural", "--json")).GetProperty("billed").GetInt64().ShouldBe(0);
    }

    [Fact]
    public async Task A_voice_file_for_a_service_has_its_stand_in_in_drafts_and_the_edits_of_a_script_file_stay()
    {
        using Workspace cli = Cli();
        string voices = VoicesWith(cli, "en-US-EmmaNeural"), article = cli.Write("harbour.txt", Texts.Harbour), script = Path.Combine(Path.GetDirectoryName(article)!, "harbour.script.md");
        (await cli.RunAsync(["script", article, "-o", script])).ShouldEndWith(0);
        File.WriteAllText(script, File.ReadAllText(script).Replace("- Maren Holt:", "- Maren Holt: voice emma;", StringComparison.Ordinal));
        string edited = File.ReadAllText(script);

        Finished draft = (await NarrateScriptAsync(cli, voices, script, "--engine", "azure", "--draft", "--people", cli.People, "--json")).ShouldEndWith(0);
        emulator.Addresses.ShouldBeEmpty("a draft needs no service");
        JsonElement line = NarrateTests.Line(draft);
        line.GetProperty("draft").GetBoolean().ShouldBeTrue();
        line.GetProperty("folder").GetString()!.ShouldEndWith("-draft");
        line.GetProperty("title").GetString()!.ShouldEndWith("(draft)");
        line.GetProperty("newPeople").GetArrayLength().ShouldBe(0);
        File.Exists(cli.People).ShouldBeFalse("nobody keeps a stand-in's voice");
        draft.Error.ShouldContain("nora stands in for it");
        VoiceOf(Episode(cli), "Maren Holt").ShouldBe("nora");

        (await NarrateScriptAsync(cli, voices, script, "--people", "none", "--engine", "flite")).ShouldEndWith(0);
        emulator.TurnsBegun.ShouldBe(2);
        VoiceOf(Episode(cli, "a-harbour-wakes"), "Maren Holt").ShouldBe("emma");
        string[] finished = [.. NarrateTests.Hashes(Path.Combine(cli.Output, "a-harbour-wakes")).Select(h => $"{h.Key} {h.Value}")];
        (await NarrateScriptAsync(cli, voices, script, "--engine", "azure", "--draft", "--people", "none")).ShouldEndWith(0);
        NarrateTests.Hashes(Path.Combine(cli.Output, "a-harbour-wakes")).Select(h => $"{h.Key} {h.Value}").ShouldBe(finished, "a draft never takes the place of an episode");
        File.ReadAllText(script).ShouldBe(edited);
    }

    [Fact]
    public async Task An_episodes_own_script_goes_from_engine_to_engine_with_what_a_person_chose_and_casting_chooses_the_rest_again()
    {
        using Workspace cli = Cli();
        string voices = VoicesWith(cli, "en-US-EmmaNeural"), article = cli.Write("harbour.txt", Texts.Harbour);
        (await NarrateScriptAsync(cli, voices, article, "--engine", "azure", "--draft", "--people", "none", "--voice", "Maren Holt=emma")).ShouldEndWith(0);
        string drafted = Path.Combine(cli.Output, "a-harbour-wakes-draft", "script.md");
        File.ReadAllText(drafted).ShouldContain("voice emma\n");
        File.ReadAllText(drafted).ShouldNotContain("voice nora");

        (await NarrateScriptAsync(cli, voices, article, "--people", "none", "--voice", "Jonas Holt=azure/en-GB-RyanNeural")).ShouldEndWith(0);
        string local = Path.Combine(cli.Output, "a-harbour-wakes", "script.md");
        File.WriteAllText(local, File.ReadAllText(local).Replace("MAREN HOLT (said Maren Holt", "JONAS HOLT (said Maren Holt", StringComparison.Ordinal));
        (await NarrateScriptAsync(cli, voices, local, "--engine", "azure", "--people", "none", "--fallback", "local")).ShouldEndWith(0);
        JsonElement episode = Episode(cli, "a-harbour-wakes");
        episode.GetProperty("sound").GetProperty("engine").GetString()!.ShouldNotContain("flite");
        VoiceOf(episode, "Jonas Holt").ShouldBe("azure/en-GB-RyanNeural");
        episode.GetProperty("utterances").EnumerateArray().Count(u => u.GetProperty("speaker").GetString() == "jonas-holt").ShouldBeGreaterThan(1, "the edit is kept");

        (await NarrateScriptAsync(cli, voices, drafted, "--engine", "azure", "--people", "none")).ShouldEndWith(0);
        VoiceOf(Episode(cli, "a-harbour-wakes"), "Maren Holt").ShouldBe("emma");
    }

    [Fact]
    public async Task A_service_that_is_lost_to_one_voice_of_a_local_episode_leaves_the_others_as_they_are()
    {
        using Workspace cli = Cli();
        string voices = VoicesWith(cli, "en-US-EmmaNeural"), article = cli.Write("harbour.txt", Texts.Harbour);
        emulator.Turns = _ => AzureFault.Close(1007, "Unsupported voice of the month.");
        string[] asked = ["--people", "none", "--voice", "Maren Holt=emma", "--voice", "Jonas Holt=theo"];
        (await NarrateScriptAsync(cli, voices, article, asked)).ShouldEndWith(1).Error.ShouldContain("What was spoken is kept");
        (await NarrateScriptAsync(cli, voices, article, [.. asked, "--fallback", "local"])).ShouldEndWith(3);
        JsonElement episode = Episode(cli);
        int[] hers = [.. episode.GetProperty("utterances").EnumerateArray().Where(u => u.GetProperty("speaker").GetString() == "maren-holt").Select(u => u.GetProperty("index").GetInt32())];
        episode.GetProperty("sound").GetProperty("standIns").EnumerateArray().Select(u => u.GetInt32()).ShouldBe(hers);
    }

    [Fact]
    public async Task Two_runs_at_once_stay_within_a_months_budget_together()
    {
        using Workspace cli = Cli();
        string prices = cli.Write("prices.yaml", Prices), one = cli.Write("one.txt", "First log\n\n" + Texts.OfSentences(12)), two = cli.Write("two.txt", "Second log\n\n" + Texts.OfSentences(24)[900..]);
        decimal cost = NarrateTests.Line(await cli.RunAsync(["cost", "--engine", "azure", "--people", "none", "--prices", prices, "--json", one])).GetProperty("cost").GetDecimal();
        emulator.Latency = TimeSpan.FromMilliseconds(150);
        decimal budget = cost * 3 / 2;
        cli.Variables["AUDIO_MONTHLY_BUDGET"] = budget.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Finished[] ends = await Task.WhenAll(new[] { one, two }.Select(file => cli.RunAsync(["narrate", "--engine", "azure", "--output", cli.Output, "--people", "none", "--prices", prices, file])));
        ends.ShouldContain(e => e.Code == 1);
        string[] entry = File.ReadAllLines(cli.Ledger).Single(l => l.Contains("azure", StringComparison.Ordinal)).Split('\t');
        decimal.Parse(entry[5], System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(cost / 2, budget);
        int.Parse(entry[3], System.Globalization.CultureInfo.InvariantCulture).ShouldBe(emulator.TurnsBegun, "each request is written down before it is sent");
    }

    [Theory]
    [InlineData("azure")]
    [InlineData("flite")]
    public async Task A_voice_that_the_service_has_no_more_is_replaced_and_it_is_said(string engine)
    {
        using Workspace cli = Cli();
        string voices = VoicesWith(cli, "en-US-OldNeural"), article = cli.Write("harbour.txt", Texts.Harbour);
        Finished done = (await NarrateScriptAsync(cli, voices, article, "--engine", engine, "--people", "none", "--voice", "Maren Holt=emma", "--json")).ShouldEndWith(0);
        done.Error.ShouldContain("note:");
        done.Error.ShouldContain("nora stands in for it");
        NarrateTests.Line(done).GetProperty("notes").EnumerateArray().Select(n => n.GetString()!).ShouldContain(n => n.Contains("emma", StringComparison.Ordinal));
        VoiceOf(Episode(cli), "Maren Holt").ShouldBe("nora");

        Finished named = (await NarrateScriptAsync(cli, voices, article, "--engine", engine, "--people", "none", "--voice", "Maren Holt=azure/en-US-OldNeural")).ShouldEndWith(0);
        named.Error.ShouldContain("casting chose another");
    }

    [Fact]
    public async Task The_list_of_voices_is_kept_and_its_age_said_and_where_there_is_none_local_voices_finish_when_they_may()
    {
        using Workspace cli = Cli();
        (await cli.RunAsync(["voices", "--engine", "azure", "--json"])).ShouldEndWith(0).Output.ShouldContain("en-gb-sonianeural");
        Finished kept = (await cli.RunAsync(["voices", "--engine", "azure"])).ShouldEndWith(0);
        kept.Error.ShouldContain("old; --refresh");
        emulator.Addresses.Count.ShouldBe(1);
        (await cli.RunAsync(["voices", "--engine", "azure", "--refresh"])).ShouldEndWith(0).Error.ShouldNotContain("old");
        emulator.Addresses.Count.ShouldBe(2);

        emulator.Handshakes = _ => AzureFault.Refuse(401);
        using Workspace bare = Cli();
        (await NarrateAsync(bare, "--engine", "azure")).ShouldEndWith(1).Error.ShouldContain("401");
        Finished local = (await NarrateAsync(bare, "--engine", "azure", "--fallback", "local", "--json")).ShouldEndWith(3);
        local.Error.ShouldContain("does not say which voices it has");
        JsonElement line = JsonDocument.Parse(local.Output).RootElement;
        line.GetProperty("standIns").GetInt32().ShouldBe(line.GetProperty("utterances").GetInt32());
        Episode(bare).GetProperty("sound").GetProperty("engine").GetString()!.ShouldStartWith("flite");
    }

    [Fact]
    public async Task A_months_budget_counts_what_earlier_runs_spent_and_cost_shows_it()
    {
        using Workspace cli = Cli();
        string prices = cli.Write("prices.yaml", Prices);
        (await NarrateAsync(cli, "--engine", "azure", "--prices", prices)).ShouldEndWith(0);
        int turns = emulator.TurnsBegun;
        string other = cli.Write("log.txt", Texts.OfSentences(4));
        JsonElement cost = NarrateTests.Line((await cli.RunAsync(["cost", "--engine", "azure", "--people", "none", "--prices", prices, "--json", other])).ShouldEndWith(0));
        decimal spent = cost.GetProperty("thisMonth")[0].GetProperty("cost").GetDecimal();
        spent.ShouldBeGreaterThan(0);
        (await cli.RunAsync(["cost", "--engine", "azure", "--people", "none", "--prices", prices, "--monthly-budget", "5", other])).ShouldEndWith(0).Output.ShouldMatch(@"\d{4}-\d\d so far: azure, .* requests, .* EUR of 5\.00");

        cli.Variables["AUDIO_MONTHLY_BUDGET"] = (spent + (cost.GetProperty("cost").GetDecimal() / 2)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        string[] again = ["narrate", "--engine", "azure", "--output", cli.Output, "--people", "none", "--prices", prices, other];
        (await cli.RunAsync(again)).ShouldEndWith(1).Error.ShouldContain("this month's budget");
        emulator.TurnsBegun.ShouldBe(turns);
        cli.Variables["AUDIO_MONTHLY_BUDGET"] = "much";
        (await cli.RunAsync(again)).ShouldEndWith(2).Error.ShouldContain("AUDIO_MONTHLY_BUDGET");
        cli.Variables["AUDIO_MONTHLY_BUDGET"] = "100";
        (await cli.RunAsync(again)).ShouldEndWith(0);
        emulator.TurnsBegun.ShouldBeGreaterThan(turns);
    }

    [Fact]
    public async Task Behind_a_proxy_without_WebSockets_the_episode_is_made_by_plain_HTTP_and_it_is_said_once()
    {
        using Workspace cli = Cli();
        emulator.Upgrades = _ => AzureFault.Refuse(405);
        Finished done = (await NarrateAsync(cli, "--engine", "azure")).ShouldEndWith(0);
        done.Error.Split("plain HTTP").Length.ShouldBe(2, done.Error);
        Episode(cli).GetProperty("sound").GetProperty("engine").GetString()!.ShouldEndWith("Rest");
    }

    [Fact]
    public async Task Cast_and_cost_read_a_script_file_with_its_article_and_numbers_as_narrate_does()
    {
        using Workspace cli = Cli();
        string article = cli.Write("harbour.txt", Texts.Harbour), script = Path.Combine(Path.GetDirectoryName(article)!, "harbour.script.md");
        (await cli.RunAsync(["script", article, "-o", script])).ShouldEndWith(0);
        File.WriteAllText(article, Texts.Harbour.Replace("three boats", "105 boats", StringComparison.Ordinal));
        long[] american = [await CostAsync(cli, script), await CostAsync(cli, article)], british = [await CostAsync(cli, script, "--british"), await CostAsync(cli, article, "--british")];
        american[0].ShouldBe(american[1]);
        british[0].ShouldBe(british[1]);
        british[0].ShouldBe(american[0] + "and ".Length);
        (await cli.RunAsync(["cast", "--british", "--emoji", "--people", "none", script])).ShouldEndWith(0);
    }

    private static async Task<long> CostAsync(Workspace cli, string file, params string[] more) =>
        NarrateTests.Line(await cli.RunAsync(["cost", "--engine", "azure", "--people", "none", "--json", .. more, file])).GetProperty("characters").GetInt64();

    // The project's voices and one of the service's, for which nora stands in.
    private static string VoicesWith(Workspace cli, string based)
    {
        string folder = Path.Combine(Path.GetDirectoryName(cli.Write("voices.txt", ""))!, "voices");
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, "voices"), "*.yaml").Where(f => Path.GetFileName(f) != "people.yaml"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        File.WriteAllText(Path.Combine(folder, "emma.yaml"), $"name: Emma\nengine: azure\nbase: {based}\ngender: female\npitch_hz: 200\nclarity: 0.98\ngain_db: 0\nstand_in: nora\n");
        return folder;
    }

    private static JsonElement Episode(Workspace cli, string? folder = null) =>
        JsonDocument.Parse(File.ReadAllText(Directory.GetFiles(folder is null ? cli.Output : Path.Combine(cli.Output, folder), "episode.json", SearchOption.AllDirectories).Single())).RootElement;

    private static string VoiceOf(JsonElement episode, string name) =>
        episode.GetProperty("speakers").EnumerateArray().Single(s => s.GetProperty("name").GetString() == name).GetProperty("voice").GetString()!;

    private static Task<Finished> NarrateAsync(Workspace cli, params string[] more) =>
        cli.RunAsync(["narrate", "--output", cli.Output, "--people", "none", .. more, cli.Write("harbour.txt", Texts.Harbour)]);

    private static Task<Finished> NarrateScriptAsync(Workspace cli, string voices, string file, params string[] more) =>
        cli.RunAsync(["narrate", "--output", cli.Output, "--voices", voices, .. more, file]);

    private Workspace Cli()
    {
        Workspace cli = new();
        cli.Variables["AZURE_SPEECH_KEY"] = AzureEmulator.Key;
        cli.Variables["AZURE_SPEECH_HOST"] = $"http://{emulator.Authority}";
        cli.Variables["AUDIO_MONTHLY_BUDGET"] = "";
        return cli;
    }
}
