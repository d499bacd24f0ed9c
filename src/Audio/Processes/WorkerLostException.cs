namespace Audio.Processes;

/// <summary>A worker died or stalled in the middle of a request. Callers turn it into an error of their own.</summary>
internal sealed class WorkerLostException(string message) : Exception(message)
{
    /// <summary>The code it ended with; null when it was stopped from outside.</summary>
    public int? ExitCode { get; init; }

    /// <summary>The first line of its error output, where a runtime says why it ends.</summary>
    public string FirstError { get; init; } = "";
}
