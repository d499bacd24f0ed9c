using System.Collections.Immutable;

namespace Audio.Scripts.Attribution.TurnModel;

/// <summary>Weighs all ways a conversation may have gone and gives each turn the chances of its speakers.</summary>
/// <remarks>
/// The forward-backward algorithm (L. R. Rabiner, "A tutorial on hidden Markov models", 1989) over pairs of speakers: a turn depends on the two before it.
/// Time is linear in the number of turns: each has at most a dozen possible speakers.
/// </remarks>
internal sealed class TurnDecoder(ImmutableArray<Turn> turns, TurnTaking taking)
{
    private const int MaxNamed = 5, MaxSpeakers = 10;

    private readonly Speaker?[][] speakers = new Speaker?[turns.Length + 1][];
    private readonly PairWeights[] forward = new PairWeights[turns.Length];

    /// <summary>Fills <see cref="Turn.Decided"/>.</summary>
    public void Decide()
    {
        Gather();
        for (int t = 0; t < turns.Length; t++)
        {
            forward[t] = Forward(t);
        }

        PairWeights? backward = null;
        for (int t = turns.Length - 1; t >= 0; t--)
        {
            backward = t + 1 < turns.Length ? Backward(t, backward) : null;
            Note(t, backward);
        }
    }

    // Place t + 1 holds the speakers of turn t, null for a speaker the words do not name; nobody spoke before the first.
    private void Gather()
    {
        speakers[0] = [null];
        for (int t = 0; t < turns.Length; t++)
        {
            IEnumerable<Speaker?> near = Named(t, MaxNamed).Concat(Named(t + 1, 2)).Concat(Named(t + 2, 2));
            speakers[t + 1] = [.. near.Concat(speakers[t].Where(s => s is not null)).Distinct().Take(MaxSpeakers).Append(null)];
        }
    }

    private IEnumerable<Speaker> Named(int t, int max) =>
        t < turns.Length ? turns[t].Chances.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Id, StringComparer.Ordinal).Take(max).Select(c => c.Key) : [];

    // For each pair of the speaker before and this one: the weight of all ways that lead to it.
    private PairWeights Forward(int t)
    {
        Speaker?[] before = speakers[t], now = speakers[t + 1];
        PairWeights weights = new(before.Length, now.Length);
        double sum = 0;
        for (int a = 0; a < before.Length; a++)
        {
            for (int b = 0; b < now.Length; b++)
            {
                for (int z = 0; z < (t == 0 ? 1 : forward[t - 1].Rows); z++)
                {
                    weights[a, b] += (t == 0 ? 1 : forward[t - 1][z, a]) * Fit(t, now[b], before[a], t == 0 ? null : speakers[t - 1][z]);
                }

                sum += weights[a, b];
            }
        }

        return weights.Normalize(sum);
    }

    private PairWeights Backward(int t, PairWeights? next)
    {
        Speaker?[] before = speakers[t], now = speakers[t + 1], after = speakers[t + 2];
        PairWeights weights = new(before.Length, now.Length);
        double sum = 0;
        for (int a = 0; a < before.Length; a++)
        {
            for (int b = 0; b < now.Length; b++)
            {
                for (int c = 0; c < after.Length; c++)
                {
                    weights[a, b] += (next?[b, c] ?? 1) * Fit(t + 1, after[c], now[b], before[a]);
                }

                sum += weights[a, b];
            }
        }

        return weights.Normalize(sum);
    }

    private double Fit(int t, Speaker? speaker, Speaker? last, Speaker? lastButOne) =>
        taking.Fit(turns[t], t == 0 ? null : turns[t - 1], speaker, last, lastButOne);

    private void Note(int t, PairWeights? backward)
    {
        Speaker?[] now = speakers[t + 1];
        double sum = 0;
        for (int b = 0; b < now.Length; b++)
        {
            double weight = 0;
            for (int a = 0; a < forward[t].Rows; a++)
            {
                weight += forward[t][a, b] * (backward?[a, b] ?? 1);
            }

            sum += weight;
            if (now[b] is { } speaker)
            {
                turns[t].Decided[speaker] = weight;
            }
        }

        foreach (Speaker speaker in turns[t].Decided.Keys.ToList())
        {
            turns[t].Decided[speaker] /= sum;
        }
    }

    // A weight for each pair of a speaker before and a speaker now, row by row.
    private sealed class PairWeights(int rows, int columns)
    {
        private readonly double[] weights = new double[rows * columns];

        public int Rows => rows;

        public double this[int before, int now]
        {
            get => weights[(before * columns) + now];
            set => weights[(before * columns) + now] = value;
        }

        // In place: the numbers would fade away over a long article.
        public PairWeights Normalize(double sum)
        {
            for (int i = 0; i < weights.Length; i++)
            {
                weights[i] /= sum;
            }

            return this;
        }
    }
}
