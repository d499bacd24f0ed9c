using System.Diagnostics;

namespace Audio.Benchmarks;

/// <summary>Two ways to the same end, run in turns so that a busy moment hits both.</summary>
internal sealed class Race(string name, int rounds)
{
    public async Task<double> RunAsync(string ours, Func<Task> our, string theirs, Func<Task> their)
    {
        List<double> a = [], b = [];
        for (int i = 0; i < rounds; i++)
        {
            a.Add(await TimeAsync(our));
            b.Add(await TimeAsync(their));
        }

        Console.WriteLine($"{name}, {rounds} rounds, seconds min / median / max");
        Console.WriteLine($"  {ours,-44} {Figures(a)}");
        Console.WriteLine($"  {theirs,-44} {Figures(b)}");
        double ratio = Median(a) / Median(b);
        Console.WriteLine($"  ratio of the medians {ratio:0.00}");
        return ratio;
    }

    public static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    public static async Task ProcessAsync(string program, IEnumerable<string> args, params (string Name, string Value)[] environment)
    {
        ProcessStartInfo start = new(program, args) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string key, string value) in environment)
        {
            start.Environment[key] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await error}");
        }
    }

    private static string Figures(List<double> times) => $"{times.Min(),7:0.000} {Median(times),7:0.000} {times.Max(),7:0.000}";

    private static async Task<double> TimeAsync(Func<Task> run)
    {
        long start = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
