using Audio.Speech;

namespace Audio.Cli;

/// <summary>What narrating will cost, in words and as JSON.</summary>
internal static class BillPrinter
{
    public static BillLineOut Line(string article, Bill bill, Price? price) => new(
        article, bill.Engine, bill.Characters, bill.Saved, price?.Of(bill.Characters), price?.Currency, price?.AsOf.ToString("yyyy-MM-dd"),
        [.. bill.Lines.Select(l => new BillVoiceOut(l.Voice.Id, l.Characters, l.Saved))]);

    public static void Print(TextWriter output, Bill bill, Price? price)
    {
        output.WriteLine(Sum(bill, price));
        foreach (BillLine line in bill.Lines.Where(l => l.Characters + l.Saved > 0))
        {
            output.WriteLine($"  {PlainText.Clean(line.Voice.Id)}: {line.Characters:N0} characters{(line.Saved > 0 ? $", {line.Saved:N0} more in the cache" : "")}");
        }
    }

    /// <summary>The bill in one line.</summary>
    public static string Sum(Bill bill, Price? price)
    {
        if (bill.Characters + bill.Saved == 0)
        {
            return $"{bill.Engine} costs nothing.";
        }

        string cost = price is null ? $"no price for {bill.Engine} is in prices.yaml" : $"about {price.Shown(price.Of(bill.Characters))} at the price of {price.AsOf:yyyy-MM-dd}";
        string saved = bill.Saved == 0 ? "" : $"; the cache saves {bill.Saved:N0}";
        return $"{bill.Engine}: {bill.Characters:N0} billable characters, {cost}{saved}";
    }
}
