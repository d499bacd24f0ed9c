using System.Collections.Immutable;
using Audio.Articles;
using Audio.Mastering;
using Audio.Scripts;

namespace Audio.Publishing;

/// <summary>A printed word, or as much of an endless one as a line holds, and when it starts.</summary>
/// <param name="Ends">What ends after it.</param>
internal readonly record struct CueWord(TextSpan Span, Milliseconds Start, CueWord.Boundary Ends)
{
    /// <summary>How good a place to break is.</summary>
    internal enum Boundary
    {
        /// <summary>Between two words.</summary>
        Word,

        /// <summary>After a comma or the like.</summary>
        Clause,

        /// <summary>After a full stop, question or exclamation mark.</summary>
        Sentence,
    }

    /// <summary>The words of a segment: timed by the engine's marks, in proportion to their letters between and without marks.</summary>
    public static ImmutableArray<CueWord> Of(Script script, Segment segment, int longest)
    {
        Utterance utterance = script.Utterances[segment.Utterance];
        (string text, TextSpan span) = script.Printed(utterance);
        List<(int Position, long Time)> anchors = Anchors(utterance, span, segment);
        var words = ImmutableArray.CreateBuilder<CueWord>();
        int anchor = 0;
        for (int i = span.Start; i < span.End; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                continue;
            }

            int end = i;
            while (end < span.End && end - i <= longest && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            end = i + PlainText.CutAt(text.AsSpan(i, end - i), longest);
            for (; anchor + 2 < anchors.Count && anchors[anchor + 1].Position <= i; anchor++)
            {
            }

            // Behind an opening quotation mark: the printed word starts when its letters do.
            bool marked = anchors[anchor].Position < i && anchors[anchor + 1].Position < end && anchor + 2 < anchors.Count;
            long start = marked ? anchors[anchor + 1].Time : Between(anchors[anchor], anchors[anchor + 1], i);
            words.Add(new CueWord(TextSpan.FromBounds(i, end), new(start), EndOf(text.AsSpan(i, end - i))));
            i = end - 1;
        }

        return words.ToImmutable();
    }

    // Both rise, whatever the marks say: "$3" is printed in another order than it is spoken.
    private static List<(int Position, long Time)> Anchors(Utterance utterance, TextSpan span, Segment segment)
    {
        List<(int Position, long Time)> anchors = [(span.Start, segment.Start.Value)];
        foreach (var mark in segment.Words.Where(m => m.Token >= 0 && m.Token < utterance.Spoken.Length))
        {
            int position = utterance.Spoken[mark.Token].Printed.Start;
            if (position > anchors[^1].Position && position < span.End
                && mark.Start.Value >= anchors[^1].Time && mark.Start <= segment.End)
            {
                anchors.Add((position, mark.Start.Value));
            }
        }

        anchors.Add((span.End, Math.Max(segment.End.Value, anchors[^1].Time)));
        return anchors;
    }

    private static long Between((int Position, long Time) a, (int Position, long Time) b, int position) =>
        a.Time + ((b.Time - a.Time) * (position - a.Position) / Math.Max(1, b.Position - a.Position));

    private static Boundary EndOf(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> bare = word.TrimEnd("\"”’'»)]");
        return bare.IsEmpty ? Boundary.Word : bare[^1] switch
        {
            '.' or '!' or '?' or '…' => Boundary.Sentence,
            ',' or ';' or ':' or '–' or '—' => Boundary.Clause,
            _ => Boundary.Word,
        };
    }
}
