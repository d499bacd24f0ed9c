using System.Collections.Immutable;
using System.Text.Json;
using Audio.Articles;
using Audio.Publishing.Formats;
using Audio.Scripts;
using Audio.Scripts.ScriptFormat;
using Audio.Storage;

namespace Audio.Publishing;

/// <summary>Proves, from an episode's files, that what is spoken and what is skipped is the article: every character, once, in order.</summary>
public sealed record VerbatimProof
{
    private const string EpisodeFile = "episode.json";

    /// <summary>The first thing that does not hold, with its line and words; null when the proof holds.</summary>
    public string? Fault { get; private init; }

    /// <summary>How many utterances are spoken.</summary>
    public int Spoken { get; private init; }

    /// <summary>What is said in the program's words and not the article's; none of it stands for a character of the article.</summary>
    public ImmutableArray<RecordedSpan> Announcements { get; private init; } = [];

    /// <summary>How many characters the utterances and the skipped blocks hold together.</summary>
    public int Characters { get; private init; }

    /// <summary>What is not heard, each with its reason, in reading order.</summary>
    public ImmutableArray<RecordedSpan> NotHeard { get; private init; } = [];

    /// <summary>Where an editor's words stand instead of the article's.</summary>
    public ImmutableArray<Departure> Departures { get; private init; } = [];

    /// <summary>The text that is spoken: the article's, or the article's with the departures.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Proves an episode against the text its script holds, and against its article where that is given.</summary>
    /// <param name="open">Opens a file of the episode by its name.</param>
    /// <param name="article">The article as read; null: what the folder holds.</param>
    /// <param name="between">Called between one file and the next, when the memory that reading took can go back.</param>
    /// <exception cref="OutputException">The episode's files cannot be read.</exception>
    /// <exception cref="ScriptException">The episode's script has mistakes.</exception>
    public static VerbatimProof Of(Func<string, Stream> open, Article? article = null, Action? between = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        EpisodeRecord record = Record(open);
        between?.Invoke();
        string text = ScriptText(open);
        between?.Invoke();
        ImmutableArray<RecordedSpan> all = [.. record.Utterances.Concat(record.Skipped).OrderBy(s => s.Span.Start).ThenBy(s => s.Span.End)];
        return new VerbatimProof
        {
            Fault = SpanCheck.Fault(text, record, all) ?? (article is null ? SourceCheck.Fault(text, record) : SourceCheck.Fault(text, record, article)),
            Spoken = record.Utterances.Count(u => u.Reason is null),
            Announcements = record.Announcements,
            Characters = text.Length,
            NotHeard = [.. all.Where(s => s.Reason is not null)],
            Departures = [.. record.Departures.Where(d => d.Span.Start >= 0 && d.Span.Length >= 0 && d.Span.Start <= text.Length - d.Span.Length)],
            Text = text,
        };
    }

    /// <summary>The line of a place in the text, from 1.</summary>
    public int LineOf(TextSpan span) => SpanCheck.LineOf(Text, span.Start);

    /// <summary>Stops a narration whose files do not hold the article.</summary>
    /// <exception cref="OutputException">The proof fails.</exception>
    internal void ThrowIfFailed(string folder)
    {
        if (Fault is not null)
        {
            throw new OutputException($"The episode is not the article, so {folder} is left as it was: {Fault} Nothing you did is wrong; report it with the article.");
        }
    }

    private static EpisodeRecord Record(Func<string, Stream> open)
    {
        try
        {
            return EpisodeRecord.Read(Bytes(open(EpisodeFile)));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new OutputException($"{EpisodeFile} is damaged: {e.Message.TrimEnd('.')}. Narrate the article again.", e);
        }
    }

    private static string ScriptText(Func<string, Stream> open) =>
        ScriptFile.Read(new ArticleSource(ScriptMarkdown.Of, Bytes(open(ScriptMarkdown.Of)))).Script.Article.Text;

    private static ReadOnlyMemory<byte> Bytes(Stream file)
    {
        using (file)
        {
            MemoryStream copy = new(file.CanSeek ? (int)file.Length : 0);
            file.CopyTo(copy);
            return copy.GetBuffer().AsMemory(0, (int)copy.Length);
        }
    }
}
