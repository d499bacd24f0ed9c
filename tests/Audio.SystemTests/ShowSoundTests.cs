using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Audio.SystemTests.Support;
using NAudio.Wave;
using Tool = Audio.SystemTests.Support.Tool;

namespace Audio.SystemTests;

/// <summary>A publisher's own sounds: opening, before chapters, closing, a bed under the speech; and files that cannot be used.</summary>
public sealed class ShowSoundTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task An_episode_with_all_sounds_is_proven_loud_enough_and_whole()
    {
        string opening = Wav("opening.wav", 48_000, 2, 3), sting = Wav("sting.wav", 22_050, 1, 1), closing = Wav("closing.wav", 44_100, 2, 2), bed = Wav("bed.wav", 44_100, 2, 11);
        string[] sounds = ["--opening-sound", opening, "--chapter-sound", sting, "--closing-sound", closing, "--bed", bed];
        Finished run = (await workspace.NarrateAsync(["--opening", "--closing", "--json", .. sounds, Repository.Feature])).ShouldEndWith(0);
        string folder = NarrateTests.Line(run).GetProperty("folder").GetString()!, mp3 = Path.Combine(folder, "episode.mp3");
        (await workspace.RunAsync(["verify", folder, Repository.Feature])).ShouldEndWith(0);

        JsonElement episode = Narrations.Episode(folder);
        (string Place, double Start, double End)[] heard = [.. episode.GetProperty("sounds").EnumerateArray().Select(s => (s.GetProperty("place").GetString()!, s.GetProperty("startTime").GetDouble(), s.GetProperty("endTime").GetDouble()))];
        double[] chapters = [.. episode.GetProperty("chapters").EnumerateArray().Select(c => c.GetProperty("startTime").GetDouble())];
        heard.Select(s => s.Place).ShouldBe(["opening", .. Enumerable.Repeat("chapter", chapters.Length - 1), "closing"]);
        heard[1..^1].Zip(chapters[1..]).ShouldAllBe(p => p.Second - p.First.End >= 0.5 && p.Second - p.First.End < 0.6, "a sound stands before each chapter but the first");
        double duration = episode.GetProperty("sound").GetProperty("duration").GetDouble();
        (heard[0].Start, heard[^1].End < duration).ShouldBe((0, true));

        string report = await Tool.RunAsync("ffmpeg", "-nostats", "-hide_banner", "-i", mp3, "-af", "ebur128=peak=true", "-f", "null", "-");
        string summary = report[report.LastIndexOf("Summary:", StringComparison.Ordinal)..];
        Number(summary, @"I:\s+").ShouldBe(-19.0, 0.5, "LD-2");
        Number(summary, @"Peak:\s+").ShouldBeLessThanOrEqualTo(-1.0, "LD-2");
        Number(summary, @"LRA:\s+").ShouldBeLessThanOrEqualTo(8, "LD-2");
        (await Tool.RunAsync("mp3val", mp3)).ShouldNotContain("WARNING:", Case.Sensitive);
        double.Parse((await Tool.RunAsync("ffprobe", "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", mp3)).Trim(), CultureInfo.InvariantCulture).ShouldBe(duration, 0.1);

        // What the opening says of the length counts the sounds (to half a minute).
        string said = episode.GetProperty("utterances").EnumerateArray().Select(u => u.GetProperty("text").GetString()!).Single(t => t.StartsWith("This recording lasts", StringComparison.Ordinal));
        said.ShouldContain($"{Math.Round(duration / 60)}", Case.Insensitive);
    }

    [Fact]
    public async Task Without_ffmpeg_wav_is_read_and_others_say_what_to_install()
    {
        string wav = Wav("opening.wav", 44_100, 2, 1), article = workspace.Write("a.txt", "The fog lifted late.\n\nBy noon three boats had come in.");
        string other = workspace.Write("closing.mp3", "ID3 and so on");
        workspace.Variables["PATH"] = "/nowhere";
        (await workspace.NarrateAsync("--engine", "tone", "--opening-sound", wav, article)).ShouldEndWith(0);
        Directory.Delete(workspace.Output, recursive: true);
        Finished refused = await workspace.NarrateAsync("--engine", "tone", "--opening-sound", wav, "--closing-sound", other, article);
        refused.Code.ShouldBe(1, refused.Error);
        refused.Error.ShouldContain("the closing sound");
        refused.Error.ShouldContain("install ffmpeg");
        Directory.Exists(workspace.Output).ShouldBeFalse("nothing is half written");
    }

    [Fact]
    public async Task Files_and_levels_that_cannot_be_used_are_said_together_before_anything_is_spoken()
    {
        string article = workspace.Write("a.txt", "The fog lifted late."), words = workspace.Write("bed.mp3", "no music at all");
        Finished refused = await workspace.NarrateAsync("--engine", "tone", "--opening-sound", "/nowhere/a.wav", "--bed", words, article);
        refused.Code.ShouldBe(1, refused.Error);
        refused.Error.ShouldContain("the opening sound \"/nowhere/a.wav\" cannot be read");
        refused.Error.ShouldContain("the bed");
        Finished levels = await workspace.NarrateAsync("--engine", "tone", "--sound-level", "30", "--bed-level", "0", article);
        levels.Code.ShouldBe(2, levels.Error);
        levels.Error.ShouldContain("a sound level of 30 LU is not from -20 to 6");
        levels.Error.ShouldContain("a bed level of 0 LU is not from -40 to -6");
        Directory.Exists(workspace.Output).ShouldBeFalse("nothing is half written");
    }

    private string Wav(string name, int rate, int channels, double seconds)
    {
        string file = Path.Combine(workspace.Output + "-sounds", name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using WaveFileWriter writer = new(file, new WaveFormat(rate, 16, channels));
        for (int i = 0; i < seconds * rate * channels; i++)
        {
            writer.WriteSample(0.18f * MathF.Sin(2 * MathF.PI * 600 * (i / channels) / rate));
        }

        return file;
    }

    private static double Number(string report, string label) =>
        double.Parse(Regex.Match(report, label + @"(-?[\d.]+)").Groups[1].Value, CultureInfo.InvariantCulture);
}
