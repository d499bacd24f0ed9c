using System.Diagnostics;
using Audio.Articles;

namespace Audio.Benchmarks;

/// <summary>Where the time of one narration goes, first with an empty clip store, then with a full one.</summary>
internal static class Stages
{
    public static async Task<int> RunAsync(string article)
    {
        string work = Directory.CreateTempSubdirectory("audio-bench-").FullName;
        try
        {
            foreach (string what in (string[])["cold code, empty store", "full store", "warm code, empty store"])
            {
                string cache = Path.Combine(work, what.StartsWith("warm", StringComparison.Ordinal) ? "second" : "first");
                await using Narrator narrator = await Narrator.CreateAsync(new NarratorOptions { Output = Path.Combine(work, "out"), Cache = cache, Voices = Files.Voices });
                StageClock clock = new();
                Narration narration = await narrator.NarrateAsync(new ArticleSource(Path.GetFileName(article), await File.ReadAllBytesAsync(article)), clock);
                Console.WriteLine($"stages ({what}): {clock.Describe()}, for {narration.Episode.Timeline.Duration.Seconds:0} s of sound");
            }

            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private sealed class StageClock : IProgress<NarrationProgress>
    {
        private readonly SortedDictionary<NarrationStage, long> starts = [];

        public void Report(NarrationProgress value)
        {
            lock (starts)
            {
                starts.TryAdd(value.Stage, Stopwatch.GetTimestamp());
            }
        }

        public string Describe()
        {
            long[] times = [.. starts.Values, Stopwatch.GetTimestamp()];
            return string.Join(", ", starts.Keys.Select((stage, i) => $"{stage} {Stopwatch.GetElapsedTime(times[i], times[i + 1]).TotalSeconds:0.00} s"));
        }
    }
}
