using System.Collections.Immutable;
using Audio.Articles;
using Audio.Mastering;
using Audio.Mastering.Scoring;
using Audio.Scripts;

namespace Audio.Publishing;

/// <summary>Cuts an episode into chapters: at its headings, else at paragraphs about two minutes apart (CH-1…CH-8).</summary>
public static class Chaptering
{
    /// <summary>The most chapters a table of contents can count (CH-5).</summary>
    public const int Most = 255;

    /// <summary>A shorter chapter joins its neighbour (CH-6).</summary>
    public static readonly Milliseconds Shortest = new(5_000);

    // Between paragraphs: no chapter under a minute, none over four where a paragraph starts in time, two where possible.
    private static readonly Milliseconds Least = new(60_000), Aim = new(120_000), Limit = new(240_000);

    /// <summary>The chapters in order, at least one: the first starts at 0, ends meet starts, the last ends with the sound (CH-2).</summary>
    public static ImmutableArray<Chapter> Of(Script script, Timeline timeline)
    {
        ImmutableArray<ChapterMark> heard = HeardBlocks(script, timeline);
        List<ChapterMark> marks = AtHeadings(script, heard);
        if (marks.Count == 0)
        {
            marks = AtParagraphs(script, heard, timeline.Duration);
        }

        marks.Insert(0, ChapterMark.Introduction);
        marks = AtMost(LongEnough(marks, BeginningOf(timeline), timeline.Duration));
        var titles = new ChapterTitles(script, heard);
        return [.. marks.Select((mark, i) => new Chapter(
            titles.Of(mark), mark.Start, i + 1 < marks.Count ? marks[i + 1].Start : timeline.Duration))];
    }

    private static ImmutableArray<ChapterMark> HeardBlocks(Script script, Timeline timeline)
    {
        var heard = ImmutableArray.CreateBuilder<ChapterMark>();
        foreach (Segment segment in timeline.Segments)
        {
            Utterance utterance = script.Utterances[segment.Utterance];
            if (heard.Count == 0 || utterance.Block > heard[^1].Block)
            {
                int level = script.Article.Blocks[utterance.Block] is Heading heading ? heading.Level : int.MaxValue;
                heard.Add(new ChapterMark(utterance.Block, level, segment.Start, utterance.Index));
            }
        }

        return heard.ToImmutable();
    }

    private static List<ChapterMark> AtHeadings(Script script, ImmutableArray<ChapterMark> heard) =>
        [.. heard.Where(mark => script.Article.Blocks[mark.Block] is Heading { Level: >= 2 })];

    private static List<ChapterMark> AtParagraphs(Script script, ImmutableArray<ChapterMark> heard, Milliseconds duration)
    {
        List<ChapterMark> marks = [];
        Milliseconds last = Milliseconds.Zero;
        ChapterMark? best = null;
        foreach (ChapterMark mark in heard.Where(m => script.Article.Blocks[m.Block] is Paragraph or Quote or ListItem && duration - m.Start >= Least))
        {
            // Past the limit, or farther from the aim than the best so far: the best one is the cut.
            if (best is { } found && (mark.Start - last > Limit || Cost(script, found, last) < (mark.Start - last - Aim).Value))
            {
                marks.Add(found);
                last = found.Start;
                best = null;
            }

            bool allowed = mark.Start - last >= Least && duration - last >= Aim + Least;
            best = allowed && (best is not { } other || Cost(script, mark, last) < Cost(script, other, last)) ? mark : best;
        }

        return best is { } end ? [.. marks, end] : marks;
    }

    // A chapter that opens with the narrator says what it is about; one that opens inside a conversation does not.
    private static long Cost(Script script, ChapterMark mark, Milliseconds last) =>
        Math.Abs((mark.Start - last - Aim).Value) + (script.Utterances[mark.Utterance].Speaker.Kind == SpeakerKind.Narrator ? 0 : 20_000);

    // An opening sound belongs to the first chapter and makes none.
    private static Milliseconds BeginningOf(Timeline timeline) => timeline.Sounds.FirstOrDefault(s => s.Place == SoundPlace.Opening)?.End ?? Milliseconds.Zero;

    private static List<ChapterMark> LongEnough(List<ChapterMark> marks, Milliseconds beginning, Milliseconds duration)
    {
        List<ChapterMark> kept = [];
        foreach (ChapterMark mark in marks)
        {
            if (kept.Count > 0 && mark.Start - (kept.Count == 1 ? beginning : kept[^1].Start) < Shortest)
            {
                kept[^1] = kept[^1].JoinedWith(mark);
            }
            else
            {
                kept.Add(mark);
            }
        }

        if (kept.Count > 1 && duration - kept[^1].Start < Shortest)
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return kept;
    }

    private static List<ChapterMark> AtMost(List<ChapterMark> marks)
    {
        for (int deepest = 6; deepest > 2 && marks.Count > Most; deepest--)
        {
            // Only a level that has a shallower one above it can go.
            if (marks.Any(m => m.Level >= 2 && m.Level < deepest))
            {
                marks = [.. marks.Where((m, i) => i == 0 || m.Level != deepest)];
            }
        }

        int count = marks.Count;
        return count <= Most ? marks : [.. Enumerable.Range(0, Most).Select(i => marks[(int)((long)i * count / Most)])];
    }
}
