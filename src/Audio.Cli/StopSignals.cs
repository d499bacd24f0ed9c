using System.Runtime.InteropServices;

namespace Audio.Cli;

/// <summary>Ctrl-C and a polite kill, as a token; the second one ends the program as it would have without us.</summary>
internal static class StopSignals
{
    private static readonly CancellationTokenSource Source = new();
    private static readonly List<PosixSignalRegistration> Registrations = [];

    /// <summary>Cancelled by the first signal.</summary>
    public static CancellationToken Token => Source.Token;

    /// <summary>The exit code of a stopped program, as shells count it.</summary>
    public static int Code { get; private set; } = ExitCode.Interrupted;

    /// <summary>From now on a signal ends nothing half done.</summary>
    public static void Listen()
    {
        Registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, ExitCode.Interrupted)));
        Registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, ExitCode.Terminated)));
    }

    private static void Stop(PosixSignalContext signal, int code)
    {
        if (Source.IsCancellationRequested)
        {
            return;
        }

        signal.Cancel = true;
        Code = code;
        _ = Source.CancelAsync(); // what runs on cancellation may take its time; the signal's thread has none
    }
}
