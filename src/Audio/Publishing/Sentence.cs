using Audio.Scripts;

namespace Audio.Publishing;

/// <summary>A sentence, or as much of it as one speaker says without a break.</summary>
/// <param name="Id">The same in the page, the books and the timings: "p3s2" (TJ, EP-7).</param>
/// <param name="Speaker">Whose words they are.</param>
/// <param name="Text">The printed words; those that are not heard have no times.</param>
/// <param name="End">Not before the start.</param>
/// <param name="IsHeard">Whether it has a place in the sound.</param>
/// <param name="At">Where it begins in the article's text.</param>
/// <param name="Follows">Whether white space stands between it and the sentence before.</param>
internal sealed record Sentence(string Id, Speaker Speaker, TimedText Text, Milliseconds Start, Milliseconds End, bool IsHeard, int At, bool Follows)
{
    /// <summary>Whether the times of its words are estimated, all or some; else they are the engine's own.</summary>
    public bool IsEstimated { get; init; }
}
