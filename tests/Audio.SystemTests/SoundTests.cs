using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Audio.SystemTests.Support;
using Audio.Tests.Support;
using Tool = Audio.SystemTests.Support.Tool;

namespace Audio.SystemTests;

/// <summary>How the samples sound, by measuring the finished sound: levels by other people's meters, silences, clicks, words.</summary>
public sealed class SoundTests(Narrations narrations) : IClassFixture<Narrations>
{
    private const int Rate = 44_100;

    [Fact]
    public async Task Every_narration_is_as_loud_as_the_standard_asks_by_two_foreign_meters()
    {
        foreach (string folder in narrations.Folders)
        {
            string mp3 = Path.Combine(folder, "episode.mp3"), name = Path.GetFileName(folder);
            string report = await Tool.RunAsync("ffmpeg", "-nostats", "-hide_banner", "-i", mp3, "-af", "ebur128=peak=true", "-f", "null", "-");
            string summary = report[report.LastIndexOf("Summary:", StringComparison.Ordinal)..];
            Number(summary, @"I:\s+").ShouldBe(-19.0, 0.5, name + " LD-2");
            Number(summary, @"Peak:\s+").ShouldBeLessThanOrEqualTo(-1.0, name + " LD-2");
            Number(summary, @"LRA:\s+").ShouldBeLessThanOrEqualTo(8, name + " LD-2");
            string verdict = await Tool.RunAsync("mp3val", mp3);
            verdict.ShouldNotContain("WARNING:", Case.Sensitive);
            verdict.ShouldNotContain("ERROR:", Case.Sensitive);
        }
    }

    [Fact]
    public async Task Loudgain_agrees()
    {
        foreach (string folder in narrations.Folders)
        {
            string line = (await Tool.RunAsync("loudgain", "-O", Path.Combine(folder, "episode.mp3"))).Split('\n').Single(l => l.Contains("episode.mp3\t", StringComparison.Ordinal));
            string[] cells = line.Split('\t');
            Number(cells[1], "").ShouldBe(-19.0, 0.5, folder);
            Number(cells[2], "").ShouldBeLessThanOrEqualTo(8, folder);
            Number(cells[4], "").ShouldBeLessThanOrEqualTo(-1.0, folder);
        }
    }

    [Fact]
    public void No_silence_inside_a_chapter_is_longer_than_a_second_and_a_half_and_no_join_shorter_than_40_ms()
    {
        foreach (string folder in narrations.Folders)
        {
            float[] sound = Narrations.Samples(Path.Combine(folder, "episode.wav"));
            JsonElement episode = Narrations.Episode(folder);
            long[] chapters = [.. episode.GetProperty("chapters").EnumerateArray().Select(c => Ms(c, "startTime"))];
            (long From, long To)[] silences = [.. Silences(sound)];
            silences[1..^1].Where(s => s.To - s.From > 1500 && !chapters.Any(c => c >= s.From && c <= s.To + 50)).ShouldBeEmpty(folder);

            (long Start, long End)[] lines = [.. Lines(episode)];
            foreach ((long at, long next) in lines.Zip(lines.Skip(1), (a, b) => (a.End, b.Start)))
            {
                silences.Where(s => s.From <= next + 30 && s.To >= at - 30).Select(s => s.To - s.From).DefaultIfEmpty().Max().ShouldBeGreaterThanOrEqualTo(40, $"{folder} at {at} ms");
            }
        }
    }

    [Fact]
    public void Nothing_clicks_where_sounds_are_joined_and_a_planted_click_would_be_heard()
    {
        foreach (string folder in narrations.Folders)
        {
            float[] sound = Narrations.Samples(Path.Combine(folder, "episode.wav"));
            long[] joins = [.. Lines(Narrations.Episode(folder)).SelectMany(l => new[] { l.Start * Rate / 1000, l.End * Rate / 1000 })];
            ClickDetector.Find(sound, Rate, joins.Concat(ClickDetector.Edges(sound, Rate))).Select(at => at * 1000 / Rate).ShouldBeEmpty(folder);
            long planted = joins[joins.Length / 2] + 300;
            sound[planted] += 0.02f;
            ClickDetector.Find(sound, Rate, joins).ShouldContain(at => Math.Abs(at - planted) < Rate / 500, folder);
        }
    }

    [Fact]
    public async Task A_foreign_recogniser_that_is_told_the_words_finds_them_where_we_say_they_are()
    {
        List<long> all = [];
        foreach (string folder in narrations.Folders)
        {
            AlignedWord[] words = await ForcedAlignment.OfAsync(folder);
            long[] off = [.. words.Where(w => w.Heard is not null).Select(w => w.Heard!.Value - w.Start)];
            all.AddRange(off);
            ((double)off.Length / words.Length).ShouldBeGreaterThan(0.95, folder);
            Spread(off, 0).Median.ShouldBeLessThanOrEqualTo(60, folder);
            Spread(off, 100).Median.ShouldBeGreaterThan(60, "a tenth of a second late would be seen");
            Tell(Path.GetFileName(folder), off);
        }

        // It is told what is printed: a number it would read differently, or the head of a table said again, leads it astray for a line.
        Tell("all together", all);
        Spread(all, 0).Most.ShouldBeLessThanOrEqualTo(120);
    }

    private static void Tell(string what, IReadOnlyList<long> off) =>
        TestContext.Current.TestOutputHelper?.WriteLine($"{what}: {off.Count} words, median {Spread(off, 0).Median} ms, 95 % {Spread(off, 0).Most} ms");

    private static (long Median, long Most) Spread(IReadOnlyList<long> off, long late)
    {
        long[] sorted = [.. off.Select(o => Math.Abs(o + late)).Order()];
        return (sorted[sorted.Length / 2], sorted[sorted.Length * 95 / 100]);
    }

    private static IEnumerable<(long Start, long End)> Lines(JsonElement episode) => episode.GetProperty("utterances").EnumerateArray()
        .Where(u => u.TryGetProperty("startTime", out JsonElement s) && s.ValueKind == JsonValueKind.Number)
        .Select(u => (Ms(u, "startTime"), Ms(u, "endTime")));

    // Hundredths of a second below −50 dB of the loudest, in milliseconds from … to.
    private static IEnumerable<(long From, long To)> Silences(float[] sound)
    {
        int frame = Rate / 100;
        double[] energies = [.. Enumerable.Range(0, sound.Length / frame).Select(i => sound.AsSpan(i * frame, frame).ToArray().Sum(x => (double)x * x))];
        double threshold = energies.Max() * 1e-5;
        for (int i = 0; i < energies.Length; i++)
        {
            int from = i;
            while (i < energies.Length && energies[i] < threshold)
            {
                i++;
            }

            if (i > from)
            {
                yield return (from * 10L, i * 10L);
            }
        }
    }

    private static long Ms(JsonElement of, string name) => (long)Math.Round(of.GetProperty(name).GetDouble() * 1000);

    private static double Number(string report, string label) =>
        double.Parse(Regex.Match(report, label + @"(-?[\d.]+)").Groups[1].Value, CultureInfo.InvariantCulture);
}
