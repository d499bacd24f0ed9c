using System.Collections.Immutable;
using Audio.Voices;

namespace Audio.Speech;

/// <summary>What one voice says of a script, in billable characters.</summary>
/// <param name="Characters">Still to be paid.</param>
/// <param name="Saved">In the clip store already.</param>
public sealed record BillLine(Voice Voice, long Characters, long Saved)
{
    /// <summary>How many clips the service is still to be asked for, also where it bills no characters. Default: 0.</summary>
    public int Requests { get; init; }
}

/// <summary>What one engine bills of a script, in characters as it counts them.</summary>
/// <param name="Characters">Still to be paid.</param>
/// <param name="Saved">In the clip store already.</param>
public sealed record EngineBill(string Engine, long Characters, long Saved);

/// <summary>What speaking a script will be billed for, by each engine's own way of counting.</summary>
/// <param name="Engine">The engine that was asked for.</param>
/// <param name="Lines">The voices of services, in order of first speaking.</param>
public sealed record Bill(string Engine, ImmutableArray<BillLine> Lines)
{
    /// <summary>Characters still to be paid.</summary>
    public long Characters => Lines.Sum(l => l.Characters);

    /// <summary>Characters the clip store saves.</summary>
    public long Saved => Lines.Sum(l => l.Saved);

    /// <summary>The services that are still to be asked for clips.</summary>
    public IEnumerable<string> AskedEngines => Lines.Where(l => l.Requests > 0).Select(l => l.Voice.Engine).Distinct(StringComparer.Ordinal);

    /// <summary>The same by engine.</summary>
    public IEnumerable<EngineBill> ByEngine =>
        Lines.GroupBy(l => l.Voice.Engine, StringComparer.Ordinal).Select(g => new EngineBill(g.Key, g.Sum(l => l.Characters), g.Sum(l => l.Saved)));

    /// <summary>What is still to be paid; null when a price is missing or they are in several currencies.</summary>
    public (decimal Amount, string Currency)? CostBy(PriceTable prices)
    {
        (EngineBill Bill, Price? Price)[] parts = [.. ByEngine.Where(b => b.Characters > 0).Select(b => (b, prices.Of(b.Engine)))];
        return parts.Length == 0 || parts.Any(p => p.Price is null || p.Price.Currency != parts[0].Price?.Currency)
            ? null
            : (parts.Sum(p => p.Price!.Of(p.Bill.Characters)), parts[0].Price!.Currency);
    }
}
