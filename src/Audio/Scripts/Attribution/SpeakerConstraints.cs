using Audio.Scripts.Names;
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

        bool dated = around is { Frame: null, Colon: true } && candidates.Exists(c => around.Before.Contains(c.Mention.Head) && IsDate(article, c));
        if (dated || around.Frame is { HidesAgent: true })
        {
            return [];
        }

        SourceCandidate? subject = around.Frame is { } active && active.Verb < around.Quote.Tokens.First ? candidates.Find(c => c.Relation is "subject" && c.CueToken == active.Verb) : null;
        bool owned = candidates.Exists(c => IsOwnSubject(around, c));
        return candidates.FindAll(c => !IsListener(around, c) && !IsOuter(c, subject) && !IsDate(article, c)
            && !(owned && c.Carried && !around.Before.Contains(c.Mention.Head)) && !IsSubordinate(article, c, candidates));
    }

    // "A letter to Vale said:" has its own subject: whoever spoke before does not go on.
    private static bool IsOwnSubject(QuoteSurroundings around, SourceCandidate candidate) =>
        around is { Colon: true, Frame: { } frame } && around.Before.Contains(candidate.Mention.Head) && candidate.CueToken == frame.Verb
        && candidate is { Mention.Kind: not MentionKind.Pronoun, Relation: "subject" or "subject over of" or "subject over a comma" };

    // "As Mr Vale left the building, a woman on the steps called out:" — the verb is the woman's.
    private static bool IsSubordinate(TokenizedArticle article, SourceCandidate candidate, List<SourceCandidate> candidates)
    {
        int head = candidate.Mention.Head, start = article.Sentences[article.SentenceOf(head)].First;
        bool opens = article.At(start).Lower is "as" or "when" or "while" or "after" or "before" or "because" or "once" or "although" or "though" or "until";
        return opens && candidate.CueToken > head && candidates.Exists(c => c.CueToken == candidate.CueToken && c.Mention.Tokens.First > head && article.At(c.Mention.Tokens.First - 1).Is(","));
    }

    // "Vale said he had heard Holt shout:" tells of Holt's words.
    private static bool IsOuter(SourceCandidate candidate, SourceCandidate? subject) =>
        subject is not null && candidate.Relation is "subject" && candidate.CueToken < subject.Mention.Tokens.First && candidate.CueToken > candidate.Mention.Head;

    // "Sept. 8, 1963:"
    private static bool IsDate(TokenizedArticle article, SourceCandidate candidate) =>
        FunctionWords.Months.Contains(article.At(candidate.Mention.Head).Lower.TrimEnd('.')) && article.At(candidate.Mention.Tokens.End).Kind is TokenKind.Number;

    private static bool IsListener(QuoteSurroundings around, SourceCandidate candidate) =>
        candidate.Relation is "addressee" || (candidate.Relation is "told" && candidate.CueToken == around.Frame?.Verb);
}
