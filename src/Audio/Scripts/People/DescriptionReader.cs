using Audio.Scripts.Sources;
using Audio.Scripts.Words;

namespace Audio.Scripts.People;

/// <summary>Reads "the 43-year-old coffee-shop manager": its end and its noun.</summary>
internal static class DescriptionReader
{
    private const int MostTokens = 9;

    /// <summary>The token behind the description.</summary>
    public static int EndOf(TokenizedArticle article, int first, int end)
    {
        int at = first;
        while (at < end && at - first < MostTokens && Belongs(article.Tokens[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The last noun for people before the end; with a determiner, whatever stands beside a word of saying; −1 if there is none.</summary>
    public static int HeadOf(TokenizedArticle article, int first, int end, bool determiner)
    {
        if (!determiner)
        {
            return end > first && Nouns.IsPerson(article.Tokens[first].Lower) && !Titles.Is(article.Tokens[first].Lower) ? first : -1;
        }

        for (int i = end - 1; i > first; i--)
        {
            if (Nouns.IsPerson(article.Tokens[i].Lower))
            {
                return i;
            }
        }

        bool speaks = end - 1 > first && (CueWords.IsPlainVerb(article.At(end).Lower) || IsBehindSpeech(article, first));
        bool loneNumeral = end == first + 1 && article.Tokens[first].Lower is "one" or "another" or "some" or "others" or "many" or "this" or "both" && CueWords.IsVerb(article.At(end).Lower);
        return speaks ? end - 1 : loneNumeral ? first : -1;
    }

    // “Who is there?” cried a gruff voice.
    private static bool IsBehindSpeech(TokenizedArticle article, int first) => CueWords.IsVerb(article.At(first - 1).Lower) && article.At(first - 2).IsQuoteMark;

    private static bool Belongs(Token token) =>
        token.Kind is TokenKind.Word or TokenKind.Number && token.Lower is not "'s"
        && !FunctionWords.Prepositions.Contains(token.Lower) && !FunctionWords.Auxiliaries.Contains(token.Lower)
        && !FunctionWords.Conjunctions.Contains(token.Lower) && !FunctionWords.Pronouns.Contains(token.Lower)
        && (!CueWords.IsVerb(token.Lower) || Nouns.IsPerson(token.Lower) || token.Lower.EndsWith("ing", StringComparison.Ordinal));
}
