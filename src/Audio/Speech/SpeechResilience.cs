using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Audio.Speech;

/// <summary>Patience with an engine, in one place: retry around a timeout for each try.</summary>
public static class SpeechResilience
{
    /// <summary>Builds the pipeline. Only transient failures and timeouts are tried again.</summary>
    /// <exception cref="SpeechException">An option makes no sense.</exception>
    public static ResiliencePipeline Build(ResilienceOptions options, TimeProvider? clock = null)
    {
        options.Validate();
        ResiliencePipelineBuilder builder = new() { TimeProvider = clock ?? TimeProvider.System };
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = args => ValueTask.FromResult(IsWorthAnother(args.Outcome.Exception, options.MaxWait)),
                MaxRetryAttempts = options.Retries,
                Delay = options.Delay,
                MaxDelay = options.MaxWait,
                BackoffType = DelayBackoffType.Exponential,
                DelayGenerator = args => ValueTask.FromResult((args.Outcome.Exception as SpeechException)?.RetryAfter),
            });
        }

        return builder.AddTimeout(new TimeoutStrategyOptions { Timeout = options.Timeout }).Build();
    }

    private static bool IsWorthAnother(Exception? e, TimeSpan maxWait) => e switch
    {
        SpeechException speech => speech.IsTransient && !(speech.RetryAfter > maxWait),
        TimeoutRejectedException => true,
        _ => false,
    };
}
