using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Audio.SystemTests.Support;

namespace Audio.SystemTests;

/// <summary>The feature of seeds/ in the local voices, looked at by programs that are not ours.</summary>
public sealed class NarrateTests
{
    [Fact]
    public async Task A_feature_becomes_an_episode_that_other_programs_accept()
    {
        using Workspace cli = new();
        (await cli.NarrateAsync(Repository.Feature)).ShouldEndWith(0);
        string folder = Directory.GetDirectories(cli.Output).ShouldHaveSingleItem();
        Directory.GetFiles(folder).Select(f => Regex.Replace(Path.GetFileName(f), "^cover-[0-9a-f]{8}", "cover-…")).Order().ShouldBe(
            ["captions.srt", "captions.vtt", "chapters.json", "cover-small.png", "cover-….png", "episode.json", "episode.mp3", "index.html", "script.md", "timings.json", "transcript.html", "transcript.json", "transcript.txt"]);
        Directory.GetFileSystemEntries(cli.Output).ShouldBe([Path.Combine(cli.Output, "index.html"), folder], ignoreOrder: true, "nothing but the library page and the episode lies in the output folder");

        string mp3 = Path.Combine(folder, "episode.mp3");
        using JsonDocument probe = JsonDocument.Parse(await Tool.RunAsync("ffprobe", "-v", "error", "-of", "json", "-show_chapters", "-show_streams", "-show_format", mp3));
        probe.RootElement.GetProperty("streams")[0].GetProperty("sample_rate").GetString().ShouldBe("44100");
        probe.RootElement.GetProperty("streams")[0].GetProperty("channels").GetInt32().ShouldBe(1);
        int chapters = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "chapters.json"))).RootElement.GetProperty("chapters").GetArrayLength();
        probe.RootElement.GetProperty("chapters").GetArrayLength().ShouldBe(chapters);
        chapters.ShouldBeGreaterThan(1);
        (await Tool.RunAsync("mp3val", mp3)).ShouldNotContain("WARNING");
    }

    [Fact]
    public async Task The_decoded_file_is_as_loud_as_the_standard_asks()
    {
        using Workspace cli = new();
        (await cli.NarrateAsync(Repository.Feature)).ShouldEndWith(0);
        string mp3 = Directory.GetFiles(cli.Output, "episode.mp3", SearchOption.AllDirectories).Single();
        string report = await Tool.RunAsync("ffmpeg", "-nostats", "-hide_banner", "-i", mp3, "-af", "ebur128=peak=true", "-f", "null", "-");
        string summary = report[report.LastIndexOf("Summary:", StringComparison.Ordinal)..];
        Number(summary, "I:").ShouldBe(-19.0, 0.5, "LD-2");
        Number(summary, "Peak:").ShouldBeLessThanOrEqualTo(-1.0, "LD-2");
        Number(summary, "LRA:").ShouldBeLessThanOrEqualTo(8, "LD-2");
    }

    [Fact]
    public async Task The_same_article_again_speaks_nothing_and_gives_the_same_bytes()
    {
        using Workspace cli = new();
        string article = cli.Write("harbour.txt", Texts.Harbour);
        Line(await cli.NarrateAsync("--json", article)).GetProperty("reused").GetInt32().ShouldBe(0);
        SortedDictionary<string, string> first = Hashes(cli.Output);
        JsonElement again = Line(await cli.NarrateAsync("--json", article));
        again.GetProperty("reused").GetInt32().ShouldBe(again.GetProperty("utterances").GetInt32());
        Hashes(cli.Output).ShouldBe(first);

        cli.Write("harbour.txt", Texts.Harbour.Replace("three boats", "four boats", StringComparison.Ordinal));
        JsonElement edited = Line(await cli.NarrateAsync("--json", article));
        edited.GetProperty("reused").GetInt32().ShouldBe(edited.GetProperty("utterances").GetInt32() - 1, "one changed sentence is one new clip");
    }

    [Fact]
    public async Task Articles_come_from_a_pipe_and_from_several_files()
    {
        using Workspace cli = new();
        (await cli.RunAsync(["narrate", "--engine", "tone", "--output", cli.Output, "-"], Texts.Harbour)).ShouldEndWith(0);
        string one = cli.Write("one.txt", "The first article stands here.\n"), two = cli.Write("two.txt", "The second article stands there.\n");
        Finished finished = await cli.NarrateAsync("--engine", "tone", one, cli.Write("none.txt", ""), two);
        finished.ShouldEndWith(1).Error.ShouldContain("none.txt");
        Directory.GetDirectories(cli.Output).Length.ShouldBe(3, "the bad article does not cost the others theirs");
    }

    internal static JsonElement Line(Finished finished) => JsonDocument.Parse(finished.ShouldEndWith(0).Output).RootElement;

    internal static SortedDictionary<string, string> Hashes(string folder) => new(
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder, f), f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))),
        StringComparer.Ordinal);

    private static double Number(string report, string label) =>
        double.Parse(Regex.Match(report, Regex.Escape(label) + @"\s+(-?[\d.]+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
}
