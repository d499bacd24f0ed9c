using System.Collections.Immutable;
using Audio.Articles;

namespace Audio.Scripts;

/// <summary>The article as lines for voices.</summary>
public sealed record Script
{
    /// <summary>The article the spans point into.</summary>
    public required Article Article { get; init; }

    /// <summary>The lines in reading order.</summary>
    public required ImmutableArray<Utterance> Utterances { get; init; }

    /// <summary>Everything found in quotation marks, in reading order, also what the narrator reads.</summary>
    public ImmutableArray<Quotation> Quotations { get; init; } = [];

    /// <summary>Everybody who speaks, the narrator first, then in order of first speaking.</summary>
    public required ImmutableArray<Speaker> Speakers { get; init; }

    /// <summary>The printed words of an utterance, without the white space around them.</summary>
    public string PrintedText(Utterance utterance) => Article.TextOf(utterance.Span).Trim();
}
