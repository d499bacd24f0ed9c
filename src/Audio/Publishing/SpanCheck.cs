using System.Collections.Immutable;

namespace Audio.Publishing;

/// <summary>Whether an episode's spans hold every character of the text once, and the words they say they hold.</summary>
internal static class SpanCheck
{
    private const int MostShown = 60;

    /// <summary>The first place that does not hold, or null.</summary>
    public static string? Fault(string text, EpisodeRecord record, ImmutableArray<RecordedSpan> all)
    {
        if (record.Announcements.FirstOrDefault(a => a.Span.Length != 0 || a.Span.Start < 0 || a.Span.Start > text.Length) is { } claimed)
        {
            return $"an announcement from {claimed.Span.Start} to {claimed.Span.End} stands for words of the article: \"{Shown(claimed.Text)}\".";
        }

        int at = 0;
        foreach (RecordedSpan span in all)
        {
            if (span.Span.Start < 0 || span.Span.Length < 0 || span.Span.Start > text.Length || span.Span.Length > text.Length - span.Span.Start)
            {
                return $"a span from {span.Span.Start} to {span.Span.End} lies outside the {text.Length} characters of the script.";
            }

            if (span.Span.Start != at)
            {
                return span.Span.Start > at
                    ? $"{Place(text, at)}: these words are neither spoken nor skipped."
                    : $"{Place(text, span.Span.Start)}: these words belong to two spans.";
            }

            string words = Readable(span.Span.In(text).Trim());
            if (words != Readable(span.Text))
            {
                int differs = words.AsSpan().CommonPrefixLength(Readable(span.Text));
                return $"{Place(text, span.Span.Start)}: the script has \"{Shown(words[differs..])}\" where the episode has \"{Shown(Readable(span.Text)[differs..])}\".";
            }

            at = span.Span.End;
        }

        return at < text.Length ? $"{Place(text, at)}: these words are neither spoken nor skipped."
            : record.TextLength != text.Length ? $"the script has {text.Length} characters, the episode {record.TextLength}."
            : record.Unaccounted is [var silent, ..] ? $"{Place(text, silent.Span.Start)}: this utterance has neither a time nor a reason not to be heard."
            : null;
    }

    /// <summary>"line 12, "the words there"".</summary>
    public static string Place(string text, int at) => $"line {LineOf(text, at)}, \"{Shown(text[Math.Min(at, text.Length)..Math.Min(text.Length, at + MostShown * 2)])}\"";

    /// <summary>The line of a place, from 1.</summary>
    public static int LineOf(string text, int at) => 1 + text.AsSpan(0, Math.Clamp(at, 0, text.Length)).Count('\n');

    /// <summary>Words for a message: on one line and not long.</summary>
    public static string Shown(string words)
    {
        string line = PlainText.Line(words);
        return line.Length <= MostShown ? line : line[..PlainText.CutAt(line, MostShown)] + "…";
    }

    /// <summary>The text as JSON can hold it: half characters are replaced.</summary>
    public static string Readable(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text.ToString();
        }

        var readable = new System.Text.StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        foreach (System.Text.Rune rune in text.EnumerateRunes())
        {
            readable.Append(units[..rune.EncodeToUtf16(units)]);
        }

        return readable.ToString();
    }
}
