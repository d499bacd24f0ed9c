using System.Collections.Frozen;
using Audio.Scripts.Lexicon;
using Audio.Scripts.Names;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Attribution;

/// <summary>The role of a mention in the frame of a verb of speech: its subject, behind it, told, addressed, "according to", before a colon.</summary>
internal sealed class RoleReader(TokenizedArticle article)
{
    private const int FarthestVerb = 40, FarthestAside = 14, LongestParty = 5;

    private static readonly FrozenSet<string> TellingVerbs =
        WordList.Of("told tells asked asks warned warns reminded reminds assured informed advised");

    private static readonly FrozenSet<string> Between = WordList.Of("""
        also then later once recently reportedly repeatedly even still just never always often first simply again himself herself itself themselves
        who not n't has had have was is would will did does then-again further all
        """);

    private readonly FrameReader frames = new(article);

    /// <summary>Sets the relation and the word of saying of a candidate.</summary>
    public void Read(QuoteSurroundings around, SourceCandidate candidate, string zone)
    {
        Mention m = candidate.Mention;
        int before = m.Tokens.First - 1, after = m.Tokens.End;
        if (article.At(before).Is("to") && article.At(before - 1).Is("according"))
        {
            (candidate.Relation, candidate.CueToken) = ("according", before - 1);
        }
        else if (m.Possessive)
        {
            // “Never” was Maren's answer.
            int answer = around.After.Contains(m.Head) ? CueWords.AnswerAfter(article, before) : -1;
            (candidate.Relation, candidate.CueToken) = answer < 0 ? ("possessive", -1) : ("behind the verb", answer);
        }
        else if (IsAddressee(m) || IsTold(m))
        {
            candidate.Relation = "addressee";
        }
        else if (IsAttributive(m))
        {
            candidate.Relation = "attributive";
        }
        else if (article.At(after).Is(":") && (zone is "before a colon" || article.TokensOf(article.BlockOf(m.Head)).First == m.Tokens.First))
        {
            candidate.Relation = "label";
        }
        else if (IsPartOfPhrase(m))
        {
            candidate.Relation = "part of a phrase";
        }
        else if (VerbSoonAfter(PastBracket(after)) is >= 0 and int verb)
        {
            (candidate.Relation, candidate.CueToken) = (frames.Read(verb).IsPassive ? "told" : "subject", verb);
        }
        else
        {
            ReadFarther(around, candidate);
        }
    }

    private void ReadFarther(QuoteSurroundings around, SourceCandidate candidate)
    {
        Mention m = candidate.Mention;
        int before = m.Tokens.First - 1;
        if (frames.IsVerb(before))
        {
            bool behindMarks = article.At(before - 1).IsQuoteMark;
            bool inverted = behindMarks || (around.After.Contains(before) && before - around.After.First <= 2 && !HasMention(around.After.First, before));
            (candidate.Relation, candidate.CueToken) = (inverted ? "behind the verb" : "object", before);
            return;
        }

        int end = CueWords.ClauseEnd(article, m.Tokens.End);
        for (int i = m.Tokens.End; i < Math.Min(end, m.Tokens.End + FarthestVerb); i++)
        {
            if (frames.IsVerb(i))
            {
                string gap = article.At(m.Tokens.End).Lower is "," or "—" or "–" or "(" ? "subject over a comma" : FunctionWords.Prepositions.Contains(article.At(m.Tokens.End).Lower) ? "subject over of" : "verb later";
                (candidate.Relation, candidate.CueToken) = IsAside(m) ? ("none", -1) : frames.Read(i).IsPassive ? ("told", i) : (gap, i);
                return;
            }
        }

        int start = CueWords.ClauseStart(article, m.Tokens.First);
        for (int i = m.Tokens.First - 1; i >= start; i--)
        {
            if (frames.IsVerb(i))
            {
                candidate.Relation = "verb before";
                return;
            }
        }
    }

    // "The letter to Vale", "a message for the crew", "shouted at Vale".
    private bool IsAddressee(Mention m)
    {
        int to = FunctionWords.Determiners.Contains(article.At(m.Tokens.First - 1).Lower) ? m.Tokens.First - 2 : m.Tokens.First - 1;
        return article.At(to).Lower switch
        {
            "to" => CueWords.IsWriting(article.At(to - 1).Lower) || CueWords.IsPlainVerb(article.At(to - 1).Lower),
            "for" => CueWords.IsWriting(article.At(to - 1).Lower),
            "at" => frames.IsVerb(to - 1),
            _ => false,
        };
    }

    // "Holt told Vale:", “Go,” she warned Vale; not "Asked Vale:", where he asks.
    private bool IsTold(Mention m)
    {
        int verb = m.Tokens.First - 1;
        bool subject = verb > article.Sentences[article.SentenceOf(m.Head)].First && article.At(verb - 1).IsWord;
        return subject && TellingVerbs.Contains(article.At(verb).Lower) && !frames.Read(verb).IsPassive;
    }

    // "Ann Vale (Lib Dem, Hill Top), who chairs the committee, said": what the bracket and the relative clause name does not speak.
    private bool IsAside(Mention m)
    {
        bool comma = false;
        for (int i = m.Tokens.First - 1; i > Math.Max(0, m.Tokens.First - FarthestAside); i--)
        {
            Token token = article.At(i);
            if (token.Is("("))
            {
                return true;
            }

            if (!comma && token.Lower is "who" or "whose" or "which")
            {
                return article.At(i - 1).Lower is "," or ")" or "—" or "–";
            }

            if (token.Kind is TokenKind.DoubleMark || (token.Kind is TokenKind.Punctuation && !token.Is(",")))
            {
                return false;
            }

            comma |= token.Is(",");
        }

        return false;
    }

    private bool HasMention(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (article.At(i).IsWord && (article.At(i).IsCapitalized || FunctionWords.Pronouns.Contains(article.At(i).Lower)))
            {
                return true;
            }
        }

        return false;
    }

    // "Ms. Vale of the Harbour Office said", "Sunil from Cooper's Row said": the office and the row do not.
    private bool IsPartOfPhrase(Mention m)
    {
        int first = article.At(m.Tokens.First - 1).Is("'s") ? m.Tokens.First - 2 : m.Tokens.First;
        int of = article.At(first - 1).Is("the") ? first - 2 : first - 1;
        Token owner = article.At(of - 1);
        return article.At(of).Lower is "of" or "from" or "at" or "for" or "in"
            && owner.IsWord && (owner.IsCapitalized || Nouns.IsOnePerson(owner.Lower));
    }

    // "One Courier reader began": the reader's words, not the paper's.
    private bool IsAttributive(Mention m)
    {
        Token noun = article.At(m.Tokens.End);
        string determiner = article.At(m.Tokens.First - 1).Lower;
        bool determined = m.Kind is MentionKind.Name && determiner is "a" or "an" or "one" or "another" or "the" or "some";
        bool plain = noun is { Kind: TokenKind.Word, IsCapitalized: false } && !noun.Is("'s") && !frames.IsVerb(m.Tokens.End)
            && !VerbGroups.Contains(noun.Lower) && !Between.Contains(noun.Lower)
            && !FunctionWords.Prepositions.Contains(noun.Lower) && !FunctionWords.Conjunctions.Contains(noun.Lower);
        return determined && plain && WordLexicon.Find(noun.Lower) is { IsNoun: true, IsVerb: false };
    }

    // "Vale (R-Utah) said": party, state or age.
    private int PastBracket(int at)
    {
        for (int i = at + 1; article.At(at).Is("(") && i <= at + LongestParty; i++)
        {
            if (article.At(i).Is(")"))
            {
                return i + 1;
            }
        }

        return at;
    }

    private int VerbSoonAfter(int first)
    {
        for (int i = first; i < first + 4; i++)
        {
            string lower = article.At(i).Lower;
            if (frames.IsVerb(i))
            {
                return i;
            }

            if (!Between.Contains(lower) && !lower.EndsWith("ly", StringComparison.Ordinal))
            {
                return -1;
            }
        }

        return -1;
    }
}
