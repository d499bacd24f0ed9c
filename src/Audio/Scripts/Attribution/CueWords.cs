using System.Collections.Frozen;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Attribution;

/// <summary>Words that show somebody says something, and the clause around a place.</summary>
internal static class CueWords
{
    // A bound on how far a clause is read, so that text without stops stays linear.
    private const int Far = 60;

    // "was the old harbour pilot's only answer"
    private const int FarthestAnswer = 7;

    private static readonly FrozenSet<string> Plain = WordList.Of("said says say saying told tells tell telling wrote writes write writing added adds adding tweeted tweets tweeting asked asks asking");

    private static readonly FrozenSet<string> Other = WordList.Of("""
        continued continues continuing responded responds responding replied replies replying declared declares declaring concluded concludes concluding
        stated states stating explained explains explaining noted notes noting called calls calling read reads shouted shouts shouting yelled yells
        yelling chanted chants chanting admitted admits admitting answered answers answering remarked remarks remarking assured assures charged charges
        charging barked joked jokes joking quipped quips pointed points warned warns warning insisted insists insisting interjected predicted predicts
        predicting wondered wonders wondering testified testifies posted posts posting exclaimed exclaims confessed confesses echoed echoes retorted retorts
        claimed claims claiming argued argues arguing urged urges urging acknowledged acknowledges acknowledging repeated repeats repeating demurred
        cautioned cautions fumed asserted asserts asserting conceded concedes conceding recalled recalls recalling recounted recounts observed observes
        observing suggested suggests suggesting announced announces announcing demanded demands demanding complained complains complaining lamented laments
        mused muses commented comments commenting boasted boasts bragged brags promised promises promising vowed vows pledged pledges stressed stresses
        emphasized emphasizes emphasised proclaimed proclaims screamed screams whispered whispers cried cries muttered murmured mumbled laughed sighed
        gasped snapped growled thundered blurted pleaded pleads begged begs agreed agrees countered counters contended contends maintained maintains
        mentioned mentions reported reports reporting revealed reveals revealing disclosed confirmed confirms confirming denied denies denying described
        describes describing went goes put puts summed offered offers opined reasoned reminded reminds reiterated reiterates reflected reflects remembered
        remembers shot fired thought thinks believed believes believe think messaged texted emailed blogged signed cheered scoffed sneered teased ventured
        volunteered gushed intoned inquired enquired interrupted queried rejoined returned resumed began begins ended finished cut chimed piped deadpanned
        protested protests ordered instructed advised advises commanded counselled counseled greeted decried denounced denounces blasted blasts slammed
        slams mocked mocks ranted railed raged taunted taunts thanked praised praises sang sings sung prayed recited quoted quotes quoting apologized apologised
        elaborated clarified specified estimated speculated speculates hoped hinted bellowed hollered roared hissed stammered stuttered drawled marvelled marveled
        sobbed shrieked screeched implored persisted sniffed snarled moaned groaned wailed whimpered ejaculated pursued exulted faltered coaxed hazarded squealed
        squeaked croaked crooned chirped chuckled giggled grunted grumbled gulped panted snorted spluttered sputtered boomed bawled yelped howled rasped
        rebuked scolded chided counselled assented averred avowed breathed proceeded soothed
        """);

    private static readonly FrozenSet<string> Answers = WordList.Of("answer reply response question comment remark retort verdict conclusion rejoinder advice words report greeting cry");

    private static readonly FrozenSet<string> Writings = WordList.Of("telegram telegrams cable fax card letter letters message messages email e-mail emails note memo text statement call tweet reply response appeal warning question plea postcard complaint argument speech words");

    private static readonly FrozenSet<string> Replies = WordList.Of("answered answers replied replies responded responds retorted retorts rejoined returned countered");

    private static readonly FrozenSet<string> GoesOn = WordList.Of("added adds continued continues concluded concludes resumed pursued proceeded");

    /// <summary>"Replied" and its like: somebody else spoke before.</summary>
    public static bool IsReply(string lower) => Replies.Contains(lower);

    /// <summary>"Continued", "added", "went on": the same person spoke before.</summary>
    public static bool IsGoingOn(TokenizedArticle article, int verb) => GoesOn.Contains(article.At(verb).Lower) || (article.At(verb).Is("went") && article.At(verb + 1).Is("on"));

    public static bool IsVerb(string lower) => Plain.Contains(lower) || Other.Contains(lower);

    /// <summary>"Said", "told", "wrote" and their like: nearly always speech.</summary>
    public static bool IsPlainVerb(string lower) => Plain.Contains(lower);

    /// <summary>"Letter", "message", "speech" and their like: nouns of what somebody writes to somebody or says.</summary>
    public static bool IsWriting(string lower) => Writings.Contains(lower);

    /// <summary>"Answer", "reply" and their like: nouns of what is said.</summary>
    public static bool IsAnswer(string lower) => Answers.Contains(lower);

    /// <summary>The noun of saying in “Never” was Maren's answer, or −1.</summary>
    public static int AnswerAfter(TokenizedArticle article, int verb)
    {
        for (int i = verb + 1; article.At(verb).Lower is "was" or "is" or "came" && i <= verb + FarthestAnswer; i++)
        {
            if (Answers.Contains(article.At(i).Lower))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"According" before "to".</summary>
    public static bool IsAccording(TokenizedArticle article, int i) => article.At(i).Is("according") && article.At(i + 1).Is("to");

    public static bool AnyIn(TokenizedArticle article, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (IsVerb(article.At(i).Lower) || IsAccording(article, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of the narrator's words after a quotation: a stop, the next mark or the end of the block.</summary>
    public static int ClauseEnd(TokenizedArticle article, int from)
    {
        int at = from;
        while (at < article.Tokens.Length && at - from < Far && !IsMark(article, at) && !article.Tokens[at].EndsSentence && SameBlock(article, from, at))
        {
            at++;
        }

        return at;
    }

    /// <summary>The start of the narrator's words before a quotation.</summary>
    public static int ClauseStart(TokenizedArticle article, int to)
    {
        int at = to;
        while (at > 0 && to - at < Far && !IsMark(article, at - 1) && !article.Tokens[at - 1].EndsSentence && SameBlock(article, to, at - 1))
        {
            at--;
        }

        return at;
    }

    // A double mark, or a single one that opens before a word or closes behind a stop: no apostrophe stands there.
    private static bool IsMark(TokenizedArticle article, int i) => article.Tokens[i].Kind switch
    {
        TokenKind.DoubleMark => true,
        TokenKind.SingleMark => article.SpaceBefore(i) ? !article.SpaceAfter(i) && article.At(i + 1).IsWord : article.At(i - 1).Kind is TokenKind.Punctuation,
        _ => false,
    };

    private static bool SameBlock(TokenizedArticle article, int a, int b) =>
        a < article.Tokens.Length && article.BlockOf(a) == article.BlockOf(b);
}
