using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.Attribution;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Quotes;

/// <summary>Makes blocks set apart direct quotations, marks or not, where the words before or the line behind them name a source: a warning in a box quotes nobody.</summary>
internal sealed class BlockQuotes(TokenizedArticle article)
{
    private const int LongestName = 5, LongestLine = 16, FarthestLine = 12;

    public ImmutableArray<QuoteSpan> Mark(ImmutableArray<QuoteSpan> quotes)
    {
        if (!article.Article.Blocks.Any(b => b is Quote))
        {
            return quotes;
        }

        ILookup<int, QuoteSpan> byBlock = quotes.ToLookup(q => q.Block);
        var result = ImmutableArray.CreateBuilder<QuoteSpan>();
        bool before = false;
        for (int block = 0; block < article.BlockCount; block++)
        {
            bool quote = article.Article.Blocks[block] is Quote && article.TokensOf(block).Count > 0;
            TokenRange? source = quote ? Source(block) : null;
            bool introduced = quote && (before || source is not null || Introduced(block));
            if (introduced && !byBlock[block].Any(q => q.Kind is QuotationKind.Direct))
            {
                TokenRange tokens = Words(block);
                result.Add(new QuoteSpan(block, article.SpanOf(tokens), tokens, IsClosed: true) { Kind = QuotationKind.Direct, Continues = before, Label = source });
            }
            else
            {
                result.AddRange(byBlock[block].Select(q => source is not null && q.Kind is QuotationKind.Direct ? q with { Label = source } : q));
            }

            before = introduced;
        }

        return result.ToImmutable();
    }

    // "Maureen Tully wrote:" before it, or a sentence with a word of saying.
    private bool Introduced(int block)
    {
        int end = article.TokensOf(block).First, last = end - 1;
        return last >= 0 && article.Article.Blocks[article.BlockOf(last)] is Paragraph
            && CueWords.AnyIn(article, article.Sentences[article.SentenceOf(last)].First, end);
    }

    // The name in "— Jane Roe, Plot 9": the last line of the block, of the quotation's last block, or the paragraph behind it.
    private TokenRange? Source(int block)
    {
        for (int at = block; at < Math.Min(article.BlockCount, block + FarthestLine); at++)
        {
            if (article.TokensOf(at).Count == 0)
            {
                continue;
            }

            int dash = article.Article.Blocks[at] is Quote ? Dash(at) : article.TokensOf(at) is { Count: <= LongestLine } line && IsDash(line.First) ? line.First : -1;
            if (dash >= 0)
            {
                return Name(dash + 1, article.TokensOf(at).End);
            }

            if (article.Article.Blocks[at] is not Quote)
            {
                return null;
            }
        }

        return null;
    }

    // The dash that begins the last line of a block.
    private int Dash(int block)
    {
        TokenRange tokens = article.TokensOf(block);
        for (int i = tokens.End - 1; i > Math.Max(tokens.First, tokens.End - LongestLine); i--)
        {
            if (IsDash(i) && article.Text.AsSpan(article.At(i - 1).End, article.At(i).Start - article.At(i - 1).End).Contains('\n') | article.At(i - 1).Is(">"))
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsDash(int i) => article.At(i).Lower is "—" or "–" or "--" or "―" or "-";

    private TokenRange? Name(int first, int end)
    {
        int at = first;
        while (at < end && at - first < LongestName && article.At(at) is { IsWord: true, IsCapitalized: true })
        {
            at++;
        }

        return at > first ? new TokenRange(first, at) : null;
    }

    // Without the line that names the source.
    private TokenRange Words(int block)
    {
        TokenRange tokens = article.TokensOf(block);
        int end = Dash(block) is > 0 and int dash ? dash : tokens.End;
        while (end > tokens.First + 1 && article.At(end - 1).Is(">"))
        {
            end--;
        }

        return new TokenRange(tokens.First, end);
    }
}
