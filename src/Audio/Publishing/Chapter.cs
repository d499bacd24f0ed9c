namespace Audio.Publishing;

/// <summary>A named stretch of an episode (CH-1…CH-8).</summary>
/// <param name="Title">At most 100 characters, meaningful alone (CH-6).</param>
public sealed record Chapter(string Title, Milliseconds Start, Milliseconds End);
