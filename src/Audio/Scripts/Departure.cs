using Audio.Articles;

namespace Audio.Scripts;

/// <summary>A place where an editor's words stand instead of the article's.</summary>
/// <param name="Span">The new words, in the text of the script's article; empty where words were taken out.</param>
/// <param name="Old">The article's own characters at this place; null when the article is not at hand.</param>
public sealed record Departure(TextSpan Span, string? Old);
