using System.Collections.Immutable;

namespace Audio.Scripts.Attribution.TurnModel;

/// <summary>Weighs all ways a conversation may have gone and gives each turn the chances of its speakers.</summary>
/// <remarks>
/// The forward-backward algorithm (L. R. Rabiner, "A tutorial on hidden Markov models", 1989) over pairs of speakers: a turn depends on the two before it.
/// Time is linear in the number of turns: each has at most a dozen possible speakers.
/// </remarks>
internal sealed class TurnDecoder(ImmutableArray<Turn> turns, TurnTaking taking)
{
    private const int MostNamed = 5, MostSpeakers = 10;

    private readonly Speaker?[][] speakers = new Speaker?[turns.Length + 1][];
    private readonly double[][,] forward = new double[turns.Length][,];

    /// <summary>Fills <see cref="Turn.Decided"/>.</summary>
    public void Decide()
    {
        Gather();
        for (int t = 0; t < turns.Length; t++)
        {
            forward[t] = Forward(t);
        }

        double[,]? backward = null;
        for (int t = turns.Length - 1; t >= 0; t--)
        {
            backward = t + 1 < turns.Length ? Backward(t, backward) : null;
            Note(t, backward);
        }
    }

    // Place t + 1 holds the speakers of turn t, null for somebody the words do not name; nobody spoke before the first.
    private void Gather()
    {
        speakers[0] = [null];
        for (int t = 0; t < turns.Length; t++)
        {
            IEnumerable<Speaker?> near = Named(t, MostNamed).Concat(Named(t + 1, 2)).Concat(Named(t + 2, 2));
            speakers[t + 1] = [.. near.Concat(speakers[t].Where(s => s is not null)).Distinct().Take(MostSpeakers).Append(null)];
        }
    }

    private IEnumerable<Speaker> Named(int t, int most) =>
        t < turns.Length ? turns[t].Chances.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Id, StringComparer.Ordinal).Take(most).Select(c => c.Key) : [];

    // For each pair of the speaker before and this one: the weight of all ways that lead to it.
    private double[,] Forward(int t)
    {
        Speaker?[] before = speakers[t], now = speakers[t + 1];
        double[,] weights = new double[before.Length, now.Length];
        double sum = 0;
        for (int a = 0; a < before.Length; a++)
        {
            for (int b = 0; b < now.Length; b++)
            {
                for (int z = 0; z < (t == 0 ? 1 : forward[t - 1].GetLength(0)); z++)
                {
                    weights[a, b] += (t == 0 ? 1 : forward[t - 1][z, a]) * Fit(t, now[b], before[a], t == 0 ? null : speakers[t - 1][z]);
                }

                sum += weights[a, b];
            }
        }

        return Normalized(weights, sum);
    }

    private double[,] Backward(int t, double[,]? next)
    {
        Speaker?[] before = speakers[t], now = speakers[t + 1], after = speakers[t + 2];
        double[,] weights = new double[before.Length, now.Length];
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

        return Normalized(weights, sum);
    }

    private double Fit(int t, Speaker? speaker, Speaker? last, Speaker? lastButOne) =>
        taking.Fit(turns[t], t == 0 ? null : turns[t - 1], speaker, last, lastButOne);

    private void Note(int t, double[,]? backward)
    {
        Speaker?[] now = speakers[t + 1];
        double sum = 0;
        for (int b = 0; b < now.Length; b++)
        {
            double weight = 0;
            for (int a = 0; a < forward[t].GetLength(0); a++)
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

    // In place: the numbers would fade away over a long article.
    private static double[,] Normalized(double[,] weights, double sum)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i / weights.GetLength(1), i % weights.GetLength(1)] /= sum;
        }

        return weights;
    }
}
