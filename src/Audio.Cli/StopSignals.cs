using System.Runtime.InteropServices;
using Audio.Native;

namespace Audio.Cli;

/// <summary>Ctrl-C and a polite kill, as a token; the second one ends the program as it would have without us.</summary>
/// <remarks>
/// The first one lets the work come to an end in order. Where it does not, because something blocks or computes without looking at the token,
/// the process is ended all the same: what it leaves behind is what a killed run leaves, which the next run removes.
/// </remarks>
internal static class StopSignals
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.4), MessageTime = TimeSpan.FromMilliseconds(200);

    private static readonly CancellationTokenSource Source = new();
    private static readonly List<PosixSignalRegistration> Registrations = [];
    private static readonly ManualResetEventSlim Stopped = new();

    /// <summary>Cancelled by the first signal.</summary>
    public static CancellationToken Token => Source.Token;

    /// <summary>The exit code of a stopped program, as shells count it.</summary>
    public static int Code { get; private set; } = ExitCode.Interrupted;

    /// <summary>From now on a signal ends nothing half done, and ends the program within two seconds.</summary>
    public static void Listen()
    {
        new Thread(EndWhatDoesNotEnd) { IsBackground = true, Name = "signals", Priority = ThreadPriority.Highest }.Start(); // made while there is still memory for it
        Registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, ExitCode.Interrupted)));
        Registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, ExitCode.Terminated)));
    }

    /// <summary>Says that the work was stopped.</summary>
    public static Task ReportAsync() => Console.Error.WriteLineAsync("audio: stopped. Finished clips are kept: the same command goes on from here.");

    private static void Stop(PosixSignalContext signal, int code)
    {
        if (Source.IsCancellationRequested)
        {
            return;
        }

        signal.Cancel = true;
        Code = code;
        Stopped.Set();
        _ = Source.CancelAsync(); // what runs on cancellation may take its time; the signal's thread has none
    }

    private static void EndWhatDoesNotEnd()
    {
        Stopped.Wait();
        Thread.Sleep(Patience);
        _ = Task.Run(ReportAsync).Wait(MessageTime); // somebody may have stopped reading
        ProcessTermination.EndNow(Code);
    }
}
