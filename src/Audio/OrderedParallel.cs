using System.Runtime.CompilerServices;

namespace Audio;

/// <summary>Several at a time, in order, in bounded room.</summary>
public static class OrderedParallel
{
    /// <summary>Works on at most <paramref name="width"/> items at once and yields their results in the items' order.</summary>
    /// <remarks>A result that is not yet taken counts as open. Nothing runs on when the caller stops or an item fails.</remarks>
    public static async IAsyncEnumerable<TResult> SelectAsync<T, TResult>(
        this IEnumerable<T> items, int width, Func<T, CancellationToken, Task<TResult>> work, [EnumeratorCancellation] CancellationToken ct = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        Queue<Task<TResult>> open = new(width);
        try
        {
            foreach (T item in items)
            {
                open.Enqueue(Task.Run(() => work(item, stop.Token), stop.Token));
                if (open.Count == width)
                {
                    yield return await open.Dequeue(); // before the next item is asked for: it may reuse what the result held
                }
            }

            while (open.Count > 0)
            {
                yield return await open.Dequeue();
            }
        }
        finally
        {
            await stop.CancelAsync();
            await ((Task)Task.WhenAll(open)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
