using System.Threading.RateLimiting;

namespace Audio.Speech;

/// <summary>No more requests and characters a minute than the engine's tier allows.</summary>
internal sealed class Pace(ResilienceOptions options) : IDisposable
{
    private readonly TokenBucketRateLimiter? requests = Bucket(options.RequestsPerMinute), characters = Bucket(options.CharactersPerMinute);

    /// <summary>Waits until a request may go out.</summary>
    public async Task WaitAsync(long count, CancellationToken ct)
    {
        await TakeAsync(requests, 1, ct);
        await TakeAsync(characters, (int)Math.Min(count, options.CharactersPerMinute), ct);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        requests?.Dispose();
        characters?.Dispose();
    }

    private static async Task TakeAsync(TokenBucketRateLimiter? bucket, int count, CancellationToken ct)
    {
        if (bucket is not null)
        {
            using RateLimitLease lease = await bucket.AcquireAsync(count, ct);
        }
    }

    // Refilled every second, so that a minute's worth does not go out in a burst at its end.
    private static TokenBucketRateLimiter? Bucket(int perMinute) => perMinute == 0 ? null : new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / 60),
        ReplenishmentPeriod = TimeSpan.FromSeconds(60.0 / Math.Min(60, perMinute)),
        QueueLimit = int.MaxValue,
    });
}
