using System.Buffers;

namespace Audio.Articles.Readers.Plain;

/// <summary>Which lines inside the article are headings although nothing but their look says so.</summary>
internal static class Headings
{
    private const int LongestHeading = 70;
    private const int ShortestSection = 90; // a heading stands over something to read

    private static readonly SearchValues<char> NotInHeadings = SearchValues.Create(":;,“”\"@/|—=");

    /// <summary>The level, 1 to 6, or 0 for no heading; a level typed with # or = is taken as typed.</summary>
    public static int Level(IReadOnlyList<Piece> pieces, string?[] reasons, int i)
    {
        Piece piece = pieces[i];
        return piece.Mark.Kind is MarkKind.Hash or MarkKind.Underline ? piece.Mark.Value
            : piece.Mark.Kind == MarkKind.None && LooksLikeHeading(piece) && StandsOverText(pieces, reasons, i) ? 2
            : 0;
    }

    private static bool LooksLikeHeading(Piece piece)
    {
        string text = piece.Text;
        if (piece.Length > LongestHeading || Sentences.Ends(text) || text is ['(', ..] or [.., '-' or '–'] || text.AsSpan().ContainsAny(NotInHeadings) || !text.Any(char.IsLetter))
        {
            return false;
        }

        // Capitals or title case say "heading" by themselves; a plain line says it only when it stands alone.
        int words = Sentences.Words(text);
        return IsCapitals(text) || (words <= 9 && IsTitleCase(text)) || (words is >= 2 and <= 8 && piece.IsApart && char.IsUpper(text[0]));
    }

    // A name under a letter, the last line of a verse or a button has no text of its own below it.
    private static bool StandsOverText(IReadOnlyList<Piece> pieces, string?[] reasons, int i) =>
        i > 0 && i + 1 < pieces.Count
        && (reasons[i - 1] is not null || pieces[i - 1].EndsSentence || pieces[i - 1].IsItem)
        && reasons[i + 1] is null
        && (pieces[i + 1].IsItem || pieces[i + 1].Mark.Kind == MarkKind.Quote || (pieces[i + 1].Length >= ShortestSection && pieces[i + 1].EndsSentence));

    private static bool IsCapitals(string text) => !text.Any(char.IsLower) && text.Count(char.IsUpper) >= 3;

    private static bool IsTitleCase(string text)
    {
        char[] initials = [.. text.Split(' ').Where(w => w.Length > 3).Select(w => w.FirstOrDefault(char.IsLetter)).Where(c => c != '\0')];
        return char.IsUpper(text[0]) && initials.Length > 0 && initials.All(char.IsUpper);
    }
}
