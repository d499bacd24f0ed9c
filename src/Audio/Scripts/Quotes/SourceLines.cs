using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.Attribution;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Quotes;

/// <summary>Quotations with their source behind a dash: “We have a goat in the bathroom.” – Ellie, Kinross</summary>
internal sealed class SourceLines(TokenizedArticle article)
{
    private const int MaxNameTokens = 5, MaxPlaceTokens = 8, MinWords = 4, MaxTitleWords = 9;

    /// <summary>The quotations, those whose paragraph ends in a dash and a name with that name as their label.</summary>
    public ImmutableArray<QuoteSpan> Mark(ImmutableArray<QuoteSpan> quotes) =>
        [.. quotes.Select(q => Source(q) is { } name ? q with { Kind = QuotationKind.Direct, Label = name } : q)];

    private TokenRange? Source(QuoteSpan quote)
    {
        TokenRange block = article.TokensOf(quote.Block);
        int dash = quote.Tokens.End;
        bool opens = quote.Tokens.First == block.First && quote.IsClosed && article.Article.Blocks[quote.Block] is not Heading;
        if (!opens || dash >= block.End || !IsDash(dash) || !IsSpeech(quote))
        {
            return null;
        }

        int end = dash + 1;
        while (end < block.End && end - dash <= MaxNameTokens && article.At(end) is { IsWord: true, IsCapitalized: true })
        {
            end++;
        }

        return end > dash + 1 && IsRest(end, block.End) ? new TokenRange(dash + 1, end) : null;
    }

    // ", Kinross", ", 34, Perth", "(by email)": where somebody is from, and no sentence.
    private bool IsRest(int first, int end) =>
        first == end || (end - first <= MaxPlaceTokens && article.At(first).Lower is "," or "(" or "." && !CueWords.AnyIn(article, first, end));

    // A title before the name of who wrote it is no speech.
    private bool IsSpeech(QuoteSpan quote)
    {
        QuoteShape shape = QuoteShape.Of(article, quote);
        return !shape.LooksLikeTitle(MaxTitleWords) && (shape.Words >= MinWords || shape.Stop);
    }

    private bool IsDash(int i) => article.At(i).Lower is "—" or "–" or "--" or "―" or "-";
}
