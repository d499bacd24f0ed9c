using System.Collections.Immutable;
using AngleSharp.Dom;

namespace Audio.Articles.Readers.Html;

/// <summary>A block of a page before anybody has judged what it is for.</summary>
/// <param name="Block">Its kind; the span is empty.</param>
/// <param name="Words">Its words as they are seen, white space collapsed.</param>
/// <param name="Element">The innermost element around it that begins a new line; for an image without a caption, the image.</param>
internal sealed record HtmlBlock(Block Block, string Words, IElement Element)
{
    /// <summary>Words in italics or bold; spans into <see cref="Words"/>.</summary>
    public ImmutableArray<Emphasis> Emphases { get; init; } = [];

    /// <summary>How many of the characters are links.</summary>
    public int Linked { get; init; }

    /// <summary>Whether the words are an image's text alternative, which is not seen on the page.</summary>
    public bool IsAlternative { get; init; }

    /// <summary>How much of it is links, 0 to 1.</summary>
    public double LinkDensity => Words.Length == 0 ? 0 : (double)Linked / Words.Length;
}
