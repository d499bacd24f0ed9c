using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Audio.Processes;

/// <summary>A worker process and the two pipes to it. One exchange at a time.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int GoneMs = 500, LostMs = 2000; // a killed process takes a few
    private const long DefaultHeapBytes = 4L << 30;
    private const int NativeBytes = 512 << 20; // of a worker's memory, for what is not on the heap of its runtime

    private static readonly ImmutableDictionary<string, string> Runtime = ImmutableDictionary<string, string>.Empty
        .Add("DOTNET_gcConcurrent", "0") // a worker keeps nothing: collecting beside it only costs a thread
        .Add("DOTNET_EnableDiagnostics", "0") // its pipes for debuggers would stay in the temporary folder when it is killed
        .Add("DOTNET_DbgEnableMiniDump", "0");

    private readonly Process process;
    private readonly TaskCompletionSource errorsEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string firstError = "", lastError = "";
    private byte[] room = []; // answers are large: each takes the place of the last

    private WorkerProcess(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>Starts a worker; the first word of the command is the program.</summary>
    /// <param name="maxHeapBytes">The heap of its runtime; null for no limit.</param>
    /// <exception cref="ProcessException">There is no such program, or no room for it.</exception>
    public static WorkerProcess Start(IReadOnlyList<string> command, ImmutableDictionary<string, string>? variables = null, long? maxHeapBytes = null, TimeSpan? maxProcessorTime = null)
    {
        ImmutableDictionary<string, string> all = Runtime.SetItems(variables ?? ImmutableDictionary<string, string>.Empty);
        all = maxHeapBytes is { } heap ? all.SetItem("DOTNET_GCHeapHardLimit", heap.ToString("x", CultureInfo.InvariantCulture)) : all;
        return new WorkerProcess(ProcessRunner.Start(new ProcessCommand(command[0], [.. command.Skip(1)])
        {
            Variables = all,
            Limits = new ProcessLimits { MaxMemoryBytes = (maxHeapBytes ?? DefaultHeapBytes) + NativeBytes, MaxProcessorTime = maxProcessorTime },
        }));
    }

    /// <summary>Sends a request and waits for its answer, which is good until the next request; the worker is killed when it takes too long or the caller gives up.</summary>
    /// <exception cref="WorkerLostException">The worker died or was too slow.</exception>
    public async Task<Memory<byte>> AskAsync(ReadOnlyMemory<byte> request, TimeSpan limit, CancellationToken ct)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(limit);
        await using CancellationTokenRegistration end = patience.Token.Register(Kill);
        try
        {
            // Blocking pipes on a pool thread: the kill above is what ends them early.
            Memory<byte>? answer = await Task.Run(() => Exchange(request), CancellationToken.None);
            return answer ?? throw Lost();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or WorkerLostException)
        {
            ct.ThrowIfCancellationRequested();
            throw patience.IsCancellationRequested ? new WorkerLostException($"it said nothing for {limit.TotalSeconds:0.#} s") : Lost();
        }
    }

    /// <summary>Ends the process at once and sees it gone.</summary>
    public void Dispose()
    {
        Kill();
        process.WaitForExit(GoneMs);
        process.Dispose();
    }

    private Memory<byte>? Exchange(ReadOnlyMemory<byte> request)
    {
        WorkerFrames.Write(process.StandardInput.BaseStream, request.Span);
        return WorkerFrames.Read(process.StandardOutput.BaseStream, ref room);
    }

    private void Note(string? line)
    {
        const int MaxLength = 200;
        if (line is null)
        {
            errorsEnded.TrySetResult(); // the end of the stream
        }
        else if (line.Length > 0)
        {
            lastError = line[..Math.Min(line.Length, MaxLength)];
            firstError = firstError.Length == 0 ? lastError : firstError;
        }
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

    private WorkerLostException Lost()
    {
        process.WaitForExit(GoneMs); // its own end says more than being killed
        Kill();
        process.WaitForExit(LostMs);
        errorsEnded.Task.Wait(LostMs); // the process may be gone before what it said is read
        string code = process.HasExited ? $"it ended with code {process.ExitCode}" : "it does not answer";
        return new WorkerLostException(lastError.Length > 0 ? $"{code}: {lastError}" : code) { ExitCode = process.HasExited ? process.ExitCode : null, FirstError = firstError };
    }
}
