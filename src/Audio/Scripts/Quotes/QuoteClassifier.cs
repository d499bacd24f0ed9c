using System.Collections.Frozen;
using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.Attribution;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Quotes;

/// <summary>Tells sentences somebody said from fragments in the narrator's sentence, titles and scare quotes.</summary>
internal sealed class QuoteClassifier(TokenizedArticle article)
{
    private const int MinClauseWords = 4;
    private const int MaxTitleWords = 9;
    private const int MaxAsideTokens = 15;

    // “Rose is a Reed,” said Maren; “Oh, Maren,” he said.
    private const int Beside = 3;

    private static readonly FrozenSet<string> FiniteVerbs = WordList.Of("""
        is are was were am be been has have had do does did will would can could should shall may might must 's 're 'm ain't isn't aren't wasn't
        weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't haven't hasn't hadn't cannot let's let got get gets go goes went know
        knows knew think thinks thought want wants wanted need needs say says said make makes made take takes took feel feels felt see sees saw come
        comes came keep keeps kept believe believes love loves hope hopes look looks tell tells told give gives gave put stop vote
        """);

    private static readonly FrozenSet<string> Subjects = WordList.Of("i we you he she they it this that there who what nobody everybody everyone no one people");

    public ImmutableArray<QuoteSpan> Classify(ImmutableArray<QuoteSpan> quotes)
    {
        var result = ImmutableArray.CreateBuilder<QuoteSpan>(quotes.Length);
        foreach (QuoteSpan quote in quotes)
        {
            QuotationKind before = quote.Continues && result.Count > 0 ? result[^1].Kind : QuotationKind.NotSpeech;
            bool interrupted = IsInterrupted(quote) && QuoteShape.Of(article, quote) is { StartsSentence: true, IsCapitalized: true };
            bool resumes = interrupted || result.Count > 0 && (Resumes(result[^1], quote) || ResumesBehindAside(result[^1], quote));
            result.Add(quote with { Kind = before is QuotationKind.Direct || resumes ? QuotationKind.Direct : KindOf(quote) });
        }

        return result.MoveToImmutable();
    }

    // "The ferry," said Vale, "is late.": the second half of a sentence whose first half is speech.
    private bool Resumes(QuoteSpan first, QuoteSpan second)
    {
        if (first.Kind is not QuotationKind.Direct || first.Block != second.Block || CueWords.ClauseStart(article, second.Tokens.First) != first.Tokens.End)
        {
            return false;
        }

        QuoteShape shape = QuoteShape.Of(article, second);
        return shape.AfterPause && shape.Stop && !article.At(first.Tokens.End - 2).Is(".") && (CueWords.AnyIn(article, first.Tokens.End, second.Tokens.First) || QuoteShape.Of(article, first).Told);
    }

    // “We must” — Vale struck the table — “be ready.”: a dash or bracket of the narrator's parts two halves of a sentence.
    private bool IsInterrupted(QuoteSpan quote) =>
        AsideEnd(quote) is var end && end < article.TokensOf(quote.Block).End && article.At(end).Kind is TokenKind.DoubleMark or TokenKind.SingleMark;

    private bool ResumesBehindAside(QuoteSpan first, QuoteSpan second) =>
        first is { Kind: QuotationKind.Direct, IsClosed: true } && first.Block == second.Block
        && (AsideEnd(first) == second.Tokens.First || (IsInterrupted(second) && CueWords.ClauseStart(article, second.Tokens.First) == first.Tokens.End));

    // The token behind the aside that begins where the quotation ends.
    private int AsideEnd(QuoteSpan quote)
    {
        int open = quote.Tokens.End, close = open + 1;
        bool bracket = article.At(open).Is("("), dash = article.At(open).Lower is "—" or "–" or "--" && article.At(open - 2).IsWord;
        while ((bracket || dash) && close - open < MaxAsideTokens && !article.At(close).EndsSentence && !article.At(close).IsQuoteMark)
        {
            if (bracket ? article.At(close).Is(")") : article.At(close).Lower is "—" or "–" or "--")
            {
                return close + 1;
            }

            close++;
        }

        return int.MaxValue;
    }

    private QuotationKind KindOf(QuoteSpan quote)
    {
        QuoteShape shape = QuoteShape.Of(article, quote);
        if (shape.Words == 0 || article.Article.Blocks[quote.Block] is Heading { Level: 1 })
        {
            return QuotationKind.NotSpeech;
        }

        bool cueBeside = CueBeside(quote);
        bool answer = shape.Told || (shape.StartsSentence && shape.Comma && CueWords.AnyIn(article, quote.Tokens.End, quote.Tokens.End + Beside)) || (shape.Alone && shape.Stop) || (shape.Words <= 2 && cueBeside && (shape.Stop || shape.Comma));
        if (shape.LooksLikeTitle(MaxTitleWords) && !answer)
        {
            return QuotationKind.NotSpeech;
        }

        bool answers = shape is { StartsSentence: true, IsCapitalized: true } && CueWords.AnswerAfter(article, quote.Tokens.End) >= 0;
        if (answers || IsSentence(shape, cueBeside) || IsClause(quote, shape))
        {
            return QuotationKind.Direct;
        }

        return cueBeside || shape.Words >= MinClauseWords ? QuotationKind.Fragment : QuotationKind.NotSpeech;
    }

    private static bool IsSentence(QuoteShape shape, bool cueBeside)
    {
        if (shape.StartsSentence && !shape.GoesOn)
        {
            return shape.IsCapitalized || shape.Words >= MinClauseWords;
        }

        if (shape.StartsSentence)
        {
            return shape.Told || (shape.Comma || shape.Exclaims ? cueBeside || shape.Words >= MinClauseWords : cueBeside && shape.IsCapitalized && shape.Words >= MinClauseWords);
        }

        return shape.AfterPause && shape.IsCapitalized && (shape.Stop || shape.Comma);
    }

    // "... said 'we are going to win'": a clause of four words with its own verb, no more than "that" or "and" before it.
    private bool IsClause(QuoteSpan quote, QuoteShape shape) =>
        shape.Words >= MinClauseWords && (shape.AfterPause || shape.AfterCue || shape.AfterThat) && HasSubjectAndVerb(quote.Tokens);

    private bool HasSubjectAndVerb(TokenRange range)
    {
        bool subject = false;
        for (int i = range.First; i < range.End; i++)
        {
            Token token = article.Tokens[i];
            if (token.Lower.Contains('\'') && subject is false && Subjects.Contains(token.Lower[..token.Lower.IndexOf('\'')]))
            {
                return true;
            }

            if (subject && (FiniteVerbs.Contains(token.Lower) || token.Lower.EndsWith("ed", StringComparison.Ordinal)))
            {
                return true;
            }

            subject |= token.IsWord && !FunctionWords.Prepositions.Contains(token.Lower);
        }

        return false;
    }

    private bool CueBeside(QuoteSpan quote) =>
        CueWords.AnyIn(article, quote.Tokens.End, CueWords.ClauseEnd(article, quote.Tokens.End)) ||
        CueWords.AnyIn(article, CueWords.ClauseStart(article, quote.Tokens.First), quote.Tokens.First);
}
