using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.Attribution;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Quotes;

/// <summary>Speech after dashes, as other languages print it and translators leave it: "— Where to? — he asked. — It's late."</summary>
internal sealed class DashDialogue(TokenizedArticle article)
{
    private const int FewestParagraphs = 3;

    public ImmutableArray<QuoteSpan> Mark(ImmutableArray<QuoteSpan> quotes)
    {
        int[] dialogue = [.. Enumerable.Range(0, article.BlockCount).Where(b => StartsWithDash(article.TokensOf(b)) && article.Article.Blocks[b] is Paragraph)];
        if (dialogue.Length < FewestParagraphs || !dialogue.Any(ShowsSpeech))
        {
            return quotes;
        }

        ILookup<int, QuoteSpan> byBlock = quotes.ToLookup(q => q.Block);
        var result = ImmutableArray.CreateBuilder<QuoteSpan>();
        for (int block = 0; block < article.BlockCount; block++)
        {
            List<QuoteSpan> speech = article.Article.Blocks[block] is Paragraph ? Speech(block) : [];
            result.AddRange(speech.Count > 0 ? speech : byBlock[block]);
        }

        return result.ToImmutable();
    }

    private bool StartsWithDash(TokenRange tokens) => tokens.Count > 1 && IsDash(tokens.First);

    // A list after dashes asks nothing and names no speaker; its quotation's source behind a dash neither.
    private bool ShowsSpeech(int block)
    {
        TokenRange tokens = article.TokensOf(block);
        return Enumerable.Range(tokens.First + 1, tokens.Count - 1).Any(i => IsDash(i) && IsNarration(i, tokens.End));
    }

    private List<QuoteSpan> Speech(int block)
    {
        List<QuoteSpan> found = [];
        TokenRange tokens = article.TokensOf(block);
        int open = StartsWithDash(tokens) ? tokens.First : -1;
        bool narrated = false;
        for (int i = tokens.First + 1; i < tokens.End; i++)
        {
            if (!IsDash(i) || !EndsClause(i - 1))
            {
                continue;
            }

            if (open >= 0 && IsNarration(i, tokens.End))
            {
                found.Add(Quote(block, open, i));
                (open, narrated) = (-1, true);
            }
            else if (open < 0 && (narrated || OpensInside(i, tokens.End)))
            {
                open = i;
            }
        }

        if (open == tokens.First || (open >= 0 && narrated))
        {
            found.Add(Quote(block, open, tokens.End));
        }

        return found;
    }

    private QuoteSpan Quote(int block, int first, int end)
    {
        TokenRange tokens = new(first, end);
        return new QuoteSpan(block, article.SpanOf(tokens), tokens, IsClosed: true) { Kind = QuotationKind.Direct };
    }

    // In the middle of a paragraph: behind a full stop, and with its narrator's clause behind it.
    private bool OpensInside(int dash, int end)
    {
        if (!article.At(dash - 1).EndsSentence || !article.At(dash + 1).IsCapitalized)
        {
            return false;
        }

        int next = dash + 1;
        while (next < end && !IsDash(next))
        {
            next++;
        }

        return next < end && EndsClause(next - 1) && IsNarration(next, end);
    }

    private bool EndsClause(int i) => article.At(i).EndsSentence || article.At(i).Lower is "," or ";" or ":";

    // "— said Duarte.": a word of saying before the sentence is over.
    private bool IsNarration(int dash, int end)
    {
        int stop = Math.Min(end, CueWords.ClauseEnd(article, dash + 1));
        for (int i = dash + 1; i < stop && !IsDash(i); i++)
        {
            if (CueWords.IsVerb(article.At(i).Lower))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDash(int i) => article.At(i).Lower is "—" or "–" or "―" && article.SpaceBefore(i) && article.SpaceAfter(i);
}
