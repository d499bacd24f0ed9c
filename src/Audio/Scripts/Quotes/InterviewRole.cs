namespace Audio.Scripts.Quotes;

/// <summary>What somebody does in an interview whose turns have no name of their own.</summary>
internal enum InterviewRole
{
    /// <summary>No turn of such an interview.</summary>
    None,

    /// <summary>Asks: a bold question, "Q:".</summary>
    Asks,

    /// <summary>Answers what was asked.</summary>
    Answers,
}
