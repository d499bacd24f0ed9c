using System.Collections.Immutable;

namespace Audio.Articles.Readers.Plain;

/// <summary>Gives each piece its kind of block.</summary>
internal sealed class Blocks
{
    private readonly string text;
    private readonly IReadOnlyList<Piece> pieces;
    private readonly string?[] reasons;
    private readonly bool[] inList;

    private Blocks(string text, IReadOnlyList<Piece> pieces, string?[] reasons)
    {
        this.text = text;
        this.pieces = pieces;
        this.reasons = reasons;
        inList = ListItems(pieces);
    }

    /// <summary>The blocks, which tile the text.</summary>
    public static ImmutableArray<Block> Build(string text, IReadOnlyList<Piece> pieces, string?[] reasons, FrontMatter front)
    {
        Blocks builder = new(text, pieces, reasons);
        bool spoken = reasons.Any(r => r is null);
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>(pieces.Count + 1);
        for (int i = 0; i < pieces.Count; i++)
        {
            if (i == front.TitleIndex)
            {
                blocks.AddRange(builder.Title(pieces[i].Span));
            }
            else if (reasons[i] is { } reason && spoken)
            {
                blocks.Add(new Skipped(pieces[i].Span, reason) { Role = BoilerplateWording.RoleOf(reason), Was = builder.Spoken(i) });
            }
            else
            {
                Block block = builder.Spoken(i); // a text that is nothing but buttons is read: there is nothing else
                blocks.Add(i == front.BylineIndex ? block with { Role = BlockRole.Byline } : i == front.StandfirstIndex ? block with { Role = BlockRole.Standfirst } : block);
            }
        }

        return blocks.ToImmutable();
    }

    // The site's name behind the title is not spoken.
    private IEnumerable<Block> Title(TextSpan span)
    {
        int bar = text.AsSpan(span.Start, span.Length).LastIndexOf(" | ");
        bool site = bar > 0 && span.Length - bar - 3 < bar + (span.Length - span.In(text).TrimEnd().Length);
        int end = site ? span.Start + bar : span.End;
        yield return new Heading(TextSpan.FromBounds(span.Start, end), 1);
        if (site)
        {
            yield return new Skipped(TextSpan.FromBounds(end, span.End), "name of the site") { Role = BlockRole.Navigation };
        }
    }

    private Block Spoken(int i)
    {
        TextSpan span = pieces[i].Span;
        return pieces[i].Mark.Kind switch
        {
            MarkKind.Quote => new Quote(span),
            MarkKind.Number when inList[i] => new ListItem(span, pieces[i].Mark.Value),
            MarkKind.Bullet or MarkKind.Dash when inList[i] => new ListItem(span),
            _ when Headings.Level(pieces, reasons, i) is var level and > 0 => new Heading(span, Math.Max(2, level)),
            _ => new Paragraph(span),
        };
    }

    // A dash needs a second dash next to it, a number its neighbour in sequence; a bullet is a bullet.
    private static bool[] ListItems(IReadOnlyList<Piece> pieces)
    {
        bool[] items = new bool[pieces.Count];
        int lastNumber = -1;
        for (int i = 0; i < pieces.Count; i++)
        {
            Mark mark = pieces[i].Mark;
            if (mark.Kind == MarkKind.Number)
            {
                bool follows = lastNumber >= 0 && Math.Abs(pieces[lastNumber].Mark.Value - mark.Value) == 1;
                items[i] = follows;
                items[lastNumber < 0 ? i : lastNumber] |= follows;
                lastNumber = i;
            }
            else if (mark.Kind == MarkKind.Dash && i + 1 < pieces.Count && pieces[i + 1].Mark.Kind == MarkKind.Dash)
            {
                items[i] = items[i + 1] = true;
            }

            items[i] |= mark.Kind == MarkKind.Bullet;
        }

        return items;
    }
}
