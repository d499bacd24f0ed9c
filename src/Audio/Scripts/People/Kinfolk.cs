using System.Collections.Frozen;
using System.Collections.Immutable;
using Audio.Scripts.Words;

namespace Audio.Scripts.People;

/// <summary>Finds the named person behind "her mother" and "his wife": by surname, title and nearness.</summary>
/// <remarks>A guess of a reader, not a statement of the article; its chance stays below what gets a voice by itself.</remarks>
internal sealed class Kinfolk(ImmutableArray<Mention> mentions, PronounChain chain)
{
    /// <summary>The chance given to somebody found so.</summary>
    public const double Chance = 0.6;

    // A bound, so that each word costs the same in an article of any length; and what still counts as the same scene.
    private const int MostSteps = 150, Near = 40;

    // Shared surname, a title of the right age, named in the scene: two of them must hold, and by one more than for the next.
    private const int Enough = 2;

    private static readonly FrozenSet<string> Elders = WordList.Of("mother father aunt uncle grandmother grandfather husband wife");

    private readonly Dictionary<(string Noun, Person? Owner), Mention> first = [];

    /// <summary>The first words that meant the same: "her mother" is one woman as long as "her" is one.</summary>
    public Mention FirstOf(Mention description, string noun, Person? owner) =>
        first.TryGetValue((noun, owner), out Mention? before) ? before : first[(noun, owner)] = description;

    /// <summary>The person meant, or null where nobody stands out.</summary>
    /// <param name="owner">Whose mother or wife it is, if known.</param>
    public Person? Find(Mention description, string noun, Person? owner)
    {
        Dictionary<Person, int> scores = [];
        for (int i = description.Index - 1, steps = 0; i >= 0 && steps < MostSteps; i--, steps++)
        {
            if (chain.Of(mentions[i]) is { MayBeHuman: true } person && person != owner && !scores.ContainsKey(person) && Nouns.GenderOf(noun) == person.Gender)
            {
                scores[person] = Score(person, noun, owner, description.Index - i);
            }
        }

        List<KeyValuePair<Person, int>> best = [.. scores.OrderByDescending(s => s.Value).Take(2)];
        return best.Count > 0 && best[0].Value >= Enough && (best.Count == 1 || best[0].Value > best[1].Value) ? best[0].Key : null;
    }

    private static int Score(Person person, string noun, Person? owner, int far)
    {
        bool family = owner is not null && Surname(person) is { } name && name == Surname(owner);
        bool titled = person.Title is { } title && (Elders.Contains(noun) ? title.StartsWith("Mrs", StringComparison.Ordinal) : title.StartsWith("Miss", StringComparison.Ordinal));
        return (family ? 2 : 0) + (titled ? 1 : 0) + (far <= Near ? 1 : 0) + (person.Descriptions.Contains(noun) ? 2 : 0);
    }

    // "Vale" of "Maren Vale" and of "Mrs. Vale".
    private static string? Surname(Person person) => person.Title is not null || person.Name.Contains(' ') ? person.Name.Split(' ')[^1] : null;
}
