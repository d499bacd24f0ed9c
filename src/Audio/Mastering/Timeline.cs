using System.Collections.Immutable;
using Audio.Mastering.Scoring;
using Audio.Speech;

namespace Audio.Mastering;

/// <summary>Where one utterance is heard, in milliseconds of finished sound.</summary>
/// <param name="Utterance">Index into the script's utterances.</param>
/// <param name="Words">When each token is heard, on the same clock; empty when the engine gave no marks.</param>
public sealed record Segment(int Utterance, Milliseconds Start, Milliseconds End, ImmutableArray<WordMark> Words)
{
    /// <summary>How sure the words' times are, 0 to 1, when they are estimated; null: they are the engine's own, or there are none.</summary>
    public double? Estimate { get; init; }
}

/// <summary>An utterance that is not heard, and why.</summary>
public sealed record Unspoken(int Utterance, string Reason);

/// <summary>When everything is heard: the one clock all captions, chapters and transcripts are rendered from.</summary>
public sealed record Timeline(ImmutableArray<Segment> Segments, ImmutableArray<Unspoken> Unspoken, Milliseconds Duration)
{
    /// <summary>Sounds that are no speech, in order of time. Default: none.</summary>
    public ImmutableArray<SoundMark> Sounds { get; init; } = [];
}
