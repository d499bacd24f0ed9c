using System.Collections.Immutable;
using Audio.Scripts.Attribution;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>Names and descriptions side by side mean the same person: "Ann Vale, a teacher", "the teacher Ann Vale".</summary>
internal static class Appositions
{
    private const int LongestBracket = 8;

    /// <summary>The name a description stands beside, or null.</summary>
    public static Mention? NameOf(TokenizedArticle article, ImmutableArray<Mention> mentions, Mention description)
    {
        Mention? next = description.Index + 1 < mentions.Length ? mentions[description.Index + 1] : null;
        int end = description.Tokens.End, gap = next is null ? -1 : next.Tokens.First - end;
        bool beside = gap == 0 || (article.At(end).Is(",") && (gap == 1 || (gap == 2 && article.At(end + 1).Is("the")))); // "the dean, the Rev. Paul Vale"
        if (next is { Kind: MentionKind.Name, Possessive: false } && !description.Possessive && beside && next.NameFirst < next.Head)
        {
            return next;
        }

        Mention? before = description.Index > 0 ? mentions[description.Index - 1] : null;
        return before is { Kind: MentionKind.Name, Possessive: false } && EndOfName(article, before) == description.Tokens.First
            && IsIndefinite(article, description) && !Speaks(article, description.Tokens.End) ? before : null;
    }

    // "At the town hall in Lindvik, the mayor also said": the mayor is not the town. "Ann Vale, the mayor, said" has its second comma.
    private static bool Speaks(TokenizedArticle article, int behind)
    {
        bool adverb = article.At(behind).Lower is "also" or "later" or "then" or "has" or "had" || article.At(behind).Lower.EndsWith("ly", StringComparison.Ordinal);
        return CueWords.IsVerb(article.At(adverb ? behind + 1 : behind).Lower);
    }

    // Behind the name, its bracket or age, and the comma.
    private static int EndOfName(TokenizedArticle article, Mention name)
    {
        int at = name.Tokens.End;
        if (article.At(at).Is("("))
        {
            int close = at;
            while (close - at < LongestBracket && !article.At(close).Is(")"))
            {
                close++;
            }

            at = close + 1;
        }

        at = article.At(at).Is(",") && article.At(at + 1).Kind is TokenKind.Number && article.At(at + 2).Is(",") ? at + 2 : at;
        return article.At(at).Is(",") ? at + 1 : -1;
    }

    private static bool IsIndefinite(TokenizedArticle article, Mention description) => article.At(description.Tokens.First).Lower is "a" or "an" or "the" or "his" or "her" or "one";
}
