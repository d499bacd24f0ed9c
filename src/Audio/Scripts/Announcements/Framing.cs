using System.Collections.Immutable;
using Audio.Articles;

namespace Audio.Scripts.Announcements;

/// <summary>Puts the opening behind what the article says first (title, standfirst, byline), and the closing behind its last words.</summary>
/// <remarks>What stands in a script already stays: an editor may have changed it.</remarks>
internal static class Framing
{
    private const int MostHeadBlocks = 5;

    /// <summary>The script with what the options ask for and is not there yet.</summary>
    public static Script Add(Script script, OrientationOptions options)
    {
        bool opens = options.Opening && !script.Utterances.Any(u => u.Frame == Frame.Opening);
        bool closes = options.Closing && !script.Utterances.Any(u => u.Frame == Frame.Closing);
        int[] spoken = [.. script.Utterances.Where(u => u.Announcement is null).Select(u => u.Block).Distinct()];
        if (spoken.Length == 0 || (!opens && !closes))
        {
            return script;
        }

        int[] head = Head(script.Article, spoken);
        FrameWords words = new(script.Article, FrameWords.Clean(string.Join(' ', head.Select(b => script.Article.TextOf(script.Article.Blocks[b].Span))), int.MaxValue) ?? "");
        List<Utterance> lines = [.. script.Utterances];
        if (closes)
        {
            int block = spoken[^1];
            lines.InsertRange(lines.FindLastIndex(u => u.Block == block) + 1, Lines(words.Closing(), Frame.Closing, new TextSpan(script.Article.Blocks[block].Span.End, 0), block, UtteranceEnd.Block));
        }

        if (opens)
        {
            // Without a head it is the first that is heard: in the block of the first line, which may announce a block that is skipped.
            IEnumerable<string> said = words.Opening(several: script.Speakers.Length > 1);
            int block = head.Length == 0 ? lines[0].Block : head[^1];
            TextSpan own = script.Article.Blocks[block].Span;
            lines.InsertRange(head.Length == 0 ? 0 : lines.FindLastIndex(u => u.Block == block) + 1, head.Length == 0
                ? Lines(said, Frame.Opening, new TextSpan(own.Start, 0), block, UtteranceEnd.Sentence)
                : Lines(said, Frame.Opening, new TextSpan(own.End, 0), block, UtteranceEnd.Block));
        }

        return script with { Utterances = Numbered(lines) };
    }

    /// <summary>The same lines, numbered in their order.</summary>
    public static ImmutableArray<Utterance> Numbered(IEnumerable<Utterance> lines) => [.. lines.Select((u, i) => u with { Index = i })];

    // Title and standfirst, and all up to a byline near the top.
    private static int[] Head(Article article, int[] spoken)
    {
        int named = spoken.TakeWhile(b => article.Blocks[b].Role is BlockRole.Title or BlockRole.Standfirst or BlockRole.Byline).Count();
        int byline = Array.FindLastIndex(spoken[..Math.Min(spoken.Length, MostHeadBlocks)], b => article.Blocks[b].Role == BlockRole.Byline);
        return spoken[..Math.Max(named, byline + 1)];
    }

    private static IEnumerable<Utterance> Lines(IEnumerable<string> said, Frame frame, TextSpan at, int block, UtteranceEnd end) =>
        said.Select(words => new Utterance(0, at, block, Speaker.Narrator, end) { Announcement = words, Frame = frame });
}
