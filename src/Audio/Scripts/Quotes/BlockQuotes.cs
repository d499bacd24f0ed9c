using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.Words;

namespace Audio.Scripts.Quotes;

/// <summary>Makes blocks set apart as quotations direct quotations, marks or not.</summary>
internal static class BlockQuotes
{
    public static ImmutableArray<FoundQuote> Mark(TokenizedArticle article, ImmutableArray<FoundQuote> quotes)
    {
        if (!article.Article.Blocks.Any(b => b is Quote))
        {
            return quotes;
        }

        ILookup<int, FoundQuote> byBlock = quotes.ToLookup(q => q.Block);
        var result = ImmutableArray.CreateBuilder<FoundQuote>();
        for (int block = 0; block < article.BlockCount; block++)
        {
            TokenRange tokens = article.TokensOf(block);
            if (article.Article.Blocks[block] is Quote && tokens.Count > 0 && !byBlock[block].Any(q => q.Kind is QuotationKind.Direct))
            {
                bool continues = block > 0 && article.Article.Blocks[block - 1] is Quote;
                result.Add(new FoundQuote(block, article.SpanOf(tokens), tokens, ClosedHere: true) { Kind = QuotationKind.Direct, Continues = continues });
            }
            else
            {
                result.AddRange(byBlock[block]);
            }
        }

        return result.ToImmutable();
    }
}
