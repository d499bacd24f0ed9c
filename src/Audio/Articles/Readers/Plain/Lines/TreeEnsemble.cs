namespace Audio.Articles.Readers.Plain.Lines;

/// <summary>Boosted regression trees: the sum of their leaves is the logit of a chance.</summary>
/// <remarks>A tree is complete: inner nodes breadth-first, 2^depth − 1 of them, then 2^depth leaves. A node sends a row left where the feature is at most the threshold.</remarks>
internal sealed record TreeEnsemble(int Depth, float Bias, IReadOnlyList<BoostedTree> Trees)
{
    private const int RowsAtATime = 64;

    /// <summary>The logit of a row.</summary>
    public float Logit(ReadOnlySpan<float> row)
    {
        float sum = Bias;
        foreach (BoostedTree tree in Trees)
        {
            int node = 0;
            for (int level = 0; level < Depth; level++)
            {
                node = (2 * node) + (row[tree.Features[node]] <= tree.Thresholds[node] ? 1 : 2);
            }

            sum += tree.Leaves[node - tree.Features.Length];
        }

        return sum;
    }

    /// <summary>The chance of a row, 0 to 1.</summary>
    public float Chance(ReadOnlySpan<float> row) => 1 / (1 + MathF.Exp(-Logit(row)));

    /// <summary>The chances of many rows: some rows at a time, so that rows and trees stay in the processor's cache.</summary>
    public float[] Chances(float[][] rows)
    {
        float[] sums = new float[rows.Length];
        Array.Fill(sums, Bias);
        for (int i = 0; i < rows.Length; i += RowsAtATime)
        {
            int count = Math.Min(RowsAtATime, rows.Length - i);
            AddLeaves(rows.AsSpan(i, count), sums.AsSpan(i, count));
        }

        return [.. sums.Select(s => 1 / (1 + MathF.Exp(-s)))];
    }

    private void AddLeaves(ReadOnlySpan<float[]> rows, Span<float> sums)
    {
        foreach (BoostedTree tree in Trees)
        {
            ReadOnlySpan<int> features = tree.Features;
            ReadOnlySpan<float> thresholds = tree.Thresholds, leaves = tree.Leaves;
            for (int i = 0; i < rows.Length; i++)
            {
                ReadOnlySpan<float> row = rows[i];
                int node = 0;
                while (node < features.Length)
                {
                    node = (2 * node) + (row[features[node]] <= thresholds[node] ? 1 : 2);
                }

                sums[i] += leaves[node - features.Length];
            }
        }
    }

    /// <summary>Writes the trees.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)Depth);
        writer.Write(Bias);
        writer.Write(Trees.Count);
        foreach (BoostedTree tree in Trees)
        {
            foreach (int feature in tree.Features)
            {
                writer.Write((byte)feature);
            }

            foreach (float value in (float[])[.. tree.Thresholds, .. tree.Leaves])
            {
                writer.Write((Half)value);
            }
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TreeEnsemble Read(BinaryReader reader)
    {
        int depth = reader.ReadByte(), inner = (1 << depth) - 1;
        float bias = reader.ReadSingle();
        BoostedTree[] trees = new BoostedTree[reader.ReadInt32()];
        for (int i = 0; i < trees.Length; i++)
        {
            int[] features = [.. Enumerable.Range(0, inner).Select(_ => (int)reader.ReadByte())];
            float[] thresholds = [.. Enumerable.Range(0, inner).Select(_ => (float)reader.ReadHalf())];
            float[] leaves = [.. Enumerable.Range(0, inner + 1).Select(_ => (float)reader.ReadHalf())];
            trees[i] = new BoostedTree(features, thresholds, leaves);
        }

        return new TreeEnsemble(depth, bias, trees);
    }
}

/// <summary>One tree.</summary>
internal sealed record BoostedTree(int[] Features, float[] Thresholds, float[] Leaves);
