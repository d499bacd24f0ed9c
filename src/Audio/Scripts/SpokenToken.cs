using Audio.Articles;

namespace Audio.Scripts;

/// <summary>How a spoken token is said.</summary>
public enum SpokenAs
{
    /// <summary>As a word.</summary>
    Word,

    /// <summary>Letter by letter: "FBI".</summary>
    Letters,
}

/// <summary>What the voice does after a token.</summary>
public enum Break
{
    /// <summary>Goes on.</summary>
    None,

    /// <summary>Comma, dash, bracket, semicolon or colon.</summary>
    Comma,

    /// <summary>Full stop.</summary>
    Stop,

    /// <summary>Question mark.</summary>
    Question,

    /// <summary>Exclamation mark.</summary>
    Exclamation,
}

/// <summary>One spoken word and the printed characters it stands for.</summary>
/// <param name="Text">The word to say: letters and apostrophes, no digits, no symbols.</param>
/// <param name="Printed">The printed characters; several spoken tokens of one printed token share the span. Into the article, or into an announcement.</param>
public sealed record SpokenToken(string Text, TextSpan Printed)
{
    /// <summary>Word or letters. Default: word.</summary>
    public SpokenAs As { get; init; }

    /// <summary>What follows the word. Default: nothing.</summary>
    public Break Break { get; init; }

    /// <summary>Pronunciation in IPA, or null: the engine decides.</summary>
    public string? Ipa { get; init; }

    /// <summary>Whether its author stressed it; engines that can lean on it. Default: no.</summary>
    public bool IsEmphasised { get; init; }

    /// <summary>Why the reading is not certain, for a review: "“read” may be /ˈɹɛd/ or /ˈɹiːd/". Null: it is.</summary>
    public string? Doubt { get; init; }
}
