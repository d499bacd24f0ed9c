using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.Words;

namespace Audio.Scripts.Quotes;

/// <summary>Makes the turns of a transcript quotations: what stands behind a label is said by whom it names.</summary>
internal sealed class Turns(TokenizedArticle article)
{
    // Paragraphs of one answer; a bound, so that each paragraph costs the same.
    private const int FarthestLabel = 12;

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
            else if (GoesOn(block, labels, result))
            {
                TokenRange rest = article.TokensOf(block);
                result.Add(new FoundQuote(block, article.SpanOf(rest), rest, ClosedHere: true) { Kind = QuotationKind.Direct, Continues = true });
            }
            else
            {
                result.AddRange(byBlock[block]);
            }
        }

        return result.ToImmutable();
    }

    // An answer of several paragraphs has one "A:". Only where a question follows: behind the last answer the writer may speak again.
    private bool GoesOn(int block, ImmutableDictionary<int, TokenRange> labels, ImmutableArray<FoundQuote>.Builder before)
    {
        if (article.Article.Blocks[block] is not Paragraph || article.TokensOf(block).Count == 0 || before.Count == 0 || before[^1].Block != block - 1)
        {
            return false;
        }

        bool answer = before[^1].Continues || (before[^1].Label is { } label && Is(label, "a"));
        return answer && NextLabel(block, labels) is { } next && Is(next, "q");
    }

    private TokenRange? NextLabel(int block, ImmutableDictionary<int, TokenRange> labels)
    {
        for (int next = block + 1; next < Math.Min(article.BlockCount, block + FarthestLabel); next++)
        {
            if (labels.TryGetValue(next, out TokenRange label))
            {
                return label;
            }

            if (article.Article.Blocks[next] is not Paragraph)
            {
                return null;
            }
        }

        return null;
    }

    private bool Is(TokenRange label, string letter) => label.Count == 1 && article.At(label.First).Lower.TrimEnd('.') == letter;

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
