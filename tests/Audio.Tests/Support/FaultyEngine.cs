using System.Collections.Concurrent;
using System.Collections.Immutable;
using Audio.Speech;
using Audio.Speech.Engines;
using Audio.Voices;

namespace Audio.Tests.Support;

/// <summary>The tone engine with a script of faults: one entry a call, null for a call that works, then all work.</summary>
public sealed class FaultyEngine(params Exception?[] faults) : ISpeechEngine
{
    /// <summary>The fault of an engine that never answers; only cancelling ends the call.</summary>
    public static readonly Exception Silence = new TimeoutException();

    private readonly ToneEngine inner = new();
    private readonly ConcurrentQueue<Exception?> script = new(faults);
    private int calls, open, mostOpen;

    public string Name => "faulty";

    public string Version => "1";

    public int Width { get; init; } = 2;

    public EngineHealth Health { get; init; } = new(true, "");

    /// <summary>How often it was asked to speak.</summary>
    public int Calls => calls;

    /// <summary>How many requests it had at once at most.</summary>
    public int MostOpen => mostOpen;

    /// <summary>How long a request takes, by its first word; default: no time.</summary>
    public Func<string, TimeSpan> Time { get; init; } = _ => TimeSpan.Zero;

    public Task<EngineHealth> CheckAsync(CancellationToken ct = default) => Task.FromResult(Health);

    public Task<ImmutableArray<Voice>> ListVoicesAsync(CancellationToken ct = default) => inner.ListVoicesAsync(ct);

    public async Task<SpokenClip> SpeakAsync(SpeechRequest request, Stream pcm, CancellationToken ct = default)
    {
        Interlocked.Increment(ref calls);
        int now = Interlocked.Increment(ref open);
        mostOpen = Math.Max(mostOpen, now);
        try
        {
            await Task.Delay(Time(request.Tokens[0].Text), ct);
            if (script.TryDequeue(out Exception? fault) && fault is not null)
            {
                await pcm.WriteAsync(new byte[10], ct); // an engine may fail in the middle of the sound
                await Task.Delay(fault == Silence ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, ct);
                throw fault;
            }

            return await inner.SpeakAsync(request, pcm, ct);
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
