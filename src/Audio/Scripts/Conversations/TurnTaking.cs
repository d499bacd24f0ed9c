using System.Collections.Immutable;

namespace Audio.Scripts.Conversations;

/// <summary>What is usual in talk: people answer each other, come back after an answer, and do not call themselves by name.</summary>
internal sealed class TurnTaking
{
    // Pairs of turns counted before any is seen: a report often lets somebody go on in the next paragraph.
    private const double SameBefore = 2, OtherBefore = 2;

    // A turn whose speaker its own words show this surely is a witness of how the article goes.
    private const double Sure = 0.8;

    // How often a bare turn after an answer is the first speaker's again, in text that is all talk.
    private const double ComesBack = 3;

    private const double Named = 0.25, Called = 0.05, Answers = 3;

    // What nothing speaks for is not impossible.
    private const double Hardly = 1e-4;

    private readonly double same;

    public TurnTaking(ImmutableArray<Turn> turns)
    {
        double goesOn = SameBefore, changes = OtherBefore;
        for (int i = 1; i < turns.Length; i++)
        {
            if (Next(turns[i - 1], turns[i]) && Surely(turns[i - 1]) is { } a && Surely(turns[i]) is { } b)
            {
                goesOn += a == b ? 1 : 0;
                changes += a == b ? 0 : 1;
            }
        }

        same = Math.Min(1, goesOn / changes * (OtherBefore / SameBefore));
    }

    /// <summary>How well a speaker fits a turn, given the two speakers before; not a probability.</summary>
    public double Fit(Turn turn, Turn? before, Speaker? speaker, Speaker? last, Speaker? lastButOne)
    {
        if (speaker is null)
        {
            return Hardly;
        }

        double own = turn.Chances.GetValueOrDefault(speaker);
        double fit = speaker == last ? turn.GoesOn + (1 - turn.GoesOn) * own : (1 - turn.GoesOn) * own;
        if (before is not null && Next(before, turn))
        {
            double talk = 1 - same;
            bool back = speaker == lastButOne && speaker != last;
            fit = speaker == last ? fit * same : fit;
            fit += back && turn.Bare ? talk * (1 - fit) * 0.5 : 0;
            fit *= back ? 1 + ComesBack * talk : 1;
            fit *= before.Addressed.Contains(speaker) ? Answers : 1;
        }

        return (fit + Hardly) * (turn.Addressed.Contains(speaker) ? Called : turn.SpokenOf.Contains(speaker) ? Named : 1);
    }

    // In the next paragraph, or the one after.
    private static bool Next(Turn before, Turn turn) => turn.First.Block - before.Last.Block is 1 or 2 && before.Last.ClosedHere;

    private static Speaker? Surely(Turn turn)
    {
        (Speaker speaker, double chance) = turn.Chances.Count == 0 ? default : turn.Chances.MaxBy(c => c.Value);
        return (1 - turn.GoesOn) * chance > Sure ? speaker : null;
    }
}
