using System.Collections.Immutable;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>Keeps the members of a family apart: "Mr. Vale", "Mrs. Vale" and "Maren Vale" share a surname and are three people.</summary>
internal sealed class FamilyNames
{
    // A first name beside "Mrs. Vale" so often is another person's; once may be chance.
    private const int Enough = 2;

    // A bound, so that a sentence of any length costs the same.
    private const int Near = 6;

    private readonly TokenizedArticle article;
    private readonly ImmutableArray<Mention> mentions;
    private readonly Dictionary<(string Titled, string First), int> together = [];
    private readonly Dictionary<string, int> titled = new(StringComparer.Ordinal);
    // Where a titled name, and a full name, comes first.
    private readonly Dictionary<string, int> firstTitled = new(StringComparer.Ordinal), firstFull = new(StringComparer.Ordinal);
    // By surname or first name alone, in the narrator's words.
    private readonly Dictionary<string, int> alone = new(StringComparer.Ordinal);

    public FamilyNames(TokenizedArticle article, ImmutableArray<Mention> mentions)
    {
        (this.article, this.mentions) = (article, mentions);
        foreach (Mention mention in mentions.Where(m => m.Kind is MentionKind.Name && m.NameFirst < m.Head))
        {
            firstFull.TryAdd($"{article.At(mention.NameFirst).Lower} {article.At(mention.Head).Lower}", mention.Index);
        }

        foreach (Mention mention in mentions.Where(m => m.Kind is MentionKind.Name && m.NameFirst == m.Head))
        {
            if (TitleOf(mention) is { } title)
            {
                firstTitled.TryAdd(Key(mention, title), mention.Index);
                titled[Key(mention, title)] = titled.GetValueOrDefault(Key(mention, title)) + 1;
                Count(mention, title);
            }
            else if (!mention.InQuote)
            {
                string name = article.At(mention.Head).Lower;
                alone[name] = alone.GetValueOrDefault(name) + 1;
            }
        }
    }

    /// <summary>The title before a name, as printed, or null.</summary>
    public string? TitleOf(Mention mention)
    {
        Token before = article.At(mention.NameFirst - 1);
        return mention.NameFirst > mention.Tokens.First && Titles.Is(before.Lower) ? before.Span.In(article.Text).ToString() : null;
    }

    /// <summary>Whether the title, or the company a titled name keeps, shows that somebody else is meant.</summary>
    public bool Apart(Mention mention, Person person)
    {
        if (TitleOf(mention)?.ToLowerInvariant() is not { } title)
        {
            bool firstName = person.Title is "Miss" or "Lady" && (FirstNames.GenderOf(person.Name.ToLowerInvariant()) is Gender.Female || Nicknames.Has(person.Name.ToLowerInvariant())); // Miss Maren is called Maren
            return person.Title is { } worn && !person.Name.Contains(' ') && Titles.GenderOf(worn.ToLowerInvariant()) is Gender.Female && !firstName; // a Mrs. Vale is not called Vale
        }

        string first = person.Name.Split(' ')[0].ToLowerInvariant(), name = article.At(mention.Head).Lower;
        return (person.Title is { } other && Titles.Differ(title, other.ToLowerInvariant()))
            || (first != name && together.GetValueOrDefault((Key(mention, title), first)) >= Enough)
            || (first != name && title is "mrs." or "mrs" && firstFull.GetValueOrDefault($"{first} {name}") > firstTitled.GetValueOrDefault(Key(mention, title)) && titled.GetValueOrDefault(Key(mention, title)) >= Enough) // a report gives the full name first
            || (first != name && title is "mrs." or "mrs" && titled.ContainsKey("mr. " + name) && alone.GetValueOrDefault(first) >= Enough);
    }

    /// <summary>Whether the narrator calls somebody by the first name: of a family, the surname alone is another's.</summary>
    public bool IsOnFirstNameTerms(Person person) => person.Name.Split(' ') is [var first, _, ..] && alone.GetValueOrDefault(first.ToLowerInvariant()) >= Enough;

    /// <summary>"With Mrs. Vale Maren went home": two names without a comma between them, each used alone elsewhere.</summary>
    public bool RunTogether(Mention mention)
    {
        string first = article.At(mention.NameFirst).Lower, last = article.At(mention.Head).Lower;
        return mention.Head == mention.NameFirst + 1 && TitleOf(mention) is { } title && titled.GetValueOrDefault($"{title.ToLowerInvariant()} {first}") >= Enough
            && FirstNames.Contains(last) && alone.GetValueOrDefault(last) >= Enough;
    }

    private void Count(Mention mention, string title)
    {
        int sentence = article.SentenceOf(mention.Head);
        for (int i = Math.Max(0, mention.Index - Near); i < Math.Min(mentions.Length, mention.Index + Near); i++)
        {
            Mention other = mentions[i];
            if (i != mention.Index && other.Kind is MentionKind.Name && other.NameFirst == other.Head && other.NameFirst == other.Tokens.First && article.SentenceOf(other.Head) == sentence)
            {
                (string, string) pair = (Key(mention, title), article.At(other.Head).Lower);
                together[pair] = together.GetValueOrDefault(pair) + 1;
            }
        }
    }

    private string Key(Mention mention, string title) => $"{title.ToLowerInvariant()} {article.At(mention.Head).Lower}";
}
