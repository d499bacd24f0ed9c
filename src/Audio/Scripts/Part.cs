namespace Audio.Scripts;

/// <summary>Parts of the way from an article to its speakers that the evaluation leaves out, to show what each adds.</summary>
[Flags]
internal enum Part
{
    None = 0,

    /// <summary>Weighing the mentions near a quotation; without it the nearest one counts.</summary>
    Ranking = 1,

    /// <summary>Weighing whom a pronoun may mean; without it the nearest earlier name that fits.</summary>
    Pronouns = 2,

    /// <summary>Learning gender from the words around names; titles and first names stay.</summary>
    Genders = 4,

    /// <summary>Finding whom a description means.</summary>
    Descriptions = 8,

    /// <summary>Hearing the quotations as a conversation.</summary>
    Conversation = 16,

    /// <summary>The second reading, which knows what the first has found.</summary>
    SecondReading = 32,
}
