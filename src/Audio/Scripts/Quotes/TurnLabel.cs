using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Quotes;

/// <summary>The speaker's label before a turn.</summary>
/// <param name="Name">The name alone, without time code, emphasis and colon.</param>
/// <param name="Speech">The first token of what is said.</param>
internal readonly record struct TurnLabel(TokenRange Name, int Speech)
{
    /// <summary>Whether a dash parts it from the speech, as a dash parts much else.</summary>
    public bool Dash { get; init; }

    /// <summary>Whether a time code or emphasis sets it apart.</summary>
    public bool SetApart { get; init; }
}
