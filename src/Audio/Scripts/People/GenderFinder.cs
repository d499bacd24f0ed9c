using System.Collections.Immutable;
using Audio.Scripts.Words;

namespace Audio.Scripts.People;

/// <summary>Learns who people are from the words around their names: "Ann Vale, a teacher"; "Vale ... she".</summary>
internal sealed class GenderFinder(TokenizedArticle article, ImmutableArray<Mention> mentions, KnownPeople people)
{
    private const int FarthestPronoun = 25;

    public void Learn()
    {
        for (int i = 0; i < mentions.Length; i++)
        {
            if (people.Of(mentions[i]) is { IsOrganisation: false } person && !mentions[i].InQuote)
            {
                LearnBeside(i, person);
                LearnFromPronoun(i, person);
            }
        }
    }

    // The description right before the name, or behind its comma and age.
    private void LearnBeside(int i, Person person)
    {
        Mention name = mentions[i];
        if (i > 0 && mentions[i - 1] is { Kind: MentionKind.Description, Possessive: false } before && before.Tokens.End == name.Tokens.First)
        {
            Describe(person, before.Head);
        }
        else if (article.At(name.Tokens.First - 1) is { IsWord: true } word && Nouns.IsPerson(word.Lower) && !name.Possessive)
        {
            Describe(person, name.Tokens.First - 1);
        }

        int at = name.Tokens.End;
        at = article.At(at).Is(",") && article.At(at + 1).Kind is TokenKind.Number && article.At(at + 2).Is(",") ? at + 2 : at;
        if (article.At(at).Is(",") && i + 1 < mentions.Length && mentions[i + 1] is { Kind: MentionKind.Description } after && after.Tokens.First == at + 1 && article.At(at + 1).Lower is "a" or "an" or "the" or "his" or "her")
        {
            Describe(person, after.Head);
        }
    }

    private void Describe(Person person, int head)
    {
        string noun = article.At(head).Lower;
        person.Descriptions.Add(noun);
        person.IsHuman = true;
        person.Suggest(Nouns.GenderOf(noun), 5, $"\"{noun}\"");
    }

    // A pronoun with nobody else between it and the name.
    private void LearnFromPronoun(int i, Person person)
    {
        Mention name = mentions[i];
        int end = i + 1 < mentions.Length && mentions[i + 1].Kind is MentionKind.Name ? mentions[i + 1].Tokens.First : int.MaxValue;
        for (int t = name.Tokens.End; t < Math.Min(Math.Min(end, article.Tokens.Length), name.Tokens.End + FarthestPronoun); t++)
        {
            if (article.Tokens[t].IsQuoteMark || article.BlockOf(t) != article.BlockOf(name.Head))
            {
                return;
            }

            Gender gender = article.Tokens[t].Lower switch
            {
                "he" or "his" or "himself" => Gender.Male,
                "she" or "her" or "herself" => Gender.Female,
                _ => Gender.Unknown,
            };
            if (gender is not Gender.Unknown)
            {
                person.Suggest(gender, 1, $"\"{article.Tokens[t].Lower}\" near the name");
                return;
            }
        }
    }
}
