namespace Audio.Scripts.Names;

/// <summary>Somebody, or some organisation, with all the names the article gives them.</summary>
internal sealed class Person(int index, string name, bool isOrganisation)
{
    private readonly Dictionary<Gender, (int Votes, string Evidence)> genders = [];

    public int Index { get; } = index;

    /// <summary>The fullest form seen, without title.</summary>
    public string Name { get; set; } = name;

    /// <summary>The title of somebody known by title and surname alone, as printed: "Mrs."</summary>
    public string? Title { get; set; }

    /// <summary>The first name alone where the article hardly uses another: a child, a character of a story.</summary>
    public string? FirstName { get; set; }

    /// <summary>The fullest form in use; a surname alone keeps its title: "Mrs. Vale" is not "Mr. Vale".</summary>
    public string PrintedName => FirstName ?? (Title is null || Name.Contains(' ') ? Name : $"{Title} {Name}");

    public bool IsOrganisation { get; } = isOrganisation;

    /// <summary>Whether anything shows a human being: a title, a first name, a pronoun, a description.</summary>
    public bool IsHuman { get; set; }

    public bool IsPlace { get; set; }

    /// <summary>Whether the article names them only as who wrote it: the byline is no part of the story.</summary>
    public bool IsByline { get; set; }

    /// <summary>Whether the narrator names them, and not only somebody quoted.</summary>
    public bool IsTold { get; set; }

    /// <summary>Whether a pronoun for a person can mean them.</summary>
    public bool MayBeHuman => IsHuman && !IsOrganisation && !IsPlace && !IsByline;

    public int Mentions { get; set; }

    /// <summary>Nouns the article describes them by: "manager", "senator".</summary>
    public HashSet<string> Descriptions { get; } = new(StringComparer.Ordinal);

    /// <summary>Counts evidence of gender; a title or noun weighs more than a name, a name more than a pronoun.</summary>
    public void Suggest(Gender gender, int votes, string evidence)
    {
        if (gender is Gender.Unknown)
        {
            return;
        }

        (int before, string first) = genders.GetValueOrDefault(gender, (0, evidence));
        genders[gender] = (before + votes, first);

        // One pronoun nearby does not turn a place or a slogan into a person; two do.
        IsHuman |= before + votes > 1;
    }

    public Gender Gender => Weigh().Gender;

    public string GenderEvidence => Weigh().Evidence;

    private (Gender Gender, string Evidence) Weigh()
    {
        (int female, string she) = genders.GetValueOrDefault(Gender.Female, (0, ""));
        (int male, string he) = genders.GetValueOrDefault(Gender.Male, (0, ""));
        return IsOrganisation || female == male ? (Gender.Unknown, "") : female > male ? (Gender.Female, she) : (Gender.Male, he);
    }
}
