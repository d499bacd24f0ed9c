using System.Collections.Immutable;
using System.Text;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>Gathers names into people: full names first, then surnames, first names and titles that point at them.</summary>
internal sealed class PeopleFinder(TokenizedArticle article, ImmutableArray<Mention> mentions)
{
    private const int LongestByline = 10;

    private readonly List<Person> people = [];
    private readonly Dictionary<string, Person> byFullName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Person>> byPart = new(StringComparer.Ordinal);
    private readonly Dictionary<Person, int> lastSeen = [];

    public KnownPeople Find()
    {
        Person?[] personOf = new Person?[mentions.Length];
        FamilyNames families = new(article, mentions);
        foreach (Mention mention in mentions.Where(m => m.Kind is MentionKind.Name && m.NameFirst < m.Head && !families.RunTogether(m)))
        {
            personOf[mention.Index] = Full(mention);
        }

        foreach (Mention mention in mentions.Where(m => m.Kind is MentionKind.Name))
        {
            Person person = personOf[mention.Index] ??= Short(mention, families);
            lastSeen[person] = mention.Index;
            person.Mentions++;
            person.IsTold |= !mention.InQuote;
            Learn(person, mention);
        }

        foreach (Mention mention in mentions.Where(m => personOf[m.Index] is { Mentions: 1 }))
        {
            personOf[mention.Index]!.IsByline = IsByline(mention);
        }

        FirstNameUse.Note(article, mentions, personOf);
        return new KnownPeople(people, personOf);
    }

    private Person Full(Mention mention)
    {
        string head = article.At(mention.Head).Lower, first = article.At(mention.NameFirst).Lower;
        bool organisation = Nouns.IsOrganisation(head) || Nouns.IsOrganisation(first) || HasJoiner(mention) || (Nouns.IsPlace(head) && !FirstNames.Contains(first) && mention.NameFirst == mention.Tokens.First);
        string key = organisation ? Text(mention).ToLowerInvariant() : $"{first} {head}";
        if (!organisation && !byFullName.ContainsKey(key) && byPart.GetValueOrDefault(head, []).Find(p => IsNicknameOf(first, p, head)) is { } same)
        {
            byFullName[key] = same;
            File(first, same);
        }

        if (!organisation && !byFullName.ContainsKey(key) && Tail(mention, head) is { } longer)
        {
            File(head, longer);
            return byFullName[key] = longer;
        }

        if (!byFullName.TryGetValue(key, out Person? person))
        {
            person = New(Text(mention), organisation);
            byFullName[key] = person;
            if (organisation)
            {
                FileOrganisation(mention, person);
            }
            else
            {
                File(head, person);
                File(first, person);
            }
        }
        else if (!organisation && (Text(mention).Length > person.Name.Length || (IsShouted(person.Name) && !IsShouted(Text(mention)))))
        {
            person.Name = Text(mention);
        }

        return person;
    }

    // "Abu Ali" after "Bashar Abu Ali"; and "Edna Poole was born" in the life of Edna Castellane.
    private Person? Tail(Mention mention, string head)
    {
        string text = Text(mention), first = article.At(mention.NameFirst).Lower;
        bool born = article.At(mention.Tokens.End).Is("was") && article.At(mention.Tokens.End + 1).Is("born");
        Person? longer = NameReader.IsParticle(first) ? byPart.GetValueOrDefault(head, []).Find(p => p.Name.EndsWith($" {text}", StringComparison.Ordinal)) : null;
        return longer ?? (born && byPart.GetValueOrDefault(first, []) is [var only] && only.Name.StartsWith($"{article.Text.AsSpan(article.At(mention.NameFirst).Start, first.Length)} ", StringComparison.Ordinal) ? only : null);
    }

    // "The commission", "the Times" and "the IMF" are short for an organisation's name.
    private void FileOrganisation(Mention mention, Person person)
    {
        string acronym = "";
        for (int i = mention.NameFirst; i <= mention.Head; i++)
        {
            Token token = article.At(i);
            acronym += token.IsCapitalized ? token.Lower[..1] : "";
            if (Nouns.IsOrganisation(token.Lower))
            {
                person.Descriptions.Add(token.Lower);
                File(token.Lower, person);
            }
        }

        if (acronym.Length > 1)
        {
            File(acronym, person);
        }
    }

    private Person Short(Mention mention, FamilyNames families)
    {
        string lower = article.At(mention.Head).Lower.Replace(".", "", StringComparison.Ordinal);
        Gender title = TitleGender(mention);
        List<Person> known = byPart.TryGetValue(lower, out List<Person>? named) ? named : OfNickname(lower);
        Person? best = known
            .Where(p => title is Gender.Unknown || p.Gender is Gender.Unknown || NameGender(p) is var g && (g is Gender.Unknown || g == title))
            .Where(p => !families.Apart(mention, p))
            .MaxBy(p => (lastSeen.ContainsKey(p) ? 1000 : 0) + Math.Min(p.Mentions, 500) + (EndsWith(p, lower) ? 200 : 0) - (EndsWith(p, lower) && families.IsOnFirstNameTerms(p) ? 600 : 0) + Lately(p));
        if (best is null)
        {
            best = New(Text(mention), Nouns.IsOrganisation(lower) || IsAcronym(mention));
            File(lower, best);
        }

        best.Title ??= families.TitleOf(mention);
        best.Name = IsShouted(best.Name) && !best.IsOrganisation && !IsShouted(Text(mention)) && !best.Name.Contains(' ') ? Text(mention) : best.Name;
        return best;
    }

    // "By Helen Okafor", "Priya Nair, Northern correspondent": a short line without a stop, all there is about them.
    private bool IsByline(Mention mention)
    {
        TokenRange line = article.TokensOf(article.BlockOf(mention.Head));
        return mention.Tokens.First <= line.First + 1 && line.Count <= LongestByline && !article.At(line.End - 1).EndsSentence && !article.At(line.End - 1).Is(":") && !mention.InQuote;
    }

    // Of two alike, who was named last: less than one mention.
    private double Lately(Person person) => lastSeen.GetValueOrDefault(person) / (mentions.Length + 1.0);

    private void Learn(Person person, Mention mention)
    {
        Gender title = TitleGender(mention);
        person.Suggest(title, 6, "its title");
        if (mention.NameFirst > mention.Tokens.First && Titles.Is(article.At(mention.NameFirst - 1).Lower))
        {
            person.IsHuman = true;
            person.Descriptions.Add(TitleNoun(article.At(mention.NameFirst - 1).Lower));
        }

        person.IsHuman |= !person.IsOrganisation && IsSomebody(mention);
        if (person.Mentions == 1 && NameGender(person) is not Gender.Unknown and Gender gender && !person.IsOrganisation)
        {
            person.Suggest(gender, 4, "the first name");
        }

        // "The Anchor and Hope" is a house, not Hope.
        person.IsPlace |= person.Mentions == 1 && article.At(mention.Tokens.First - 1).Is("and") && article.At(mention.Tokens.First - 2).IsCapitalized && article.At(mention.Tokens.First - 3).Is("the");
        person.IsPlace |= NonPersonCapitals.Contains(article.At(mention.Head).Lower) && !person.IsHuman;
    }

    // "Nuala Keogh, 22,", "Nuala Keogh, who": things have neither age nor "who".
    private bool IsSomebody(Mention mention)
    {
        int comma = mention.Tokens.End;
        bool introduced = article.At(mention.Tokens.First - 1).Lower is "named" or "called" && Nouns.IsOnePerson(article.At(mention.Tokens.First - 2).Lower); // "a chandler named Crewe"
        bool aged = article.At(comma + 1) is { Kind: TokenKind.Number, Length: 2 } && article.At(comma + 2).Lower is "," or ".";
        return introduced || article.At(comma).Is(",") && (aged || article.At(comma + 1).Lower is "who" or "whose");
    }

    private Person New(string name, bool organisation)
    {
        Person person = new(people.Count, name, organisation);
        people.Add(person);
        return person;
    }

    private void File(string part, Person person)
    {
        if (!byPart.TryGetValue(part, out List<Person>? list))
        {
            byPart[part] = list = [];
        }

        if (list.Count < 50)
        {
            list.Add(person);
        }
    }

    private Gender TitleGender(Mention mention) => mention.NameFirst == mention.Tokens.First ? Gender.Unknown : Titles.GenderOf(article.At(mention.NameFirst - 1).Lower);

    // "Barry" of "Miss Barry" is no first name.
    private static Gender NameGender(Person person) => person.Title is { } title && !person.Name.Contains(' ') ? Titles.GenderOf(title.ToLowerInvariant()) : FirstNames.GenderOf(person.Name.Split(' ', '-')[0].ToLowerInvariant());

    private static bool EndsWith(Person person, string lower) => person.Name.EndsWith(lower, StringComparison.OrdinalIgnoreCase);

    // "Lizzy" where only an Elizabeth is named; none where two people might be meant.
    private List<Person> OfNickname(string first)
    {
        List<Person> same = Nicknames.Has(first) ? [.. people.Where(p => !p.IsOrganisation && !IsPeer(p) && Nicknames.IsShort(first, p.Name.Split(' ')[0].ToLowerInvariant()))] : [];
        return same.Count == 1 ? same : [];
    }

    // Nobody says Kitty to Lady Catherine.
    private static bool IsPeer(Person person) => person.Title is "Lady" or "Lord" or "Sir" or "Dame";

    // "Bill Vale" after "William Vale".
    private static bool IsNicknameOf(string first, Person person, string surname)
    {
        string[] words = person.Name.ToLowerInvariant().Split(' ');
        return words.Length > 1 && words[^1] == surname && Nicknames.Same(first, words[0]);
    }

    private bool HasJoiner(Mention mention)
    {
        for (int i = mention.NameFirst; i < mention.Head; i++)
        {
            if (article.At(i).Lower is "of" or "for" or "on" or "&" || (i > mention.NameFirst && Nouns.IsOrganisation(article.At(i).Lower)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShouted(string name) => name.Length > 1 && !name.AsSpan().ContainsAnyInRange('a', 'z');

    private bool IsAcronym(Mention mention)
    {
        ReadOnlySpan<char> text = article.At(mention.Head).Span.In(article.Text);
        return text.Length is > 1 and < 6 && !text.ContainsAnyInRange('a', 'z');
    }

    // The marks and the word between them in: Marcia "Cia" Vale.
    private bool IsNickname(Mention mention, int i) =>
        article.At(i).IsQuoteMark || (i > mention.NameFirst && i < mention.Head && article.At(i - 1).IsQuoteMark && article.At(i + 1).IsQuoteMark);

    private static string TitleNoun(string title) => title.TrimEnd('.') switch
    {
        "sen" => "senator",
        "rep" => "representative",
        "gov" => "governor",
        "gen" => "general",
        "dr" => "doctor",
        "prof" => "professor",
        string other => other,
    };

    // Without line breaks and nicknames; "Fanciers' Society" keeps its apostrophe close.
    private string Text(Mention mention)
    {
        StringBuilder text = new();
        foreach (int i in Enumerable.Range(mention.NameFirst, mention.Head - mention.NameFirst + 1).Where(i => !IsNickname(mention, i)))
        {
            text.Append(text.Length > 0 && article.SpaceBefore(i) ? " " : "").Append(article.At(i).Span.In(article.Text));
        }

        return text.ToString();
    }
}
