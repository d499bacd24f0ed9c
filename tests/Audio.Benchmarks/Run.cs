using System.Diagnostics;
using System.Globalization;

namespace Audio.Benchmarks;

/// <summary>One run of a whole program.</summary>
/// <param name="Seconds">From start to end.</param>
/// <param name="PeakMib">The most memory of its largest process, MiB; NaN where /usr/bin/time is missing.</param>
internal sealed record Run(double Seconds, double PeakMib)
{
    private const string Time = "/usr/bin/time";

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It fails.</exception>
    public static async Task<Run> OfAsync(string program, IEnumerable<string> args, params (string Name, string Value)[] environment)
    {
        string report = Path.GetTempFileName();
        try
        {
            bool measured = File.Exists(Time);
            long start = Stopwatch.GetTimestamp();
            await (measured ? Race.ProcessAsync(Time, ["-f", "%M", "-o", report, program, .. args], environment) : Race.ProcessAsync(program, args, environment));
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            return new Run(seconds, measured ? double.Parse(await File.ReadAllTextAsync(report), CultureInfo.InvariantCulture) / 1024 : double.NaN);
        }
        finally
        {
            File.Delete(report);
        }
    }

    /// <summary>Narrates as a user would, people and cache of its own.</summary>
    public static Task<Run> NarrateAsync(string article, string work, string cache) => OfAsync(
        Files.Program,
        ["narrate", "--quiet", "--people", "none", "--output", Path.Combine(work, "out"), article],
        ("AUDIO_CACHE", cache), ("AUDIO_HOME", Files.Root));
}
