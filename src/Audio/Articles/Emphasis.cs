namespace Audio.Articles;

/// <summary>Words that are set apart from those around them.</summary>
/// <param name="Strong">Bold; otherwise in italics.</param>
public readonly record struct Emphasis(TextSpan Span, bool Strong);
