using Audio.Articles.Readers.Plain.Lines;

namespace Audio.Evaluation;

/// <summary>Learns what each word of a line says for the article or against it: a logistic model with steps of shrinking size (AdaGrad).</summary>
internal static class WordTraining
{
    private const int Rounds = 10, MinPublishers = 3;
    private const float Step = 0.15f, Shrink = 0.0005f;

    /// <summary>The weights that documents teach; what fewer than three publishers write is not learned.</summary>
    public static WordWeights Train(LineDocument[] documents)
    {
        Dictionary<string, int> ids = Common(documents);
        List<(int[] Features, float Scale, float Label, float Weight)> lines = [];
        foreach (LineDocument document in documents)
        {
            lines.AddRange(document.Pieces.Select((p, i) => Line(p.Text, ids, document.Labels[i], Math.Min(3, document.Weights[i] * 10))));
        }

        float[] weights = new float[ids.Count + 1], squares = new float[ids.Count + 1];
        Random random = new(5);
        for (int round = 0; round < Rounds; round++)
        {
            foreach ((int[] features, float scale, float label, float weight) in lines.OrderBy(_ => random.Next()))
            {
                float sum = weights[^1] + (features.Sum(f => weights[f]) * scale);
                float pull = weight * (label - (1 / (1 + MathF.Exp(-sum))));
                foreach (int f in features.Append(ids.Count))
                {
                    float slope = (pull * (f == ids.Count ? 1 : scale)) - (Shrink * weights[f]);
                    squares[f] += slope * slope;
                    weights[f] += Step * slope / MathF.Sqrt(squares[f] + 1e-6f);
                }
            }
        }

        return new WordWeights(ids.Where(i => MathF.Abs(weights[i.Value]) > 0.05f).ToDictionary(i => i.Key, i => (float)(Half)weights[i.Value], StringComparer.Ordinal));
    }

    private static Dictionary<string, int> Common(LineDocument[] documents)
    {
        Dictionary<string, HashSet<string>> publishers = new(StringComparer.Ordinal);
        foreach (LineDocument document in documents)
        {
            foreach (string text in document.Pieces.Select(p => p.Text))
            {
                WordWeights.Visit(text, key => (publishers.TryGetValue(key.ToString(), out HashSet<string>? set) ? set : publishers[key.ToString()] = []).Add(document.Publisher));
            }
        }

        return publishers.Where(p => p.Value.Count >= MinPublishers).OrderBy(p => p.Key, StringComparer.Ordinal).Select((p, i) => (p.Key, i)).ToDictionary(p => p.Key, p => p.i, StringComparer.Ordinal);
    }

    private static (int[] Features, float Scale, float Label, float Weight) Line(string text, Dictionary<string, int> ids, float label, float weight)
    {
        List<int> features = [];
        int count = 0;
        WordWeights.Visit(text, key =>
        {
            count++;
            if (ids.TryGetValue(key.ToString(), out int id))
            {
                features.Add(id);
            }
        });
        return ([.. features], 1 / MathF.Sqrt(Math.Max(1, count)), label, weight);
    }
}
