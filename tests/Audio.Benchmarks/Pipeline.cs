using System.Text.RegularExpressions;

namespace Audio.Benchmarks;

/// <summary>A narration beside what a user would write in a shell (flite, one-pass loudness, lame) and beside echogarden.</summary>
/// <remarks>Ours three ways: nothing known, everything known, and after one sentence was changed. In turns, so that a busy moment hits all.</remarks>
internal static class Pipeline
{
    private const int Rounds = 5;

    public static async Task<int> RunAsync(string article)
    {
        string work = Directory.CreateTempSubdirectory("audio-bench-").FullName;
        try
        {
            string? echogarden = await Echogarden.FindAsync();
            List<(string Name, Func<int, Task<Run>> Run)> rows =
            [
                ("(a) flite (one voice) > ffmpeg loudnorm > lame", _ => ShellAsync(article, work)),
                ("(c) audio narrate, empty store", round => Run.NarrateAsync(article, work, Cache(work, round))),
                ("(d) audio narrate again", round => Run.NarrateAsync(article, work, Cache(work, round))),
                ("(e) audio narrate, one sentence changed", round => EditedAsync(article, work, round)),
            ];
            if (echogarden is not null)
            {
                rows.Insert(1, ("(b) echogarden (espeak, one voice)", _ => Echogarden.SpeakAsync(echogarden, article, work)));
            }

            List<Run>[] runs = [.. rows.Select(_ => new List<Run>())];
            for (int round = 0; round < Rounds; round++)
            {
                for (int row = 0; row < rows.Count; row++)
                {
                    runs[row].Add(await rows[row].Run(round));
                }
            }

            Print(article, [.. rows.Select(r => r.Name)], runs);
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static void Print(string article, string[] names, List<Run>[] runs)
    {
        double shell = Median(runs[0]);
        Console.WriteLine($"pipeline: {Path.GetFileName(article)}, {Rounds} rounds, seconds min / median / max, ratio of the medians to (a), peak memory");
        for (int row = 0; row < names.Length; row++)
        {
            List<double> seconds = [.. runs[row].Select(r => r.Seconds)];
            double median = Race.Median(seconds);
            Console.WriteLine($"  {names[row],-48} {seconds.Min(),7:0.000} {median,7:0.000} {seconds.Max(),7:0.000} {median / shell,6:0.000} {runs[row].Max(r => r.PeakMib),5:0} MiB");
        }

        if (names.Length > 4)
        {
            Console.WriteLine($"  (c) to (b) {Median(runs[2]) / Median(runs[1]):0.000}");
        }
    }

    private static double Median(List<Run> runs) => Race.Median([.. runs.Select(r => r.Seconds)]);

    private static Task<Run> ShellAsync(string article, string work) => Run.OfAsync("sh",
    [
        "-c",
        "set -e; flite -voice slt -f \"$1\" -o \"$2/a.wav\"; " +
        "ffmpeg -v error -y -i \"$2/a.wav\" -af loudnorm=I=-19:TP=-1 -ar 44100 \"$2/b.wav\"; " +
        "lame --quiet -m m -b 96 \"$2/b.wav\" \"$2/c.mp3\"",
        "sh", article, work,
    ]);

    private static string Cache(string work, int round) => Path.Combine(work, $"cache{round}");

    private static async Task<Run> EditedAsync(string article, string work, int round)
    {
        string edited = Path.Combine(work, Path.GetFileName(article));
        await File.WriteAllTextAsync(edited, OneSentenceChanged(await File.ReadAllTextAsync(article), round));
        return await Run.NarrateAsync(edited, work, Cache(work, round));
    }

    // A sentence in the middle gets three more words, others in each round.
    private static string OneSentenceChanged(string text, int round)
    {
        string[] more = ["late that evening", "once more today", "without a word", "in good time", "as ever before"];
        Match middle = Regex.Match(text[(text.Length / 2)..], @"[a-z]\.\s");
        int at = text.Length / 2 + middle.Index + 1;
        return $"{text[..at]} {more[round % more.Length]}{text[at..]}";
    }
}
