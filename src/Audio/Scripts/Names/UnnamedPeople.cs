using System.Collections.Immutable;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>People an article describes and never names: "one harbour officer said he had run. ‘It was dark,’ he said."</summary>
internal sealed class UnnamedPeople(TokenizedArticle article, ImmutableArray<Mention> mentions, KnownPeople people)
{
    // A bound, so that a pronoun costs the same in a block of any length.
    private const int MostSteps = 12;

    /// <summary>The description that began a sentence before (or this one) and that a "he" or "she" of the same block means; null when somebody named stands between.</summary>
    /// <remarks>"One sailor had run. ‘It was dark,’ he said." "The detective nodded. ‘Yes,’ he said."</remarks>
    public Mention? Introduced(Mention pronoun)
    {
        string word = article.At(pronoun.Head).Lower;
        if (word is not ("he" or "she"))
        {
            return null;
        }

        for (int i = pronoun.Index - 1; i >= 0 && pronoun.Index - i <= MostSteps; i--)
        {
            Mention before = mentions[i];
            if (article.BlockOf(before.Head) != article.BlockOf(pronoun.Head) || (!before.InQuote && people.Of(before) is { MayBeHuman: true }))
            {
                return null;
            }

            if (IsIntroduction(before))
            {
                Gender gender = GenderOf(before).Gender;
                return gender is Gender.Unknown || gender == PronounGender(word) ? before : null;
            }
        }

        return null;
    }

    /// <summary>The gender of a description, and the word that shows it: its noun, else the next "he" or "she" of its sentence.</summary>
    public (Gender Gender, string Evidence) GenderOf(Mention description)
    {
        string noun = article.At(description.Head).Lower;
        if (Nouns.GenderOf(noun) is not Gender.Unknown and Gender known)
        {
            return (known, noun);
        }

        for (int i = description.Index + 1; i < Math.Min(mentions.Length, description.Index + MostSteps) && article.SentenceOf(mentions[i].Head) == article.SentenceOf(description.Head); i++)
        {
            string word = article.At(mentions[i].Head).Lower;
            if (PronounGender(word) is not Gender.Unknown and Gender gender && !mentions[i].InQuote && Nouns.IsOnePerson(noun))
            {
                return (gender, word);
            }

            if (people.Of(mentions[i]) is { MayBeHuman: true })
            {
                break;
            }
        }

        return (Gender.Unknown, noun);
    }

    private bool IsIntroduction(Mention mention) =>
        mention is { Kind: MentionKind.Description, InQuote: false, Possessive: false }
        && (mention.Tokens.First == article.Sentences[article.SentenceOf(mention.Head)].First || (article.At(mention.Tokens.First - 1).Is(",") && article.At(article.Sentences[article.SentenceOf(mention.Head)].First).Is("asked")))
        && article.At(mention.Tokens.First).Lower is "a" or "an" or "one" or "another" or "the"
        && Nouns.IsOnePerson(article.At(mention.Head).Lower)
        && Appositions.NameOf(article, mentions, mention) is null;

    private static Gender PronounGender(string word) => word switch { "he" => Gender.Male, "she" => Gender.Female, _ => Gender.Unknown };
}
