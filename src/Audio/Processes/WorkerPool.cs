using System.Collections.Concurrent;

namespace Audio.Processes;

/// <summary>Worker processes, started when they are first needed and used again until they fail.</summary>
internal sealed class WorkerPool(Func<WorkerProcess> start, int width) : IDisposable
{
    private readonly SemaphoreSlim free = new(width);
    private readonly ConcurrentStack<WorkerProcess> idle = new();
    private volatile bool disposed;

    /// <summary>Lends a worker; one whose work fails is not used again.</summary>
    public async Task<T> UseAsync<T>(Func<WorkerProcess, Task<T>> work, CancellationToken ct)
    {
        await free.WaitAsync(ct);
        WorkerProcess? worker = null;
        try
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            if (!idle.TryPop(out worker))
            {
                worker = start();
            }

            T result = await work(worker);
            idle.Push(worker);
            worker = null;
            return result;
        }
        finally
        {
            worker?.Dispose();
            free.Release();
            if (disposed)
            {
                Dispose();
            }
        }
    }

    /// <summary>Ends all workers that are not lent; the others end when they come back.</summary>
    public void Dispose()
    {
        disposed = true;
        while (idle.TryPop(out WorkerProcess? worker))
        {
            worker.Dispose();
        }
    }
}
