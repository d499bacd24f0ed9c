using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Quotes;

/// <summary>Makes the turns of a transcript quotations: what stands behind a label is said by whom it names.</summary>
internal sealed class Turns(TokenizedArticle article)
{
    // Paragraphs of one answer; a bound, so that each paragraph costs the same.
    private const int FarthestLabel = 12;

    private readonly LabelFinder finder = new(article);

    private ImmutableDictionary<int, TurnLabel> labels = ImmutableDictionary<int, TurnLabel>.Empty;

    public ImmutableArray<QuoteSpan> Mark(ImmutableArray<QuoteSpan> quotes)
    {
        labels = finder.Find();
        if (labels.IsEmpty)
        {
            return quotes;
        }

        ILookup<int, QuoteSpan> byBlock = quotes.ToLookup(q => q.Block);
        var result = ImmutableArray.CreateBuilder<QuoteSpan>();
        TokenRange? last = null;
        bool lone = !labels.Values.Any(l => Is(l.Name, "a"));
        for (int block = 0; block < article.BlockCount; block++)
        {
            if (labels.TryGetValue(block, out TurnLabel label))
            {
                last = label.Name;
                result.AddRange(Turn(block, label, byBlock[block]));
            }
            else if (last is { } line && labels.TryGetValue(block - 1, out TurnLabel above) && above.Speech == article.TokensOf(block).First && article.TokensOf(block).Count > 0)
            {
                // The label has a line of its own.
                result.Add(Whole(block) with { Label = line });
            }
            else if (lone && last is { } q && Is(q, "q") && IsAnswer(block))
            {
                result.Add(Whole(block) with { Role = InterviewRole.Answers, Continues = result[^1].Role is InterviewRole.Answers });
            }
            else if (last is { } name && result.Count > 0 && result[^1].Block == block - 1 && GoesOn(block, name))
            {
                result.Add(Whole(block) with { Continues = true });
            }
            else
            {
                last = null;
                result.AddRange(byBlock[block]);
            }
        }

        return result.ToImmutable();
    }

    private QuoteSpan Whole(int block)
    {
        TokenRange tokens = article.TokensOf(block);
        return new QuoteSpan(block, article.SpanOf(tokens), tokens, IsClosed: true) { Kind = QuotationKind.Direct };
    }

    // What stands behind "Q:" up to the next question; behind the last one, one paragraph.
    private bool IsAnswer(int block) =>
        article.Article.Blocks[block] is Paragraph && article.TokensOf(block).Count > 0 && (labels.ContainsKey(block - 1) || NextLabel(block) is not null);

    // An answer of several paragraphs has one label. Only where the other one's turn follows: behind the last answer the writer may speak again.
    private bool GoesOn(int block, TokenRange name)
    {
        TokenRange tokens = article.TokensOf(block);
        if (article.Article.Blocks[block] is not Paragraph || tokens.Count == 0 || article.At(tokens.First).Lower is "(" or "[" || finder.Read(tokens) is not null)
        {
            return false;
        }

        if (NextLabel(block) is not { } next || Is(name, "q") || finder.Key(next) == finder.Key(name))
        {
            return false;
        }

        return Is(name, "a") ? Is(next, "q") : SpeaksOfItself(tokens);
    }

    // Between two names the writer may put a line of its own; who answers says "I" or "you".
    private bool SpeaksOfItself(TokenRange tokens)
    {
        for (int i = tokens.First; i < tokens.End; i++)
        {
            if (article.At(i).Lower is "i" or "we" or "you" or "my" or "our" or "your" or "me" or "us" or "i'm" or "i've" or "we're" or "we've" or "you're" or "i'd")
            {
                return true;
            }
        }

        return false;
    }

    private TokenRange? NextLabel(int block)
    {
        for (int next = block + 1; next < Math.Min(article.BlockCount, block + FarthestLabel); next++)
        {
            if (labels.TryGetValue(next, out TurnLabel label))
            {
                return label.Name;
            }

            if (article.Article.Blocks[next] is not Paragraph)
            {
                return null;
            }
        }

        return null;
    }

    private bool Is(TokenRange label, string letter) => label.Count == 1 && LabelFinder.LetterOf(article.At(label.First).Lower) == letter;


    private IEnumerable<QuoteSpan> Turn(int block, TurnLabel label, IEnumerable<QuoteSpan> inside)
    {
        // The label is inside the marks: "SMITH: We go." Else the whole rest of the block is the turn.
        if (inside.FirstOrDefault() is { } quote && quote.Tokens.First < label.Name.First)
        {
            return [quote with { Label = label.Name, Kind = QuotationKind.Direct, Continues = false }];
        }

        TokenRange turn = new(label.Speech, article.TokensOf(block).End);
        return turn.Count == 0 ? [] : [new QuoteSpan(block, article.SpanOf(turn), turn, IsClosed: true) { Label = label.Name, Kind = QuotationKind.Direct }];
    }
}
