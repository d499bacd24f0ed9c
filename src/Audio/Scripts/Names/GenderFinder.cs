using System.Collections.Immutable;
using Audio.Scripts.Attribution;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>Learns who people are from the words around their names: "Ann Vale, a teacher"; "Vale ... she".</summary>
internal sealed class GenderFinder(TokenizedArticle article, ImmutableArray<Mention> mentions, KnownPeople people)
{
    private const int FarthestMention = 8;

    public void Learn()
    {
        for (int i = 0; i < mentions.Length; i++)
        {
            if (mentions[i].Kind is MentionKind.Description && Appositions.NameOf(article, mentions, mentions[i]) is { } name)
            {
                Describe(people.Of(name)!, mentions[i].Head);
            }
            else if (people.Of(mentions[i]) is { IsOrganisation: false } person && !mentions[i].InQuote)
            {
                LearnBeside(mentions[i], person);
                if (!IsWhere(mentions[i]))
                {
                    LearnFromPronoun(i, person);
                }
            }
        }
    }

    // "Widow Ann Vale"; "Vale said": who is described or speaks is a person.
    private void LearnBeside(Mention name, Person person)
    {
        Token before = article.At(name.Tokens.First - 1);
        if (before.IsWord && Nouns.IsPerson(before.Lower) && !name.Possessive && name.NameFirst < name.Head)
        {
            Describe(person, name.Tokens.First - 1);
        }

        int behind = article.At(name.Tokens.End).Is(",") && name.NameFirst < name.Head ? name.Tokens.End + 1 : name.Tokens.End;
        bool behindSpeech = name.NameFirst < name.Head && CueWords.IsPlainVerb(before.Lower) && article.At(name.Tokens.First - 2).IsQuoteMark; // “We go,” said Ann Vale
        person.IsHuman |= (behindSpeech || CueWords.IsPlainVerb(article.At(behind).Lower)) && !person.IsPlace;
    }

    private void Describe(Person person, int head)
    {
        string noun = article.At(head).Lower;
        person.Descriptions.Add(noun);
        person.IsHuman |= !person.IsOrganisation && !person.IsPlace;
        person.Suggest(Nouns.GenderOf(noun), 5, $"\"{noun}\"");
    }

    // "At Lindvik he got out": a place, though "he" stands near.
    private bool IsWhere(Mention name) => article.At(name.Tokens.First - 1).Lower is "in" or "at" or "near" or "into" or "from" or "through" or "outside" or "inside" or "towards";

    // "He" as the next mention of anybody, or "his" in the rest of the sentence.
    private void LearnFromPronoun(int i, Person person)
    {
        for (int j = i + 1; j < Math.Min(mentions.Length, i + FarthestMention); j++)
        {
            Mention next = mentions[j];
            if (article.BlockOf(next.Head) - article.BlockOf(mentions[i].Head) > 1 || people.Of(next) is { IsOrganisation: false, IsPlace: false })
            {
                break;
            }

            if (next.Kind is MentionKind.Pronoun && GenderOf(article.At(next.Head).Lower) is not Gender.Unknown and Gender gender)
            {
                person.Suggest(gender, 1, $"\"{article.At(next.Head).Lower}\" near the name");
                break;
            }
        }

        LearnFromPossessive(mentions[i], i + 1 < mentions.Length ? mentions[i + 1].Tokens.First : article.Tokens.Length, person);
    }

    private void LearnFromPossessive(Mention name, int end, Person person)
    {
        int sentence = article.SentenceOf(name.Head);
        for (int t = name.Tokens.End; t < Math.Min(end + 1, article.Tokens.Length) && article.SentenceOf(t) == sentence && !article.At(t).IsQuoteMark; t++)
        {
            if (article.At(t).Lower is "his" or "her" or "himself" or "herself")
            {
                person.Suggest(GenderOf(article.At(t).Lower), 1, $"\"{article.At(t).Lower}\" near the name");
                return;
            }
        }
    }

    private static Gender GenderOf(string pronoun) => pronoun switch
    {
        "he" or "his" or "himself" => Gender.Male,
        "she" or "her" or "herself" => Gender.Female,
        _ => Gender.Unknown,
    };
}
