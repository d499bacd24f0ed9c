namespace Audio.Processes;

/// <summary>The moment at which a process is ended: its whole time, or the time without a byte read or written.</summary>
internal sealed class ProcessDeadline : IDisposable
{
    private readonly ProcessLimits limits;
    private readonly CancellationTokenSource total, stall, either;

    public ProcessDeadline(ProcessLimits limits, CancellationToken ct)
    {
        this.limits = limits;
        total = new CancellationTokenSource(limits.Timeout);
        stall = new CancellationTokenSource(limits.StallTimeout);
        either = CancellationTokenSource.CreateLinkedTokenSource(ct, total.Token, stall.Token);
    }

    /// <summary>Cancelled when the time is over, or the caller gives up.</summary>
    public CancellationToken Token => either.Token;

    /// <summary>Something was read or written.</summary>
    public void Progress()
    {
        try
        {
            stall.CancelAfter(limits.StallTimeout);
        }
        catch (ObjectDisposedException)
        {
            // The process has been given up between two blocks.
        }
    }

    /// <summary>Which limit it was.</summary>
    public string Describe() => total.IsCancellationRequested ? $"{limits.Timeout.TotalSeconds:0.#} s" : $"{limits.StallTimeout.TotalSeconds:0.#} s without reading or writing";

    public void Dispose()
    {
        either.Dispose();
        stall.Dispose();
        total.Dispose();
    }
}
