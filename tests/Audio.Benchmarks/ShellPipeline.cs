using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Audio.Benchmarks;

/// <summary>A narration beside what a user would write in a shell: flite, one-pass loudness, lame.</summary>
/// <remarks>Ours three ways: nothing known, everything known, and after one sentence was changed.</remarks>
internal static class ShellPipeline
{
    private const int Rounds = 5;

    public static async Task<int> RunAsync(string article)
    {
        string work = Directory.CreateTempSubdirectory("audio-bench-").FullName;
        try
        {
            (string Name, List<double> Seconds)[] rows =
            [
                ("(a) flite (one voice) > ffmpeg loudnorm > lame", []), ("(c) audio narrate, empty store", []),
                ("(d) audio narrate again", []), ("(e) audio narrate, one sentence changed", []),
            ];
            for (int round = 0; round < Rounds; round++)
            {
                string cache = Path.Combine(work, $"cache{round}"), edited = Path.Combine(work, Path.GetFileName(article));
                await File.WriteAllTextAsync(edited, OneSentenceChanged(await File.ReadAllTextAsync(article), round));
                rows[0].Seconds.Add(await TimeAsync(() => ShellAsync(article, work)));
                rows[1].Seconds.Add(await TimeAsync(() => NarrateAsync(article, work, cache)));
                rows[2].Seconds.Add(await TimeAsync(() => NarrateAsync(article, work, cache)));
                rows[3].Seconds.Add(await TimeAsync(() => NarrateAsync(edited, work, cache)));
            }

            double shell = Race.Median(rows[0].Seconds);
            Console.WriteLine($"pipeline: {Path.GetFileName(article)}, {Rounds} rounds, seconds min / median / max, ratio of the medians to (a)");
            foreach ((string name, List<double> seconds) in rows)
            {
                double median = Race.Median(seconds);
                Console.WriteLine($"  {name,-48} {seconds.Min(),7:0.000} {median,7:0.000} {seconds.Max(),7:0.000} {median / shell,6:0.000}");
            }

            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static Task ShellAsync(string article, string work) => Race.ProcessAsync("sh",
    [
        "-c",
        "set -e; flite -voice slt -f \"$1\" -o \"$2/a.wav\"; " +
        "ffmpeg -v error -y -i \"$2/a.wav\" -af loudnorm=I=-19:TP=-1 -ar 44100 \"$2/b.wav\"; " +
        "lame --quiet -m m -b 96 \"$2/b.wav\" \"$2/c.mp3\"",
        "sh", article, work,
    ]);

    private static Task NarrateAsync(string article, string work, string cache) => Race.ProcessAsync(
        Files.Program,
        ["narrate", "--quiet", "--people", "none", "--output", Path.Combine(work, "out"), article],
        ("AUDIO_CACHE", cache), ("AUDIO_HOME", Files.Root));

    // A sentence in the middle gets three more words, others in each round.
    private static string OneSentenceChanged(string text, int round)
    {
        string[] more = ["late that evening", "once more today", "without a word", "in good time", "as ever before"];
        Match middle = Regex.Match(text[(text.Length / 2)..], @"[a-z]\.\s");
        int at = text.Length / 2 + middle.Index + 1;
        return $"{text[..at]} {more[round % more.Length]}{text[at..]}";
    }

    private static async Task<double> TimeAsync(Func<Task> run)
    {
        long start = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
