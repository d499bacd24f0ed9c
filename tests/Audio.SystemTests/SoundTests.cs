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
            (await Tool.RunAsync("mp3val", mp3)).ShouldNotContain("WARNING:", Case.Sensitive);
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
    public async Task A_foreign_recogniser_hears_the_words_when_we_say_they_are_heard()
    {
        string folder = narrations.Folders.Single(f => f.EndsWith("the-last-night-ferry", StringComparison.Ordinal));
        string place = Directory.CreateTempSubdirectory("recognise-").FullName;
        try
        {
            await Tool.RunAsync("ffmpeg", "-v", "error", "-i", Path.Combine(folder, "episode.wav"), "-ar", "16000", "-f", "s16le", Path.Combine(place, "all.raw"));
            byte[] sound = File.ReadAllBytes(Path.Combine(place, "all.raw"));
            JsonElement[] sentences = [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "timings.json"))).RootElement.GetProperty("paragraphs").EnumerateArray().SelectMany(p => p.GetProperty("sentences").EnumerateArray())];
            for (int i = 0; i < sentences.Length; i++)
            {
                int from = sentences[i].GetProperty("startMs").GetInt32() * 32, to = Math.Min(sound.Length, sentences[i].GetProperty("endMs").GetInt32() * 32);
                File.WriteAllBytes(Path.Combine(place, $"s{i}.raw"), sound[from..to]);
            }

            File.WriteAllLines(Path.Combine(place, "list"), Enumerable.Range(0, sentences.Length).Select(i => $"s{i}"));
            await Tool.RunAsync("pocketsphinx_batch", "-adcin", "yes", "-remove_silence", "no", "-cepdir", place, "-cepext", ".raw", "-ctl", Path.Combine(place, "list"), "-hypseg", Path.Combine(place, "heard"), "-logfn", "/dev/null");
            long[] off = [.. File.ReadAllLines(Path.Combine(place, "heard")).SelectMany((line, i) => Offsets(sentences[i], line))];
            off.Length.ShouldBeGreaterThan(200, "words that both agree on");
            Array.Sort(off);
            off[off.Length / 2].ShouldBeLessThanOrEqualTo(60, "milliseconds at the median");
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    // Words of the sentence and of "s0 S … T … A … L … sf ascr lscr word …", in order, and how far apart they begin.
    private static IEnumerable<long> Offsets(JsonElement sentence, string heard)
    {
        string[] cells = heard.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int at = Array.IndexOf(cells, "L") + 2;
        List<(string Word, long Ms)> words = [];
        for (; at + 3 < cells.Length; at += 4)
        {
            words.Add((Regex.Replace(cells[at + 3], @"\(\d\)", ""), long.Parse(cells[at], CultureInfo.InvariantCulture) * 10));
        }

        int next = 0;
        long start = sentence.GetProperty("startMs").GetInt64();
        foreach (JsonElement word in sentence.GetProperty("words").EnumerateArray())
        {
            string text = new([.. word.GetProperty("t").GetString()!.ToLowerInvariant().Where(c => char.IsAsciiLetter(c) || c is '\'' or '’')]);
            int found = words.FindIndex(next, Math.Min(3, words.Count - next), w => w.Word == text.Replace('’', '\''));
            if (found >= 0)
            {
                next = found + 1;
                yield return Math.Abs(words[found].Ms + start - word.GetProperty("s").GetInt64());
            }
        }
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
