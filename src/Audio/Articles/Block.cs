namespace Audio.Articles;

/// <summary>A piece of an article in reading order; a closed family.</summary>
/// <remarks>
/// The blocks of an article tile its text: a block's span holds its marks (bullets, indents) and the
/// white space after it, so no character lies between two blocks.
/// </remarks>
/// <param name="Role">What the block is for: listeners choose by it. Each kind has one of its own; readers name another where they know it.</param>
public abstract record Block(TextSpan Span, BlockRole Role)
{
    /// <summary>The same block elsewhere.</summary>
    public virtual Block At(TextSpan span) => this with { Span = span };
}

/// <summary>The title (level 1) or a heading inside the article (2 to 6).</summary>
public sealed record Heading(TextSpan Span, int Level) : Block(Span, Level == 1 ? BlockRole.Title : BlockRole.Text);

/// <summary>A paragraph of running text.</summary>
public sealed record Paragraph(TextSpan Span) : Block(Span, BlockRole.Text);

/// <summary>A block quotation: set apart, usually without quotation marks.</summary>
public sealed record Quote(TextSpan Span) : Block(Span, BlockRole.Text);

/// <summary>One item of a list; the number is null for a bullet.</summary>
public sealed record ListItem(TextSpan Span, int? Number = null) : Block(Span, BlockRole.Text)
{
    /// <summary>How many items the list has that begins here; 0 for every other item, and where nobody counted. Default: 0.</summary>
    public int Items { get; init; }
}

/// <summary>An image, known by its caption or text alternative.</summary>
public sealed record Figure(TextSpan Span) : Block(Span, BlockRole.Image);

/// <summary>A table: a line a row, a tab between two cells.</summary>
public sealed record Table(TextSpan Span) : Block(Span, BlockRole.Table)
{
    /// <summary>Whether the first row names the columns. Default: no.</summary>
    public bool HasHeaders { get; init; }
}

/// <summary>Program text or the like.</summary>
public sealed record Code(TextSpan Span) : Block(Span, BlockRole.Code);

/// <summary>Text that is not spoken, and why.</summary>
public sealed record Skipped(TextSpan Span, string Reason) : Block(Span, BlockRole.Other)
{
    /// <summary>What it is when somebody wants to hear it. Default: null, a paragraph.</summary>
    public Block? Was { get; init => field = value is Paragraph ? null : value; }

    /// <inheritdoc/>
    public override Block At(TextSpan span) => this with { Span = span, Was = Was?.At(span) };

    /// <summary>The block as it is spoken when it is not skipped.</summary>
    public Block Spoken() => (Was ?? new Paragraph(Span)) with { Role = Role };
}
