using Audio.Articles;
using Audio.Scripts.Quotes;
using Audio.Scripts.Words;

namespace Audio.Scripts;

/// <summary>Two people talking in turns: a paragraph that is all quotation, after one by each of them, is the first one's again.</summary>
internal sealed class DialogueTurns(TokenizedArticle article)
{
    private const double Chance = 0.66;

    private (int Block, Attribution? By) last, beforeLast;

    /// <summary>Notes who spoke in a block.</summary>
    public void Note(FoundQuote quote, Attribution by)
    {
        if (quote.Block != last.Block || last.By is null)
        {
            beforeLast = last;
        }

        last = (quote.Block, by);
    }

    /// <summary>Whose turn it is, or null when the quotation is not a bare turn in a dialogue of two.</summary>
    public Attribution? Next(FoundQuote quote, Attribution guess)
    {
        TokenRange block = article.TokensOf(quote.Block);
        bool bare = quote.Tokens.First == block.First && quote.Tokens.End == block.End;
        bool turns = bare && last.Block == quote.Block - 1 && beforeLast.Block == quote.Block - 2
            && last.By?.Speaker != beforeLast.By?.Speaker && article.Article.Blocks[quote.Block] is Paragraph;
        if (!turns || beforeLast.By is null)
        {
            return null;
        }

        return beforeLast.By with
        {
            Confidence = Chance,
            Reason = "takes turns with the speaker before",
            Cue = null,
            Candidates = [new Candidate(guess.Speaker, (1 - Chance) * guess.Confidence)],
        };
    }
}
