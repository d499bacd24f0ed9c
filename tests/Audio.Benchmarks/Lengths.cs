using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Audio.Benchmarks;

/// <summary>How time and memory grow: an article, four and sixteen times as much.</summary>
/// <remarks>Linear work has the ratio 1: time over time of ×1, divided by length over length of ×1.</remarks>
internal static partial class Lengths
{
    private static readonly (int Times, int Rounds)[] Sizes = [(1, 5), (4, 3), (16, 1)];

    public static async Task<int> RunAsync(string article)
    {
        string work = Directory.CreateTempSubdirectory("audio-bench-").FullName;
        try
        {
            Console.WriteLine($"lengths: {Path.GetFileName(article)}, empty store, medians");
            (double seconds, double peak, double length) = (0, 0, 0);
            foreach ((int times, int rounds) in Sizes)
            {
                string text = Text(await File.ReadAllTextAsync(article), times), file = Path.Combine(work, "article.txt");
                await File.WriteAllTextAsync(file, text);
                List<Run> runs = [];
                for (int round = 0; round < rounds; round++)
                {
                    string cache = Path.Combine(work, "cache");
                    runs.Add(await Run.NarrateAsync(file, work, cache));
                    Directory.Delete(cache, recursive: true);
                }

                (double now, double most) = (Race.Median([.. runs.Select(r => r.Seconds)]), Race.Median([.. runs.Select(r => r.PeakMib)]));
                (seconds, peak, length) = times == 1 ? (now, most, text.Length) : (seconds, peak, length);
                Console.WriteLine($"  ×{times,-3} {text.Length,8} characters, {rounds} rounds {now,8:0.00} s, ratio to linear {now / seconds / (text.Length / length):0.00}, peak {most,4:0} MiB, ratio {most / peak:0.00}");
            }

            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    // Each time round every sentence ends otherwise, so that no clip is heard of before.
    private static string Text(string sample, int times)
    {
        StringBuilder text = new();
        for (int i = 0; i < times; i++)
        {
            string ending = " in part " + string.Concat((1000 + i).ToString(CultureInfo.InvariantCulture).Select(d => (char)('a' + d - '0') + "-")).TrimEnd('-');
            text.Append(SentenceEnd().Replace(sample, m => m.Value[0] + ending + m.Value[1..])).Append("\n\n");
        }

        return text.ToString();
    }

    [GeneratedRegex(@"[a-z]\.(?=\s)")]
    private static partial Regex SentenceEnd();
}
