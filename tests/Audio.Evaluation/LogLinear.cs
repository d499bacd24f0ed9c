namespace Audio.Evaluation;

/// <summary>A log-linear model over candidates: one weight a feature, learned by gradient steps of shrinking size (AdaGrad).</summary>
internal static class LogLinear
{
    private const int Rounds = 30;
    private const double Step = 0.2, Shrink = 0.0004;

    // What is rarer than this teaches chance.
    private const int FewestQuotations = 20;

    public static Dictionary<string, double> Train(IReadOnlyList<TrainingExample> examples, int fewest = FewestQuotations)
    {
        HashSet<string> common = [.. examples.SelectMany(e => e.Features.SelectMany(f => f).Distinct()).CountBy(f => f).Where(f => f.Value >= fewest).Select(f => f.Key)];
        Dictionary<string, double> weights = new(StringComparer.Ordinal), squares = new(StringComparer.Ordinal);
        for (int round = 0; round < Rounds; round++)
        {
            foreach (TrainingExample example in examples)
            {
                Learn(example, common, weights, squares);
            }
        }

        return weights;
    }

    public static double Accuracy(IReadOnlyDictionary<string, double> weights, IReadOnlyList<TrainingExample> examples) =>
        examples.Count == 0 ? 0 : examples.Average(e => e.IsSource[Array.IndexOf(Chances(e, weights), Chances(e, weights).Max())] ? 1.0 : 0.0);

    private static void Learn(TrainingExample example, HashSet<string> common, Dictionary<string, double> weights, Dictionary<string, double> squares)
    {
        double[] chances = Chances(example, weights);
        double right = chances.Where((_, i) => example.IsSource[i]).Sum();
        Dictionary<string, double> gradient = new(StringComparer.Ordinal);
        for (int i = 0; i < chances.Length; i++)
        {
            double pull = (example.IsSource[i] ? chances[i] / Math.Max(right, 1e-9) : 0) - chances[i];
            foreach (string feature in example.Features[i].Where(common.Contains))
            {
                gradient[feature] = gradient.GetValueOrDefault(feature) + pull;
            }
        }

        foreach ((string feature, double pull) in gradient)
        {
            double slope = pull - Shrink * weights.GetValueOrDefault(feature);
            squares[feature] = squares.GetValueOrDefault(feature) + slope * slope;
            weights[feature] = weights.GetValueOrDefault(feature) + Step * slope / Math.Sqrt(squares[feature] + 1e-8);
        }
    }

    private static double[] Chances(TrainingExample example, IReadOnlyDictionary<string, double> weights)
    {
        double[] scores = [.. example.Features.Select(f => f.Sum(x => weights.GetValueOrDefault(x)))];
        double highest = scores.Max(), sum = scores.Sum(s => Math.Exp(s - highest));
        return [.. scores.Select(s => Math.Exp(s - highest) / sum)];
    }
}
