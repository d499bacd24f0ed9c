namespace Audio.Publishing;

/// <summary>Where a chapter may start.</summary>
/// <param name="Block">Index of the block it starts with; −1 for the introduction.</param>
/// <param name="Level">The heading's level; the introduction's is 0, running text has the deepest of all.</param>
/// <param name="Utterance">The first utterance that is heard.</param>
internal readonly record struct ChapterMark(int Block, int Level, Milliseconds Start, int Utterance)
{
    /// <summary>Everything before the first chapter of its own.</summary>
    public static ChapterMark Introduction => new(-1, 0, Milliseconds.Zero, -1);

    /// <summary>The two as one: the shallower heading names it, of equals the later, which is what is heard longer.</summary>
    public ChapterMark JoinedWith(ChapterMark next) =>
        (Block >= 0 && Level < next.Level ? this : next) with { Start = Start };
}
