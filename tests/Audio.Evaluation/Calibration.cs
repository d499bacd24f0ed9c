using System.Text.Json.Nodes;
using Audio.Articles;
using Audio.Scripts;
using Audio.Scripts.Names;

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

        int quotes = 0;
        List<Guess> guesses = [];
        foreach (JsonNode item in File.ReadLines(args[0]).Where(l => l.Trim().Length > 0).Select(l => JsonNode.Parse(l)!))
        {
            string text = (string)item["text"]!;
            Script script = new Scriptwriter().Write(LineArticle.Of((string)item["id"]!, text));
            JsonNode[] direct = [.. item["quotes"]!.AsArray().Where(q => (string)q!["kind"]! == "direct").Select(q => q!)];
            quotes += direct.Length;
            guesses.AddRange(direct.Select(q => Judge(script, q, new CodePoints(text))).OfType<Guess>());
        }

        Print(guesses, quotes);
        return 0;
    }

    private static Guess? Judge(Script script, JsonNode quote, CodePoints points)
    {
        TextSpan span = TextSpan.FromBounds(points.UnitOf((int)quote["start"]!), points.UnitOf((int)quote["end"]!));
        SpeakerAttribution? attribution = script.Quotations.Where(q => q.Kind is QuotationKind.Direct && Math.Min(q.Span.End, span.End) - Math.Max(q.Span.Start, span.Start) > span.Length / 2).Select(q => q.Attribution).FirstOrDefault();
        if (attribution is null)
        {
            return null;
        }

        string[]? accepted = quote["resolved"]?.AsArray().Select(n => (string)n!).ToArray();
        bool right = accepted is null ? NamesSource(attribution, quote, points) : accepted.Any(name => SamePerson(name, attribution.Speaker.Name));
        return new Guess(attribution.Confidence, right, attribution.Speaker.Kind is not SpeakerKind.Unnamed);
    }

    // A source without a name is right when its words are.
    private static bool NamesSource(SpeakerAttribution attribution, JsonNode quote, CodePoints points) =>
        attribution.Mention is { } mention && (quote["heads"] as JsonArray ?? []).Any(h => mention.Overlaps(TextSpan.FromBounds(points.UnitOf((int)h![0]!), points.UnitOf((int)h[1]!))));

    private static bool SamePerson(string accepted, string name)
    {
        string[] a = Bare(accepted), b = Bare(name);
        return a.SequenceEqual(b) || (a.Length > 1 && b.Length > 1 && a[0] == b[0] && a[^1] == b[^1]);
    }

    private static string[] Bare(string name)
    {
        string[] words = name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && Titles.Is(words[0]) ? words[1..] : words;
    }

    private static void Print(List<Guess> guesses, int quotes)
    {
        Console.WriteLine("| confidence | quotations | mean | right |\n| --- | --- | --- | --- |");
        foreach ((double low, double high) in Bands.Zip(Bands[1..]))
        {
            Guess[] band = [.. guesses.Where(g => g.Confidence >= low && g.Confidence < high)];
            Console.WriteLine(band.Length == 0 ? $"| {low}– | 0 | | |" : $"| {low}– | {band.Length} | {band.Average(g => g.Confidence):0.00} | {band.Average(g => g.Right ? 1.0 : 0):0.00} |");
        }

        Console.WriteLine("\n| bar | gets a voice | wrong voice | wrong named voice |\n| --- | --- | --- | --- |");
        foreach (double bar in (double[])[0, 0.5, 0.6, 0.65, 0.7, 0.8, 0.9, 0.95])
        {
            Guess[] voiced = [.. guesses.Where(g => g.Confidence >= bar)];
            Console.WriteLine($"| {bar} | {100.0 * voiced.Length / quotes:0.0} % | {100.0 * voiced.Count(g => !g.Right) / quotes:0.0} % | {100.0 * voiced.Count(g => !g.Right && g.Named) / quotes:0.0} % |");
        }
    }

    private sealed record Guess(double Confidence, bool Right, bool Named);
}
