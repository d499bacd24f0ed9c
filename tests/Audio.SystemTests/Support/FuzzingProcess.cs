using System.Diagnostics;
using System.Globalization;
using Audio.Fuzzing;

namespace Audio.SystemTests.Support;

/// <summary>The fuzzing program as a process of its own, which may end badly.</summary>
internal static class FuzzingProcess
{
    /// <summary>Runs it with a limit of time and of memory; a run that takes longer is ended with code -1.</summary>
    public static async Task<(int Code, string Output)> RunAsync(TimeSpan patience, long maxMebibytes, params string[] args)
    {
        ProcessStartInfo start = new("dotnet", [typeof(FuzzTarget).Assembly.Location, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_GCHeapHardLimit"] = (maxMebibytes << 20).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["FUZZ_SEED"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync(), output = process.StandardOutput.ReadToEndAsync();
        using CancellationTokenSource time = new(patience);
        try
        {
            await process.WaitForExitAsync(time.Token);
            return (process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            return (-1, await output + await error);
        }
    }
}
