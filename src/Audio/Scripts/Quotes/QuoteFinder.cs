using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.Words;

namespace Audio.Scripts.Quotes;

/// <summary>Where quotations start and end: the outermost marks, block by block.</summary>
internal sealed class QuoteFinder(TokenizedArticle article)
{
    private readonly List<FoundQuote> found = [];
    private bool openBefore;

    public ImmutableArray<FoundQuote> Find()
    {
        bool single = UsesSingleMarks();
        for (int block = 0; block < article.BlockCount; block++)
        {
            TokenRange tokens = article.TokensOf(block);
            if (tokens.Count == 0)
            {
                openBefore &= article.Article.Blocks[block] is Skipped;
                continue;
            }

            bool open = single ? FindSingle(block, tokens) : FindDouble(block, tokens);
            openBefore = open;
        }

        return [.. found];
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
        int open = -1, depth = 0;
        if (openBefore && ClosesWithoutOpening(tokens))
        {
            open = tokens.First;
        }

        for (int i = tokens.First; i < tokens.End; i++)
        {
            if (!article.Tokens[i].IsQuoteMark)
            {
                continue;
            }

            if (open < 0)
            {
                open = DoubleMarks.Opens(article, i, tokens) ? i : -1;
                depth = 0;
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

        return open >= 0 && AddUnclosed(block, open, tokens);
    }

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
        int open = -1, weak = -1;
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
        bool continues = openBefore && first == article.TokensOf(block).First;
        found.Add(new FoundQuote(block, article.SpanOf(tokens), tokens, closed) { Continues = continues });
        openBefore &= first != article.TokensOf(block).First;
    }
}
