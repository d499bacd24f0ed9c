using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Attribution;

/// <summary>Leaves the candidates that the frame of the verb allows: the agent of a passive alone, never who is told or addressed.</summary>
internal static class SpeakerConstraints
{
    /// <summary>The candidates that may be the source; empty when the frame names nobody.</summary>
    public static List<SourceCandidate> Keep(TokenizedArticle article, QuoteSurroundings around, List<SourceCandidate> candidates)
    {
        if (around.Frame is { Agent: >= 0 } frame)
        {
            int agent = article.At(frame.Agent).Is("the") && !candidates.Exists(c => c.Mention.Tokens.Contains(frame.Agent)) ? frame.Agent + 1 : frame.Agent;
            return candidates.FindAll(c => c.Mention.Tokens.Contains(agent));
        }

        return around.Frame is { HidesAgent: true } ? [] : candidates.FindAll(c => !IsListener(around, c));
    }

    private static bool IsListener(QuoteSurroundings around, SourceCandidate candidate) =>
        candidate.Relation is "addressee" || (candidate.Relation is "told" && candidate.CueToken == around.Frame?.Verb);
}
