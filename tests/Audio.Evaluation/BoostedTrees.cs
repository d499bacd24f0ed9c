using Audio.Articles.Readers.Plain.Lines;

namespace Audio.Evaluation;

/// <summary>Learns boosted regression trees of fixed depth for a yes-or-no question, by histograms; the same rows give the same trees.</summary>
internal sealed class BoostedTrees
{
    private const int Bins = 48, Depth = 5;
    private const double LearningRate = 0.08, Ridge = 3, MinHessian = 2;

    private readonly byte[][] binned; // feature, row
    private readonly float[][] thresholds; // feature, bin: the largest value in it
    private readonly float[] labels, weights;
    private readonly double[] logits, gradients, hessians;
    private readonly Random random = new(17);

    private BoostedTrees(float[][] rows, float[] labels, float[] weights)
    {
        (this.labels, this.weights) = (labels, weights);
        int features = rows[0].Length;
        (binned, thresholds) = (new byte[features][], new float[features][]);
        for (int f = 0; f < features; f++)
        {
            float[] values = [.. rows.Select(r => r[f])];
            thresholds[f] = Cuts(values);
            binned[f] = [.. values.Select(v => (byte)Bin(thresholds[f], v))];
        }

        double share = Math.Clamp(labels.Zip(weights, (l, w) => l * w).Sum() / weights.Sum(), 1e-4, 1 - 1e-4);
        Bias = (float)Math.Log(share / (1 - share));
        logits = [.. labels.Select(_ => (double)Bias)];
        (gradients, hessians) = (new double[labels.Length], new double[labels.Length]);
    }

    private float Bias { get; }

    /// <summary>The trees that rows, their labels (0 or 1) and weights teach.</summary>
    public static TreeEnsemble Train(float[][] rows, float[] labels, float[] weights, int count)
    {
        BoostedTrees trainer = new(rows, labels, weights);
        return new TreeEnsemble(Depth, trainer.Bias, [.. Enumerable.Range(0, count).Select(_ => trainer.Next())]);
    }

    // The first cut that is not below the value; behind the last one another bin.
    private static int Bin(float[] cuts, float value) => Array.BinarySearch(cuts, value) is var at && at >= 0 ? at : ~at;

    // A threshold lies between two values, as the file keeps it.
    private static float[] Cuts(float[] values)
    {
        float[] sorted = [.. values.Order()];
        SortedSet<float> cuts = [];
        for (int bin = 1; bin < Bins; bin++)
        {
            int at = (int)((long)bin * sorted.Length / Bins);
            float below = sorted[at], above = sorted.AsSpan(at).IndexOfAnyExcept(below) is > 0 and int next ? sorted[at + next] : below;
            if (above > below)
            {
                cuts.Add((float)(Half)((below + above) / 2));
            }
        }

        return [.. cuts];
    }

    private BoostedTree Next()
    {
        for (int i = 0; i < labels.Length; i++)
        {
            double chance = 1 / (1 + Math.Exp(-logits[i]));
            bool drawn = random.NextDouble() < 0.7;
            gradients[i] = drawn ? weights[i] * (labels[i] - chance) : 0;
            hessians[i] = drawn ? weights[i] * chance * (1 - chance) : 0;
        }

        int[] features = [.. Enumerable.Range(0, binned.Length).Where(_ => random.NextDouble() < 0.4)];
        int[] split = new int[(1 << Depth) - 1];
        float[] cuts = new float[split.Length];
        int[] nodes = new int[labels.Length];
        for (int level = 0; level < Depth; level++)
        {
            Split(level, features, nodes, split, cuts);
        }

        float[] leaves = Leaves(nodes, split.Length);
        return new BoostedTree(split, cuts, leaves);
    }

    private void Split(int level, int[] features, int[] nodes, int[] split, float[] cuts)
    {
        int first = (1 << level) - 1, count = 1 << level;
        double[] best = new double[count];
        int[] bestFeature = new int[count], bestBin = Enumerable.Repeat(int.MaxValue, count).ToArray();
        double[] sums = new double[count * Bins * 2];
        foreach (int f in features)
        {
            Array.Clear(sums);
            byte[] bins = binned[f];
            for (int i = 0; i < nodes.Length; i++)
            {
                int at = (((nodes[i] - first) * Bins) + bins[i]) * 2;
                sums[at] += gradients[i];
                sums[at + 1] += hessians[i];
            }

            for (int n = 0; n < count; n++)
            {
                (double gain, int bin) = BestCut(sums.AsSpan(n * Bins * 2, Bins * 2));
                (best[n], bestFeature[n], bestBin[n]) = gain > best[n] ? (gain, f, bin) : (best[n], bestFeature[n], bestBin[n]);
            }
        }

        for (int n = 0; n < count; n++)
        {
            split[first + n] = bestFeature[n];
            cuts[first + n] = bestBin[n] == int.MaxValue ? float.PositiveInfinity : thresholds[bestFeature[n]][bestBin[n]];
        }

        for (int i = 0; i < nodes.Length; i++)
        {
            int n = nodes[i] - first;
            nodes[i] = (2 * nodes[i]) + (binned[bestFeature[n]][i] <= bestBin[n] ? 1 : 2);
        }
    }

    private static (double Gain, int Bin) BestCut(ReadOnlySpan<double> sums)
    {
        double gradient = 0, hessian = 0, left = 0, leftHessian = 0, best = 1e-3;
        for (int bin = 0; bin < Bins; bin++)
        {
            gradient += sums[2 * bin];
            hessian += sums[(2 * bin) + 1];
        }

        int at = int.MaxValue;
        for (int bin = 0; bin < Bins - 1; bin++)
        {
            left += sums[2 * bin];
            leftHessian += sums[(2 * bin) + 1];
            double right = gradient - left, rightHessian = hessian - leftHessian;
            double gain = (left * left / (leftHessian + Ridge)) + (right * right / (rightHessian + Ridge)) - (gradient * gradient / (hessian + Ridge));
            (best, at) = leftHessian >= MinHessian && rightHessian >= MinHessian && gain > best ? (gain, bin) : (best, at);
        }

        return (at == int.MaxValue ? 0 : best, at);
    }

    private float[] Leaves(int[] nodes, int first)
    {
        double[] up = new double[first + 1], down = new double[first + 1];
        for (int i = 0; i < nodes.Length; i++)
        {
            up[nodes[i] - first] += gradients[i];
            down[nodes[i] - first] += hessians[i];
        }

        float[] leaves = [.. up.Zip(down, (g, h) => (float)(Half)(LearningRate * g / (h + Ridge)))];
        for (int i = 0; i < nodes.Length; i++)
        {
            logits[i] += leaves[nodes[i] - first];
        }

        return leaves;
    }
}
