using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>Turns words that name a source into the speaker they mean.</summary>
internal sealed class MentionResolver
{
    private const int FarthestDescription = 400, FarthestIntroduction = 60, MostInParagraph = 40, LongestIntroduction = 3;

    // The chance that a description nobody was introduced by is of nobody named.
    private const double Unnamed = 0.7;

    // The chance that a description means who has just been called by name, or who is said to go on.
    private const double Near = 0.6;

    // The chance that "the other" is somebody named.
    private const double Partner = 0.7;

    private readonly TokenizedArticle article;
    private readonly ImmutableArray<Mention> mentions;
    private readonly KnownPeople people;
    private readonly SpeakerRegistry roster;
    private readonly PronounResolver pronouns;
    private readonly UnnamedPeople unnamed;
    private readonly KinshipResolver kinfolk;
    private readonly Dictionary<string, int> introductions = new(StringComparer.Ordinal);

    public MentionResolver(TokenizedArticle article, ImmutableArray<Mention> mentions, KnownPeople people, SpeakerRegistry roster)
    {
        (this.article, this.mentions, this.people, this.roster) = (article, mentions, people, roster);
        PronounChain chain = new(article, mentions, people);
        pronouns = new PronounResolver(article, mentions, chain);
        unnamed = new UnnamedPeople(article, mentions, people);
        kinfolk = new KinshipResolver(mentions, chain);
        for (int i = 0; i < article.Tokens.Length; i++)
        {
            for (int noun = i + 1; article.At(i).Lower is "a" or "an" && noun <= i + LongestIntroduction; noun++)
            {
                introductions.TryAdd(article.At(noun).Lower, i);
            }
        }
    }

    /// <summary>The speakers the words may mean, with the chance of each (0 to 1), likeliest first, and the person where it is a named one.</summary>
    /// <param name="last">Who spoke last.</param>
    /// <param name="talk">What the quotations around it tell.</param>
    public List<(Speaker Speaker, double Chance, Person? Person)> Find(Mention mention, Person? last, ConversationContext talk = default) => mention.Kind switch
    {
        MentionKind.Name => [(roster.Of(people.Of(mention)!), 1, people.Of(mention))],
        MentionKind.Pronoun => OfPronoun(mention, last),
        _ => OfDescription(mention, last, talk),
    };

    /// <summary>The speaker of a label that is no name: "Q", "MODERATOR".</summary>
    public (Speaker Speaker, double Confidence, Person? Person) OfLabel(TextSpan label)
    {
        string text = label.In(article.Text).ToString().TrimEnd('.');
        string noun = text.Split(' ')[^1].ToLowerInvariant();
        return (roster.Unnamed("label " + text, text, Nouns.GenderOf(noun), $"\"{noun}\""), 0.98, null);
    }

    /// <summary>The speaker of a role that the article gives nobody by name: "interviewer".</summary>
    public Speaker OfRole(string role) => roster.Unnamed("role " + role, role, Gender.Unknown, "");

    private List<(Speaker, double, Person?)> OfPronoun(Mention mention, Person? last)
    {
        if (unnamed.Introduced(mention) is { } somebody)
        {
            return OfDescription(somebody, last, default);
        }

        if (Named(mention, last, 1) is { Count: > 0 } found)
        {
            return found;
        }

        string word = article.At(mention.Head).Lower;
        Gender gender = word is "he" ? Gender.Male : word is "she" ? Gender.Female : Gender.Unknown;
        return [(roster.Unnamed(word, word, gender, $"\"{word}\""), 0.5, null)];
    }

    private List<(Speaker, double, Person?)> Named(Mention mention, Person? last, double share) =>
        [.. pronouns.Resolve(mention, last).Select(f => (roster.Of(f.Person), share * f.Chance, f.Person))];

    private List<(Speaker, double, Person?)> OfDescription(Mention mention, Person? last, ConversationContext talk)
    {
        string noun = article.At(mention.Head).Lower, first = article.At(mention.Tokens.First).Lower;
        bool definite = IsDefinite(mention), possessive = FunctionWords.Possessives.Contains(first);
        if (Appositions.NameOf(article, mentions, mention) is { } name)
        {
            return [(roster.Of(people.Of(name)!), 0.97, people.Of(name))];
        }

        if ((definite || (possessive && Nouns.IsKin(noun))) && FindDescribed(mention, noun) is { } person)
        {
            return [(roster.Of(person), 0.85, person)];
        }

        return OfTalk(mention, last, talk) is { Count: > 0 } found ? found : OfRole(mention, last);
    }

    // Whom the talk around it shows: who is called, who goes on, whose mother, the other one; empty where it shows nobody.
    private List<(Speaker, double, Person?)> OfTalk(Mention mention, Person? last, ConversationContext talk)
    {
        string noun = article.At(mention.Head).Lower, first = article.At(mention.Tokens.First).Lower;
        bool definite = IsDefinite(mention), possessive = FunctionWords.Possessives.Contains(first);

        // “Come in, Maren.” “Never,” said the pilot: who is called answers. And "continued the pilot" is who spoke before.
        if ((definite ? talk.GoesOn ?? talk.Called : possessive ? talk.GoesOn : null) is { } near && Suits(noun, near) && (talk.GoesOn is not null || !IsIntroduced(mention, noun)))
        {
            return [(roster.Of(near), Near, near), (OfSource(definite ? Introduced(mention, noun) : mention), 0.9 - Near, null)];
        }

        if (first is "his" or "her" && Nouns.IsKin(noun))
        {
            return OfKin(mention, noun, talk.Listener is { } called && called.Gender != (first is "his" ? Gender.Female : Gender.Male) ? called : pronouns.OwnerOf(mention, last));
        }

        return (definite || possessive) && noun is "other" or "companion" ? OfPartner(mention, last) : [];
    }

    private bool IsDefinite(Mention mention) => article.At(mention.Tokens.First).Lower is "the" or "this" or "that" && !IsRestricted(mention);

    // "The first woman he took", "the man who rang": somebody of their own, told apart from the others.
    private bool IsRestricted(Mention mention)
    {
        Token behind = article.At(mention.Tokens.End);
        bool ordinal = article.At(mention.Tokens.First + 1).Lower is "first" or "second" or "third" or "fourth" or "last" or "next" && !(Titles.Is(article.At(mention.Head).Lower) || article.At(mention.Head).Is("lady"));
        return ordinal || behind.Lower is "who" or "he" or "she" or "they" or "i" or "we";
    }

    // Somebody introduced before, or a role of somebody named.
    private List<(Speaker, double, Person?)> OfRole(Mention mention, Person? last)
    {
        string noun = article.At(mention.Head).Lower;
        bool definite = IsDefinite(mention), possessive = FunctionWords.Possessives.Contains(article.At(mention.Tokens.First).Lower);
        Mention source = definite ? Introduced(mention, noun) : mention;
        if (source == mention && definite && OfTitle(mention, noun) is { } titled)
        {
            return [(roster.Of(titled), 0.85, titled)];
        }

        if (source == mention && definite && JustNamed(mention) is { } just)
        {
            return [(roster.Of(just), 0.75, just), (OfSource(source), 0.15, null)];
        }

        bool introduced = source != mention && (article.At(source.Tokens.First).Lower is "a" or "an" or "one" or "another" || Nouns.GenderOf(noun) is Gender.Unknown);
        if (introduced || !(definite || possessive) || Nouns.IsNoBody(noun))
        {
            return [(OfSource(source), 0.9, null)];
        }

        // Nobody was introduced so: a role of somebody named ("the senator"), or perhaps of nobody named ("her companion").
        return definite && Nouns.PronounFor(noun) is not "it" && Named(mention, last, 0.7) is { Count: > 0 } prominent ? prominent
            : [(OfSource(source), Unnamed, null), .. Named(mention, last, 0.9 - Unnamed)];
    }

    // "A smuggler sat in the shed": somebody of their own, whatever the noun.
    private bool IsIntroduced(Mention mention, string noun) => introductions.TryGetValue(noun, out int first) && first < mention.Head;

    private static bool Suits(string noun, Person person) => Nouns.GenderOf(noun) is Gender.Unknown || person.Gender is Gender.Unknown || Nouns.GenderOf(noun) == person.Gender;

    // "Said the other", "said her companion": of two who talk, not the one who spoke last, nor the one whose companion it is.
    private List<(Speaker, double, Person?)> OfPartner(Mention mention, Person? last)
    {
        Person? owner = article.At(mention.Tokens.First).Lower is "his" or "her" ? pronouns.OwnerOf(mention, last) : null;
        List<(Person Person, double Chance)> others = [.. pronouns.Resolve(mention, last).Where(f => f.Person != last && f.Person != owner)];
        double sum = others.Sum(f => f.Chance);
        return last is null || sum <= 0 ? [] : [.. others.Select(f => (roster.Of(f.Person), Partner * f.Chance / sum, (Person?)f.Person)), (OfSource(mention), 0.9 - Partner, null)];
    }

    private List<(Speaker, double, Person?)> OfKin(Mention mention, string noun, Person? owner)
    {
        Mention source = kinfolk.FirstOf(mention, noun, owner);
        Person? person = kinfolk.Find(mention, noun, owner);
        return person is null ? [(OfSource(source), 0.9, null)] : [(roster.Of(person), KinshipResolver.Chance, person), (OfSource(source), 0.9 - KinshipResolver.Chance, null)];
    }

    private Speaker OfSource(Mention source)
    {
        int first = DescriptionReader.OwnerOf(article, source.Tokens.First);
        first -= article.At(first - 1).Is("of") && article.At(first - 2).Lower is "one" or "some" or "two" or "most" ? 2 : 0; // "one of the survivors"
        string text = article.SpanOf(new TokenRange(first, source.Tokens.End)).In(article.Text).ToString();
        (Gender gender, string evidence) = unnamed.GenderOf(source);
        return roster.Unnamed(article.At(source.Tokens.First).Start.ToString(), text, gender, $"\"{evidence}\"");
    }

    // "Dean Moss, 31, gave chase." and as the next paragraph "The roofer said": a role told of somebody who has just been named in full.
    private Person? JustNamed(Mention mention)
    {
        string noun = article.At(mention.Head).Lower;
        int first = article.TokensOf(article.BlockOf(mention.Head)).First;
        if (mention.Tokens.First != first || first == 0 || Nouns.IsNoBody(noun) || Nouns.IsMany(noun) || Nouns.IsOrganisation(noun))
        {
            return null;
        }

        Person? named = null;
        TokenRange before = article.TokensOf(article.BlockOf(first - 1));
        for (int i = mention.Index - 1; i >= 0 && mention.Index - i < MostInParagraph && before.Contains(mentions[i].Head); i--)
        {
            Person? person = people.Of(mentions[i]) is { MayBeHuman: true } human ? human : null;
            if (person is not null && named is not null && person != named)
            {
                return null;
            }

            named = person ?? named;
        }

        bool fits = named is not null && named.Name.Contains(' ') && (Nouns.GenderOf(noun) is Gender.Unknown || named.Gender is Gender.Unknown || Nouns.GenderOf(noun) == named.Gender);
        return fits ? named : null;
    }

    // The nearest earlier name whose description or title has this noun: "the officer" after "Officer Vale".
    private Person? FindDescribed(Mention mention, string noun)
    {
        for (int i = mention.Index - 1; i >= 0 && mention.Index - i < FarthestDescription; i--)
        {
            if (people.Of(mentions[i]) is { } person && person.Descriptions.Contains(noun))
            {
                return person;
            }
        }

        return null;
    }

    // "The officer" after "Detective Constable Amy Field": by the kind of title, where only one has such a title.
    private Person? OfTitle(Mention mention, string noun)
    {
        Person? found = null;
        for (int i = mention.Index - 1; i >= 0 && mention.Index - i < FarthestIntroduction; i--)
        {
            if (people.Of(mentions[i]) is not { } person || !person.Descriptions.Any(d => Titles.IsKindOf(d, noun)))
            {
                continue;
            }

            if (found is not null && found != person)
            {
                return null;
            }

            found = person;
        }

        return found;
    }

    // The nearest somebody introduced with this noun, else the first mentioned: "the officer" is "a police officer" of the sentence before.
    private Mention Introduced(Mention mention, string noun)
    {
        Mention source = mention;
        for (int i = mention.Index - 1; i >= 0 && mention.Index - i < FarthestIntroduction; i--)
        {
            if (mentions[i].Kind is MentionKind.Description && article.At(mentions[i].Head).Is(noun))
            {
                source = mentions[i];
                if (article.At(source.Tokens.First).Lower is "a" or "an" or "one" or "another")
                {
                    return source;
                }
            }
        }

        return source;
    }
}
