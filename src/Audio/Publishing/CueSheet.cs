using System.Collections.Immutable;
using Audio.Articles;
using Audio.Mastering;
using Audio.Scripts;

namespace Audio.Publishing;

/// <summary>Makes the cues every caption and transcript format is rendered from (TR-1).</summary>
public static class CueSheet
{
    /// <summary>The widest line of captions, in characters.</summary>
    public const int LineWidth = 65;

    /// <summary>The widest line where the reader cannot wrap: every cue fits into two of these (SRT-1).</summary>
    public const int NarrowLine = 32;

    /// <summary>The most lines of a cue.</summary>
    public const int MostLines = 2;

    private static readonly Milliseconds Longest = new(7_000), Shortest = new(1_000), Gap = new(200);

    /// <summary>The cues in order of time; they never overlap, and gaps under 0.2 s are closed.</summary>
    public static ImmutableArray<Cue> Of(Script script, Timeline timeline) => [.. Each(script, timeline)];

    /// <summary>The same one after the other, for formats that need no more than one at a time.</summary>
    internal static IEnumerable<Cue> Each(Script script, Timeline timeline) => Apart(script, Joined(script, Drafts(script, timeline)), timeline.Duration);

    private static IEnumerable<Draft> Drafts(Script script, Timeline timeline)
    {
        Speaker? before = null;
        List<Draft> drafts = [];
        foreach (Segment segment in timeline.Segments.Where(s => s.End > s.Start))
        {
            drafts.Clear();
            Split(script, segment, CueWord.Of(script, segment, NarrowLine).AsSpan(), segment.End, before, drafts);
            before = drafts.Count > 0 ? script.Utterances[segment.Utterance].Speaker : before;
            foreach (Draft draft in drafts)
            {
                yield return draft;
            }
        }
    }

    private static void Split(Script script, Segment segment, ReadOnlySpan<CueWord> words, Milliseconds end, Speaker? before, List<Draft> drafts)
    {
        if (words.IsEmpty)
        {
            return;
        }

        Utterance utterance = script.Utterances[segment.Utterance];
        bool whole = words[0].Span.Start == FirstInk(script, utterance);
        bool turn = drafts.Count == 0 && before != utterance.Speaker;
        var draft = new Draft(utterance, [.. words], whole ? segment.Start : words[0].Start, end, turn);
        if (words.Length == 1 || Fits(script, draft))
        {
            drafts.Add(draft);
            return;
        }

        int cut = BestCut(words);
        Split(script, segment, words[..cut], words[cut].Start, before, drafts);
        Split(script, segment, words[cut..], end, before, drafts);
    }

    private static int FirstInk(Script script, Utterance utterance)
    {
        (string text, TextSpan span) = script.Printed(utterance);
        return span.End - span.In(text).TrimStart().Length;
    }

    // Near the middle, and rather after a sentence or clause than inside one.
    private static int BestCut(ReadOnlySpan<CueWord> words)
    {
        double start = words[0].Span.Start, length = words[^1].Span.End - start, least = double.MaxValue;
        int best = 1;
        for (int i = 1; i < words.Length; i++)
        {
            double away = Math.Abs(((words[i].Span.Start - start) / length) - 0.5);
            double cost = away + (away > 0.3 ? 1 : 0) + words[i - 1].Ends switch
            {
                CueWord.Boundary.Sentence => 0,
                CueWord.Boundary.Clause => 0.05,
                _ => 0.3,
            };
            if (cost < least)
            {
                (least, best) = (cost, i);
            }
        }

        return best;
    }

    private static bool Fits(Script script, Draft draft) =>
        draft.End - draft.Start <= Longest
        && draft.Span.Length <= NarrowLine * MostLines * 2
        && CueLines.Wrap(Opening(draft) + draft.Text(script).Line, NarrowLine).Length <= MostLines;

    // Room for the name where somebody else begins; the longest names get a line of their own instead.
    private static string Opening(Draft draft) => draft.IsTurn && TurnName(draft.Utterance.Speaker) is { Length: <= NarrowLine } name ? name : "";

    /// <summary>What stands before the words of somebody who begins to speak: "Maren Holt: ".</summary>
    internal static string TurnName(Speaker speaker) => SpeakerName.Of(speaker) + ": ";

    // A cue too short to read joins its neighbour of the same speaker and block.
    private static IEnumerable<Draft> Joined(Script script, IEnumerable<Draft> drafts)
    {
        Draft? last = null;
        foreach (Draft draft in drafts)
        {
            bool isShort = draft.End - draft.Start < Shortest || (last is { } before && before.End - before.Start < Shortest);
            if (isShort && last?.And(draft) is { } both && Fits(script, both))
            {
                last = both;
                continue;
            }

            if (last is { } done)
            {
                yield return done;
            }

            last = draft;
        }

        if (last is { } rest)
        {
            yield return rest;
        }
    }

    private static IEnumerable<Cue> Apart(Script script, IEnumerable<Draft> drafts, Milliseconds duration)
    {
        Cue? last = null;
        Draft? open = null;
        foreach (Draft? next in drafts.Select(d => (Draft?)d).Append(null))
        {
            if (open is { } draft && CueOf(script, draft, next?.Start ?? duration, last) is { } cue)
            {
                yield return cue;
                last = cue;
            }

            open = next;
        }
    }

    // None when there is nothing to show.
    private static Cue? CueOf(Script script, Draft draft, Milliseconds next, Cue? last)
    {
        TimedText text = draft.Text(script);
        if (text.Line.Length == 0)
        {
            return null;
        }

        Milliseconds before = last?.End ?? Milliseconds.Zero, start = draft.Start < before ? before : draft.Start;
        long end = Math.Max(draft.End.Value, start.Value + Shortest.Value); // long enough to read, where there is room
        end = Math.Min(end, Math.Max(next.Value, start.Value + 1));
        end = next.Value - end is > 0 and var gap && gap < Gap.Value ? next.Value : end;
        return new Cue(draft.Utterance.Index, draft.Utterance.Speaker, start, new Milliseconds(end), text.Line) { Words = text, IsTurn = last is null || last.Speaker != draft.Utterance.Speaker };
    }

    private readonly record struct Draft(Utterance Utterance, ImmutableArray<CueWord> Words, Milliseconds Start, Milliseconds End, bool IsTurn)
    {
        public TextSpan Span => TextSpan.FromBounds(Words[0].Span.Start, Words[^1].Span.End);

        // Words that are not the article's stand in brackets.
        public TimedText Text(Script script)
        {
            TimedText text = TimedText.Of(script.Printed(Utterance).Text, Words.AsSpan());
            return Utterance.Announcement is null ? text : text.InBrackets();
        }

        public Draft? And(Draft next) =>
            Utterance.Announcement is null && next.Utterance.Announcement is null && next.Utterance.Block == Utterance.Block && next.Utterance.Speaker == Utterance.Speaker && next.Span.Start >= Span.End
                ? this with { Words = [.. Words, .. next.Words], End = next.End }
                : null;
    }
}
