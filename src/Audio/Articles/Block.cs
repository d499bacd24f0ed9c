namespace Audio.Articles;

/// <summary>A piece of an article in reading order; a closed family.</summary>
/// <remarks>
/// The blocks of an article tile its text: a block's span holds its marks (bullets, indents) and the
/// white space after it, so no character lies between two blocks.
/// </remarks>
public abstract record Block(TextSpan Span);

/// <summary>The title (level 1) or a heading inside the article (2 to 6).</summary>
public sealed record Heading(TextSpan Span, int Level) : Block(Span);

/// <summary>A paragraph of running text.</summary>
public sealed record Paragraph(TextSpan Span) : Block(Span);

/// <summary>A block quotation: set apart, usually without quotation marks.</summary>
public sealed record Quote(TextSpan Span) : Block(Span);

/// <summary>One item of a list; the number is null for a bullet.</summary>
public sealed record ListItem(TextSpan Span, int? Number = null) : Block(Span);

/// <summary>An image, known by its caption or text alternative.</summary>
public sealed record Figure(TextSpan Span) : Block(Span);

/// <summary>A table, row by row.</summary>
public sealed record Table(TextSpan Span) : Block(Span);

/// <summary>Program text or the like.</summary>
public sealed record Code(TextSpan Span) : Block(Span);

/// <summary>Text that is not spoken, and why.</summary>
public sealed record Skipped(TextSpan Span, string Reason) : Block(Span);
