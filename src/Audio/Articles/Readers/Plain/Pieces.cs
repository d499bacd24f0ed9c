using System.Text.RegularExpressions;

namespace Audio.Articles.Readers.Plain;

/// <summary>Cuts a text into pieces that tile it: paragraphs, headings, items, however their lines were broken.</summary>
internal sealed partial class Pieces
{
    private const int HeadLines = 15; // further down, "By" opens sentences, not bylines

    private readonly string text;
    private readonly List<Line> lines;
    private readonly Wrapping wrapping;

    private Pieces(string text)
    {
        this.text = text;
        lines = Line.Split(text);
        wrapping = Wrapping.Measure(text, lines);
    }

    /// <summary>The pieces in order; none when the text is only white space.</summary>
    public static List<Piece> Cut(string text)
    {
        Pieces cutter = new(text);
        List<(int First, int Last)> runs = [.. cutter.Runs()];
        List<Piece> pieces = new(runs.Count);
        for (int i = 0; i < runs.Count; i++)
        {
            int start = i == 0 ? 0 : cutter.lines[runs[i].First].Start;
            int end = i + 1 == runs.Count ? text.Length : cutter.lines[runs[i + 1].First].Start;
            pieces.Add(cutter.Build(runs[i].First, runs[i].Last, TextSpan.FromBounds(start, end)));
        }

        return pieces;
    }

    private IEnumerable<(int First, int Last)> Runs()
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBlank)
            {
                continue;
            }

            int first = i;
            Mark mark = MarkOf(first);
            while (i + 1 < lines.Count && !lines[i + 1].IsBlank && Joins(first, mark, i))
            {
                i++;
            }

            if (first == i && IsUnderlined(i))
            {
                i++;
            }

            yield return (first, i);
        }
    }

    private Mark MarkOf(int line) => Mark.Of(lines[line].In(text));

    private bool IsUnderlined(int i) =>
        i + 1 < lines.Count && Mark.IsUnderline(lines[i + 1].In(text)) && MarkOf(i).Kind == MarkKind.None
        && lines[i].Width <= 120 && !Sentences.EndsInStop(lines[i].In(text));

    private bool Joins(int first, Mark mark, int i)
    {
        Line line = lines[i], next = lines[i + 1];
        MarkKind nextKind = MarkOf(i + 1).Kind;
        if (mark.Kind == MarkKind.Quote || nextKind == MarkKind.Quote)
        {
            return mark.Kind == nextKind;
        }

        if (nextKind != MarkKind.None || mark.Kind is MarkKind.Hash or MarkKind.Separator || IsByline(i + 1))
        {
            return false;
        }

        bool hangs = mark.Kind != MarkKind.None;
        if (wrapping.Exists && next.Indent > line.Indent + 1 && !hangs)
        {
            return false; // the first line of a paragraph is set in
        }

        return wrapping.IsFull(text, line, next)
            || Sentences.GoesOn(line.In(text), next.In(text))
            || (hangs && next.Indent > lines[first].Indent && wrapping.Exists);
    }

    private bool IsByline(int i) => i < HeadLines
        ? lines[i].Width <= 120 && BylinePattern().IsMatch(lines[i].In(text))
        : lines[i].Width <= 90 && WholeBylinePattern().IsMatch(lines[i].In(text));

    private Piece Build(int first, int last, TextSpan span)
    {
        Mark mark = MarkOf(first);
        int end = lines[last].TextEnd;
        if (last > first && mark.Kind == MarkKind.None && Mark.IsUnderline(lines[last].In(text)))
        {
            mark = new Mark(MarkKind.Underline, 0, text[lines[last].TextStart] == '=' ? 1 : 2);
            end = lines[last - 1].TextEnd;
        }

        int start = lines[first].TextStart + (mark.Kind == MarkKind.Separator ? 0 : mark.Length);
        ReadOnlySpan<char> letters = text.AsSpan(start, end - start);
        bool apart = (first == 0 || lines[first - 1].IsBlank) && (last + 1 >= lines.Count || lines[last + 1].IsBlank);
        string flat = BlankPattern().Replace(letters[..Math.Min(letters.Length, Piece.MaxText)].ToString(), " ");
        return new Piece(span, mark, mark.Kind == MarkKind.Hash ? Mark.WithoutClosingHashes(flat).ToString() : flat, letters.Length, Sentences.Ends(letters), apart);
    }

    [GeneratedRegex(@"^[Bb][Yy]:?\s+\p{Lu}")]
    private static partial Regex BylinePattern();

    // Anywhere: only a name, or a name and a date.
    [GeneratedRegex(@"^((written|posted|published|story) )?by:?\s+(\p{Lu}[\p{L}.'’-]*)( \p{Lu}[\p{L}.'’-]*){0,3}(\s*[-–—|@•,]?\s*(\p{L}+\.? \d{1,2}, \d{4}.*|@\S+.*)?)?(?<!\.)$", RegexOptions.ExplicitCapture)]
    private static partial Regex WholeBylinePattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex BlankPattern();
}
