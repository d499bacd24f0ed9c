using System.Globalization;
using System.Security.Cryptography;
using Audio.Fuzzing;
using Audio.Fuzzing.Growth;

// fuzz TARGET MINUTES [FOLDER]: attacks a parser, or all of them in turn; what it finds is written into the folder.
// grow READER KIND KILOBYTES: reads one input made to hurt and prints seconds and peak memory; for the growth test.
if (args is ["grow", var reader, var kind, var size])
{
    return GrowthRun.Run(reader, kind, int.Parse(size, CultureInfo.InvariantCulture));
}

// try TARGET FILE...: runs inputs again, to look at a finding.
if (args is ["try", var tried, .. var files])
{
    FuzzTarget again = FuzzTargets.All.Single(t => t.Name == tried);
    foreach (string path in files)
    {
        Outcome outcome = new Fuzzer(again, 0).Try(File.ReadAllBytes(path));
        Console.WriteLine($"{path}: {outcome}");
    }

    return 0;
}

FuzzTarget[] chosen = args is ["fuzz", var name, _, ..] && args.Length <= 4 ? [.. FuzzTargets.All.Where(t => name == "all" || t.Name == name)] : [];
if (chosen.Length == 0 || !double.TryParse(args[2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double minutes) || minutes is <= 0 or > 10_000)
{
    Console.Error.WriteLine($"Usage: audio fuzz TARGET MINUTES [FOLDER], where TARGET is all, {string.Join(", ", FuzzTargets.All.Select(t => t.Name))}.");
    return 2;
}

string folder = args.Length == 4 ? args[3] : "fuzzing";
int seed = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SEED"), out int given) ? given : Environment.TickCount;
long runs = 0, faults = 0;
Directory.CreateDirectory(folder);
foreach (FuzzTarget target in chosen)
{
    // What ends the process, a stack overflow, leaves its input behind.
    using FileStream current = new(Path.Combine(folder, $"{target.Name}.current"), FileMode.Create, FileAccess.Write, FileShare.Read, 1);
    FuzzReport report = new Fuzzer(target, seed, input => { current.SetLength(0); current.Write(input); }).Run(TimeSpan.FromMinutes(minutes / chosen.Length));
    foreach ((string fault, byte[] input) in report.Findings)
    {
        string file = Path.Combine(folder, $"{target.Name}-{Convert.ToHexStringLower(SHA256.HashData(input))[..12]}");
        File.WriteAllBytes(file + ".bin", input);
        File.WriteAllText(file + ".txt", fault + "\n");
        Console.WriteLine($"  {file}.bin: {fault}");
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.Name}: {report.Runs:N0} inputs in {report.Seconds:0} s, slowest {report.MaxSeconds:0.00} s, most allocated {report.MaxBytes >> 20} MiB, {report.Findings.Count} faults"));
    (runs, faults) = (runs + report.Runs, faults + report.Findings.Count);
}

Console.WriteLine($"{runs:N0} inputs, {faults} faults (seed {seed})");
return faults == 0 ? 0 : 1;
