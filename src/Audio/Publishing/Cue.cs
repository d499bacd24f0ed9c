using Audio.Scripts;

namespace Audio.Publishing;

/// <summary>What is shown while something is heard: a sentence or clause of one speaker (TR-1).</summary>
/// <param name="Utterance">Index of the utterance it shows, or of the first one.</param>
/// <param name="Text">The printed text on one line; white space collapsed, verbatim otherwise (TR-2).</param>
public sealed record Cue(int Utterance, Speaker Speaker, Milliseconds Start, Milliseconds End, string Text)
{
    /// <summary>The words of the text and when each is heard; a time may lie outside the cue by what it was moved to be readable.</summary>
    public TimedText Words { get; init; } = new(Text, []);

    /// <summary>Whether somebody else spoke before.</summary>
    public bool IsTurn { get; init; }
}
