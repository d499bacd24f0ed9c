using System.Collections.Immutable;
using Audio.Voices;

namespace Audio.Speech;

/// <summary>What one voice says of a script, in billable characters.</summary>
/// <param name="Characters">Still to be paid.</param>
/// <param name="Saved">In the clip store already.</param>
public sealed record BillLine(Voice Voice, long Characters, long Saved);

/// <summary>What speaking a script will be billed for, by the engine's own way of counting.</summary>
/// <param name="Lines">In order of first speaking.</param>
public sealed record Bill(string Engine, ImmutableArray<BillLine> Lines)
{
    /// <summary>Characters still to be paid.</summary>
    public long Characters => Lines.Sum(l => l.Characters);

    /// <summary>Characters the clip store saves.</summary>
    public long Saved => Lines.Sum(l => l.Saved);
}
