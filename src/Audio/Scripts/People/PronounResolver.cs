using System.Collections.Immutable;
using Audio.Scripts.Words;

namespace Audio.Scripts.People;

/// <summary>Finds whom "he", "she", "they" or "it" means: the most prominent fitting somebody before it.</summary>
internal sealed class PronounResolver(TokenizedArticle article, ImmutableArray<Mention> mentions, KnownPeople people)
{
    // Bounds, so that each pronoun costs the same in an article of any length.
    private const int MostSteps = 150;

    /// <summary>Whom a pronoun, or a description of one person like "the senator", means.</summary>
    /// <param name="last">Who spoke last.</param>
    /// <returns>The mention it stands for and how sure that is, 0 to 1; null when nobody fits.</returns>
    public (Mention Mention, double Confidence)? Resolve(Mention pronoun, Person? last)
    {
        string word = pronoun.Kind is MentionKind.Pronoun ? article.At(pronoun.Head).Lower : Nouns.PronounFor(article.At(pronoun.Head).Lower);
        Dictionary<Person, (double Score, Mention Mention)> scores = [];
        for (int i = pronoun.Index - 1, steps = 0; i >= 0 && steps < MostSteps; i--, steps++)
        {
            Mention mention = mentions[i];
            if (people.Of(mention) is not { } person || !Fits(word, person))
            {
                continue;
            }

            double score = Score(pronoun, mention) + (person == last ? 2.0 : 0) + (Known(word, person) ? 1.5 : 0);
            if (!scores.TryGetValue(person, out var best))
            {
                scores[person] = (score, mention);
            }
            else
            {
                scores[person] = (Math.Max(score, best.Score) + 0.15, best.Mention);
            }
        }

        if (scores.Count == 0)
        {
            return null;
        }

        (double Score, Mention Mention) top = scores.Values.MaxBy(s => s.Score);
        return (top.Mention, 1 / scores.Values.Sum(s => Math.Exp(s.Score - top.Score)));
    }

    private double Score(Mention pronoun, Mention mention)
    {
        int sentences = article.SentenceOf(pronoun.Head) - article.SentenceOf(mention.Head);
        int blocks = article.BlockOf(pronoun.Head) - article.BlockOf(mention.Head);
        double score = -0.35 * Math.Min(sentences, 20) - 0.5 * Math.Min(blocks, 10);
        score += mention.InQuote ? -3 : 0;
        score += mention.Possessive ? -0.7 : 0;
        score += FunctionWords.Prepositions.Contains(article.At(mention.Tokens.First - 1).Lower) ? -0.8 : 0;
        score += mention.Tokens.First - article.Sentences[article.SentenceOf(mention.Head)].First <= 2 ? 0.8 : 0;
        return score;
    }

    private static bool Fits(string pronoun, Person person) => pronoun switch
    {
        "he" => !person.IsOrganisation && !person.IsPlace && person.IsHuman && person.Gender is not Gender.Female,
        "she" => !person.IsOrganisation && !person.IsPlace && person.IsHuman && person.Gender is not Gender.Male,
        "they" or "it" or "we" => person.IsOrganisation,
        "he or she" => !person.IsOrganisation && !person.IsPlace && person.IsHuman,
        _ => false,
    };

    private static bool Known(string pronoun, Person person) => pronoun is "he" or "she" && person.Gender is not Gender.Unknown;
}
