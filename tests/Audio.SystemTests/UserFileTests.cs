using System.Text;
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
    public async Task Only_the_script_tells_where_on_the_disk_its_article_is()
    {
        using Workspace cli = new();
        string article = cli.Write("harbour.txt", Texts.Harbour);
        Path.IsPathRooted(article).ShouldBeTrue();
        (await NarrateAsync(cli, article)).ShouldEndWith(0);
        byte[] place = Encoding.UTF8.GetBytes(Path.GetDirectoryName(article)!);
        Directory.EnumerateFiles(cli.Output, "*", SearchOption.AllDirectories)
            .Where(f => File.ReadAllBytes(f).AsSpan().IndexOf(place) >= 0).Select(Path.GetFileName)
            .ShouldBe(["script.md"], "the script must find its article again; the server does not serve it");
    }

    [Fact]
    public async Task A_record_too_large_for_any_episode_is_a_message()
    {
        using Workspace cli = new();
        (await NarrateAsync(cli, cli.Write("harbour.txt", Texts.Harbour))).ShouldEndWith(0);
        string folder = Directory.GetDirectories(cli.Output).ShouldHaveSingleItem();
        using (FileStream record = new(Path.Combine(folder, "episode.json"), FileMode.Open))
        {
            record.SetLength(3L << 30);
        }

        (await cli.RunAsync(["verify", folder])).ShouldEndWith(1).Error.ShouldContain("it is larger than");
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
