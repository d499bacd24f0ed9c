using System.Collections.Immutable;
using System.Globalization;

namespace Audio.Storage;

/// <summary>What one engine was sent in one month.</summary>
/// <param name="Month">In UTC: "2026-11".</param>
/// <param name="Currency">"-" where no price was known.</param>
/// <param name="Characters">Billable ones, those of tries that failed included.</param>
public sealed record Spending(string Month, string Engine, string Currency, long Requests, long Characters, decimal Cost);

/// <summary>What speech services were sent, by month and engine: a small text file that several processes write to, one at a time.</summary>
public sealed class SpendingLedger
{
    private const string Heading = "# What speech services were sent: month, engine, currency, requests, billable characters, cost.\n";

    // Sums of thousands of lines stay far below what the types hold.
    private const long MaxCount = 1_000_000_000_000_000;
    private const decimal MaxCost = 1_000_000_000_000;

    private readonly TimeProvider clock;

    /// <summary>The ledger in a file; it need not exist.</summary>
    /// <param name="file">Default: <see cref="DefaultFile"/>.</param>
    public SpendingLedger(string? file = null, TimeProvider? clock = null)
    {
        File = Path.GetFullPath(file ?? DefaultFile);
        this.clock = clock ?? TimeProvider.System;
    }

    /// <summary>The user's own: $AUDIO_LEDGER, else audio/spending.tsv in $XDG_STATE_HOME, else ~/.local/state/audio/spending.tsv. Not in the cache, which may be deleted.</summary>
    public static string DefaultFile => Variable("AUDIO_LEDGER")
        ?? Path.Combine(UserFolders.State, "audio", "spending.tsv");

    /// <summary>Where it is.</summary>
    public string File { get; }

    /// <summary>The month that is now, in UTC: "2026-11".</summary>
    public string Month => clock.GetUtcNow().ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Everything in it, the oldest month first.</summary>
    /// <exception cref="OutputException">It cannot be read, or somebody wrote into it what is no entry.</exception>
    public ImmutableArray<Spending> Read() => Parse(SharedFile.Read(File));

    /// <summary>Adds one request of this month, before it is sent.</summary>
    /// <param name="most">What this month may cost in that currency, all engines together; null for no limit.</param>
    /// <returns>Whether it fits; when not, nothing is added.</returns>
    /// <exception cref="OutputException">It cannot be written or read.</exception>
    public bool TryAdd(string engine, long characters, decimal cost, string currency, decimal? most = null)
    {
        bool fits = true;
        SharedFile.Rewrite(File, text =>
        {
            ImmutableArray<Spending> all = Parse(text);
            string month = Month;
            fits = most is not { } limit || all.Where(s => s.Month == month && s.Currency == currency).Sum(s => s.Cost) + cost <= limit;
            Spending? known = all.FirstOrDefault(s => s.Month == month && s.Engine == engine && s.Currency == currency);
            Spending added = new(month, engine, currency, (known?.Requests ?? 0) + 1, (known?.Characters ?? 0) + characters, (known?.Cost ?? 0) + cost);
            return !fits ? "" : Heading + string.Concat((known is null ? all.Add(added) : all.Replace(known, added)).Select(Line)); // an empty text leaves the file as it is
        }, followLink: true);
        return fits;
    }

    private static string Line(Spending s) =>
        string.Create(CultureInfo.InvariantCulture, $"{s.Month}\t{s.Engine}\t{s.Currency}\t{s.Requests}\t{s.Characters}\t{s.Cost}\n");

    private ImmutableArray<Spending> Parse(string text) =>
        [.. text.Split('\n').Select((line, i) => (Line: line.TrimEnd('\r'), Number: i + 1)).Where(l => l.Line.Length > 0 && l.Line[0] != '#').Select(l => Entry(l.Line, l.Number))];

    private Spending Entry(string line, int number)
    {
        string[] fields = line.Split('\t');
        return fields.Length == 6 && fields.All(f => f.Length > 0)
            && long.TryParse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture, out long requests) && requests <= MaxCount
            && long.TryParse(fields[4], NumberStyles.None, CultureInfo.InvariantCulture, out long characters) && characters <= MaxCount
            && decimal.TryParse(fields[5], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal cost) && cost <= MaxCost
            ? new Spending(fields[0], fields[1], fields[2], requests, characters, cost)
            : throw new OutputException($"{File}, line {number} is no entry of month, engine, currency, requests, characters and cost with tabs between. Mend it or take the line out.");
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
