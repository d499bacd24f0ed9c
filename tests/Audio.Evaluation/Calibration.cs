using Audio.Scripts;

namespace Audio.Evaluation;

/// <summary>Mode "calibration": how often a confidence is right, and what each bar would let through.</summary>
internal static class Calibration
{
    private static readonly double[] Bands = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01];

    public static int Run(string[] args)
    {
        if (args.Length != 1)
        {
            Console.Error.WriteLine("Usage: calibration GOLD.jsonl");
            return 2;
        }

        Scriptwriter writer = new();
        GoldQuote[] quotes = [.. GoldQuotes.Judge(args[0], a => writer.Write(a))];
        Print([.. quotes.Where(q => q.Found?.Attribution is not null)], quotes.Length);
        return 0;
    }

    private static void Print(GoldQuote[] guesses, int quotes)
    {
        Console.WriteLine("| confidence | quotations | mean | right |\n| --- | --- | --- | --- |");
        foreach ((double low, double high) in Bands.Zip(Bands[1..]))
        {
            GoldQuote[] band = [.. guesses.Where(g => g.Confidence >= low && g.Confidence < high)];
            Console.WriteLine(band.Length == 0 ? $"| {low}– | 0 | | |" : $"| {low}– | {band.Length} | {band.Average(g => g.Confidence):0.00} | {band.Average(g => g.IsRight ? 1.0 : 0):0.00} |");
        }

        Console.WriteLine("\n| bar | gets a voice | wrong voice | wrong named voice |\n| --- | --- | --- | --- |");
        foreach (double bar in (double[])[0, 0.5, 0.6, 0.65, 0.7, 0.8, 0.9, 0.95])
        {
            GoldQuote[] voiced = [.. guesses.Where(g => g.Confidence >= bar)];
            Console.WriteLine($"| {bar} | {100.0 * voiced.Length / quotes:0.0} % | {100.0 * voiced.Count(g => !g.IsRight) / quotes:0.0} % | {100.0 * voiced.Count(g => !g.IsRight && g.IsNamed) / quotes:0.0} % |");
        }
    }
}
