using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Audio.Pronunciation.English;

namespace Audio.Evaluation;

/// <summary>Mode "train-acronyms": learns from known acronyms and ordinary words which capitals are spelled, and writes the table the library holds as a resource.</summary>
internal static partial class AcronymTraining
{
    private const double LeastWorthKeeping = 0.05;
    private const int Fewest = 3, Folds = 10, OrdinaryWords = 400;

    public static int Run(string[] args)
    {
        if (args.Length != 3)
        {
            Console.Error.WriteLine("Usage: train-acronyms tests/Audio.Evaluation/Acronyms.txt seeds src/Audio/Pronunciation/English/AcronymWeights.tsv");
            return 2;
        }

        string list = File.ReadAllText(args[0]);
        string ordinary = string.Concat(Directory.GetFiles(args[1], "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText));
        (double acronyms, double all) = HeldOut(list, ordinary);
        Console.WriteLine($"right on the tenth kept back, in ten turns: acronyms {acronyms:P1}, with ordinary words {all:P1}");
        File.WriteAllText(args[2], Table(list, ordinary));
        return 0;
    }

    /// <summary>The table that a list teaches.</summary>
    public static string Table(string list, string ordinary)
    {
        StringBuilder lines = new("# What each feature of unknown capitals weighs for spelling them; written by the evaluation program's mode train-acronyms.\n");
        Dictionary<string, double> weights = LogLinear.Train([.. Examples(list, ordinary).Select(e => e.Example)], Fewest);
        foreach ((string name, double weight) in weights.Where(w => Math.Abs(w.Value) >= LeastWorthKeeping).OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            lines.Append(CultureInfo.InvariantCulture, $"{name}\t{weight:0.00}\n");
        }

        return lines.ToString();
    }

    /// <summary>The share that is right on the tenth that was not learned from, of the acronyms and of all.</summary>
    public static (double Acronyms, double All) HeldOut(string list, string ordinary)
    {
        (bool IsAcronym, TrainingExample Example)[] examples = [.. Examples(list, ordinary)];
        List<(bool IsAcronym, double Right)> results = [];
        for (int fold = 0; fold < Folds; fold++)
        {
            int left = fold;
            Dictionary<string, double> weights = LogLinear.Train([.. examples.Where((_, i) => i % Folds != left).Select(e => e.Example)], Fewest);
            results.AddRange(examples.Where((_, i) => i % Folds == left).Select(e => (e.IsAcronym, LogLinear.Accuracy(weights, [e.Example]))));
        }

        return (results.Where(r => r.IsAcronym).Average(r => r.Right), results.Average(r => r.Right));
    }

    // In an order that has nothing to do with the answer.
    private static IEnumerable<(bool IsAcronym, TrainingExample Example)> Examples(string list, string ordinary)
    {
        string[] parts = list.Split("\n= ");
        HashSet<string> letters = Known(parts[1]), words = Known(parts[2]);
        IEnumerable<string> plain = PlainPattern().Matches(ordinary).Select(m => m.Value.ToUpperInvariant()).Distinct().Where(w => !letters.Contains(w) && !words.Contains(w)).OrderBy(Shuffled).Take(OrdinaryWords);
        return letters.Select(a => (a, true, true)).Concat(words.Where(w => !letters.Contains(w)).Select(a => (a, false, true))).Concat(plain.Select(a => (a, false, false)))
            .OrderBy(e => Shuffled(e.Item1)).ThenBy(e => e.Item1, StringComparer.Ordinal)
            .Select(e => (e.Item3, new TrainingExample([[.. AcronymShape.Features(e.Item1)], []], [e.Item2, !e.Item2])));
    }

    // Three letters are spelled unless they are listed, so they teach nothing; a question mark is for what is said either way.
    private static HashSet<string> Known(string part) =>
        [.. part.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Skip(1).Where(w => w.Length > 3 && w.All(char.IsAsciiLetterUpper))];

    private static uint Shuffled(string word) => word.Aggregate(2166136261, (hash, c) => (hash ^ c) * 16777619);

    [GeneratedRegex(@"(?<![A-Za-z'’])[a-z]{4,8}(?![A-Za-z'’])")]
    private static partial Regex PlainPattern();
}
