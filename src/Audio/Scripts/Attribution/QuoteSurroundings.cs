using Audio.Scripts.Quotes;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Attribution;

/// <summary>The narrator's words around one quotation.</summary>
internal sealed class QuoteSurroundings
{
    // "Told him that", "said on Monday".
    private const int MaxTokensToQuote = 5;

    public QuoteSurroundings(TokenizedArticle article, QuoteSpan quote, QuoteSpan? previous)
    {
        (Quote, Previous) = (quote, previous);
        StartsBlock = quote.Tokens.First == article.TokensOf(quote.Block).First;
        // "Vale turned and said," ends a paragraph: it leads to the quotation that is the next.
        int lead = StartsBlock && article.At(quote.Tokens.First - 1).Is(",") ? quote.Tokens.First - 1 : quote.Tokens.First;
        Before = new TokenRange(CueWords.ClauseStart(article, lead), quote.Tokens.First);
        After = new TokenRange(quote.Tokens.End, CueWords.ClauseEnd(article, quote.Tokens.End));
        After = quote.IsClosed ? After : new TokenRange(quote.Tokens.End, quote.Tokens.End);
        Token last = LastInside(article, quote);
        Token next = article.At(quote.Tokens.End);
        Attached = !last.Is(".") || next.Is(",") || (next.IsWord && !next.IsCapitalized && article.BlockOf(Math.Min(quote.Tokens.End, article.Tokens.Length - 1)) == quote.Block);
        // "Free Kevin!" Another asked: "Why?": the colon leads to the next one.
        Colon = Before.Count > 0 && article.At(quote.Tokens.First - 1).Is(":");
        Attached &= !((next.IsCapitalized || Colon) && After.Count > 0 && article.At(After.End - 1).Is(":") && article.At(After.End).Kind is TokenKind.DoubleMark or TokenKind.SingleMark);
        CueAfter = Attached && CueWords.AnyIn(article, After.First, After.End);
        CueBefore = Colon || CueWords.AnyIn(article, Before.First, Before.End);
        Frame = FrameOf(article);
        State = (CueBefore, CueAfter) switch { (true, true) => "both", (true, false) => "before", (false, true) => "after", _ => "none" };
    }

    public QuoteSpan Quote { get; }

    /// <summary>The direct quotation before it in the article.</summary>
    public QuoteSpan? Previous { get; }

    public TokenRange Before { get; }

    public TokenRange After { get; }

    /// <summary>Whether the words behind the quotation belong to its sentence: it ends in a comma, question mark or dash.</summary>
    public bool Attached { get; }

    public bool CueBefore { get; }

    public bool CueAfter { get; }

    public bool Colon { get; }

    public bool StartsBlock { get; }

    /// <summary>The verb of speech that says whose the quotation is, or null.</summary>
    public SpeechFrame? Frame { get; }

    /// <summary>Where words of saying stand: none, before, after or both.</summary>
    public string State { get; }

    /// <summary>Whether it opens right behind another that is closed: “Where?” “Gone.”</summary>
    public bool TouchesPrevious => Previous is { IsClosed: true } && Previous.Tokens.End == Quote.Tokens.First && Previous.Block == Quote.Block && !Quote.Continues;

    /// <summary>How the quotation follows the one before it.</summary>
    public string Following(TokenizedArticle article)
    {
        if (Previous is null)
        {
            return "first";
        }

        if (Previous.Block == Quote.Block)
        {
            int gap = Quote.Tokens.First - Previous.Tokens.End;
            bool sameSentence = Before.First <= Previous.Tokens.End;
            return gap == 0 ? "touching" : sameSentence ? "same sentence" : "same block";
        }

        bool endsBlock = Previous.Tokens.End == article.TokensOf(Previous.Block).End;
        int blocks = Math.Max(1, article.BlocksBetween(Previous.Block, Quote.Block));
        return blocks > 2 ? "far" : blocks == 2 ? "two blocks on" : !StartsBlock ? "next block, inside" : endsBlock ? Previous.IsClosed ? "next block, at once" : "left open" : "next block";
    }

    // Behind the quotation first, unless a colon leads to it. A verb before it leads to it when no comma stands between.
    private SpeechFrame? FrameOf(TokenizedArticle article)
    {
        FrameReader frames = new(article);
        SpeechFrame? after = Attached && !Colon ? frames.First(After) : null;
        // "The paper reported on Marsh's closing argument:" ends the paragraph before.
        bool colonAbove = StartsBlock && article.At(Quote.Tokens.First - 1).Is(":");
        TokenRange lead = colonAbove ? new TokenRange(CueWords.ClauseStart(article, Quote.Tokens.First - 1), Quote.Tokens.First) : Before;
        if (after is not null || frames.Last(lead) is not { } before)
        {
            return after;
        }

        int end = Quote.Tokens.First - 1;
        for (int i = before.Verb + 1; i < end; i++)
        {
            if (article.At(i).Kind is TokenKind.Punctuation && !article.At(i).Is("-"))
            {
                return null;
            }
        }

        return Colon || colonAbove || end - before.Verb <= MaxTokensToQuote ? before : null;
    }

    private static Token LastInside(TokenizedArticle article, QuoteSpan quote)
    {
        int at = quote.Tokens.End - 1;
        while (at > quote.Tokens.First && article.At(at).Kind is TokenKind.DoubleMark or TokenKind.SingleMark)
        {
            at--;
        }

        return article.At(at);
    }
}
