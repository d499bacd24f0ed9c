using System.Collections.Immutable;

namespace Audio.Scripts.Attribution.TurnModel;

/// <summary>What is usual in talk: people answer each other, come back after an answer, and do not call themselves by name.</summary>
internal sealed class TurnTaking
{
    // Reports and talk (an interview, a scene in a story) tell themselves apart. In the training articles, which are reports, 39 of 100 neighbouring
    // turns are of one speaker and 4 of 100 are bare; in talk most change speaker and half are bare. Bare turns come in clusters, so each counts for less.
    private static readonly double IsTalk = Math.Log(0.1 / 0.9), GoesOn = Math.Log(0.1 / 0.39), Changes = Math.Log(0.9 / 0.61);
    private static readonly double ComesBack = Math.Log(0.65 / 0.15), ComesNew = Math.Log(0.25 / 0.46); // kinds of change, where three turns are known
    private static readonly double Bare = Math.Log(0.5 / 0.08), Told = Math.Log(0.5 / 0.92);

    // A turn whose speaker its own words show this surely is a witness of how the article goes.
    private const double Sure = 0.8;

    // Whose a bare turn is in talk: the last speaker's again, whoever spoke before that, a third one's; and how much the words near it count beside that.
    private const double Again = 0.08, Back = 0.7, Third = 0.03, Hint = 0.2;

    // What a turn with words of its own makes of the last speaker and of the one before, in talk.
    private const double GoingOn = 0.1, ComingBack = 4;

    // The chance, in talk, of somebody the words near a turn do not name, where no name says who speaks.
    private const double Somebody = 0.15;

    // People seldom speak of themselves by name, hardly ever call themselves, and answer when they are called.
    private const double Named = 0.25, Called = 0.02, Answers = 3;

    // Nobody replies to themselves.
    private const double Self = 0.1;

    // Two quotations side by side are of two speakers.
    private const double SameSide = 0.02;

    // What nothing speaks for is not impossible.
    private const double Hardly = 1e-4;

    // How much the article is talk, 0 to 1.
    private readonly double talk;

    public TurnTaking(ImmutableArray<Turn> turns)
    {
        double evidence = IsTalk;
        for (int i = 1; i < turns.Length; i++)
        {
            if (Next(turns[i - 1], turns[i]))
            {
                evidence += turns[i].Bare ? Bare : Told;
                evidence += Surely(turns[i - 1]) is { } a && Surely(turns[i]) is { } b ? a == b ? GoesOn : Change(i > 1 ? Surely(turns[i - 2]) : null, b) : 0;
            }
        }

        talk = 1 / (1 + Math.Exp(-evidence));
    }

    /// <summary>How well a speaker fits a turn, given the two speakers before; not a probability.</summary>
    public double Fit(Turn turn, Turn? before, Speaker? speaker, Speaker? last, Speaker? lastButOne)
    {
        if (speaker is null)
        {
            return Math.Max(Hardly, (1 - turn.GoesOn) * (1 - turn.Chances.Values.Sum())) + (turn.IsMarked ? 0 : talk * Somebody * (1 - turn.ByName));
        }

        double own = turn.Chances.GetValueOrDefault(speaker);
        double fit = speaker == last ? turn.GoesOn + (1 - turn.GoesOn) * own : (1 - turn.GoesOn) * own;
        if (turn.IsMarked)
        {
            return fit + Hardly;
        }

        if (before is not null && Next(before, turn))
        {
            bool back = speaker == lastButOne && speaker != last;
            double turned = turn.Bare ? (speaker == last ? Again : back ? Back : Third) + Hint * own : own * (speaker == last ? (turn.Continues ? 1 : GoingOn) : back ? ComingBack : 1);
            fit = (1 - talk) * fit + talk * turned;
            fit *= before.Addressed.Contains(speaker) ? Answers : 1;
            fit *= turn.Replies && speaker == last ? Self : 1;
        }

        fit *= turn.Touches && speaker == last ? SameSide : 1;
        fit *= before is { Asks: true } && turn.ByName > Sure && !turn.Continues && speaker == last && turn.First.Block - before.Last.Block <= 1 ? SameSide : 1;
        return (fit + Hardly) * (turn.Addressed.Contains(speaker) ? Called : turn.SpokenOf.Contains(speaker) ? Named : 1);
    }

    // In the next paragraph, or the one after.
    private static bool Next(Turn before, Turn turn) =>
        !before.IsMarked && !turn.IsMarked && turn.First.Block - before.Last.Block is 1 or 2 && before.Last.IsClosed;

    // Two who talk come back to each other; in a report somebody else speaks next.
    private static double Change(Speaker? lastButOne, Speaker speaker) =>
        lastButOne is null ? Changes : lastButOne == speaker ? ComesBack : ComesNew;

    private static Speaker? Surely(Turn turn)
    {
        (Speaker speaker, double chance) = turn.Chances.Count == 0 ? default : turn.Chances.MaxBy(c => c.Value);
        return (1 - turn.GoesOn) * chance > Sure ? speaker : null;
    }
}
