using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Attribution;

/// <summary>A verb of speech with its voice, its agent and whether what it says was said at all.</summary>
/// <param name="Verb">The verb, or the noun of "came the reply".</param>
/// <param name="Group">The verb with its auxiliaries and adverbs: "had never said".</param>
internal sealed record SpeechFrame(int Verb, TokenRange Group)
{
    /// <summary>Whether the subject hears the words: "Vale was told", "asked by Vale".</summary>
    public bool IsPassive { get; init; }

    /// <summary>The first token behind "by" in a passive, or behind "from" in "came the reply from"; −1 where nobody is named.</summary>
    public int Agent { get; init; } = -1;

    /// <summary>Whether it speaks of an answer whose speaker it does not name: "came the reply".</summary>
    public bool IsReply { get; init; }

    /// <summary>Whether its subject is who tells or who listens: "you were saying", "I remember calling Vale and saying".</summary>
    public bool IsOwn { get; init; }

    /// <summary>Denied, alleged or hypothetical speech; null for what somebody did say.</summary>
    public AttributionRiskKind? Risk { get; init; }

    /// <summary>The words that show the risk.</summary>
    public TokenRange RiskWords { get; init; }

    /// <summary>Whether nothing in the clause can be the speaker: "Vale was told", "came the reply".</summary>
    public bool HidesAgent => Agent < 0 && (IsPassive || IsReply || IsOwn);
}
