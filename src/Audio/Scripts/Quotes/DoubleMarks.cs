using Audio.Scripts.Attribution;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Quotes;

/// <summary>Whether a double mark opens or closes, judged by its form and by what touches it.</summary>
internal static class DoubleMarks
{
    /// <summary>Outside a quotation: every mark opens one, unless nothing can follow it.</summary>
    public static bool Opens(TokenizedArticle article, int i, TokenRange block)
    {
        if (i + 1 >= block.End)
        {
            return false;
        }

        if (IsReversed(article, i))
        {
            return false;
        }

        // A mark after a digit and before a space counts inches or seconds; one before a space after a word closes something lost.
        bool closesByPlace = !article.SpaceBefore(i) && article.SpaceAfter(i);
        return !closesByPlace || (Direction(article, i) > 0 && article.At(i - 1).Kind is not TokenKind.Number);
    }

    /// <summary>Marks of other languages whose second one has an opening form: „so“ and »so«.</summary>
    public static bool Pair(TokenizedArticle article, int open, int i) =>
        (article.Text[article.Tokens[open].Start], article.Text[article.Tokens[i].Start]) is ('„', '“') or ('‟', '“') or ('»', '«');

    /// <summary>Inside a quotation: an opening form before a word opens a second one.</summary>
    public static bool OpensInside(TokenizedArticle article, int i, TokenRange block) =>
        Direction(article, i) > 0 && i + 1 < block.End && !article.SpaceAfter(i) && !IsReversed(article, i) && article.At(i + 1).Lower is not ("," or "." or ";" or ":") && (article.SpaceBefore(i) || !article.At(i - 1).EndsSentence);

    /// <summary>Inside a quotation: a straight mark with a blank before it and a letter behind it, after a full stop, opens the next one; the first was never closed.</summary>
    public static bool Reopens(TokenizedArticle article, int open, int i, TokenRange block) =>
        Direction(article, i) == 0 && i - open > 2 && i + 1 < block.End && article.SpaceBefore(i) && !article.SpaceAfter(i) && article.At(i - 1).EndsSentence && article.At(i + 1).IsWord;

    /// <summary>Two marks of which the second closes nothing are one: “”This.</summary>
    public static bool IsDoubled(TokenizedArticle article, int open, int i) => i == open + 1 && !article.SpaceBefore(i) && !article.SpaceAfter(i) && article.At(i + 1).IsWord;

    /// <summary>Where the open quotation ended when its closing mark was forgotten: another one opens behind a full stop, and between them the narrator said "he said". 0 when nothing shows that.</summary>
    public static int NeverClosed(TokenizedArticle article, int open, int i, TokenRange block)
    {
        const int far = 80; // a bound, so that a mile of marks stays linear
        bool opens = i + 1 < block.End && article.SpaceBefore(i) && !article.SpaceAfter(i) && article.At(i - 1).EndsSentence && article.At(i + 1).IsCapitalized && Direction(article, i) >= 0;
        for (int at = i - 2; opens && at > Math.Max(open + 1, i - far) && !article.Tokens[at + 1].IsQuoteMark; at--)
        {
            bool narrator = article.At(at).Lower is "he" or "she" or "they" && CueWords.IsPlainVerb(article.At(at + 1).Lower);
            if (narrator && article.At(at - 1).Lower is "," or "?" or "!")
            {
                return at;
            }
        }

        return 0;
    }

    /// <summary>Whether a closing mark closes the inner quotation: only if another closing mark follows in the block before the next opening one.</summary>
    public static bool Balanced(TokenizedArticle article, int i, TokenRange block)
    {
        const int far = 400; // a bound, so that a mile of marks stays linear
        for (int j = i + 1; j < Math.Min(block.End, i + far); j++)
        {
            if (article.Tokens[j].IsQuoteMark)
            {
                return Direction(article, j) <= 0 && !(article.SpaceBefore(j) && !article.SpaceAfter(j));
            }
        }

        return false;
    }

    // And that“—taking the cheaper roof—“was right: between a word and a dash an opening form closes.
    private static bool IsReversed(TokenizedArticle article, int i) =>
        !article.SpaceBefore(i) && article.At(i - 1).IsWord && article.At(i + 1).Lower is "—" or "–" or "--";

    private static int Direction(TokenizedArticle article, int i) => article.Tokens[i].Length == 2 ? 0 : QuoteMarks.Direction(article.Text[article.Tokens[i].Start]);
}
