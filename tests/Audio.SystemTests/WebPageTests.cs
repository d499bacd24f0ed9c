using System.Text.Json;
using Audio.SystemTests.Support;

namespace Audio.SystemTests;

/// <summary>The page of seeds/ narrated by the real program.</summary>
public sealed class WebPageTests
{
    private static readonly string Page = Path.Combine(Repository.Root, "seeds", "page-salt-marsh.html");

    [Fact]
    public async Task A_page_becomes_an_episode_of_its_article_alone_and_the_script_shows_the_rest()
    {
        using Workspace cli = new();
        (await cli.NarrateAsync("--engine", "tone", Page)).ShouldEndWith(0);
        string folder = Directory.GetDirectories(cli.Output).ShouldHaveSingleItem();
        string script = await File.ReadAllTextAsync(Path.Combine(folder, "script.md"));
        script.ShouldContain("[skipped newsletter: asks to subscribe]\n  Sign up for Low Water");
        script.ShouldContain("[say: List of 4 items.]\n  the price of the wall");
        script.ShouldContain("[say: Longest:]\n  11 hours");
        string captions = await File.ReadAllTextAsync(Path.Combine(folder, "captions.vtt"));
        captions.ShouldContain("[Image:]");
        captions.ShouldNotContain("Low Water");
        Finished proof = (await cli.RunAsync(["verify", folder, Page])).ShouldEndWith(0);
        proof.Output.ShouldContain("announcements in the program's own words");
        JsonElement source = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "episode.json"))).RootElement;
        source.GetProperty("title").GetString().ShouldBe("The marsh that moved a road");
    }

    [Fact]
    public async Task One_flag_or_one_edit_brings_a_skipped_box_back()
    {
        using Workspace cli = new();
        Finished asked = (await cli.RunAsync(["script", "--read", "newsletter,notes", "--skip", "image,announcements", Page])).ShouldEndWith(0);
        asked.Output.ShouldContain("\n  Sign up for Low Water");
        asked.Output.ShouldContain("\n  County file 2019/114, volume two.");
        asked.Output.ShouldContain("[skipped image: image is not read]");
        asked.Output.ShouldNotContain("[say:");

        string file = Path.Combine(Path.GetDirectoryName(cli.Output)!, "marsh.script.md");
        (await cli.RunAsync(["script", Page, "-o", file])).ShouldEndWith(0);
        string script = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, script.Replace("[skipped newsletter: asks to subscribe]\n", "", StringComparison.Ordinal));
        (await cli.RunAsync(["script", file])).ShouldEndWith(0).Output.ShouldContain("\n  Sign up for Low Water");
        (await cli.RunAsync(["script", "--read", "nonsense", Page])).ShouldEndWith(2).Error.ShouldContain("\"nonsense\" is no part of an article");
    }
}
