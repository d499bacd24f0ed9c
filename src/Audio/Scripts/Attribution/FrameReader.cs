using System.Collections.Frozen;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Attribution;

/// <summary>Reads the frame of a verb of speech from its verb group: who is subject, who is agent, whether it was said at all.</summary>
internal sealed class FrameReader(TokenizedArticle article)
{
    // Bounds, so that each verb costs the same in text without stops.
    private const int MaxGroupTokens = 8, MaxTokensToAgent = 7, MaxTokensToObject = 5;

    private static readonly FrozenSet<string> Be = WordList.Of("is are was were be been being am get gets got wasn't weren't isn't aren't");

    // A past form behind "be" that is no passive of saying: "was quoted", "is finished".
    private static readonly FrozenSet<string> NoPassive = WordList.Of("quoted finished begun ended begged concerned agreed read put went continued laughed resumed cut shot believed thought mocked fired called described signed");

    private static readonly FrozenSet<string> Heard = WordList.Of("heard hear hears hearing overheard saw watched made let having heard");

    private static readonly FrozenSet<string> BehindQuestion = WordList.Of("by if whether about why how what who when where again on of for in");

    private static readonly FrozenSet<string> Questions = WordList.Of("asked told warned questioned quizzed pressed challenged reminded informed urged");

    private static readonly FrozenSet<string> Bases = WordList.Of("""
        say tell ask shout yell cry call reply answer write add whisper warn insist explain claim admit scream mutter repeat announce declare promise demand order
        complain observe remark respond swear threaten boast joke chant sing
        """);

    private static readonly FrozenSet<string> BeforeBase = WordList.Of("to would could might may should must will can shall did does do didn't don't doesn't won't wouldn't couldn't can't cannot shouldn't");

    private readonly RiskReader risks = new(article);

    /// <summary>Whether a token is a verb of speech in its place: "put it", "went on" and "heard her shout" are, "put up" is not.</summary>
    public bool IsVerb(int at) => article.At(at).Lower switch
    {
        "put" or "puts" => article.At(at + 1).Lower is "it" or "in",
        "went" or "goes" => article.At(at + 1).Is("on") || !article.At(at + 1).IsWord,
        string verb => CueWords.IsVerb(verb) || (Bases.Contains(verb) && IsBase(at)),
    };

    /// <summary>The frame of the verb at a token.</summary>
    public SpeechFrame Read(int verb)
    {
        bool passive = false;
        int first = verb;
        while (first > 0 && verb - first < MaxGroupTokens && !article.At(first - 1).IsQuoteMark && VerbGroups.Contains(article.At(first - 1).Lower))
        {
            first--;
            passive |= Be.Contains(article.At(first).Lower);
        }

        string lower = article.At(verb).Lower;
        passive = !lower.EndsWith("ing", StringComparison.Ordinal) && !Bases.Contains(lower) && !NoPassive.Contains(lower) && (passive || IsReducedPassive(verb, first));
        SpeechFrame frame = new(verb, new TokenRange(first, verb + 1)) { IsPassive = passive, Agent = passive ? AgentBehind(verb, "by") : -1, IsOwn = !passive && IsOwn(verb, first) };
        return risks.Find(frame) is var (kind, words) ? frame with { Risk = kind, RiskWords = words } : frame;
    }

    /// <summary>The frame that leads to what stands behind the tokens: the last one in them; null when there is none.</summary>
    public SpeechFrame? Last(TokenRange clause)
    {
        for (int i = clause.End - 1; i >= clause.First; i--)
        {
            if (AuthorBefore(clause, i) is >= 0 and int author)
            {
                return new SpeechFrame(i, new TokenRange(i, i + 1)) { IsReply = true, Agent = author };
            }

            if (IsVerb(i))
            {
                return Read(i);
            }
        }

        return null;
    }

    /// <summary>The frame that says whose the words before the tokens are: the first one in them, with what hangs on its verb ("denied saying").</summary>
    public SpeechFrame? First(TokenRange clause)
    {
        for (int i = clause.First; i < clause.End; i++)
        {
            if (IsReplyNoun(clause, i))
            {
                return new SpeechFrame(i, new TokenRange(clause.First, i + 1)) { IsReply = true, Agent = AgentBehind(i, "from") };
            }

            if (IsVerb(i) && Read(Dependent(i, clause.End)) is var frame && !IsAside(frame))
            {
                return frame;
            }
        }

        return null;
    }

    // "Vale, who was told to leave, said", "Vale, asked why, said": what stands between the subject and its verb.
    private bool IsAside(SpeechFrame frame) =>
        frame.IsPassive && (frame.Group.Count == 1 || article.At(frame.Group.First - 1).Lower is "who" or "which" or "that") && frame.Agent < 0;

    // "Came the reply", "was the answer": the article stands where an owner would.
    private bool IsReplyNoun(TokenRange clause, int i) =>
        i == clause.First + 2 && article.At(clause.First).Lower is "came" or "comes" or "was" && article.At(i - 1).Lower is "the" or "a" or "another" && CueWords.IsAnswer(article.At(i).Lower);

    // "A message from Holt:", "Holt's closing argument:": whose words these are stands behind the noun, or before it.
    private int AuthorBefore(TokenRange clause, int noun)
    {
        if (!CueWords.IsWriting(article.At(noun).Lower) || !article.At(clause.End - 1).Is(":"))
        {
            return -1;
        }

        int from = article.At(noun + 1).Lower is "written" or "sent" or "signed" or "posted" ? noun + 2 : noun + 1;
        if (article.At(from).Lower is "from" or "by")
        {
            return from + 1;
        }

        int owner = noun - 1;
        while (noun + 2 == clause.End && owner > Math.Max(clause.First, noun - MaxTokensToObject) && article.At(owner).IsWord && !article.At(owner).Is("'s"))
        {
            owner--;
        }

        return article.At(owner).Is("'s") ? owner - 1 : -1;
    }

    // "Denied saying", "recalled being told", "is alleged to have said": the verb that governs the words is the last of the chain.
    private int Dependent(int verb, int end)
    {
        for (int i = verb + 1; i < Math.Min(end, verb + MaxTokensToObject); i++)
        {
            string lower = article.At(i).Lower;
            if (i > verb + 1 && IsVerb(i) || lower.EndsWith("ing", StringComparison.Ordinal) && CueWords.IsVerb(lower))
            {
                return i;
            }

            if (lower is not ("being" or "having" or "been" or "have" or "ever" or "to" or "of"))
            {
                break;
            }
        }

        return verb;
    }

    // "You were saying"; "I remember calling Vale and saying": behind "and" the subject is the clause's own.
    private bool IsOwn(int verb, int first)
    {
        if (article.At(first - 1).Lower is "you")
        {
            return true;
        }

        int start = article.Sentences[article.SentenceOf(verb)].First;
        return article.At(first - 1).Is("and") && article.At(verb).Lower.EndsWith("ing", StringComparison.Ordinal)
            && Enumerable.Range(start, Math.Min(MaxTokensToObject, first - start)).Any(i => article.At(i).Lower is "i" or "you");
    }

    // "Asked whether he would go, Vale said": at the start of its clause, with nobody before it.
    private bool IsReducedPassive(int verb, int first) =>
        first == verb && Questions.Contains(article.At(verb).Lower) && BehindQuestion.Contains(article.At(verb + 1).Lower)
        && (verb == 0 || article.At(verb - 1).Lower is "," or "when" or "once" or "if" || article.At(verb - 1).EndsSentence || article.BlockOf(verb - 1) != article.BlockOf(verb));

    private int AgentBehind(int verb, string preposition)
    {
        for (int i = verb + 1; i <= verb + MaxTokensToAgent && (article.At(i).IsWord || article.At(i).Kind is TokenKind.Number); i++)
        {
            if (article.At(i).Is(preposition))
            {
                return i + 1;
            }
        }

        return -1;
    }

    // "To say", "did not say", "heard Holt shout".
    private bool IsBase(int at)
    {
        int first = at - 1;
        while (at - first < MaxGroupTokens && article.At(first).IsWord && VerbGroups.IsAdverb(article.At(first).Lower))
        {
            first--;
        }

        if (BeforeBase.Contains(article.At(first).Lower))
        {
            return true;
        }

        for (int i = first; i > Math.Max(0, first - MaxTokensToObject) && article.At(i).IsWord; i--)
        {
            if (Heard.Contains(article.At(i).Lower))
            {
                return i < first || article.At(first).IsCapitalized;
            }
        }

        return false;
    }
}
