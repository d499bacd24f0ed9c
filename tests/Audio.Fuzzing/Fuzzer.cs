using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Audio.Fuzzing;

/// <summary>What one input did.</summary>
/// <param name="Fault">What is wrong; null when it was read, or refused in words.</param>
/// <param name="Trait">What kind of result it was: inputs with a new one join the corpus.</param>
/// <param name="Seconds">Processor time of the run.</param>
/// <param name="Bytes">What was allocated.</param>
internal sealed record Outcome(string? Fault, string Trait, double Seconds, long Bytes);

/// <summary>What a target's runs came to; faults are there once each, with the smallest input found.</summary>
internal sealed record FuzzReport(string Target, long Runs, double Seconds, double MaxSeconds, long MaxBytes, IReadOnlyList<(string Fault, byte[] Input)> Findings);

/// <summary>Feeds a target with changed inputs until the time or the runs are over.</summary>
internal sealed partial class Fuzzer(FuzzTarget target, int seed, Action<byte[]>? beforeRun = null)
{
    private const int MaxCorpus = 2000;

    // A run may take so much of a processor, compiling included, and allocate so much for itself and for each byte.
    private const double MaxSeconds = 5;
    private const long MaxBytes = 192L << 20, MaxBytesPerByte = 24 << 10;

    private readonly List<byte[]> corpus = [.. target.Seeds];
    private readonly HashSet<string> traits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> findings = new(StringComparer.Ordinal);
    private readonly Mutator mutator = new(seed);
    private double slowest;
    private long largest;

    /// <summary>Runs for a time, or a number of inputs, whatever ends first.</summary>
    public FuzzReport Run(TimeSpan time, long maxRuns = long.MaxValue)
    {
        Stopwatch watch = Stopwatch.StartNew();
        long runs = 0;
        foreach (byte[] good in target.Seeds)
        {
            Note(good, Try(good));
        }

        for (; runs < maxRuns && watch.Elapsed < time; runs++)
        {
            byte[] input = target.Mutate(mutator, corpus[mutator.Next(corpus.Count)], corpus[mutator.Next(corpus.Count)]);
            Note(input, Try(input));
        }

        (string, byte[])[] smallest = [.. findings.Select(f => (f.Key, Minimise(f.Key, f.Value)))];
        return new FuzzReport(target.Name, runs, watch.Elapsed.TotalSeconds, slowest, largest, smallest);
    }

    /// <summary>Runs one input.</summary>
    public Outcome Try(byte[] input)
    {
        beforeRun?.Invoke(input);
        long before = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan start = Environment.CpuUsage.TotalTime; // what other programs take does not count
        string? fault = null;
        string trait = "read";
        try
        {
            target.Run(input);
        }
        catch (AudioException e)
        {
            trait = Shape(e.Message);
        }
        catch (Exception e)
        {
            fault = $"{e.GetType().Name} {Shape(e.Message)} {Place(e)}";
        }

        double seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        fault ??= seconds > MaxSeconds ? "time" : bytes > MaxBytes + (MaxBytesPerByte * input.Length) ? "memory" : null;
        return new Outcome(fault, trait, seconds, bytes);
    }

    private void Note(byte[] input, Outcome outcome)
    {
        (slowest, largest) = (Math.Max(slowest, outcome.Seconds), Math.Max(largest, outcome.Bytes));
        if (outcome.Fault is { } fault)
        {
            findings.TryAdd(fault, input);
        }
        else if (corpus.Count < MaxCorpus && traits.Add($"{outcome.Trait} {(int)Math.Log2(outcome.Bytes + 1)} {(int)Math.Log2(outcome.Seconds * 10_000 + 1)}"))
        {
            corpus.Add(input); // another message, or much more memory or time than before
        }
    }

    // Pieces are left out, large ones first, as long as the fault stays.
    private byte[] Minimise(string fault, byte[] input)
    {
        Stopwatch watch = Stopwatch.StartNew();
        for (int piece = input.Length / 2; piece > 0; piece /= 2)
        {
            for (int at = 0; at + piece <= input.Length && watch.Elapsed < TimeSpan.FromSeconds(20);)
            {
                byte[] shorter = [.. input[..at], .. input[(at + piece)..]];
                bool same = Try(shorter).Fault == fault;
                input = same ? shorter : input;
                at += same ? 0 : piece;
            }
        }

        return input;
    }

    private static string Shape(string message) => Particulars().Replace(message.Length > 400 ? message[..400] : message, "…");

    private static string Place(Exception e) =>
        e.StackTrace?.Split('\n').Select(l => FramePattern().Match(l)).FirstOrDefault(m => m.Success && m.Value.Contains("Audio.", StringComparison.Ordinal))?.Value ?? "";

    [GeneratedRegex("\"[^\"]*\"|“[^”]*”|[0-9]+|[^\\x20-\\x7E]+")]
    private static partial Regex Particulars();

    [GeneratedRegex(@"Audio\.[\w.]+\.[\w<>|]+")]
    private static partial Regex FramePattern();
}
