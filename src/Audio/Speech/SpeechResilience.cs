using Polly;
using Polly.CircuitBreaker;
using Polly.Hedging;
using Polly.Retry;
using Polly.Timeout;

namespace Audio.Speech;

/// <summary>Patience with an engine, in one place: a place among few, then retry around a circuit breaker around pace and a time-out for each try.</summary>
public sealed class SpeechResilience : IDisposable
{
    private readonly ISpeechEngine engine;
    private readonly ResilienceOptions options;
    private readonly TimeProvider clock;
    private readonly Turnstile turnstile;
    private readonly Pace pace;
    private readonly ResiliencePipeline tries, timeout;

    /// <param name="options">Null: as the engine wants it.</param>
    /// <exception cref="SpeechException">An option makes no sense.</exception>
    public SpeechResilience(ISpeechEngine engine, ResilienceOptions? options = null, TimeProvider? clock = null)
    {
        this.engine = engine;
        this.options = options ?? engine.Patience;
        this.options.Validate();
        turnstile = new Turnstile(engine.Width);
        pace = new Pace(this.options);
        this.clock = clock ?? TimeProvider.System;
        tries = Tries(this.options, this.clock);
        timeout = new ResiliencePipelineBuilder { TimeProvider = this.clock }.AddTimeout(new TimeoutStrategyOptions { Timeout = this.options.Timeout }).Build();
    }

    /// <summary>Does one utterance's work, again where that may help.</summary>
    /// <param name="characters">What one try is billed for.</param>
    /// <exception cref="SpeechException">It cannot be done: <see cref="SpeechFault.FallBack"/> when every chance was given, never a transient fault.</exception>
    public async Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> work, long characters, CancellationToken ct)
    {
        await turnstile.EnterAsync(ct);
        try
        {
            T result = await Hedged<T>().ExecuteAsync(
                async hedged => await tries.ExecuteAsync(async token =>
                {
                    await pace.WaitAsync(characters, token);
                    return await timeout.ExecuteAsync(async limited => await TryAsync(work, limited), token);
                }, hedged), ct);
            turnstile.Faster();
            return result;
        }
        catch (SpeechException e) when (e.IsTransient)
        {
            throw new SpeechException(e.Message, e) { Fault = SpeechFault.FallBack };
        }
        catch (TimeoutRejectedException e)
        {
            throw new SpeechException($"{engine.Name} gave no answer within {options.Timeout.TotalSeconds:0.#} s", e) { Fault = SpeechFault.FallBack };
        }
        catch (BrokenCircuitException e)
        {
            throw new SpeechException($"{engine.Name} is down: {e.InnerException?.Message ?? "it failed again and again"}", e) { Fault = SpeechFault.FallBack };
        }
        finally
        {
            turnstile.Leave();
        }
    }

    /// <inheritdoc />
    public void Dispose() => pace.Dispose();

    private async Task<T> TryAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        try
        {
            return await work(ct);
        }
        catch (SpeechException e) when (e.Fault == SpeechFault.Wait)
        {
            turnstile.Slower();
            throw;
        }
    }

    // A slow answer is overtaken by a second one; a failure is not hedged, it is the retries' affair.
    // A second one that fails, on the budget for instance, leaves the first to end.
    private ResiliencePipeline<T> Hedged<T>()
    {
        bool failed = false;
        return options.HedgeAfter is not { } delay ? ResiliencePipeline<T>.Empty : new ResiliencePipelineBuilder<T> { TimeProvider = clock }.AddHedging(new HedgingStrategyOptions<T>
        {
            MaxHedgedAttempts = 1,
            Delay = delay,
            ShouldHandle = a => ValueTask.FromResult(failed |= a.Outcome.Exception is not null),
            ActionGenerator = a => failed ? null : () => a.Callback(a.ActionContext),
        }).Build();
    }

    private static ResiliencePipeline Tries(ResilienceOptions options, TimeProvider clock)
    {
        ResiliencePipelineBuilder builder = new() { TimeProvider = clock };
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = args => ValueTask.FromResult(IsWorthAnother(args.Outcome.Exception, options.MaxWait)),
                MaxRetryAttempts = options.Retries,
                Delay = options.Delay,
                MaxDelay = options.MaxWait,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = options.Jitter,
                DelayGenerator = args => ValueTask.FromResult(WaitOf(args.Outcome.Exception)),
            });
        }

        return builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is SpeechException { Fault: SpeechFault.Retry } or TimeoutRejectedException),
            FailureRatio = options.BreakAt,
            MinimumThroughput = options.BreakAfter,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = options.BreakFor,
        }).Build();
    }

    private static TimeSpan? WaitOf(Exception? e) => e switch
    {
        SpeechException speech => speech.RetryAfter,
        BrokenCircuitException open => open.RetryAfter,
        _ => null,
    };

    private static bool IsWorthAnother(Exception? e, TimeSpan maxWait) => e switch
    {
        SpeechException speech => speech.IsTransient && !(speech.RetryAfter > maxWait),
        TimeoutRejectedException or BrokenCircuitException => true,
        _ => false,
    };
}
