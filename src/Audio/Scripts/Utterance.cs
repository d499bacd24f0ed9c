using System.Collections.Immutable;
using Audio.Articles;

namespace Audio.Scripts;

/// <summary>What ends where an utterance ends.</summary>
public enum UtteranceEnd
{
    /// <summary>The sentence goes on, in another voice or after a breath.</summary>
    Clause,

    /// <summary>A sentence.</summary>
    Sentence,

    /// <summary>The block: paragraph, heading, list item.</summary>
    Block,
}

/// <summary>A line for one voice: a sentence or part of one.</summary>
/// <param name="Index">Its place in the script, from 0.</param>
/// <param name="Span">Its characters with quotation marks and white space; utterances and skipped blocks tile the article. An announcement has none.</param>
/// <param name="Block">Index of its block in <see cref="Article.Blocks"/>.</param>
public sealed record Utterance(int Index, TextSpan Span, int Block, Speaker Speaker, UtteranceEnd End)
{
    /// <summary>Whose words and how we know; null for the narrator's own.</summary>
    public SpeakerAttribution? Attribution { get; init; }

    /// <summary>Words of the program's own in place of the article's: "Image:", an opening. The span is then empty and says where. Default: null.</summary>
    public string? Announcement { get; init; }

    /// <summary>An announcement as it was written, where it holds a place for the length, <c>{length}</c>; null: as it is said.</summary>
    public string? Template { get; init; }

    /// <summary>Which part of the frame around the article an announcement is. Default: none of it.</summary>
    public Frame Frame { get; init; }

    /// <summary>Whether it says that a quotation is over.</summary>
    internal bool EndsQuotation => Announcement == Announcements.SpokenQuotes.End;

    /// <summary>Whose words they are: who says them, or whom the narrator quotes.</summary>
    public Speaker WhoseWords => Attribution?.Speaker ?? Speaker;

    /// <summary>The silence before it, 0 to 60 seconds; null: what the structure of the text asks for.</summary>
    public Milliseconds? Pause { get; init; }

    /// <summary>Words with a saying of their own in this line only; they come before those of the script. Default: none.</summary>
    public ImmutableArray<Saying> Sayings { get; init; } = [];

    /// <summary>The words to say; empty until verbalised, and when there is nothing to say.</summary>
    public ImmutableArray<SpokenToken> Spoken { get; init; } = [];
}
