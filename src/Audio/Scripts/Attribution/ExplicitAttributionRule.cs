using Audio.Scripts.Names;
using Audio.Scripts.Quotes;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Attribution;

/// <summary>Words that name the source as plainly as words can: right behind the mark, “We go,” a spokesman joked; or in a question just asked, "Vale was asked whether he would go."</summary>
internal static class ExplicitAttributionRule
{
    private const double Sure = 0.95, Asked = 0.85, ToldOf = 0.75;

    // A bound on how far back in a sentence "was asked" is looked for, so that text without stops stays linear.
    private const int Far = 60;

    /// <summary>Raises the chance of the source so named, and lowers the others in proportion.</summary>
    public static void Prefer(TokenizedArticle article, QuoteSurroundings around, List<SourceCandidate> found)
    {
        QuoteSpan quote = around.Quote;
        if (found.Find(c => around.Attached && IsBeside(article, quote, c)) is { } beside)
        {
            Raise(found, beside, Sure);
        }
        else if (StandsAlone(article, quote) && AskedBefore(article, quote) is { Count: > 0 } sentence
            && found.Where(c => sentence.Contains(c.Mention.Head) && c.Mention is { Kind: MentionKind.Name, Possessive: false }).MinBy(c => c.Mention.Index) is { } asked)
        {
            Raise(found, asked, Asked);
        }
        else if (SubjectBefore(article, around, found) is { } subject)
        {
            Raise(found, subject, ToldOf);
        }
    }

    // “We go,” a spokesman joked; “We go,” joked a spokesman.
    private static bool IsBeside(TokenizedArticle article, QuoteSpan quote, SourceCandidate candidate)
    {
        int end = quote.Tokens.End, first = candidate.Mention.Tokens.First;
        bool marked = article.At(end - 1).Kind is TokenKind.DoubleMark or TokenKind.SingleMark && end < article.TokensOf(quote.Block).End;
        bool outside = marked && article.At(end).Is(","); // „We go“, says a spokesman
        bool attached = marked && (outside || article.At(end - 2).Lower is "," or "?" or "!");
        end += outside ? 1 : 0;
        return attached && candidate.CueToken >= 0 && (candidate.Relation switch
        {
            "subject" => first == end && candidate.CueToken == candidate.Mention.Tokens.End,
            "behind the verb" => candidate.CueToken == end && first == end + 1,
            _ => false,
        });
    }

    // "Vale needed two hours, beating Holt 6-1." and a paragraph that is all quotation: Vale's, who the sentence tells of.
    private static SourceCandidate? SubjectBefore(TokenizedArticle article, QuoteSurroundings around, List<SourceCandidate> found)
    {
        TokenRange block = article.TokensOf(around.Quote.Block);
        int end = block.First - 1;
        if (around.Quote.Tokens != block || end < 0 || !article.At(end).Is(".") || article.BlocksBetween(article.BlockOf(end), around.Quote.Block) > 1 || around.Previous?.Block == article.BlockOf(end))
        {
            return null;
        }

        TokenRange sentence = article.Sentences[article.SentenceOf(end)];
        return found.Find(c => c.Mention is { Kind: MentionKind.Name, Possessive: false } && c.Mention.Tokens.First == sentence.First);
    }

    // A sentence of its own: nothing of the narrator's before it and nothing attached behind it.
    private static bool StandsAlone(TokenizedArticle article, QuoteSpan quote)
    {
        TokenRange block = article.TokensOf(quote.Block);
        bool first = quote.Tokens.First == block.First || article.At(quote.Tokens.First - 1).EndsSentence;
        return first && (quote.Tokens.End == block.End || article.At(quote.Tokens.End).IsCapitalized) && !article.At(quote.Tokens.End - 2).Is(",");
    }

    // The sentence before, when somebody was asked in it.
    private static TokenRange? AskedBefore(TokenizedArticle article, QuoteSpan quote)
    {
        if (quote.Tokens.First == 0)
        {
            return null;
        }

        TokenRange sentence = article.Sentences[article.SentenceOf(quote.Tokens.First - 1)];
        for (int i = sentence.End - 1; i > Math.Max(sentence.First, sentence.End - Far); i--)
        {
            if (article.At(i).Is("asked") && article.At(i - 1).Is("was"))
            {
                return new TokenRange(sentence.First, i);
            }
        }

        return null;
    }

    private static void Raise(List<SourceCandidate> found, SourceCandidate named, double least)
    {
        if (named.Probability >= least)
        {
            return;
        }

        double scale = (1 - least) / Math.Max(1 - named.Probability, double.Epsilon);
        foreach (SourceCandidate other in found)
        {
            other.Probability = other == named ? least : other.Probability * scale;
        }

        found.Sort((a, b) => a.Probability != b.Probability ? b.Probability.CompareTo(a.Probability) : a.Mention.Index.CompareTo(b.Mention.Index));
    }
}
