using System.Collections.Immutable;

namespace Audio.Scripts.Tokenization;

/// <summary>Where sentences end: at a stop, its closing marks included, before something that can start one.</summary>
internal static class SentenceSplitter
{
    // A bound, so that a mile of marks stays linear.
    private const int MostClosers = 8;

    public static ImmutableArray<TokenRange> Split(TokenizedArticle article)
    {
        var sentences = ImmutableArray.CreateBuilder<TokenRange>();
        for (int block = 0; block < article.BlockCount; block++)
        {
            TokenRange tokens = article.TokensOf(block);
            int first = tokens.First;
            for (int i = tokens.First; i < tokens.End; i++)
            {
                int end = EndAfter(article, i, tokens.End);
                if (end > 0)
                {
                    sentences.Add(new TokenRange(first, end));
                    (first, i) = (end, end - 1);
                }
            }

            if (first < tokens.End)
            {
                sentences.Add(new TokenRange(first, tokens.End));
            }
        }

        return sentences.ToImmutable();
    }

    // The token after the sentence that ends at this stop, or 0 when none ends here.
    private static int EndAfter(TokenizedArticle article, int stop, int blockEnd)
    {
        Token token = article.Tokens[stop];
        bool abbreviation = token.IsWord && token.Lower.EndsWith('.');
        if (!token.EndsSentence && !abbreviation)
        {
            return 0;
        }

        int end = stop + 1;
        while (end < blockEnd && end - stop <= MostClosers && IsCloser(article, end))
        {
            end++;
        }

        bool ends = end >= blockEnd || (article.SpaceBefore(end) || article.At(end).IsQuoteMark || article.At(end - 1).IsQuoteMark)
            && (abbreviation ? SentenceEnds.EndsAt(article.Text, token.Start, token.End - 1) : CanStart(article, end));
        return ends ? end : 0;
    }

    private static bool IsCloser(TokenizedArticle article, int i)
    {
        Token token = article.Tokens[i];
        if (token.Kind is TokenKind.DoubleMark or TokenKind.SingleMark)
        {
            // A mark that touches the next word but not the stop opens the next sentence.
            return !article.SpaceBefore(i) && (article.SpaceAfter(i) || QuoteMarks.Direction(article.Text[token.Start]) < 0 && !IsWordAt(article, token.End));
        }

        return !article.SpaceBefore(i) && (token.Lower is ")" or "]" or "}" || token.EndsSentence);
    }

    private static bool IsWordAt(TokenizedArticle article, int at) => at < article.Text.Length && Characters.IsWordPart(article.Text, at);

    private static bool CanStart(TokenizedArticle article, int i)
    {
        char c = article.Text[article.Tokens[i].Start];
        return !char.IsLower(c) && c is not (',' or ';' or ':' or ')' or ']' or '-' or '–' or '—');
    }
}
