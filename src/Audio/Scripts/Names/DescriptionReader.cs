using Audio.Scripts.Attribution;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>Reads "the 43-year-old coffee-shop manager": its end and its noun.</summary>
internal static class DescriptionReader
{
    private const int MostTokens = 9;

    /// <summary>The token behind the description.</summary>
    public static int EndOf(TokenizedArticle article, int first, int end)
    {
        int at = first;
        while (at < end && at - first < MostTokens && Belongs(article.Tokens[at]) && !(at > first && article.Tokens[at].Lower is "the" or "a" or "an"))
        {
            at++;
        }

        // "The other carelessly" is the other.
        return at - first > 1 && article.Tokens[at - 1].Lower.EndsWith("ly", StringComparison.Ordinal) && (article.Tokens[at - 2].Is("other") || Nouns.IsPerson(article.Tokens[at - 2].Lower)) && !Nouns.IsPerson(article.Tokens[at - 1].Lower) ? at - 1 : at;
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

        // "In an afterword Vale says": the last word is somebody's name.
        bool name = FunctionWords.Prepositions.Contains(article.At(first - 1).Lower) && end - 2 > first && article.Tokens[end - 1].IsCapitalized && !article.Tokens[end - 2].IsCapitalized;
        bool place = FunctionWords.Prepositions.Contains(article.At(first - 1).Lower) && !article.At(first - 2).Is("according"); // "a notice on the gate said"
        bool speaks = end - 1 > first && !name && !place && (CueWords.IsPlainVerb(article.At(end).Lower) || IsBehindSpeech(article, first));
        bool loneNumeral = end == first + 1 && article.Tokens[first].Lower is "one" or "another" or "some" or "others" or "many" or "this" or "both" && CueWords.IsVerb(article.At(end).Lower);
        return speaks ? end - 1 : loneNumeral ? first : -1;
    }

    /// <summary>The first token of whose it is, "the islanders'" before "group"; the description's own first token when it is nobody's.</summary>
    public static int OwnerOf(TokenizedArticle article, int first)
    {
        Token mark = article.At(first - 1);
        bool owned = mark.Is("'s") || (first > 1 && mark.Kind is TokenKind.SingleMark && !article.SpaceBefore(first - 1) && article.SpaceAfter(first - 1) && article.At(first - 2) is { IsWord: true } word && word.Lower.EndsWith('s'));
        int start = first - 2;
        while (owned && start > 0 && first - start < MostTokens && article.BlockOf(start - 1) == article.BlockOf(first) && Owns(article.Tokens[start - 1], article.Tokens[start]))
        {
            start--;
        }

        return owned ? start : first;
    }

    // "The old harbour": words up to their article; capitals up to the first of a name.
    private static bool Owns(Token before, Token word) =>
        before.IsWord && !FunctionWords.Determiners.Contains(word.Lower) && (word.IsCapitalized ? before.IsCapitalized || before.Lower is "the" : FunctionWords.Determiners.Contains(before.Lower) || Belongs(before) && !before.IsCapitalized);

    // “Who is there?” cried a gruff voice.
    private static bool IsBehindSpeech(TokenizedArticle article, int first) => CueWords.IsVerb(article.At(first - 1).Lower) && !article.At(first - 1).Lower.EndsWith("ing", StringComparison.Ordinal) && article.At(first - 2).IsQuoteMark;

    private static bool Belongs(Token token) =>
        token.Kind is TokenKind.Word or TokenKind.Number && token.Lower is not "'s"
        && !FunctionWords.Prepositions.Contains(token.Lower) && !FunctionWords.Auxiliaries.Contains(token.Lower)
        && !FunctionWords.Conjunctions.Contains(token.Lower) && !FunctionWords.Pronouns.Contains(token.Lower)
        && (!CueWords.IsVerb(token.Lower) || Nouns.IsPerson(token.Lower) || token.Lower.EndsWith("ing", StringComparison.Ordinal));
}
