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

    /// <summary>Words and names with a saying of their own. Default: none.</summary>
    public ImmutableArray<Saying> Sayings { get; init; } = [];

    /// <summary>Other names that mean a speaker: "M. Holt" → "Maren Holt". Default: none.</summary>
    public ImmutableSortedDictionary<string, string> Aliases { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Where an editor's words stand instead of the article's, in reading order; the spans point at the words that are spoken.</summary>
    public ImmutableArray<Departure> Departures { get; init; } = [];

    /// <summary>The article before the departures; null when the words are the article's.</summary>
    public ScriptOrigin? Origin { get; init; }

    /// <summary>The printed words of an utterance, or of an announcement, without the white space around them.</summary>
    public string PrintedText(Utterance utterance)
    {
        (string text, TextSpan span) = Printed(utterance);
        return span.In(text).Trim().ToString();
    }

    /// <summary>Where the printed words of an utterance stand: a stretch of the article, or the whole of an announcement.</summary>
    public (string Text, TextSpan Span) Printed(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        return utterance.Announcement is { } said ? (said, new TextSpan(0, said.Length)) : (Article.Text, utterance.Span);
    }
}
