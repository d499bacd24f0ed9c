using Audio.SystemTests.Support;

namespace Audio.SystemTests;

/// <summary>Narrating again loses nothing that a person wrote.</summary>
public sealed class UserFileTests
{
    [Fact]
    public async Task Notes_stay_edits_are_asked_about_and_the_edited_script_is_narrated()
    {
        using Workspace cli = new();
        string article = cli.Write("harbour.txt", Texts.Harbour);
        (await NarrateAsync(cli, article)).ShouldEndWith(0);
        string folder = Directory.GetDirectories(cli.Output).ShouldHaveSingleItem(), script = Path.Combine(folder, "script.md"), notes = Path.Combine(folder, "my-notes.txt");
        File.WriteAllText(notes, "mine");
        (await NarrateAsync(cli, article)).ShouldEndWith(0);
        File.ReadAllText(notes).ShouldBe("mine");

        string edited = File.ReadAllText(script).Replace("three boats", "four boats", StringComparison.Ordinal);
        File.WriteAllText(script, edited);
        Finished refused = (await NarrateAsync(cli, article)).ShouldEndWith(1);
        refused.Error.ShouldContain("has been edited");
        refused.Error.ShouldContain($"audio narrate {script}");
        File.ReadAllText(script).ShouldBe(edited);

        (await NarrateAsync(cli, script)).ShouldEndWith(0);
        File.ReadAllText(script).ShouldContain("four boats");
        (await NarrateAsync(cli, script)).ShouldEndWith(0);
        (await NarrateAsync(cli, article)).ShouldEndWith(1).Error.ShouldContain("comes from a script file");
        File.ReadAllText(script).ShouldContain("four boats");
        (await NarrateAsync(cli, "--discard-edits", article)).ShouldEndWith(0);
        File.ReadAllText(script).ShouldContain("three boats");
        File.ReadAllText(notes).ShouldBe("mine");
    }

    [Fact]
    public async Task A_folder_of_the_users_own_is_left_alone_whatever_its_episode_json_holds()
    {
        using Workspace cli = new();
        string article = cli.Write("harbour.txt", Texts.Harbour), folder = Path.Combine(cli.Output, "a-harbour-wakes");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "episode.json"), "{}");
        File.WriteAllText(Path.Combine(folder, "diary.txt"), "mine");
        (await NarrateAsync(cli, article)).ShouldEndWith(1).Error.ShouldContain("is left alone");
        File.ReadAllText(Path.Combine(folder, "diary.txt")).ShouldBe("mine");
    }

    [Fact]
    public async Task Different_articles_from_a_pipe_never_share_a_folder()
    {
        using Workspace cli = new();
        foreach (string text in new[] { "Stdin Title\n\nFirst words of it.\n", "Stdin Title\n\nSecond words of it.\n", "Stdin Title\n\nFirst words of it.\n" })
        {
            (await cli.RunAsync(["narrate", "--engine", "tone", "--output", cli.Output, "--people", "none", "-"], text)).ShouldEndWith(0);
        }

        string[] folders = Directory.GetDirectories(cli.Output);
        folders.Length.ShouldBe(2);
        folders.Select(f => File.ReadAllText(Path.Combine(f, "transcript.txt"))).Count(t => t.Contains("First words", StringComparison.Ordinal)).ShouldBe(1);
    }

    private static Task<Finished> NarrateAsync(Workspace cli, params string[] args) => cli.NarrateAsync(["--engine", "tone", .. args]);
}
