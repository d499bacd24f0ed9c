using System.Collections.Immutable;
using Audio.Articles;

namespace Audio.Publishing;

/// <summary>A block of the article as it is shown.</summary>
/// <param name="Id">The same in the page, the books and the timings: "p3".</param>
/// <param name="Level">The level of a heading, never more than one below the heading before it; 0 for anything else.</param>
/// <param name="Sentences">At least one.</param>
internal sealed record ReadingBlock(string Id, Block Block, int Level, ImmutableArray<Sentence> Sentences)
{
    /// <summary>Its printed words on one line.</summary>
    public string Line => string.Concat(Sentences.Select((s, i) => (i > 0 && s.Follows ? " " : "") + s.Text.Line));
}
