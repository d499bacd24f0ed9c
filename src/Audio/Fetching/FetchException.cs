namespace Audio.Fetching;

/// <summary>A page cannot be had: refused, missing, too slow, too large or broken.</summary>
public sealed class FetchException(string message, Exception? inner = null) : AudioException(message, inner)
{
    /// <summary>The status the server answered with; null when it did not come to an answer.</summary>
    public int? Status { get; init; }

    /// <summary>Whether asking again may help.</summary>
    public bool IsTransient { get; init; }

    /// <summary>How long the server asks to wait; null when it says nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
