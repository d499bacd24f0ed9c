using System.Collections.Immutable;
using Audio.Scripts.Attribution;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>Whom each name means, and each "he" and "she" of the narrator: "Vale got up. He took his hat. “Come,” he said."</summary>
/// <remarks>In order, each pronoun by those before it, no further than somebody asks: a scene that goes on with "she" keeps its person near.</remarks>
internal sealed class PronounChain(TokenizedArticle article, ImmutableArray<Mention> mentions, KnownPeople people)
{
    // Less sure, and the chain breaks instead of leading astray.
    private const double Sure = 0.75;

    private readonly Person?[] meant = new Person?[mentions.Length];
    private Person? last;
    private int done;

    /// <summary>The person meant, as far as <see cref="Follow"/> has come; null where that is not sure.</summary>
    public Person? Of(Mention mention) => people.Of(mention) ?? meant[mention.Index];

    /// <summary>Follows the narrator's pronouns up to a mention.</summary>
    /// <param name="weigh">Whom a pronoun may mean, given who spoke last, likeliest first.</param>
    public void Follow(int upTo, Func<Mention, Person?, List<(Person Person, double Chance)>> weigh)
    {
        while (done < upTo)
        {
            Mention mention = mentions[done++];
            if (mention.InQuote)
            {
                continue;
            }

            bool speaks = CueWords.IsPlainVerb(article.At(mention.Tokens.End).Lower) || CueWords.IsPlainVerb(article.At((mentions.DescribedBefore(article, mention) ?? mention).Tokens.First - 1).Lower);
            if (!speaks && mention.Kind is MentionKind.Pronoun && article.At(mention.Head).Lower is "he" or "she" && weigh(mention, last) is [var best, ..] && best.Chance > Sure)
            {
                meant[mention.Index] = best.Person;
            }

            last = speaks && Of(mention) is { } speaker ? speaker : last;
        }
    }
}
