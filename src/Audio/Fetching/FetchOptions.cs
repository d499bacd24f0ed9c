using Audio.Articles;

namespace Audio.Fetching;

/// <summary>How pages are fetched; every value has a default.</summary>
public sealed record FetchOptions
{
    /// <summary>Whether addresses of one's own machine and network may be read. Default: no, so that no page can lead there.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Whether pages are read that robots.txt asks programs to leave alone. Default: no.</summary>
    public bool IgnoreRobots { get; init; }

    /// <summary>How long making a connection may take. Default: 10 s.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a server may take from the question to the end of its headers. Default: 20 s.</summary>
    public TimeSpan Headers { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a body may stand still. Default: 20 s.</summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long one page may take in all, with redirects and second tries. Default: 2 minutes.</summary>
    public TimeSpan Total { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The most bytes that are taken, before and after unpacking. Default and most: <see cref="ArticleSource.MaxBytes"/>.</summary>
    public int MaxBytes { get; init; } = ArticleSource.MaxBytes;

    /// <summary>How often a server may send on to another address. Default: 10.</summary>
    public int MaxRedirects { get; init; } = 10;

    /// <summary>How often a question is put again when that may help. Default: 2.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>The wait before the first second try when the server names none; doubled each time. Default: 1 s.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait a server may ask for before the page is given up. Default: 30 s.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Where pages are kept to be asked for only when they have changed. Default: null, the user's cache folder.</summary>
    public string? Cache { get; init; }

    /// <summary>Checks every value.</summary>
    /// <exception cref="ArgumentException">Some are bad; the message lists each of them.</exception>
    public void Validate()
    {
        List<string> bad = [];
        foreach ((string name, TimeSpan time) in new[] { ("connect", Connect), ("headers", Headers), ("stall", Stall), ("total", Total) })
        {
            if (time <= TimeSpan.Zero || time > TimeSpan.FromHours(1))
            {
                bad.Add($"{name} {time} is not above zero and at most an hour");
            }
        }

        foreach ((string name, long value, long most) in new[] { ("maxBytes", MaxBytes - 1L, ArticleSource.MaxBytes - 1L), ("maxRedirects", MaxRedirects, 50), ("retries", Retries, 10) })
        {
            if (value < 0 || value > most)
            {
                bad.Add($"{name} is out of its range");
            }
        }

        if (Delay < TimeSpan.Zero || Delay > TimeSpan.FromHours(1) || MaxWait < TimeSpan.Zero || MaxWait > TimeSpan.FromHours(1))
        {
            bad.Add("delay and maxWait are not from zero to an hour");
        }

        if (bad.Count > 0)
        {
            throw new ArgumentException($"Options that cannot be used: {string.Join("; ", bad)}.");
        }
    }
}
