using System.Globalization;
using System.Text;

namespace Audio.Evaluation;

/// <summary>Mode "train-quotes": learns what each feature weighs and writes the table the library holds as a resource.</summary>
internal static class QuoteTraining
{
    private const double LeastWorthKeeping = 0.08;

    public static int Run(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("Usage: train-quotes TRAIN.jsonl.gz src/Audio/Scripts/Attribution/SourceWeights.tsv");
            return 2;
        }

        Dictionary<string, double> weights = Learn("sources", [.. TrainingExamples.Sources(args[0])]);
        foreach ((string feature, double weight) in Learn("pronouns", [.. TrainingExamples.Pronouns(args[0])]))
        {
            weights[feature] = weight;
        }

        File.WriteAllText(args[1], Table(weights));
        return 0;
    }

    private static Dictionary<string, double> Learn(string what, List<TrainingExample> examples)
    {
        // In runs, so that quotations of one article are on one side.
        int run = Math.Clamp(examples.Count / 20, 1, 50);
        List<TrainingExample> learn = [.. examples.Where((_, i) => i / run % 10 != 9)], check = [.. examples.Where((_, i) => i / run % 10 == 9)];
        Console.WriteLine($"{examples.Count} {what}; right on the tenth kept back: {LogLinear.Accuracy(LogLinear.Train(learn), check):P1}");
        Dictionary<string, double> weights = LogLinear.Train(examples);
        Console.WriteLine($"right on all it learned from: {LogLinear.Accuracy(weights, examples):P1}");
        return weights;
    }

    private static string Table(Dictionary<string, double> weights)
    {
        StringBuilder lines = new("# What each feature of a candidate weighs; written by the evaluation program's mode train-quotes.\n");
        foreach ((string name, double weight) in weights.Where(w => Math.Abs(w.Value) >= LeastWorthKeeping).OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            lines.Append(CultureInfo.InvariantCulture, $"{name}\t{weight:0.00}\n");
        }

        return lines.ToString();
    }
}
