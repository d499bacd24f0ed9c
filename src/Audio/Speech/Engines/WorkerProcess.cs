using System.ComponentModel;
using System.Diagnostics;

namespace Audio.Speech.Engines;

/// <summary>A worker process and the two pipes to it. One exchange at a time.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int GoneMs = 500; // a killed process takes a few

    private readonly Process process;
    private volatile string lastWords = "";
    private byte[] room = []; // answers are large: each takes the place of the last

    private WorkerProcess(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) => lastWords = line.Data is { Length: > 0 } text ? text[..Math.Min(text.Length, 200)] : lastWords;
        process.BeginErrorReadLine();
    }

    /// <summary>Starts a program; the first word of the command is the file.</summary>
    /// <exception cref="SpeechException">There is no such program, or no room for it.</exception>
    public static WorkerProcess Start(IReadOnlyList<string> command)
    {
        ProcessStartInfo start = new(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_gcConcurrent"] = "0"; // a worker keeps nothing: collecting beside it only costs a thread
        start.Environment["DOTNET_TieredCompilation"] = "0"; // it does one thing over and over: nothing is learned by compiling that twice
        try
        {
            return new WorkerProcess(Process.Start(start)!);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            throw new SpeechException($"The speech worker {command[0]} cannot be started: {e.Message}. Build the program again, then run ./audio doctor.", e);
        }
    }

    /// <summary>Sends a request and waits for its answer, which is good until the next request; the worker is killed when it takes too long or nobody wants it any more.</summary>
    /// <exception cref="WorkerLostException">The worker died or was too slow.</exception>
    public async Task<Memory<byte>> AskAsync(byte[] request, TimeSpan limit, CancellationToken ct)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(limit);
        await using CancellationTokenRegistration end = patience.Token.Register(Kill);
        try
        {
            // Blocking pipes on a pool thread: the kill above is what ends them early.
            Memory<byte>? answer = await Task.Run(() => Exchange(request), CancellationToken.None);
            return answer ?? throw new WorkerLostException(Obituary());
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or WorkerLostException)
        {
            ct.ThrowIfCancellationRequested();
            throw new WorkerLostException(patience.IsCancellationRequested ? $"it said nothing for {limit.TotalSeconds:0.#} s" : Obituary());
        }
    }

    /// <summary>Ends the process at once and sees it gone.</summary>
    public void Dispose()
    {
        Kill();
        process.WaitForExit(GoneMs);
        process.Dispose();
    }

    private Memory<byte>? Exchange(byte[] request)
    {
        WorkerFrames.Write(process.StandardInput.BaseStream, request);
        return WorkerFrames.Read(process.StandardOutput.BaseStream, ref room);
    }

    private void Kill()
    {
        try
        {
            process.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended by itself, which is what was wanted.
        }
    }

    private string Obituary()
    {
        Kill();
        process.WaitForExit(2000);
        string code = process.HasExited ? $"it ended with code {process.ExitCode}" : "it does not answer";
        return lastWords.Length > 0 ? $"{code}: {lastWords}" : code;
    }
}
