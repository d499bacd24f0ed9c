using System.Collections.Concurrent;

namespace Audio.Fetching;

/// <summary>How much a check of a feed may ask: a feed names whom to ask, and must not turn the check against them.</summary>
/// <param name="MaxRequests">All requests together, redirects included.</param>
/// <param name="MaxTime">All of them together.</param>
/// <param name="Pause">Between two requests to one host.</param>
internal sealed record ProbeLimits(int MaxRequests, TimeSpan MaxTime, TimeSpan Pause)
{
    /// <summary>For a feed and the files of so many items: about fifteen questions an item, and no more than 500.</summary>
    public static ProbeLimits For(int items) => new(Math.Min(500, 30 + (15 * Math.Min(items, 100))), TimeSpan.FromMinutes(5), TimeSpan.FromMilliseconds(20));
}

/// <summary>Counts the requests of a check, and has each wait for its turn.</summary>
internal sealed class ProbeTurns(ProbeLimits limits, TimeProvider clock)
{
    private readonly long started = clock.GetTimestamp();
    private readonly ConcurrentDictionary<string, long> lastOf = new(StringComparer.OrdinalIgnoreCase);
    private int sent;

    /// <summary>The time that is left.</summary>
    public TimeSpan Left => limits.MaxTime - clock.GetElapsedTime(started);

    /// <summary>Waits until a host may be asked again.</summary>
    /// <exception cref="ProbeLimitException">A limit is reached.</exception>
    public async Task WaitAsync(Uri address, CancellationToken ct)
    {
        if (Interlocked.Increment(ref sent) > limits.MaxRequests)
        {
            throw new ProbeLimitException($"the first {limits.MaxRequests} requests are sent, and what the feed names besides was not asked for. Check fewer items with --files.");
        }

        if (Left <= TimeSpan.Zero)
        {
            throw OutOfTime();
        }

        if (lastOf.TryGetValue(address.Host, out long last) && clock.GetElapsedTime(last) is var past && past < limits.Pause)
        {
            await Task.Delay(limits.Pause - past, clock, ct);
        }

        lastOf[address.Host] = clock.GetTimestamp();
    }

    /// <summary>The time of the whole check is over.</summary>
    public ProbeLimitException OutOfTime() =>
        new($"{limits.MaxTime.TotalMinutes:0.#} minutes are over, and what the feed names besides was not asked for. Check fewer items with --files.");
}

/// <summary>A check has asked as much as it may.</summary>
internal sealed class ProbeLimitException(string message) : Exception(message);
