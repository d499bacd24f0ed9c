using System.Text.Json;
using Audio.SystemTests.Support;

namespace Audio.SystemTests;

/// <summary>Voices that people keep from episode to episode.</summary>
public sealed class PeopleTests
{
    private const string Second = """
        The auction answers

        “Nobody sells fog,” said Bram Okker, who buys herring, at great length and to everybody who would listen to him that morning.

        “Then sell herring,” said Maren Holt.

        """;

    [Fact]
    public async Task Whoever_has_spoken_keeps_the_voice_and_newcomers_are_reported()
    {
        using Workspace cli = new();
        JsonElement first = NarrateTests.Line(await cli.NarrateAsync("--engine", "tone", "--json", cli.Write("harbour.txt", Texts.Harbour)));
        first.GetProperty("newPeople").EnumerateArray().Select(p => p.GetProperty("name").GetString()).ShouldBe(["Maren Holt", "Jonas Holt"], ignoreOrder: true);
        string file = File.ReadAllText(cli.People) + "# a note of mine\n";
        File.WriteAllText(cli.People, file);

        Finished second = await cli.NarrateAsync("--engine", "tone", cli.Write("answer.txt", Second));
        second.ShouldEndWith(0).Output.ShouldContain("new people, who keep their voices: Bram Okker = ");
        File.ReadAllText(cli.People).ShouldStartWith(file, Case.Sensitive);
        JsonElement[] cast = await CastAsync(cli, "answer.txt");
        JsonElement maren = cast.Single(m => m.GetProperty("speaker").GetString() == "Maren Holt");
        maren.GetProperty("origin").GetString().ShouldBe("people");
        maren.GetProperty("voice").GetString().ShouldBe(first.GetProperty("newPeople").EnumerateArray().Single(p => p.GetProperty("name").GetString() == "Maren Holt").GetProperty("voice").GetString());
    }

    [Fact]
    public async Task Two_narrations_at_once_both_add_their_people()
    {
        using Workspace cli = new();
        string one = cli.Write("harbour.txt", Texts.Harbour), two = cli.Write("answer.txt", Second.Replace("Maren Holt", "Sunniva Dahl", StringComparison.Ordinal));
        Finished[] done = await Task.WhenAll(cli.NarrateAsync("--engine", "tone", one), cli.NarrateAsync("--engine", "tone", two));
        done.ShouldAllBe(d => d.Code == 0);
        string people = File.ReadAllText(cli.People);
        foreach (string name in new[] { "Maren Holt", "Jonas Holt", "Bram Okker", "Sunniva Dahl" })
        {
            people.ShouldContain($"\n{name}:\n");
        }
    }

    [Fact]
    public async Task A_bad_people_file_is_told_before_anything_is_spoken()
    {
        using Workspace cli = new();
        File.WriteAllText(cli.People, "Maren Holt:\n  voice: clra\n  locked: maybe\n");
        Finished finished = await cli.NarrateAsync(cli.Write("harbour.txt", Texts.Harbour));
        finished.ShouldEndWith(1).Error.ShouldContain("line 2: no voice is called \"clra\". Did you mean \"clara\"?");
        finished.Error.ShouldContain("line 3: locked must be");
        Directory.Exists(cli.Output).ShouldBeFalse();
    }

    [Fact]
    public async Task An_episode_stands_when_its_people_cannot_be_kept()
    {
        using Workspace cli = new();
        Finished finished = await cli.RunAsync(["narrate", "--engine", "tone", "--output", cli.Output, "--people", "/proc/none/people.yaml", cli.Write("harbour.txt", Texts.Harbour)]);
        finished.ShouldEndWith(0).Error.ShouldContain("the episode is done, but its new people could not be kept. /proc/none/people.yaml cannot be written");
    }

    [Fact]
    public async Task A_cast_fits_eighty_columns_and_keeps_nothing()
    {
        using Workspace cli = new();
        Finished finished = await cli.RunAsync(["cast", "--people", cli.People, Repository.Feature]);
        finished.ShouldEndWith(0).Output.Split('\n').ShouldAllBe(line => line.Length <= 80);
        finished.Output.ShouldContain("choice 1 of the voices");
        File.Exists(cli.People).ShouldBeFalse();
    }

    private static async Task<JsonElement[]> CastAsync(Workspace cli, string article)
    {
        Finished finished = await cli.RunAsync(["cast", "--engine", "tone", "--json", "--people", cli.People, article]);
        return [.. finished.ShouldEndWith(0).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
