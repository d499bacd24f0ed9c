using System.Collections.Frozen;
using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.Attribution;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Quotes;

/// <summary>Letters and messages quoted whole without marks: "Strand wrote in an email: We are closing."; "Strand wrote to every driver:" and the next paragraph.</summary>
internal sealed class UnmarkedWriting(TokenizedArticle article)
{
    private const int FewestWords = 4, FarthestColon = 60;

    private static readonly FrozenSet<string> Verbs = WordList.Of("wrote writes posted posts tweeted tweets emailed e-mailed texted messaged replied replies responded added said");

    private static readonly FrozenSet<string> Written = WordList.Of("wrote writes posted posts tweeted tweets emailed e-mailed texted messaged");

    private static readonly FrozenSet<string> Writings = WordList.Of("email e-mail letter note message post tweet text statement memo reply postcard telegram emails letters");

    public ImmutableArray<QuoteSpan> Mark(ImmutableArray<QuoteSpan> quotes)
    {
        HashSet<int> marked = [.. quotes.Select(q => q.Block)];
        ImmutableArray<QuoteSpan>.Builder? result = null;
        for (int block = 0; block < article.BlockCount; block++)
        {
            if (article.Article.Blocks[block] is Paragraph && !marked.Contains(block) && (Whole(block) ?? Writing(block)) is { } tokens)
            {
                result ??= quotes.ToBuilder();
                result.Add(new QuoteSpan(block, article.SpanOf(tokens), tokens, IsClosed: true) { Kind = QuotationKind.Direct });
            }
        }

        result?.Sort((a, b) => a.Tokens.First.CompareTo(b.Tokens.First));
        return result?.ToImmutable() ?? quotes;
    }

    // The paragraph behind one that ends in "wrote:".
    private TokenRange? Whole(int block)
    {
        TokenRange tokens = article.TokensOf(block);
        int colon = tokens.First - 1;
        if (tokens.Count < FewestWords || colon < 0 || !article.At(colon).Is(":") || article.Article.Blocks[article.BlockOf(colon)] is not Paragraph || !article.At(tokens.End - 1).EndsSentence)
        {
            return null;
        }

        bool wrote = false;
        for (int i = article.Sentences[article.SentenceOf(colon)].First; i < colon; i++)
        {
            wrote |= Written.Contains(article.At(i).Lower);
        }

        return wrote ? tokens : null;
    }

    // The rest of the paragraph behind the colon, where nothing in it shows the narrator again.
    private TokenRange? Writing(int block)
    {
        TokenRange tokens = article.TokensOf(block);
        for (int i = tokens.First + 1; i < Math.Min(tokens.End - FewestWords, tokens.First + FarthestColon); i++)
        {
            if (article.At(i).Is(":") && article.At(i + 1) is { IsWord: true, IsCapitalized: true })
            {
                bool whole = article.At(tokens.End - 1).EndsSentence && !CueWords.AnyIn(article, i + 1, tokens.End);
                return whole && Introduces(CueWords.ClauseStart(article, i), i) ? new TokenRange(i + 1, tokens.End) : null;
            }
        }

        return null;
    }

    private bool Introduces(int first, int end)
    {
        bool verb = false, writing = false;
        for (int i = first; i < end; i++)
        {
            verb |= Verbs.Contains(article.At(i).Lower);
            writing |= Writings.Contains(article.At(i).Lower);
        }

        return verb && writing;
    }
}
