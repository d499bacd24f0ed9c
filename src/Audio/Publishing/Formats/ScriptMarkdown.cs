using System.Globalization;
using System.Text;
using Audio.Articles;
using Audio.Scripts;
using Audio.Voices;

namespace Audio.Publishing.Formats;

/// <summary>The script for an editor's eye: who says what, in which voice and why, and what is not heard.</summary>
public sealed class ScriptMarkdown : IEpisodeFormat
{
    private const int MostExcerpt = 120;

    /// <inheritdoc />
    public string Name => "script";

    /// <inheritdoc />
    public string FileName => "script.md";

    /// <inheritdoc />
    public async Task WriteAsync(Episode episode, Stream stream, CancellationToken ct = default)
    {
        await using var writer = new TextFile(stream);
        await writer.WriteAsync(Head(episode).AsMemory(), ct);
        await writer.WriteAsync("\n## Script\n".AsMemory(), ct);
        Dictionary<int, Milliseconds> heard = episode.Timeline.Segments.ToDictionary(s => s.Utterance, s => s.Start);
        foreach (Passage passage in Passage.Of(episode.Script.Utterances.Where(u => heard.ContainsKey(u.Index))))
        {
            await writer.WriteAsync(Line(episode, passage, heard[passage.Utterances[0].Index]).AsMemory(), ct);
        }

        await writer.WriteAsync(NotHeard(episode).AsMemory(), ct);
    }

    private static string Head(Episode episode)
    {
        Article article = episode.Script.Article;
        var head = new StringBuilder($"# {Escaped(episode.Title)}\n\n");
        string by = article.Authors.Length > 0 ? $" by {Escaped(string.Join(", ", article.Authors))}" : "";
        string mended = article.Repairs.Length > 0 ? $" Mended while reading: {Escaped(string.Join("; ", article.Repairs))}." : "";
        head.Append(CultureInfo.InvariantCulture, $"From {Escaped(article.Source == "-" ? "standard input" : article.Source)}{by}. {Clock(episode.Timeline.Duration)} long, {Count(episode.Chapters.Length, "chapter")}, spoken by {Escaped(episode.Engine)}.{mended}\n");
        head.Append("\n## Cast\n\n| Speaker | Says | Voice | Why this voice |\n| --- | --- | --- | --- |\n");
        Dictionary<string, int> lines = Passage.Of(episode.Script.Utterances).GroupBy(p => p.Speaker.Id).ToDictionary(g => g.Key, g => g.Count());
        foreach (Speaker speaker in episode.Script.Speakers)
        {
            Voice? voice = episode.Cast.Voices.GetValueOrDefault(speaker.Id);
            head.Append(CultureInfo.InvariantCulture, $"| {Escaped(SpeakerName.Of(speaker))} | {Count(lines.GetValueOrDefault(speaker.Id), "line")} | {Escaped(voice?.Name)} | {Escaped(episode.Cast.Reasons.GetValueOrDefault(speaker.Id))} |\n");
        }

        return head.ToString();
    }

    private static string Line(Episode episode, Passage passage, Milliseconds start)
    {
        string text = Escaped(passage.Text(episode.Script));
        if (episode.Script.Article.Blocks[passage.Block] is Heading heading)
        {
            return $"\n{new string('#', Math.Clamp(heading.Level + 1, 3, 6))} {text}\n";
        }

        return $"\n**{Escaped(SpeakerName.Of(passage.Speaker))}** ({Clock(start)}): {text}\n" + Why(episode.Script.Article, passage.Attribution);
    }

    private static string Why(Article article, Attribution? attribution)
    {
        if (attribution is null)
        {
            return "";
        }

        string cue = attribution.Cue is { } span ? $", by the words *{Escaped(article.TextOf(span))}*" : "";
        string others = string.Join(", ", attribution.Candidates.Select(c => $"{Escaped(SpeakerName.Of(c.Speaker))} {Percent(c.Confidence)}"));
        return $"> {Percent(attribution.Confidence)} sure: {Escaped(attribution.Reason)}{cue}.{(others.Length > 0 ? $" Or: {others}." : "")}\n";
    }

    private static string NotHeard(Episode episode)
    {
        Script script = episode.Script;
        IEnumerable<(int Position, string Line)> skipped = script.Article.Blocks.OfType<Skipped>()
            .Select(b => (b.Span.Start, $"- Skipped, {Escaped(b.Reason)}: {Excerpt(script.Article, b.Span)}\n"));
        IEnumerable<(int Position, string Line)> unspoken = episode.Timeline.Unspoken
            .Select(u => (script.Utterances[u.Utterance].Span, u.Reason))
            .Select(u => (u.Span.Start, $"- Not spoken, {Escaped(u.Reason)}: {Excerpt(script.Article, u.Span)}\n"));
        string[] lines = [.. skipped.Concat(unspoken).OrderBy(l => l.Position).Select(l => l.Line)];
        return "\n## Not heard\n\n" + (lines.Length > 0 ? string.Concat(lines) : "Everything in the article is heard.\n");
    }

    private static string Excerpt(Article article, TextSpan span)
    {
        string text = PlainText.Line(span.In(article.Text));
        int cut = PlainText.CutAt(text, MostExcerpt);
        return Escaped(text[..cut]) + (cut < text.Length ? "…" : "");
    }

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";

    private static string Percent(double share) => ((int)Math.Round(share * 100)).ToString(CultureInfo.InvariantCulture) + " %";

    private static string Clock(Milliseconds time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.Value / 3_600_000 * 60 + time.Value / 60_000 % 60}:{time.Value / 1000 % 60:00}");

    // What Markdown would take for a mark of its own.
    private static string Escaped(string? text)
    {
        string line = PlainText.Line(text);
        var escaped = new StringBuilder(line.Length);
        foreach (char c in line)
        {
            escaped.Append(c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '~' ? "\\" : "").Append(c);
        }

        return escaped.ToString();
    }
}
