using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.Attribution;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Quotes;

/// <summary>Where quotations start and end: the outermost marks, block by block.</summary>
internal sealed class QuoteFinder(TokenizedArticle article)
{
    private readonly List<QuoteSpan> found = [];
    private bool openBefore;

    // The mark that is open in the block at hand, or −1, and how many more were opened inside it.
    private int open = -1, depth;

    public ImmutableArray<QuoteSpan> Find()
    {
        bool single = UsesSingleMarks(), code = false;
        for (int block = 0; block < article.BlockCount; block++)
        {
            TokenRange tokens = article.TokensOf(block);
            (bool inCode, code) = Code(block, code);
            if (tokens.Count == 0 || inCode)
            {
                openBefore &= article.Article.Blocks[block] is Skipped;
                continue;
            }

            openBefore = single ? FindSingle(block, tokens) : FindDouble(block, tokens);
        }

        return [.. found];
    }

    // Marks in a program between ``` fences quote nothing.
    private (bool InCode, bool Open) Code(int block, bool inside)
    {
        ReadOnlySpan<char> text = article.Article.Blocks[block].Span.In(article.Text).Trim();
        bool odd = text.Count("```") % 2 == 1;
        return (inside || text.StartsWith("```"), inside ^ odd);
    }

    // British style: no (or hardly any) double marks, but single ones that open before a word and after a space.
    private bool UsesSingleMarks()
    {
        int doubles = 0, singles = 0;
        for (int i = 0; i < article.Tokens.Length; i++)
        {
            doubles += article.Tokens[i].IsQuoteMark ? 1 : 0;
            singles += article.Tokens[i].Kind is TokenKind.SingleMark && SingleMarks.Opens(article, i) ? 1 : 0;
        }

        return singles > 0 && singles > 2 * doubles;
    }

    private bool FindDouble(int block, TokenRange tokens)
    {
        (open, depth) = (openBefore && ClosesWithoutOpening(tokens) ? tokens.First : -1, 0);
        for (int i = tokens.First; i < tokens.End; i++)
        {
            if (article.Tokens[i].IsQuoteMark)
            {
                Meet(block, i, tokens);
            }
            else if (open < 0)
            {
                i = AfterSingle(block, i, tokens);
            }
        }

        return open >= 0 && AddUnclosed(block, open, tokens);
    }

    // What a double mark does to the quotation that is open, or is not.
    private void Meet(int block, int i, TokenRange tokens)
    {
        if (open >= 0 && DoubleMarks.NeverClosed(article, open, i, tokens) is > 0 and int end)
        {
            // "We are early, he said. "Sit down.": the first one ended where the narrator spoke.
            Add(block, open, end, closed: true);
            (open, depth) = (i, 0);
        }
        else if (open >= 0 && DoubleMarks.IsDoubled(article, open, i))
        {
            return;
        }
        else if (open >= 0 && DoubleMarks.Reopens(article, open, i, tokens))
        {
            // "We have him. "We keep him.": a lost paragraph break, and the same speaker.
            Add(block, open, i, closed: false);
            (open, depth) = (i, 0);
        }
        else if (open < 0)
        {
            (open, depth) = (DoubleMarks.Opens(article, i, tokens) ? i : -1, 0);
        }
        else if (i > open && !DoubleMarks.Pair(article, open, i) && DoubleMarks.OpensInside(article, i, tokens))
        {
            // A second opening mark is a quotation in the quotation, or the first was never closed.
            depth++;
        }
        else if (depth > 0 && DoubleMarks.Balanced(article, i, tokens))
        {
            depth--;
        }
        else if (i > open)
        {
            Add(block, open, i + 1, closed: true);
            open = -1;
        }
    }

    // British speech in an article of double marks: only where it begins as speech does and surely ends.
    private int AfterSingle(int block, int i, TokenRange tokens)
    {
        bool speech = article.Tokens[i].Kind is TokenKind.SingleMark && SingleMarks.Opens(article, i) && (i == tokens.First || SingleMarks.BeginsSpeech(article, i) || article.At(i - 1).IsQuoteMark);
        if (!speech || SingleMarks.EndOf(article, i, tokens) is not (> 0 and int end) || !IsSaid(i, end))
        {
            return i;
        }

        Add(block, i, end, closed: true);
        return end - 1;
    }

    // A heading in single marks is no speech: a word of saying stands beside it, or beside what touches it.
    private bool IsSaid(int first, int end) =>
        (end < article.TokensOf(article.BlockOf(first)).End && CueWords.AnyIn(article, end, CueWords.ClauseEnd(article, end))) || CueWords.AnyIn(article, CueWords.ClauseStart(article, first), first) || (found.Count > 0 && found[^1].Block == article.BlockOf(first) && article.At(found[^1].Tokens.First).Kind is TokenKind.SingleMark);

    private bool AddUnclosed(int block, int open, TokenRange tokens)
    {
        // An open mark with nothing behind it (an inch sign, a slip) quotes nothing.
        if (tokens.End - open <= 1)
        {
            return false;
        }

        Add(block, open, tokens.End, closed: false);
        return true;
    }

    private bool FindSingle(int block, TokenRange tokens)
    {
        open = -1;
        int weak = -1;
        for (int i = tokens.First; i < tokens.End; i++)
        {
            Token token = article.Tokens[i];
            if (token.Kind is not TokenKind.SingleMark)
            {
                continue;
            }

            if (SingleMarks.Opens(article, i))
            {
                if (open >= 0 && weak > open)
                {
                    Add(block, open, weak + 1, closed: true);
                    open = -1;
                }

                (open, weak) = open < 0 ? (i, -1) : (open, weak);
            }
            else if (open >= 0 && SingleMarks.ClosesForSure(article, i))
            {
                Add(block, open, i + 1, closed: true);
                (open, weak) = (-1, -1);
            }
            else if (open >= 0 && weak < 0 && SingleMarks.MayClose(article, i))
            {
                weak = i;
            }
        }

        if (open >= 0 && weak > open)
        {
            Add(block, open, weak + 1, closed: true);
            return false;
        }

        return open >= 0 && (open == tokens.First || SingleMarks.BeginsSpeech(article, open)) && AddUnclosed(block, open, tokens);
    }

    private bool ClosesWithoutOpening(TokenRange tokens)
    {
        for (int i = tokens.First; i < tokens.End; i++)
        {
            if (article.Tokens[i].IsQuoteMark)
            {
                return i > tokens.First && !article.SpaceBefore(i) && QuoteMarks.Direction(article.Text[article.Tokens[i].Start]) <= 0
                    && (article.SpaceAfter(i) || article.At(i + 1).Kind is TokenKind.Punctuation);
            }
        }

        return false;
    }

    private void Add(int block, int first, int end, bool closed)
    {
        TokenRange tokens = new(first, end);
        bool reopened = found.Count > 0 && found[^1] is { IsClosed: false } left && left.Block == block && left.Tokens.End == first;
        bool continues = reopened || (openBefore && first == article.TokensOf(block).First);
        found.Add(new QuoteSpan(block, article.SpanOf(tokens), tokens, closed) { Continues = continues });
        openBefore &= first != article.TokensOf(block).First;
    }
}
