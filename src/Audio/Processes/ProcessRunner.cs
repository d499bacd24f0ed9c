using System.ComponentModel;
using System.Diagnostics;
using Audio.Native;

namespace Audio.Processes;

/// <summary>The one place that starts programs: found by PATH alone, without a shell, without our keys, within limits.</summary>
internal static class ProcessRunner
{
    private const int BlockBytes = 1 << 16;
    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(2); // for the pipes of a program that has ended

    /// <summary>Starts a program and leaves the rest to the caller; the limits of memory and processor time hold, those of time and output are the caller's.</summary>
    /// <exception cref="ProcessException">There is no such program, or the system does not start it.</exception>
    public static Process Start(ProcessCommand command)
    {
        string path = ProgramPath.Find(command.Program, command.SearchFolders)
            ?? throw new ProcessException(ProcessFault.NotFound, $"{command.Program} is not installed: {(command.Program.Contains('/', StringComparison.Ordinal) ? "there is no such program" : "no folder of PATH has it")}");
        ProcessStartInfo start = new(path, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = command.Folder,
        };
        ChildEnvironment.Apply(start.Environment, command);
        try
        {
            Process process = Process.Start(start)!;
            ResourceLimits.Apply(process.Id, command.Limits.MaxMemoryBytes, command.Limits.MaxProcessorTime);
            return process;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or IOException)
        {
            throw new ProcessException(ProcessFault.NotStarted, $"{path} cannot be started: {e.Message.TrimEnd('.')}", e);
        }
    }

    /// <summary>Runs a program to its end and returns what it wrote to standard output.</summary>
    /// <exception cref="ProcessException">It gave no result.</exception>
    public static async Task<byte[]> RunAsync(ProcessCommand command, ReadOnlyMemory<byte> input, CancellationToken ct = default)
    {
        using MemoryStream output = new();
        await RunAsync(command, [input], block => output.Write(block), ct);
        return output.ToArray();
    }

    /// <summary>Runs a program to its end, with blocks in and blocks out.</summary>
    /// <param name="input">What it reads. It may stop reading before the end; its exit code then says why.</param>
    /// <param name="output">Takes what it writes.</param>
    /// <exception cref="ProcessException">It gave no result.</exception>
    public static async Task RunAsync(ProcessCommand command, IEnumerable<ReadOnlyMemory<byte>> input, Action<ReadOnlySpan<byte>> output, CancellationToken ct = default)
    {
        using Process process = Start(command);
        using ProcessDeadline deadline = new(command.Limits, ct);
        await using CancellationTokenRegistration end = deadline.Token.Register(() => Kill(process));
        Task<string> errors = ReadLastLineAsync(process.StandardError);
        Task feeding = Task.Run(() => OrKillAsync(process, FeedAsync(process.StandardInput.BaseStream, input, deadline)), CancellationToken.None);
        Task work = Task.WhenAll(OrKillAsync(process, DrainAsync(process.StandardOutput.BaseStream, command, output, deadline)), feeding);
        try
        {
            await work.WaitAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException) when (deadline.Token.IsCancellationRequested)
        {
            Kill(process);
            await Task.WhenAny(work, Task.Delay(Afterwards, CancellationToken.None)); // so that nothing reads or writes any more
            ct.ThrowIfCancellationRequested();
            throw new ProcessException(ProcessFault.TimedOut, $"{command.Program} did not end in its time, {deadline.Describe()}");
        }

        if (process.ExitCode != 0)
        {
            string error = await Task.WhenAny(errors, Task.Delay(Afterwards, CancellationToken.None)) == errors ? await errors : "";
            throw new ProcessException(ProcessFault.Failed, $"{command.Program} ended with code {process.ExitCode}{(error.Length == 0 ? "" : ": " + error)}");
        }
    }

    /// <summary>Ends a process and all that it has started.</summary>
    public static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself, which is what was wanted.
        }
    }

    // When the next block is not there, the program must not take a part for the whole.
    private static async Task OrKillAsync(Process process, Task work)
    {
        try
        {
            await work;
        }
        catch
        {
            Kill(process);
            throw;
        }
    }

    private static async Task FeedAsync(Stream pipe, IEnumerable<ReadOnlyMemory<byte>> blocks, ProcessDeadline deadline)
    {
        foreach (ReadOnlyMemory<byte> block in blocks)
        {
            deadline.Progress();
            if (!await TryAsync(() => pipe.WriteAsync(block)))
            {
                return;
            }
        }

        _ = await TryAsync(pipe.DisposeAsync);
    }

    private static async Task<bool> TryAsync(Func<ValueTask> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            return false;
        }
    }

    private static async Task DrainAsync(Stream pipe, ProcessCommand command, Action<ReadOnlySpan<byte>> output, ProcessDeadline deadline)
    {
        byte[] block = new byte[BlockBytes];
        long written = 0;
        for (int count; (count = await pipe.ReadAtLeastAsync(block, block.Length, throwOnEndOfStream: false, CancellationToken.None)) > 0;)
        {
            deadline.Progress();
            written += count;
            if (written > command.Limits.MaxOutputBytes)
            {
                throw new ProcessException(ProcessFault.TooMuchOutput, $"{command.Program} does not stop writing: more than {command.Limits.MaxOutputBytes >> 20} MiB");
            }

            output(block.AsSpan(0, count));
        }
    }

    // However much it says, only the end is kept.
    private static async Task<string> ReadLastLineAsync(TextReader errors)
    {
        const int MaxLength = 300;
        string last = "";
        try
        {
            char[] block = new char[4096];
            for (int count; (count = await errors.ReadAsync(block)) > 0;)
            {
                last += new string(block, 0, count);
                last = last[Math.Max(0, last.Length - block.Length)..];
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // What was read until here is all there is.
        }

        string line = last.Trim().Split('\n')[^1].Trim();
        return line[..Math.Min(MaxLength, line.Length)];
    }
}
