using System.Collections.Frozen;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Attribution;

/// <summary>Whether what a verb of speech says was said at all, or is denied, alleged or only imagined.</summary>
internal sealed class RiskReader(TokenizedArticle article)
{
    // A bound on the subject between a verb and what governs its clause: "alleged that the younger Mr Vale said".
    private const int MaxSubjectTokens = 7;

    // A bound on a clause with its objects and adverbs: "alleged that Vale had followed Holt to the car park and shouted".
    private const int MaxClauseTokens = 30;

    private static readonly FrozenSet<string> Negations = WordList.Of("not n't never didn't don't doesn't won't hasn't hadn't haven't wasn't weren't cannot can't");

    private static readonly FrozenSet<string> Allegations = WordList.Of("allegedly reportedly supposedly purportedly");

    private static readonly FrozenSet<string> Modals = WordList.Of("would could might should must may wouldn't couldn't shouldn't 'd");

    private static readonly FrozenSet<string> DenyingVerbs = WordList.Of("denied denies deny denying disputed disputes refused refuses declined declines failed fails without forgot neglected");

    private static readonly FrozenSet<string> AllegingVerbs = WordList.Of("""
        accused accuses accuse accusing suspected alleged alleges allege alleging charged convicted guilty acquitted cleared claimed claims claiming said reported believed
        understood thought supposed rumoured rumored allegation allegations accusation claim rumour rumor
        """);

    private static readonly FrozenSet<string> AllegingClauses = WordList.Of("alleged alleges allege alleging claimed claims claim claiming accused allegation allegations accusation rumour rumor suggestion");

    private static readonly FrozenSet<string> Wishes = WordList.Of("wanted wants want meant intended intends planned plans hoped hopes tempted threatened wished wishes likely ought if though about longed tried expected");

    private static readonly FrozenSet<string> Accusers =
        WordList.Of("prosecutors prosecutor prosecution police investigators detectives accusers accuser complainant plaintiffs authorities indictment affidavit");

    private static readonly FrozenSet<string> Courts = WordList.Of("court jury jurors inquest tribunal trial hearing inquiry magistrates");

    private static readonly FrozenSet<string> Nobody = WordList.Of("nobody neither none");

    /// <summary>The kind of risk and the words that show it, or null.</summary>
    public (AttributionRiskKind Kind, TokenRange Words)? Find(SpeechFrame frame) =>
        InGroup(frame) ?? InGovernor(frame) ?? InClause(frame) ?? InAside(frame) ?? InCoordination(frame);

    // "Never said", "allegedly told", "would have said".
    private (AttributionRiskKind, TokenRange)? InGroup(SpeechFrame frame)
    {
        for (int i = frame.Group.First; i < frame.Verb; i++)
        {
            string lower = article.At(i).Lower;
            AttributionRiskKind? kind = Negations.Contains(lower) ? AttributionRiskKind.Denied
                : Allegations.Contains(lower) ? AttributionRiskKind.Alleged
                : Modals.Contains(lower) && article.At(i + 1).Is("have") ? AttributionRiskKind.Hypothetical
                : null;
            if (kind is { } found)
            {
                return (found, new TokenRange(i, frame.Verb + 1));
            }
        }

        return null;
    }

    // "Denied saying", "accused of shouting", "alleged to have said", "as if to say".
    private (AttributionRiskKind, TokenRange)? InGovernor(SpeechFrame frame)
    {
        int link = frame.Group.First - 1;
        bool infinitive = article.At(link).Is("to"), of = article.At(link).Lower is "of" or "with" or "for";
        bool hanging = Enumerable.Range(frame.Group.First, frame.Group.Count)
            .Any(i => article.At(i).Lower.EndsWith("ing", StringComparison.Ordinal));
        int governor = infinitive || of ? link - 1 : link;
        string lower = article.At(governor).Lower;
        if (!infinitive && !hanging)
        {
            return null;
        }

        bool be = article.At(governor - 1).Lower is "is" or "was" or "are" or "were" or "been" or "be" || VerbGroups.IsAdverb(article.At(governor - 1).Lower);
        AttributionRiskKind? kind = DenyingVerbs.Contains(lower) && (infinitive || hanging) ? AttributionRiskKind.Denied
            : (infinitive ? be : of) && AllegingVerbs.Contains(lower) ? AttributionRiskKind.Alleged
            : infinitive && Wishes.Contains(lower) ? AttributionRiskKind.Hypothetical
            : null;
        return kind is { } found ? (found, new TokenRange(governor, frame.Verb + 1)) : null;
    }

    // "On the way, it is claimed, Vale said": what the whole sentence rests on.
    private (AttributionRiskKind, TokenRange)? InAside(SpeechFrame frame)
    {
        for (int i = frame.Group.First - 1; i > Math.Max(0, frame.Group.First - MaxClauseTokens) && !EndsClause(i); i--)
        {
            int verb = article.At(i).Is("it") && article.At(i + 1).Lower is "is" or "was" or "has" ? LastOfGroup(i + 1) : -1;
            if (verb >= 0 && AllegingVerbs.Contains(article.At(verb).Lower) && article.At(verb + 1).Is(","))
            {
                return (AttributionRiskKind.Alleged, new TokenRange(i, verb + 1));
            }
        }

        return null;
    }

    private int LastOfGroup(int first)
    {
        int at = first;
        while (at - first < MaxSubjectTokens && VerbGroups.Contains(article.At(at).Lower))
        {
            at++;
        }

        return at;
    }

    // "She alleged that Vale had followed Holt and shouted": the second verb hangs on the first one's clause.
    private (AttributionRiskKind, TokenRange)? InCoordination(SpeechFrame frame)
    {
        int and = frame.Group.First - 1;
        for (int i = and - 1; article.At(and).Lower is "and" or "then" && i > Math.Max(0, and - MaxClauseTokens) && !EndsClause(i); i--)
        {
            if (article.At(i + 1).Is("that") && AllegingClauses.Contains(article.At(i).Lower))
            {
                return (AttributionRiskKind.Alleged, new TokenRange(i, frame.Verb + 1));
            }
        }

        return null;
    }

    // "Prosecutors say Vale told a friend", "the jury heard that Vale said": what a party or a court was told that somebody said.
    private bool IsEvidence(int verb)
    {
        string by = article.At(verb - 1).Lower;
        return (Accusers.Contains(by) && CueWords.IsVerb(article.At(verb).Lower)) || (Courts.Contains(by) && article.At(verb).Is("heard"))
            || (article.At(verb).Is("told") && by is "was" or "were" && Courts.Contains(article.At(verb - 2).Lower));
    }

    private bool EndsClause(int i) =>
        article.At(i) is { EndsSentence: true } or { IsQuoteMark: true } or { Lower: ";" or ":" } || article.BlockOf(i) != article.BlockOf(i + 1);

    // "If he had said", "nobody said", "alleged that Vale said": what stands before the subject.
    private (AttributionRiskKind, TokenRange)? InClause(SpeechFrame frame)
    {
        for (int i = frame.Group.First - 1; i > Math.Max(0, frame.Group.First - MaxSubjectTokens) && article.At(i) is { IsWord: true, EndsSentence: false }; i--)
        {
            string lower = article.At(i).Lower;
            AttributionRiskKind? kind = lower is "if" or "unless" ? AttributionRiskKind.Hypothetical
                : Nobody.Contains(lower) || (lower is "one" && article.At(i - 1).Is("no")) || (i < frame.Group.First - 1 && DenyingVerbs.Contains(lower)) ? AttributionRiskKind.Denied
                : i < frame.Group.First - 1 && AllegingClauses.Contains(lower) ? AttributionRiskKind.Alleged
                : null;
            if (kind is { } found)
            {
                return (found, new TokenRange(i, frame.Verb + 1));
            }

            if (IsEvidence(i))
            {
                return (AttributionRiskKind.Alleged, new TokenRange(i - 1, frame.Verb + 1));
            }

            if (lower is "who" or "and" or "but" or "when" or "as" or "because" || (lower is not "that" && CueWords.IsPlainVerb(lower)))
            {
                return null;
            }
        }

        return null;
    }
}
