
namespace Audio.Scripts.Attribution;

/// <summary>Gives each candidate its chance: the sum of the weights of what holds for it, against the others' sums.</summary>
internal sealed class SourceRanker(IReadOnlyDictionary<string, double> weights)
{
    public void Rank(List<SourceCandidate> candidates)
    {
        double[] scores = [.. candidates.Select(Score)];
        double highest = scores.DefaultIfEmpty().Max();
        double sum = scores.Sum(s => Math.Exp(s - highest));
        for (int i = 0; i < scores.Length; i++)
        {
            candidates[i].Probability = Math.Exp(scores[i] - highest) / sum;
        }

        candidates.Sort((a, b) => a.Probability != b.Probability ? b.Probability.CompareTo(a.Probability) : a.Mention.Index.CompareTo(b.Mention.Index));
    }

    private double Score(SourceCandidate candidate) => candidate.Features.Sum(f => weights.GetValueOrDefault(f));
}
