using System.Diagnostics;
using System.Globalization;

namespace Audio.SystemTests.Support;

/// <summary>The real program in a real process, with a clip store and an output folder of its own.</summary>
public sealed class Workspace : IDisposable
{
    /// <summary>A run that takes longer than this hangs.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly string root = Directory.CreateTempSubdirectory("audio-system-").FullName;

    /// <summary>Environment variables of its own.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>The working folder of its runs.</summary>
    public string Root => root;

    public string Output => Path.Combine(root, "output");

    public string Ledger => Path.Combine(root, "spending.tsv");

    public string Cache => Path.Combine(root, "cache");

    /// <summary>The people file of this test, so that none is made among the project's voices.</summary>
    public string People => Path.Combine(root, "people.yaml");

    /// <summary>The program where it was built: the copy beside the tests lacks what the tests' web server brings along.</summary>
    public static string Program => Path.Combine(AppContext.BaseDirectory.Replace("tests/Audio.SystemTests", "src/Audio.Cli", StringComparison.Ordinal), "audio-cli");

    public string Write(string name, string text)
    {
        string path = Path.Combine(root, name);
        File.WriteAllText(path, text);
        return path;
    }

    public string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(root, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    // A test run that was itself started in the background ignores Ctrl-C, and so would the program: env gives it the signal back.
    private static readonly string[] Signals = Tool("env", "--default-signal=INT,TERM", "true") ? ["--default-signal=INT,TERM", Program] : [Program];

    public Process Start(params string[] args) => StartProcess("/usr/bin/env", [.. Signals, .. Listening(args)]);

    /// <summary>Starts it where only so many files may be open.</summary>
    public Process StartLimited(int openFiles, params string[] args) => StartProcess("/bin/sh", ["-c", $"ulimit -n {openFiles}; exec \"$0\" \"$@\"", Program, .. Listening(args)]);

    /// <summary>Another program in the same surroundings, a shell for one.</summary>
    public Process StartProgram(string program, params string[] args) => StartProcess(program, args);

    // Stand-ins of services speak in tones, in which nobody hears words; the tests of listening ask for it.
    private static string[] Listening(string[] args) => args is ["narrate", .. var rest] && !rest.Contains("--listen") ? ["narrate", "--listen", "off", .. rest] : args;

    /// <summary>Runs it through the shell with its standard streams bent: "&lt;&amp;-", "2&gt;/dev/full".</summary>
    public async Task<Finished> RedirectedAsync(string redirections, params string[] args)
    {
        using Process process = StartProcess("/bin/sh", ["-c", $"exec \"$0\" \"$@\" {redirections}", Program, .. args]);
        return await FinishAsync(process);
    }

    /// <summary>Runs a line of the shell, in which the program is $0 and its arguments are $@.</summary>
    public async Task<Finished> ShellAsync(string line, params string[] args)
    {
        using Process process = StartProcess("/bin/bash", ["-c", line, Program, .. args]);
        return await FinishAsync(process);
    }

    private static bool Tool(string program, params string[] args)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private Process StartProcess(string program, string[] args)
    {
        ProcessStartInfo start = new(program, args) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = root };
        start.Environment["AUDIO_CACHE"] = Cache;
        start.Environment["AUDIO_LEDGER"] = Ledger;
        start.Environment["AUDIO_HOME"] = Repository.Root;
        foreach ((string name, string value) in Variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public async Task<Finished> RunAsync(string[] args, string? input = null)
    {
        using Process process = Start(args);
        return await FinishAsync(process, input);
    }

    public Task<Finished> NarrateAsync(params string[] args) => RunAsync(["narrate", "--output", Output, "--people", People, .. args]);

    public static async Task<Finished> FinishAsync(Process process, string? input = null)
    {
        using CancellationTokenSource limit = new(Limit);
        Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
        Task<string> error = process.StandardError.ReadToEndAsync(limit.Token);
        Task<long> peak = PeakAsync(process);
        try
        {
            await process.StandardInput.WriteAsync(input);
        }
        catch (IOException)
        {
            // It may end before it has read everything.
        }

        process.StandardInput.Close();
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{Program} did not end within {Limit}.");
        }

        return new Finished(process.ExitCode, await output, await error, await peak);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    // The high-water mark only grows, so the last look before the end is the peak but for the last moments.
    private static async Task<long> PeakAsync(Process process)
    {
        long peak = 0;
        string status = $"/proc/{process.Id}/status";
        while (!process.HasExited)
        {
            try
            {
                string? line = File.ReadLines(status).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
                peak = Math.Max(peak, line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture));
            }
            catch (IOException)
            {
                break;
            }

            await Task.Delay(20);
        }

        return peak;
    }
}

/// <summary>What a run said; the peak is resident memory in KiB.</summary>
public sealed record Finished(int Code, string Output, string Error, long PeakKib)
{
    public Finished ShouldEndWith(int code)
    {
        Code.ShouldBe(code, $"standard output:\n{Output}\nstandard error:\n{Error}");
        return this;
    }
}
