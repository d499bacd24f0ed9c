using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>How words point at somebody.</summary>
internal enum MentionKind
{
    /// <summary>A name, with its title: "Mrs. Vale", "Acme Corp."</summary>
    Name,

    /// <summary>He, she, they, I, we.</summary>
    Pronoun,

    /// <summary>A description: "the officer", "a resident", "officials".</summary>
    Description,
}

/// <summary>Words that point at somebody who may speak.</summary>
/// <param name="Tokens">All of them, title included.</param>
/// <param name="Head">The token that counts: the last of a name without "Jr.", the noun of a description.</param>
/// <param name="InQuote">Whether somebody quoted says them.</param>
internal sealed record Mention(int Index, MentionKind Kind, TokenRange Tokens, int Head, bool InQuote)
{
    /// <summary>First token of the name after its title.</summary>
    public int NameFirst { get; init; } = Tokens.First;

    /// <summary>"Trump's", "his": what belongs to somebody, not somebody.</summary>
    public bool Possessive { get; init; }
}
