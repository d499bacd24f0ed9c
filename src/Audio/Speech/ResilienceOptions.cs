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

    /// <summary>The share of failures, over 0 to 1, at which the engine is left alone for a while: then it is down, not unlucky. Default: 0.9.</summary>
    public double BreakAt { get; init; } = 0.9;

    /// <summary>How many tries within half a minute it takes to say so, 2 to 1,000. Default: 20.</summary>
    public int BreakAfter { get; init; } = 20;

    /// <summary>How long it is then left alone, from half a second. Default: 10 s.</summary>
    public TimeSpan BreakFor { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>After how long without an answer the same is asked a second time beside the first, and the quicker answer taken; it is paid for twice. Default: null, never.</summary>
    public TimeSpan? HedgeAfter { get; init; }

    /// <summary>Requests a minute, 0 for as many as there are. Default: 0.</summary>
    public int RequestsPerMinute { get; init; }

    /// <summary>Billable characters a minute, 0 for as many as there are. Default: 0.</summary>
    public int CharactersPerMinute { get; init; }

    /// <summary>Patience with a service: five more tries from half a second on, each other one longer and no two at once.</summary>
    public static ResilienceOptions Service { get; } = new() { Retries = 5, Delay = TimeSpan.FromMilliseconds(500), Jitter = true };

    /// <summary>Whether waits differ by chance, so that requests that failed together do not come back together. Default: no.</summary>
    public bool Jitter { get; init; }

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
        Check(nameof(BreakFor), BreakFor, TimeSpan.FromMilliseconds(500), bad);
        Check(nameof(HedgeAfter), HedgeAfter ?? TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(10), bad);
        if (BreakAt is not (> 0 and <= 1))
        {
            bad.Add($"{nameof(BreakAt)} = {BreakAt} is outside 0 to 1");
        }

        if (BreakAfter is < 2 or > 1000)
        {
            bad.Add($"{nameof(BreakAfter)} = {BreakAfter} is outside 2 to 1000");
        }

        if (RequestsPerMinute < 0 || CharactersPerMinute < 0)
        {
            bad.Add($"{nameof(RequestsPerMinute)} = {RequestsPerMinute} and {nameof(CharactersPerMinute)} = {CharactersPerMinute} are to be 0 or more");
        }

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
