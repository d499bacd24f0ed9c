using System.Collections.Immutable;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>Mentions in reading order.</summary>
internal static class MentionOrder
{
    /// <summary>The number of the first mention that starts at the token or behind it.</summary>
    public static int IndexAt(this ImmutableArray<Mention> mentions, int token)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = mentions[middle].Tokens.First < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The names that start within the tokens, with whom each means.</summary>
    public static IEnumerable<(Mention Name, Person Person)> NamesIn(this ImmutableArray<Mention> mentions, KnownPeople people, TokenRange tokens)
    {
        for (int i = mentions.IndexAt(tokens.First); i < mentions.Length && mentions[i].Tokens.First < tokens.End; i++)
        {
            if (people.Of(mentions[i]) is { } person)
            {
                yield return (mentions[i], person);
            }
        }
    }

    /// <summary>The description right before a name that belongs to it, "the pilot, Maren Vale", or null.</summary>
    public static Mention? DescribedBefore(this ImmutableArray<Mention> mentions, TokenizedArticle article, Mention name) =>
        name.Index > 0 && article.At(name.Tokens.First - 1).Is(",") && mentions[name.Index - 1] is { Kind: MentionKind.Description } described && described.Tokens.End == name.Tokens.First - 1
            ? described : null;
}
