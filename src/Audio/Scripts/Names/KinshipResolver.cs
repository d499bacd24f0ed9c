using System.Collections.Frozen;
using System.Collections.Immutable;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>Finds the named person behind "her mother" and "his wife": by surname, title and nearness.</summary>
/// <remarks>A guess of a reader, not a statement of the article; its chance stays below what gets a voice by itself.</remarks>
internal sealed class KinshipResolver(ImmutableArray<Mention> mentions, PronounChain chain)
{
    /// <summary>The chance given to somebody found so.</summary>
    public const double Chance = 0.6;

    // A bound, so that each word costs the same in an article of any length; and what still counts as the same scene.
    private const int MostSteps = 150, Near = 40;

    // Shared surname, a title of the right age, named in the scene: two of them must hold, and by one more than for the next.
    private const int Enough = 2;

    private static readonly FrozenSet<string> Elders = WordList.Of("mother father aunt uncle grandmother grandfather husband wife");

    private static readonly FrozenSet<string> Distant = WordList.Of("aunt uncle grandmother grandfather cousin niece nephew");

    private readonly Dictionary<(string Noun, Person? Owner), Mention> first = [];

    /// <summary>The first words that meant the same: "her mother" is one woman as long as "her" is one.</summary>
    public Mention FirstOf(Mention description, string noun, Person? owner) =>
        first.TryGetValue((noun, owner), out Mention? before) ? before : first[(noun, owner)] = description;

    /// <summary>The person meant, or null where nobody stands out.</summary>
    /// <param name="owner">Whose mother or wife it is, if known.</param>
    public Person? Find(Mention description, string noun, Person? owner)
    {
        List<(Person Person, int Far)> seen = [];
        for (int i = description.Index - 1, steps = 0; i >= 0 && steps < MostSteps; i--, steps++)
        {
            if (chain.Of(mentions[i]) is { MayBeHuman: true } person && person != owner && !seen.Exists(s => s.Person == person))
            {
                seen.Add((person, description.Index - i));
            }
        }

        HashSet<string?> wives = [.. seen.Where(s => IsMarried(s.Person)).Select(s => Surname(s.Person))];
        List<(Person Person, int Far)> fitting = [.. seen.Where(s => s.Person.Gender == Nouns.GenderOf(noun) && !(Elders.Contains(noun) ? s.Person.Title is "Miss" : IsMarried(s.Person)))];
        List<(Person Person, int Score)> best = [.. fitting.Select(s => (s.Person, Score(s.Person, s.Far, noun, owner, wives))).OrderByDescending(s => s.Item2).Take(2)];
        return best.Count > 0 && best[0].Score >= Enough && (best.Count == 1 || best[0].Score > best[1].Score) ? best[0].Person : null;
    }

    private static int Score(Person person, int far, string noun, Person? owner, HashSet<string?> wives)
    {
        bool family = owner is not null && Surname(person) is { } name && name == Surname(owner);
        bool stranger = !Distant.Contains(noun) && !family && owner is not null && Surname(person) is not null && Surname(owner) is not null;
        bool titled = Elders.Contains(noun) ? IsMarried(person) || (person.Title is "Mr." or "Mr" && wives.Contains(Surname(person))) : person.Title is "Miss";
        return (family ? 2 : stranger ? -2 : 0) + (titled ? 1 : 0) + (far <= Near ? 1 : 0) + (person.Descriptions.Contains(noun) ? 2 : 0);
    }

    private static bool IsMarried(Person person) => person.Title is "Mrs." or "Mrs";

    // "Vale" of "Maren Vale" and of "Mrs. Vale".
    private static string? Surname(Person person) => person.Title is not null || person.Name.Contains(' ') ? person.Name.Split(' ')[^1] : null;
}
