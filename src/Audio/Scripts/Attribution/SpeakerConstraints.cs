using System.Collections.Frozen;
using Audio.Scripts.Names;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Attribution;

/// <summary>
/// Leaves the candidates that the frame of the verb allows: the agent of a passive alone, never who is told or addressed.
/// </summary>
internal static class SpeakerConstraints
{
    // "A young drover from the hills" has more: then nothing is known of its verb.
    private const int MaxNounTokens = 4;

    // A bound, so that text without stops stays linear.
    private const int MaxClauseTokens = 30;

    private static readonly FrozenSet<string> Subordinators = WordList.Of("when while how that as after before because where until once");

    // With these a sentence begins with its subordinate clause.
    private static readonly FrozenSet<string> OpeningSubordinators =
        WordList.Of("as when while after before because once although though until");

    private static readonly FrozenSet<string> ClauseOpeners = WordList.Of("and but as when while that");

    /// <summary>The candidates that may be the source; empty when the frame names nobody.</summary>
    public static List<SourceCandidate> Keep(
        TokenizedArticle article, KnownPeople people, QuoteSurroundings around, List<SourceCandidate> candidates)
    {
        if (around.Frame is { Agent: >= 0 } frame)
        {
            bool determined = article.At(frame.Agent).Is("the") && !candidates.Exists(c => c.Mention.Tokens.Contains(frame.Agent));
            int agent = determined ? frame.Agent + 1 : frame.Agent;
            return candidates.FindAll(c => c.Mention.Tokens.Contains(agent));
        }

        bool dated = around is { Frame: null, Colon: true } && candidates.Exists(c => around.Before.Contains(c.Mention.Head) && IsDate(article, c));
        if (dated || around.Frame is { HidesAgent: true } || (around.Frame is { } told && HasUnknownSubject(article, told, candidates)))
        {
            return [];
        }

        SourceCandidate? subject = around.Frame is { } active && active.Verb < around.Quote.Tokens.First
            ? candidates.Find(c => c.Relation is "subject" && c.CueToken == active.Verb)
            : null;
        HashSet<Person> listeners = FindListeners(people, around, candidates);
        bool owned = candidates.Exists(c => IsOwnSubject(around, c));
        List<SourceCandidate> outside = candidates.FindAll(c => IsOutside(article, around, c));
        List<SourceCandidate> kept = candidates.FindAll(c =>
            !IsListener(around, c) && !(people.Of(c.Mention) is { } person && listeners.Contains(person))
            && !IsOuter(c, subject) && !outside.Contains(c) && !IsSubordinate(article, c, candidates)
            && !(owned && c.Carried && !around.Before.Contains(c.Mention.Head)) && !IsDate(article, c));
        return outside.Count > 0 && !kept.Exists(c => c.CueToken == around.Frame?.Verb) ? [] : kept;
    }

    // Who is told or addressed beside the quotation: another mention of the same person does not say it either.
    private static HashSet<Person> FindListeners(KnownPeople people, QuoteSurroundings around, List<SourceCandidate> candidates) =>
    [
        .. candidates
            .Where(c => c.Relation is not "attributive" && IsListener(around, c))
            .Where(c => around.Before.Contains(c.Mention.Head) || around.After.Contains(c.Mention.Head))
            .Select(c => people.Of(c.Mention)).OfType<Person>(),
    ];

    // "A letter to Vale said:" has its own subject: whoever spoke before does not go on.
    private static bool IsOwnSubject(QuoteSurroundings around, SourceCandidate candidate) =>
        around is { Colon: true, Frame: { } frame } && around.Before.Contains(candidate.Mention.Head) && candidate.CueToken == frame.Verb
        && (candidate.Relation is "subject"
            || (candidate.Relation is "subject over of" or "subject over a comma" && candidate.Mention.Kind is not MentionKind.Pronoun));

    // "As Mr Vale left the building, a woman on the steps called out:" — the verb is the woman's.
    private static bool IsSubordinate(TokenizedArticle article, SourceCandidate candidate, List<SourceCandidate> candidates)
    {
        int head = candidate.Mention.Head, start = article.Sentences[article.SentenceOf(head)].First;
        return OpeningSubordinators.Contains(article.At(start).Lower) && candidate.CueToken > head && candidates.Exists(c =>
            c.CueToken == candidate.CueToken && c.Mention.Tokens.First > head && article.At(c.Mention.Tokens.First - 1).Is(","));
    }

    // "A drover shouted:" with a noun that no list has: somebody whom nothing else names.
    private static bool HasUnknownSubject(TokenizedArticle article, SpeechFrame frame, List<SourceCandidate> candidates)
    {
        int noun = frame.Group.First - 1, first = noun;
        while (noun - first < MaxNounTokens && article.At(first) is { Kind: TokenKind.Word, IsCapitalized: false } word && !IsIndefinite(word))
        {
            first--;
        }

        if (first < 0 || first == noun || !IsIndefinite(article.At(first)))
        {
            return false;
        }

        Token before = article.At(first - 1);
        bool opens = first == 0 || !before.IsWord || ClauseOpeners.Contains(before.Lower) || article.BlockOf(first - 1) != article.BlockOf(first);
        return opens && !candidates.Exists(c => c.Mention.Tokens.First <= noun && c.Mention.Tokens.End > first);
    }

    private static bool IsIndefinite(Token token) => token.Lower is "a" or "an" or "another";

    // "Vale said he had heard Holt shout:" tells of Holt's words.
    private static bool IsOuter(SourceCandidate candidate, SourceCandidate? subject) =>
        subject is not null && candidate.Relation is "subject"
        && candidate.CueToken < subject.Mention.Tokens.First && candidate.CueToken > candidate.Mention.Head;

    // "Vale said he was there when doctors told the family:" — the clause behind "when" has a subject of its own.
    private static bool IsOutside(TokenizedArticle article, QuoteSurroundings around, SourceCandidate candidate)
    {
        if (around.Frame is not { } frame || frame.Verb >= around.Quote.Tokens.First)
        {
            return false;
        }

        if (!IsOfOuterClause(candidate, frame) || !HasNounBefore(article, frame))
        {
            return false;
        }

        bool subject = candidate.Relation is "subject";
        int i = frame.Group.First - 2;
        int own = Math.Max(subject ? candidate.CueToken : candidate.Mention.Head, frame.Group.First - MaxClauseTokens);
        while (i > own && article.At(i).IsWord && !Subordinators.Contains(article.At(i).Lower))
        {
            i--;
        }

        return i > own && article.At(i) is { IsWord: true } word
            && (subject || word.Lower is "when" or "while" or "because" or "until" or "once" or "how");
    }

    private static bool IsOfOuterClause(SourceCandidate candidate, SpeechFrame frame) => candidate.Relation switch
    {
        "subject" => candidate.CueToken > candidate.Mention.Head && candidate.CueToken < frame.Group.First,
        "verb later" => candidate.CueToken == frame.Verb,
        "object" => candidate.CueToken < candidate.Mention.Head && candidate.Mention.Head < frame.Group.First,
        _ => false,
    };

    // A participle ("..., warning:") and the second of two verbs ("and said:") have none of their own.
    private static bool HasNounBefore(TokenizedArticle article, SpeechFrame frame) =>
        !article.At(frame.Verb).Lower.EndsWith("ing", StringComparison.Ordinal)
        && article.At(frame.Group.First - 1) is { IsWord: true } before && !before.Is("and");

    // "Sept. 8, 1963:"
    private static bool IsDate(TokenizedArticle article, SourceCandidate candidate) =>
        FunctionWords.Months.Contains(article.At(candidate.Mention.Head).Lower.TrimEnd('.'))
        && article.At(candidate.Mention.Tokens.End).Kind is TokenKind.Number;

    private static bool IsListener(QuoteSurroundings around, SourceCandidate candidate) =>
        candidate.Relation is "addressee" or "attributive" || (candidate.Relation is "told" && candidate.CueToken == around.Frame?.Verb);
}
