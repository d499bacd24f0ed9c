namespace Audio.Speech;

/// <summary>How a script is spoken.</summary>
public sealed record SpeakingOptions
{
    /// <summary>Speed, 0.5 to 2. Default: 1.</summary>
    public double Rate { get; init; } = 1;

    /// <summary>Patience with the engine. Default: null, as the engine wants it.</summary>
    public ResilienceOptions? Resilience { get; init; }

    /// <summary>What may be spent. Default: null, no limit.</summary>
    public SpeechBudget? Budget { get; init; }

    /// <summary>A local engine that reads along, so that word times can be estimated and clips checked; the caller disposes of it. Default: null, neither.</summary>
    public ISpeechEngine? Reference { get; init; }

    /// <summary>Whether each clip is checked for saying what was written, and spoken again once when it does not. Default: null, those of services are.</summary>
    public bool? Listen { get; init; }

    /// <summary>The clock of waits and timeouts. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Checks every value.</summary>
    /// <exception cref="SpeechException">Names every bad one.</exception>
    public void Validate()
    {
        if (Rate is not (>= 0.5 and <= 2))
        {
            throw new SpeechException($"The rate {Rate} is outside 0.5 to 2.");
        }

        Resilience?.Validate();
    }
}
