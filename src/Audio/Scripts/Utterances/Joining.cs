using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Utterances;

/// <summary>Joins pieces with nothing to say (only signs or spaces) to a neighbour.</summary>
internal static class Joining
{
    // A long row of signs stays a line of its own: joined, it would be a line without end.
    private const int LongestJoined = 100;

    public static IReadOnlyList<Piece> WithoutWordless(string text, List<Piece> pieces)
    {
        List<Piece> joined = new(pieces.Count);
        int held = -1;
        foreach (Piece piece in pieces)
        {
            if (piece.Span.Length <= LongestJoined && !HasWord(text, piece))
            {
                if (joined.Count > 0)
                {
                    joined[^1] = joined[^1] with { Span = Articles.TextSpan.FromBounds(joined[^1].Span.Start, piece.Span.End), End = piece.End };
                }
                else
                {
                    held = held < 0 ? piece.Span.Start : held;
                }

                continue;
            }

            joined.Add(held < 0 ? piece : piece with { Span = Articles.TextSpan.FromBounds(held, piece.Span.End) });
            held = -1;
        }

        return held < 0 ? joined : [new Piece(Articles.TextSpan.FromBounds(held, pieces[^1].Span.End), null, UtteranceEnd.Block)];
    }

    private static bool HasWord(string text, Piece piece)
    {
        for (int i = piece.Span.Start; i < piece.Span.End; i++)
        {
            if (Characters.IsWordPart(text, i))
            {
                return true;
            }
        }

        return false;
    }
}
