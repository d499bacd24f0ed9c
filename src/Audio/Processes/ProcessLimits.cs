namespace Audio.Processes;

/// <summary>What a process may use; what exceeds a limit is ended.</summary>
internal sealed record ProcessLimits
{
    /// <summary>How long it may run. Default: 2 minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long it may neither read nor write. Default: no limit of its own.</summary>
    public TimeSpan StallTimeout { get; init; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>Time on the processor, which does not depend on what else the machine does. Linux only. Default: null, no limit.</summary>
    public TimeSpan? MaxProcessorTime { get; init; }

    /// <summary>Memory of its own in bytes. Linux only. Default: 2 GiB; null for no limit.</summary>
    public long? MaxMemoryBytes { get; init; } = 2L << 30;

    /// <summary>What it may write to standard output, in bytes. Default: 64 MiB.</summary>
    public long MaxOutputBytes { get; init; } = 64 << 20;
}
