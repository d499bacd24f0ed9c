namespace Audio.Encoders;

/// <summary>Work that is done side by side and taken in order, in bounded room.</summary>
internal static class InOrder
{
    /// <summary>Does at most a number of things at once; the next is asked for only when there is room for it.</summary>
    public static async Task RunAsync<T>(IEnumerable<Func<T>> work, int width, Action<T> take, CancellationToken ct)
    {
        Queue<Task<T>> open = new(width);
        try
        {
            foreach (Func<T> item in work)
            {
                open.Enqueue(Task.Run(item, ct));
                if (open.Count == width)
                {
                    take(await open.Dequeue());
                }
            }

            while (open.TryDequeue(out Task<T>? last))
            {
                take(await last);
            }
        }
        finally
        {
            await ((Task)Task.WhenAll(open)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // none outlives us; the first failure is already on its way
        }
    }
}
