using System.Collections.Immutable;
using Audio.Scripts.Words;

namespace Audio.Scripts.Quotes;

/// <summary>Makes the turns of a transcript quotations: what stands behind a label is said by whom it names.</summary>
internal sealed class Turns(TokenizedArticle article)
{
    public ImmutableArray<FoundQuote> Mark(ImmutableArray<FoundQuote> quotes)
    {
        ImmutableDictionary<int, TokenRange> labels = new LabelFinder(article).Find();
        if (labels.IsEmpty)
        {
            return quotes;
        }

        ILookup<int, FoundQuote> byBlock = quotes.ToLookup(q => q.Block);
        var result = ImmutableArray.CreateBuilder<FoundQuote>();
        for (int block = 0; block < article.BlockCount; block++)
        {
            if (labels.TryGetValue(block, out TokenRange label))
            {
                result.Add(Turn(block, label, byBlock[block]));
            }
            else
            {
                result.AddRange(byBlock[block]);
            }
        }

        return result.ToImmutable();
    }

    private FoundQuote Turn(int block, TokenRange label, IEnumerable<FoundQuote> inside)
    {
        // The label is inside the marks: "SMITH: We go." Else the whole rest of the block is the turn.
        if (inside.FirstOrDefault() is { } quote && quote.Tokens.First < label.First)
        {
            return quote with { Label = label, Kind = QuotationKind.Direct, Continues = false };
        }

        int first = article.At(label.End).Is(":") ? label.End + 1 : label.End;
        TokenRange turn = new(first, article.TokensOf(block).End);
        return new FoundQuote(block, article.SpanOf(turn), turn, ClosedHere: true) { Label = label, Kind = QuotationKind.Direct };
    }
}
