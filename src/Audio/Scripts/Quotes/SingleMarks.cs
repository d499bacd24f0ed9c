using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Quotes;

/// <summary>Single marks as quotation marks, told from apostrophes.</summary>
internal static class SingleMarks
{
    public static bool Opens(TokenizedArticle article, int i)
    {
        Token mark = article.Tokens[i];
        int direction = QuoteMarks.Direction(article.Text[mark.Start]);
        bool free = article.SpaceBefore(i) || article.At(i - 1).Kind is TokenKind.Punctuation && article.At(i - 1).End == mark.Start && !article.At(i - 1).EndsSentence && article.At(i - 1).Lower is not ",";
        bool touchesWord = !article.SpaceAfter(i) && article.At(i + 1).Start == mark.End;

        // ’tis, ’90s: an apostrophe before a word or a number is no opening mark when it is the closing form.
        return free && touchesWord && (direction > 0 || (direction == 0 && article.At(i + 1).Lower is not ("tis" or "twas" or "em" or "til" or "cause" or "n" or "round" or "course" or "cos" or "bout") && article.At(i + 1).Kind is not TokenKind.Number));
    }

    /// <summary>After a stop or comma: no apostrophe stands there.</summary>
    public static bool ClosesForSure(TokenizedArticle article, int i) =>
        QuoteMarks.Direction(article.Text[article.Tokens[i].Start]) <= 0 && !article.SpaceBefore(i)
        && article.At(i - 1).Kind is TokenKind.Punctuation && article.At(i - 1).Lower is not ("(" or "[" or "-" or "–");

    /// <summary>The token behind the mark that surely closes what opens here, or 0.</summary>
    public static int EndOf(TokenizedArticle article, int open, TokenRange block)
    {
        const int far = 300; // a bound, so that a mile of marks stays linear
        for (int i = open + 1; i < Math.Min(block.End, open + far); i++)
        {
            bool mark = article.Tokens[i].Kind is TokenKind.SingleMark;
            if (mark && Opens(article, i))
            {
                return 0;
            }

            if (mark && ClosesForSure(article, i))
            {
                return i - open > 2 ? i + 1 : 0;
            }
        }

        return 0;
    }

    /// <summary>After a word and before a space: a closing mark or the apostrophe of "the boys'" and "goin'".</summary>
    public static bool MayClose(TokenizedArticle article, int i) =>
        QuoteMarks.Direction(article.Text[article.Tokens[i].Start]) <= 0 && !article.SpaceBefore(i)
        && (article.SpaceAfter(i) || article.At(i + 1).Kind is TokenKind.Punctuation);

    /// <summary>Whether a comma, colon or stop leads to the mark, as it leads to speech.</summary>
    public static bool BeginsSpeech(TokenizedArticle article, int i) => article.At(i - 1).Lower is "," or ":" || article.At(i - 1).EndsSentence;
}
