namespace Audio.Processes;

/// <summary>Why a program gave no result.</summary>
internal enum ProcessFault
{
    /// <summary>There is no such program.</summary>
    NotFound,

    /// <summary>The system does not start it.</summary>
    NotStarted,

    /// <summary>It took longer than its limit.</summary>
    TimedOut,

    /// <summary>It wrote more than its limit.</summary>
    TooMuchOutput,

    /// <summary>It ended with an error.</summary>
    Failed,
}

/// <summary>A program gave no result. Callers turn it into an error of their own, with what to do next.</summary>
internal sealed class ProcessException(ProcessFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Why.</summary>
    public ProcessFault Fault { get; } = fault;

    /// <summary>Whether it did not run at all.</summary>
    public bool IsMissing => Fault is ProcessFault.NotFound or ProcessFault.NotStarted;
}
