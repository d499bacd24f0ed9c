using System.Collections.Immutable;
using Audio.Scripts.Attribution;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>Finds whom "he", "she", "they" or "it" means: the most prominent fitting somebody before it.</summary>
internal sealed class PronounResolver
{
    // How much more likely somebody is whose gender is known to fit than somebody whose gender is unknown: e to this.
    private const double KnownGender = 1.5;

    // How much less likely the narrator's "he" means somebody the narrator never names.
    private const double OnlyQuoted = 1;

    // The weights are learned from gender, where all men share the credit of the one that is meant: what they say of one is weaker than it is.
    private const double Sharpness = 1.15;

    // Beyond these, nobody is worth weighing.
    private const int Most = 6;

    private readonly PronounChain chain;
    private readonly AntecedentFinder antecedents;

    private readonly TokenizedArticle article;

    public PronounResolver(TokenizedArticle article, ImmutableArray<Mention> mentions, PronounChain chain)
    {
        (this.article, this.chain) = (article, chain);
        antecedents = new AntecedentFinder(article, mentions, chain);
    }

    /// <summary>Whom a pronoun, or a description of one person like "the senator", may mean.</summary>
    /// <param name="last">Who spoke last.</param>
    /// <returns>The people it may stand for and the chance of each, likeliest first; empty when nobody fits.</returns>
    public List<(Person Person, double Chance)> Resolve(Mention pronoun, Person? last)
    {
        chain.Follow(pronoun.Index, Weigh);
        return Weigh(pronoun, last);
    }

    /// <summary>Whose mother "her mother" is; null when that is not clear.</summary>
    public Person? OwnerOf(Mention description, Person? last)
    {
        chain.Follow(description.Index, Weigh);
        Mention owner = description with { Kind = MentionKind.Pronoun, Head = description.Tokens.First };
        return Weigh(owner, last) is [var (person, chance), ..] && chance > 0.5 ? person : null;
    }

    private List<(Person Person, double Chance)> Weigh(Mention pronoun, Person? last)
    {
        string word = pronoun.Kind is MentionKind.Pronoun ? article.At(pronoun.Head).Lower : OfNoun(article.At(pronoun.Head).Lower);
        List<(Person Person, int At, double Score)> scores = [.. antecedents.Find(pronoun, last)
            .Where(a => Fits(word, a.Person))
            .Select(a => (a.Person, a.Mention.Index, Sharpness * a.Features.Sum(f => SourceWeights.Table.GetValueOrDefault(f)) + (Known(word, a.Person) ? KnownGender : 0) - (a.Person.IsTold ? 0 : OnlyQuoted)))];
        double top = scores.Count == 0 ? 0 : scores.Max(s => s.Score), sum = scores.Sum(s => Math.Exp(s.Score - top));
        return [.. scores.Select(s => (s.Person, Math.Exp(s.Score - top) / sum)).OrderByDescending(s => s.Item2).Take(Most)];
    }

    private static string OfNoun(string noun) => noun is "other" or "companion" ? "he or she" : Nouns.PronounFor(noun) is not "it" and string word ? word : Nouns.IsOrganisation(noun) || Nouns.IsMany(noun) ? "it" : "he or she";

    private static bool Fits(string pronoun, Person person) => pronoun switch
    {
        "he" or "his" => person.MayBeHuman && person.Gender is not Gender.Female,
        "she" or "her" => person.MayBeHuman && person.Gender is not Gender.Male,
        "they" or "it" or "we" => person.IsOrganisation,
        "he or she" => person.MayBeHuman,
        _ => false,
    };

    private static bool Known(string pronoun, Person person) => pronoun is "he" or "she" or "his" or "her" && person.Gender is not Gender.Unknown;
}
