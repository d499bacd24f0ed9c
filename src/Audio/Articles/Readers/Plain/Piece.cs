namespace Audio.Articles.Readers.Plain;

/// <summary>A run of lines that belong together: what becomes one block.</summary>
/// <param name="Span">All its characters, with the white space up to the next piece.</param>
/// <param name="Mark">What it opens with.</param>
/// <param name="Text">Its words in one line, without the mark; only the beginning where <see cref="IsLong"/>.</param>
/// <param name="Length">The number of characters from the first letter to the last.</param>
/// <param name="EndsSentence">Whether it ends as a sentence does.</param>
/// <param name="IsApart">Whether a blank line or the edge of the text stands on both sides.</param>
internal sealed record Piece(TextSpan Span, Mark Mark, string Text, int Length, bool EndsSentence, bool IsApart)
{
    /// <summary>Longer pieces are running text whatever their words are; only the beginning is kept.</summary>
    public const int MaxText = 400;

    /// <summary>Whether <see cref="Text"/> is only the beginning.</summary>
    public bool IsLong => Length > MaxText;

    /// <summary>Whether this is marked as an item of a list.</summary>
    public bool IsItem => Mark.Kind is MarkKind.Bullet or MarkKind.Dash or MarkKind.Number;
}
