using System.Text.Json;
using Audio.SystemTests.Support;

namespace Audio.SystemTests;

/// <summary>A script is written, edited, narrated and proven, as a person would do it.</summary>
public sealed class ScriptFileTests
{
    [Fact]
    public async Task An_edited_script_is_narrated_and_its_departures_are_told()
    {
        using Workspace cli = new();
        string article = cli.Write("harbour.txt", Texts.Harbour), script = Path.ChangeExtension(article, ".script.md");
        (await cli.RunAsync(["script", article, "-o", script])).ShouldEndWith(0);
        cli.Write("harbour.script.md", File.ReadAllText(script).Replace("- Maren Holt: female", "- Maren Holt: voice tone-f9; female", StringComparison.Ordinal)
            .Replace("three boats", "four boats", StringComparison.Ordinal).Replace("JONAS HOLT (", "MAREN HOLT (", StringComparison.Ordinal));

        Finished finished = await cli.NarrateAsync("--engine", "tone", script);
        finished.ShouldEndWith(0).Output.ShouldContain("\"three\" → \"four\"");
        string folder = Directory.GetDirectories(cli.Output).ShouldHaveSingleItem();
        JsonElement episode = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "episode.json"))).RootElement;
        episode.GetProperty("departures")[0].GetProperty("was").GetString().ShouldBe("three");
        episode.GetProperty("speakers").EnumerateArray().Select(s => s.GetProperty("name").GetString()).ShouldBe(["Narrator", "Maren Holt"]);
        episode.GetProperty("speakers")[1].GetProperty("voice").GetString().ShouldBe("tone-f9");
        (await cli.RunAsync(["verify", folder, article])).ShouldEndWith(3).Output.ShouldContain("\"three\" → \"four\"");

        // The script in the folder is the same kind of file; narrated again it gives the same episode.
        SortedDictionary<string, string> first = NarrateTests.Hashes(cli.Output);
        (await cli.NarrateAsync("--engine", "tone", Path.Combine(folder, "script.md"))).ShouldEndWith(0);
        NarrateTests.Hashes(cli.Output).Where(f => f.Key.EndsWith("mp3", StringComparison.Ordinal)).ShouldBe(first.Where(f => f.Key.EndsWith("mp3", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Edits_are_kept_when_the_article_changes_and_the_rest_is_listed()
    {
        using Workspace cli = new();
        string article = cli.Write("harbour.txt", Texts.Harbour), script = Path.ChangeExtension(article, ".script.md");
        (await cli.RunAsync(["script", article, "-o", script])).ShouldEndWith(0);
        cli.Write("harbour.script.md", File.ReadAllText(script).Replace("JONAS HOLT (", "MAREN HOLT (", StringComparison.Ordinal).Replace("  “You cannot", "[pause 2 s]\n  “You cannot", StringComparison.Ordinal));
        cli.Write("harbour.txt", Texts.Harbour.Replace("three boats", "four boats", StringComparison.Ordinal).Replace("You cannot sell", "Nobody can sell", StringComparison.Ordinal));
        Finished finished = await cli.RunAsync(["script", article, "-o", script]);
        finished.ShouldEndWith(3).Error.ShouldContain("a pause of 2000 ms");
        string merged = File.ReadAllText(script);
        merged.ShouldContain("four boats");
        merged.ShouldContain("MAREN HOLT\n  “A day of fog");
        (await cli.RunAsync(["script", article, "-o", script])).ShouldEndWith(0);
        File.ReadAllText(script).ShouldBe(merged);
        (await cli.RunAsync(["script", article, "-o", article])).ShouldEndWith(1).Error.ShouldContain("no script file");
        File.ReadAllText(article).ShouldContain("four boats");
    }

    [Fact]
    public async Task Mistakes_in_a_script_are_listed_and_nothing_is_written()
    {
        using Workspace cli = new();
        string script = cli.Write("bad.script.md", "*A script for `audio narrate` (format 1).*\n\n## Script\n\nNOBODY\n  Words.\n\n[dance]\n  More.\n");
        Finished finished = await cli.NarrateAsync("--engine", "tone", script);
        finished.ShouldEndWith(1).Error.ShouldContain("line 5");
        finished.Error.ShouldContain("line 8");
        Directory.Exists(cli.Output).ShouldBeFalse();
    }

    [Fact]
    public async Task A_review_lists_the_doubtful_and_says_so()
    {
        using Workspace cli = new();
        string sure = cli.Write("sure.txt", Texts.Harbour), doubtful = cli.Write("doubtful.txt", "“Nobody asked us a single thing about it.”\n\nSo much for that.\n"); // nobody is in it who could have said it
        (await cli.RunAsync(["script", "--review", sure])).ShouldEndWith(0).Output.ShouldBeEmpty();
        (await cli.RunAsync(["script", "--review", doubtful])).ShouldEndWith(3).Output.ShouldContain("line 1: “Nobody asked");
        JsonElement line = JsonDocument.Parse((await cli.RunAsync(["script", "--review", "--json", sure, doubtful])).ShouldEndWith(3).Output).RootElement;
        line.GetProperty("article").GetString().ShouldBe(doubtful);
        line.GetProperty("candidates").GetArrayLength().ShouldBe(0);
        string words = cli.Write("words.txt", "The OPSU met on 3/4/2021.\n");
        (await cli.RunAsync(["script", "--review", words])).ShouldEndWith(3).Output.ShouldContain("said O P S U: “OPSU” is spelled");
        (await cli.RunAsync(["script", "--review", "--json", words])).ShouldEndWith(3).Output.ShouldContain("\"said\":\"March fourth twenty twenty one\"");
    }

    [Fact]
    public async Task An_episode_is_proven_and_a_tampered_one_is_not()
    {
        using Workspace cli = new();
        string article = cli.Write("harbour.txt", Texts.Harbour + "\nShare this article\n");
        (await cli.NarrateAsync("--engine", "tone", article)).ShouldEndWith(0).Output.ShouldContain("proven");
        string folder = Directory.GetDirectories(cli.Output).Single(), json = Path.Combine(folder, "episode.json");
        (await cli.RunAsync(["verify", folder])).ShouldEndWith(0).Output.ShouldContain("Share this article");
        (await cli.RunAsync(["verify", folder, article])).ShouldEndWith(0);
        cli.Write("harbour.txt", Texts.Harbour.Replace("late", "soon", StringComparison.Ordinal));
        (await cli.RunAsync(["verify", folder, article])).ShouldEndWith(1).Error.ShouldContain("line 3, \"soon over");
        JsonElement line = JsonDocument.Parse((await cli.RunAsync(["verify", "--json", folder, article])).ShouldEndWith(1).Output).RootElement;
        line.GetProperty("verbatim").GetBoolean().ShouldBeFalse();
        File.WriteAllText(json, File.ReadAllText(json).Replace("The fog lifted", "The frog lifted", StringComparison.Ordinal));
        (await cli.RunAsync(["verify", folder])).ShouldEndWith(1).Error.ShouldContain("line 3");
        (await cli.RunAsync(["verify", cli.Cache])).ShouldEndWith(1).Error.ShouldContain("episode.json");
    }
}
