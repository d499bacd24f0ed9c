namespace Audio.Scripts;

/// <summary>What kind of source speaks.</summary>
public enum SpeakerKind
{
    /// <summary>The voice that reads the article.</summary>
    Narrator,

    /// <summary>A named person.</summary>
    Person,

    /// <summary>A named organisation, or its statement.</summary>
    Organisation,

    /// <summary>Somebody without a name: "a resident", "the officer".</summary>
    Unnamed,
}

/// <summary>Grammatical gender as the article's words show it.</summary>
public enum Gender
{
    /// <summary>No evidence.</summary>
    Unknown,

    /// <summary>She.</summary>
    Female,

    /// <summary>He.</summary>
    Male,
}

/// <summary>Somebody whose words are in the article, or the narrator.</summary>
/// <param name="Id">Unique in the script, stable between runs: "narrator", "bashar-abu-ali", "a-resident".</param>
/// <param name="Name">The fullest name the article gives, or the description of an unnamed source.</param>
public sealed record Speaker(string Id, string Name, SpeakerKind Kind, Gender Gender)
{
    /// <summary>The narrator, who reads whatever is nobody else's.</summary>
    public static Speaker Narrator { get; } = new("narrator", "Narrator", SpeakerKind.Narrator, Gender.Unknown);

    /// <summary>Why the gender is what it is: "he" near the name, "Mrs.", a name statistic. Empty when unknown.</summary>
    public string GenderEvidence { get; init; } = "";
}
