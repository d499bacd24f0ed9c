using Audio.Scripts.Attribution;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Quotes;

/// <summary>Speech retold in speech: ‘He said, “Hold on, Mrs. Vale,”’ she told us.</summary>
internal static class NestedSpeech
{
    private const int FarthestMark = 12;

    /// <summary>Whether the token, of a quotation, stands soon behind a second mark that a word of saying leads to: somebody else says it.</summary>
    /// <param name="open">The first token of the quotation, where it is known: its own mark is not the second.</param>
    public static bool Holds(TokenizedArticle article, int token, int open = -1)
    {
        int mark = token - 1;
        while (mark > token - FarthestMark && mark > 0 && article.At(mark).Kind is not (TokenKind.DoubleMark or TokenKind.SingleMark))
        {
            mark--;
        }

        return mark > open && article.At(mark - 1).Lower is "," or ":" && CueWords.IsVerb(article.At(mark - 2).Lower);
    }
}
