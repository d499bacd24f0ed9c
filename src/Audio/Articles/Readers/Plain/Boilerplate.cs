namespace Audio.Articles.Readers.Plain;

/// <summary>Finds what a page puts around an article, with a reason an editor can check; null where the piece is spoken.</summary>
/// <remarks>
/// A wrongly skipped sentence is worse than a button read aloud. So a line inside the article goes only when its
/// whole wording is that of a button or a credit; looser wordings count only before the first and after the
/// last running text; and bare lines go only below a headline such as "Most read".
/// </remarks>
internal sealed class Boilerplate
{
    private const int LongestLink = 120;
    private const int ScannedHead = 14; // pieces: title, standfirst, byline, date and buttons fit

    private readonly IReadOnlyList<Piece> pieces;
    private readonly string?[] reasons;
    private readonly string?[] edgeReasons;

    private Boilerplate(IReadOnlyList<Piece> pieces)
    {
        this.pieces = pieces;
        reasons = [.. pieces.Select(p => BoilerplateWording.Anywhere(p))];
        edgeReasons = [.. pieces.Select(p => BoilerplateWording.AtEdges(p))];
    }

    /// <summary>Judges all pieces.</summary>
    /// <returns>The reasons, a piece each, and the index of the first piece after title, byline and date lines.</returns>
    public static (string?[] Reasons, int HeadEnd) Find(IReadOnlyList<Piece> pieces)
    {
        Boilerplate finder = new(pieces);
        finder.ClaimLinks();
        int headEnd = finder.HeadEnd();
        int tailStart = finder.TailStart();
        finder.SkipEdges(headEnd, tailStart);
        return (finder.reasons, headEnd);
    }

    // "Also read:" and the bullets under it, wherever they stand.
    private void ClaimLinks()
    {
        for (int i = 0; i < pieces.Count; i++)
        {
            if (!BoilerplateWording.IsLinksHeadline(pieces[i]))
            {
                continue;
            }

            int end = i + 1;
            while (end < pieces.Count && pieces[end].IsItem && IsLinkLike(pieces[end]))
            {
                reasons[end++] = BoilerplateWording.RelatedLinks;
            }

            reasons[i] = end > i + 1 ? BoilerplateWording.RelatedLinks : reasons[i];
        }
    }

    private int HeadEnd()
    {
        int end = 0;
        while (end < pieces.Count && !IsProse(end))
        {
            end++;
        }

        if (end == pieces.Count)
        {
            return Math.Min(end, ScannedHead);
        }

        // A standfirst is a sentence too: the head reaches on to the last byline or date line soon after it.
        for (int i = end, prose = 0; i < Math.Min(pieces.Count, ScannedHead) && prose <= 2; i++)
        {
            prose += IsProse(i) ? 1 : 0;
            end = DateLine.Read(pieces[i]) is not null || Byline.Read(pieces[i], afterTitle: false) is not null ? i + 1 : end;
        }

        while (end < pieces.Count && edgeReasons[end] is not null)
        {
            end++;
        }

        return end;
    }

    private int TailStart()
    {
        int start = pieces.Count;
        while (start > 0 && !IsProse(start - 1))
        {
            start--;
        }

        return start == 0 ? pieces.Count : start; // no running text at all: nothing is known to come after it
    }

    private void SkipEdges(int headEnd, int tailStart)
    {
        bool hasHeadButtons = edgeReasons.Take(headEnd).Skip(1).Any(r => r is not null);
        string? claim = null;
        for (int i = 0; i < pieces.Count; i++)
        {
            bool head = i < headEnd && tailStart > 0 && (i > 0 || hasHeadButtons);
            bool tail = i >= tailStart;
            if (tail && reasons[i] is null && BoilerplateWording.IsLinksHeadline(pieces[i]) && i + 1 < pieces.Count)
            {
                claim = BoilerplateWording.RelatedLinks;
            }

            reasons[i] ??= head || tail ? edgeReasons[i] : null;
            reasons[i] ??= tail && DateLine.Read(pieces[i]) is { IsLabelled: true } ? "date line" : null;
            reasons[i] ??= tail && IsLinkLike(pieces[i]) ? claim : null;
        }
    }

    private bool IsProse(int i)
    {
        Piece piece = pieces[i];
        return reasons[i] is null && edgeReasons[i] is null && DateLine.Read(piece) is null
            && (piece.Length >= 140 || (piece.EndsSentence && piece.Text is not [.., '?'] && Sentences.Words(piece.Text) >= 5));
    }

    private static bool IsLinkLike(Piece piece) => piece.Length <= LongestLink && !Sentences.EndsInStop(piece.Text);
}
