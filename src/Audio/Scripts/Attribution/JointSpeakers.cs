using System.Collections.Immutable;
using Audio.Scripts.Names;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Attribution;

/// <summary>Several people as one source: "Lund and Holt said", "said Lund and his wife".</summary>
internal sealed class JointSpeakers(TokenizedArticle article, ImmutableArray<Mention> mentions, KnownPeople people)
{
    /// <summary>The words that name all of them, where the candidate is one of several; null where it is alone.</summary>
    public TokenRange? Find(SourceCandidate candidate) => candidate.Relation switch
    {
        _ when IsFamily(candidate.Mention) => new TokenRange(candidate.Mention.Tokens.First - 1, candidate.Mention.Tokens.End),
        "subject" => Before(candidate.Mention),
        "behind the verb" => Behind(candidate.Mention),
        _ => null,
    };

    // "Said the Lunds": a plural of somebody's surname.
    private bool IsFamily(Mention mention)
    {
        string lower = article.At(mention.Head).Lower;
        bool plural = mention is { Kind: MentionKind.Name, Possessive: false } && mention.Tokens.Count == 1 && article.At(mention.Head - 1).Is("the") && lower.EndsWith('s');
        return plural && people.All.Any(p => !p.IsOrganisation && p.Name.Contains(' ') && p.Name.Split(' ')[^1].ToLowerInvariant() is var surname && (lower == surname + "s" || lower == surname + "es"));
    }

    private TokenRange? Before(Mention last)
    {
        int and = WithArticle(last) - 1;
        Mention? first = article.At(and).Is("and") && last.Index > 0 ? mentions[last.Index - 1] : null;
        bool joined = first is not null && first.Tokens.End == and && IsSomebody(first) && IsSomebody(last) && !FunctionWords.Prepositions.Contains(article.At(WithArticle(first) - 1).Lower);
        return joined ? new TokenRange(first!.Tokens.First, last.Tokens.End) : null;
    }

    private TokenRange? Behind(Mention first)
    {
        Mention? last = first.Index >= 0 && first.Index + 1 < mentions.Length ? mentions[first.Index + 1] : null;
        bool joined = last is not null && article.At(first.Tokens.End).Is("and") && WithArticle(last) == first.Tokens.End + 1 && IsSomebody(first) && IsSomebody(last)
            && !article.At(last.Tokens.End).IsWord;
        return joined ? new TokenRange(first.Tokens.First, last!.Tokens.End) : null;
    }

    private int WithArticle(Mention mention) => article.At(mention.Tokens.First - 1).Is("the") ? mention.Tokens.First - 1 : mention.Tokens.First;

    private bool IsSomebody(Mention mention) => !mention.Possessive && mention.Kind switch
    {
        MentionKind.Name => people.Of(mention) is { IsOrganisation: false, IsPlace: false },
        MentionKind.Description => Nouns.IsPerson(article.At(mention.Head).Lower),
        _ => article.At(mention.Head).Lower is "he" or "she" or "i",
    };
}
