using Audio.Scripts;

namespace Audio.Publishing;

/// <summary>What is shown while something is heard: a sentence or clause of one speaker (TR-1).</summary>
/// <param name="Utterance">Index of the utterance it shows, or of the first one.</param>
/// <param name="Text">The printed text on one line; white space collapsed, verbatim otherwise (TR-2).</param>
public sealed record Cue(int Utterance, Speaker Speaker, Milliseconds Start, Milliseconds End, string Text);
