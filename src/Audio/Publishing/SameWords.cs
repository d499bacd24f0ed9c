using System.Collections.Immutable;
using Audio.Mastering;
using Audio.Scripts;
using Audio.Speech;

namespace Audio.Publishing;

/// <summary>When the words of one version are heard in the sound of another: both say the same article, cut in other places.</summary>
internal sealed class SameWords
{
    private readonly Dictionary<int, WordMark> marks = [];
    private readonly List<(Utterance Line, Segment Heard)> lines = [];
    private readonly Dictionary<(int, string), Segment> announced = [];
    private int next;

    private SameWords(Episode other)
    {
        foreach (Segment segment in other.Timeline.Segments)
        {
            Utterance line = other.Script.Utterances[segment.Utterance];
            if (line.Announcement is { } said)
            {
                announced.TryAdd((line.Span.Start, said), segment);
                continue;
            }

            lines.Add((line, segment));
            foreach (WordMark mark in segment.Words.Where(m => m.Token >= 0 && m.Token < line.Spoken.Length))
            {
                marks.TryAdd(line.Spoken[mark.Token].Printed.Start, mark);
            }
        }
    }

    /// <summary>The other version's clock for this script's lines; a line of which nothing is heard there has no place.</summary>
    public static Timeline Of(Script script, Episode other)
    {
        SameWords words = new(other);
        return other.Timeline with { Segments = [.. script.Utterances.Select(words.Heard).OfType<Segment>()] };
    }

    private Segment? Heard(Utterance line)
    {
        if (line.Announcement is { } said)
        {
            return announced.TryGetValue((line.Span.Start, said), out Segment? same) ? same with { Utterance = line.Index } : null;
        }

        while (next < lines.Count && lines[next].Line.Span.End <= line.Span.Start)
        {
            next++;
        }

        Segment[] parts = [.. lines.Skip(next).TakeWhile(l => l.Line.Span.Start < line.Span.End).Select(l => l.Heard)];
        return parts.Length == 0 ? null : new Segment(line.Index, parts[0].Start, parts[^1].End, Words(line)) { Estimate = parts.Min(p => p.Estimate) };
    }

    private ImmutableArray<WordMark> Words(Utterance line) =>
        [.. line.Spoken.Index().Where(t => marks.ContainsKey(t.Item.Printed.Start)).Select(t => marks[t.Item.Printed.Start] with { Token = t.Index })];
}
