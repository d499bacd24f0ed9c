using System.Collections.Immutable;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>Finds the people an article calls by their first name: they keep it in the script, for that is who they are to the reader.</summary>
internal static class FirstNameUse
{
    // "Maren" ten times and "Maren Holt" twice: Maren. In a report the surname follows the first mention, and the full name stands.
    private const int Often = 10, TimesTheFullName = 5;

    public static void Note(TokenizedArticle article, ImmutableArray<Mention> mentions, Person?[] personOf)
    {
        Dictionary<Person, int> full = [];
        Dictionary<(Person Person, string Name), int> first = [];
        foreach (Mention mention in mentions.Where(m => !m.InQuote && m.NameFirst == m.Tokens.First))
        {
            if (personOf[mention.Index] is not { IsOrganisation: false } person || !person.Name.Contains(' '))
            {
                continue;
            }

            if (mention.NameFirst < mention.Head)
            {
                full[person] = full.GetValueOrDefault(person) + 1;
            }
            else if (Nicknames.Same(article.At(mention.Head).Lower, person.Name.Split(' ')[0].ToLowerInvariant()))
            {
                (Person, string) key = (person, article.At(mention.Head).Span.In(article.Text).ToString());
                first[key] = first.GetValueOrDefault(key) + 1;
            }
        }

        foreach (((Person person, string name), int count) in first.OrderBy(f => f.Value).ThenBy(f => f.Key.Name, StringComparer.Ordinal))
        {
            person.FirstName = count >= Often && count >= TimesTheFullName * full.GetValueOrDefault(person) ? name : person.FirstName;
        }
    }
}
