using System.Text.Json;
using Audio.SystemTests.Support;

namespace Audio.SystemTests;

/// <summary>A real magazine article as people paste it, where the development data lies beside the project.</summary>
public sealed class RealArticleTests
{
    private static readonly string Article = Path.GetFullPath(Path.Combine(Repository.Root, "../shared/seeds/000_d4c5f3b629e60632.txt"));

    [Fact]
    public async Task Seventeen_quotations_have_ten_voices_and_the_site_lines_are_skipped()
    {
        Assert.SkipUnless(File.Exists(Article), "skipped, because ../shared/seeds is not beside this clone");
        using Workspace cli = new();
        (await cli.NarrateAsync("--engine", "tone", Article)).ShouldEndWith(0);
        using JsonDocument episode = JsonDocument.Parse(File.ReadAllText(Directory.GetFiles(cli.Output, "episode.json", SearchOption.AllDirectories).Single()));
        string[] speakers = [.. episode.RootElement.GetProperty("utterances").EnumerateArray().Select(u => u.GetProperty("speaker").GetString()!)];
        speakers.Where((s, i) => s != "narrator" && (i == 0 || speakers[i - 1] != s)).Count().ShouldBe(17);
        speakers.Where(s => s != "narrator").Distinct().Count().ShouldBe(10);
        episode.RootElement.GetProperty("skipped").EnumerateArray().Count().ShouldBe(10);
        episode.RootElement.GetProperty("skipped").EnumerateArray().ShouldAllBe(s => s.GetProperty("reason").GetString()!.Length > 0);
    }
}
