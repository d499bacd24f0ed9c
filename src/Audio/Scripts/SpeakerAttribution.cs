using System.Collections.Immutable;
using Audio.Articles;

namespace Audio.Scripts;

/// <summary>Whose words a quotation is, and how we know.</summary>
/// <param name="Speaker">The person, organisation or unnamed source.</param>
/// <param name="Confidence">The chance that this is right, 0 to 1.</param>
/// <param name="Reason">The kind of evidence in a few plain words: "named beside the verb", "continues the speaker before".</param>
public sealed record SpeakerAttribution(Speaker Speaker, double Confidence, string Reason)
{
    /// <summary>The words that name the source of this quotation ("he", "the officer", "Jonathan Reith"); null when only context does.</summary>
    public TextSpan? Mention { get; init; }

    /// <summary>The cue words, verb and source together ("said Abu Ali"); null when only context shows the speaker.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>Other speakers it might have been, likeliest first.</summary>
    public ImmutableArray<Candidate> Candidates { get; init; } = [];
}

/// <summary>A speaker a quotation might have, with its chance, 0 to 1.</summary>
public sealed record Candidate(Speaker Speaker, double Confidence);
