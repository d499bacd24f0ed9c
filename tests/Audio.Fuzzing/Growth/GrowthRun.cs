using System.Globalization;
using Audio.Articles;
using Audio.Scripts;

namespace Audio.Fuzzing.Growth;

/// <summary>Reads a reader's inputs at a quarter, half and whole of a size and prints what each took, one line a kind.</summary>
internal static class GrowthRun
{
    /// <summary>Prints "kind seconds seconds seconds peakMiB outcome" for one kind of a reader, or all.</summary>
    public static int Run(string reader, string kind, int kilobytes)
    {
        foreach (GrowthInput input in GrowthInputs.All[reader].Where(i => kind == "all" || i.Kind == kind))
        {
            Console.Write(input.Kind + " "); // before it runs: who looks at what is left knows what did it
            Console.Out.Flush();
            string outcome = "";
            int least = kilobytes << 8;
            Read(input, Math.Min(least, 64 << 10)); // the first run compiles
            double[] seconds = [.. new[] { least, least * 2, least * 4 }.Select(size => Timed(input, size, out outcome))];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds[0]:0.000} {seconds[1]:0.000} {seconds[2]:0.000} {Peak()} {outcome}"));
        }

        return 0;
    }

    private static double Timed(GrowthInput input, int size, out string outcome)
    {
        byte[] bytes = input.Make(size);
        GC.Collect();
        Forget();
        TimeSpan start = Environment.CpuUsage.TotalTime; // what other programs take does not count
        outcome = Read(input.Source, bytes);
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    private static void Read(GrowthInput input, int size) => Read(input.Source, input.Make(size));

    private static string Read(string source, byte[] bytes)
    {
        try
        {
            Script script = new Scriptwriter().Write(ArticleReaders.Found().Read(new ArticleSource(source, bytes)));
            return $"{script.Utterances.Length} utterances";
        }
        catch (AudioException e)
        {
            return e.Message.ReplaceLineEndings(" ");
        }
    }

    // Linux counts the peak from here on.
    private static void Forget() => File.WriteAllText("/proc/self/clear_refs", "5");

    private static long Peak() =>
        long.Parse(File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) >> 10;
}
