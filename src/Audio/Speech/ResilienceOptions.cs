namespace Audio.Speech;

/// <summary>How patient we are with an engine.</summary>
public sealed record ResilienceOptions
{
    /// <summary>How often to ask again, 0 to 10. Default: 3.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>The wait before asking again; doubles each time, unless the engine names one. Default: 200 ms.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest wait an engine may ask for; one that wants longer has failed. Default: 1 minute.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The time for one try. Default: 5 minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Checks every value.</summary>
    /// <exception cref="SpeechException">Names every bad one.</exception>
    public void Validate()
    {
        List<string> bad = [];
        if (Retries is < 0 or > 10)
        {
            bad.Add($"{nameof(Retries)} = {Retries} is outside 0 to 10");
        }

        Check(nameof(Delay), Delay, TimeSpan.Zero, bad);
        Check(nameof(MaxWait), MaxWait, TimeSpan.Zero, bad);
        Check(nameof(Timeout), Timeout, TimeSpan.FromMilliseconds(10), bad);
        if (bad.Count > 0)
        {
            throw new SpeechException($"Patience with speech engines makes no sense: {string.Join("; ", bad)}.");
        }
    }

    private static void Check(string name, TimeSpan value, TimeSpan least, List<string> bad)
    {
        if (value < least || value > TimeSpan.FromHours(1))
        {
            bad.Add($"{name} = {value} is outside {least} to 1 hour");
        }
    }
}
