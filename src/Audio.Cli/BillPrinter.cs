using Audio.Speech;
using Audio.Storage;

namespace Audio.Cli;

/// <summary>What narrating will cost and what this month has cost, in words and as JSON.</summary>
internal static class BillPrinter
{
    public static BillLineOut Line(string article, Bill bill, PriceTable prices, SpendingLedger ledger)
    {
        string[] engines = [.. bill.ByEngine.Select(b => b.Engine)];
        Price? first = prices.Of(engines.Length > 0 ? engines[0] : bill.Engine);
        decimal? cost = bill.ByEngine.Any(b => IsOfUnknownCost(bill, b, prices)) ? null : bill.CostBy(prices)?.Amount ?? (bill.Characters == 0 && first is not null ? 0 : null);
        return new BillLineOut(
            article, engines.Length > 0 ? string.Join(", ", engines) : bill.Engine, bill.Characters, bill.Saved, cost, first?.Currency, first?.AsOf.ToString("yyyy-MM-dd"),
            [.. bill.Lines.Select(l => new BillVoiceOut(l.Voice.Id, l.Voice.Engine, l.Characters, l.Saved))],
            [.. ThisMonth(ledger).Select(s => new SpendingLine(s.Month, s.Engine, s.Currency, s.Requests, s.Characters, s.Cost))]);
    }

    public static void Print(TextWriter output, Bill bill, PriceTable prices)
    {
        output.WriteLine(Sum(bill, prices));
        foreach (BillLine line in bill.Lines.Where(l => l.Characters + l.Saved > 0))
        {
            output.WriteLine($"  {PlainText.Clean(line.Voice.Id)}: {line.Characters:N0} characters{(line.Saved > 0 ? $", {line.Saved:N0} more in the cache" : "")}");
        }
    }

    /// <summary>What this month has cost so far; nothing where nothing was sent.</summary>
    public static void PrintMonth(TextWriter output, SpendingLedger ledger, decimal? budget)
    {
        foreach (Spending spent in ThisMonth(ledger))
        {
            string cost = spent.Currency == "-" ? "no price known" : Price.Shown(spent.Cost, spent.Currency);
            output.WriteLine($"{spent.Month} so far: {spent.Engine}, {spent.Characters:N0} characters in {spent.Requests:N0} requests, {cost}{(budget is { } most ? $" of {most:0.00##}" : "")}");
        }
    }

    /// <summary>The bill in one line.</summary>
    public static string Sum(Bill bill, PriceTable prices)
    {
        string[] services = [.. bill.ByEngine.Where(b => b.Characters + b.Saved > 0 || bill.AskedEngines.Contains(b.Engine))
            .Select(b => IsOfUnknownCost(bill, b, prices) ? $"{b.Engine}: a service is asked, and its price is unknown" : Sum(b, prices.Of(b.Engine)))];
        return services.Length > 0 ? string.Join("; ", services) : bill.Lines.IsEmpty ? $"{bill.Engine} costs nothing." : "No service is asked: every clip is in the cache.";
    }

    // A server of one's own counts no characters, and what is behind it may cost something.
    private static bool IsOfUnknownCost(Bill bill, EngineBill engine, PriceTable prices) =>
        engine.Characters == 0 && bill.AskedEngines.Contains(engine.Engine) && prices.Of(engine.Engine)?.PerMillion != 0;

    private static string Sum(EngineBill bill, Price? price)
    {
        string cost = price is null ? $"no price for {bill.Engine} is in prices.yaml" : $"about {price.Shown(price.Of(bill.Characters))} at the price of {price.AsOf:yyyy-MM-dd}";
        string saved = bill.Saved == 0 ? "" : $"; the cache saves {bill.Saved:N0}";
        return $"{bill.Engine}: {bill.Characters:N0} billable characters, {cost}{saved}";
    }

    private static IEnumerable<Spending> ThisMonth(SpendingLedger ledger) => ledger.Read().Where(s => s.Month == ledger.Month);
}
