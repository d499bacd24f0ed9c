using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Audio.Native;

namespace Audio.Processes;

/// <summary>The worker's side of the pipes: requests come in on its input, answers go out on its output.</summary>
/// <remarks>The work may end, stall or corrupt its process. A worker holds nothing that would be missed.</remarks>
internal static class WorkerHost
{
    /// <summary>Serves until the input closes, which it does when the parent ends in whatever way.</summary>
    /// <param name="answer">Answers a request.</param>
    /// <param name="maxRequestBytes">The largest request.</param>
    /// <param name="stackBytes">The stack of the work.</param>
    /// <returns>The exit code.</returns>
    public static int Run(Func<byte[], byte[]> answer, int maxRequestBytes = WorkerFrames.DefaultMaxBytes, int stackBytes = 8 << 20)
    {
        // Ctrl-C reaches the whole group of processes; the parent decides what it means.
        using PosixSignalRegistration ignored = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using Stream answers = StandardOutput.TakeOver();
        using BlockingCollection<byte[]> inbox = [];
        new Thread(() => Listen(inbox, maxRequestBytes)) { IsBackground = true }.Start();
        int code = 0;
        Thread work = new(() => code = Serve(inbox, answers, answer), stackBytes);
        work.Start();
        work.Join();
        return code;
    }

    private static int Serve(BlockingCollection<byte[]> inbox, Stream answers, Func<byte[], byte[]> answer)
    {
        try
        {
            while (true)
            {
                WorkerFrames.Write(answers, answer(inbox.Take()));
            }
        }
        catch (IOException)
        {
            return 1; // nobody is left to answer
        }
    }

    // A thread of its own, so that the process also ends with its parent while the work is busy or stuck.
    private static void Listen(BlockingCollection<byte[]> inbox, int maxRequestBytes)
    {
        try
        {
            using Stream requests = Console.OpenStandardInput();
            while (WorkerFrames.Read(requests, maxRequestBytes) is { } request)
            {
                inbox.Add(request);
            }
        }
        catch (IOException)
        {
            // The parent died inside a message, which ends us all the same.
        }

        Environment.Exit(0);
    }
}
