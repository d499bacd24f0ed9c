namespace Audio.Speech;

/// <summary>How many may be at work at once: as many as are allowed, fewer while the engine says it is too much.</summary>
internal sealed class Turnstile
{
    // Successes in a row before one more is let in.
    private const int Calm = 8;

    private readonly Lock gate = new();
    private readonly Queue<TaskCompletionSource> waiting = new();
    private readonly int most;
    private int limit, inside, successes;

    /// <param name="most">At least 1.</param>
    public Turnstile(int most) => this.most = limit = most;

    /// <summary>How many may be at work now.</summary>
    public int Limit
    {
        get
        {
            lock (gate)
            {
                return limit;
            }
        }
    }

    /// <summary>Waits for a place, first come first served.</summary>
    public async Task EnterAsync(CancellationToken ct)
    {
        TaskCompletionSource turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            waiting.Enqueue(turn);
            Admit();
        }

        await using CancellationTokenRegistration gone = ct.Register(() => turn.TrySetCanceled(ct));
        await turn.Task;
    }

    /// <summary>Gives the place back.</summary>
    public void Leave()
    {
        lock (gate)
        {
            inside--;
            Admit();
        }
    }

    /// <summary>The engine has too much to do: half as many from now on.</summary>
    public void Slower()
    {
        lock (gate)
        {
            (limit, successes) = (Math.Max(1, limit / 2), 0);
        }
    }

    /// <summary>It goes well: after a while, one more.</summary>
    public void Faster()
    {
        lock (gate)
        {
            if (limit < most && ++successes >= Calm)
            {
                (limit, successes) = (limit + 1, 0);
                Admit();
            }
        }
    }

    private void Admit()
    {
        while (inside < limit && waiting.TryDequeue(out TaskCompletionSource? turn))
        {
            inside += turn.TrySetResult() ? 1 : 0; // who gave up waiting takes no place
        }
    }
}
