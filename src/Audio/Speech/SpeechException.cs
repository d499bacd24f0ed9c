namespace Audio.Speech;

/// <summary>An engine could not speak, now or ever.</summary>
public sealed class SpeechException(string message, Exception? inner = null) : AudioException(message, inner)
{
    /// <summary>What to do about it. Default: go on without the line.</summary>
    public SpeechFault Fault { get; init; }

    /// <summary>Whether asking again may help. Default: false.</summary>
    public bool IsTransient
    {
        get => Fault is SpeechFault.Retry or SpeechFault.Wait;
        init => Fault = value ? SpeechFault.Retry : SpeechFault.Skip;
    }

    /// <summary>How long the engine asked us to wait; null when it named no time.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
