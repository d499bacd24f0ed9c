namespace Audio.Mastering.Scoring;

/// <summary>A publisher's own sounds around and under the speech. Default: none.</summary>
public sealed record SoundDesign
{
    /// <summary>A file that is heard before the first word. Default: none.</summary>
    public string? Opening { get; init; }

    /// <summary>A file that is heard before every chapter but the first. Default: none.</summary>
    public string? Chapter { get; init; }

    /// <summary>A file that is heard after the last word. Default: none.</summary>
    public string? Closing { get; init; }

    /// <summary>A file of music that goes on under the speech, again and again as long as it lasts. Default: none.</summary>
    public string? Bed { get; init; }

    /// <summary>How much louder than speech the sounds are, and the bed where nobody speaks, LU, −20 to 6. Default: −2.</summary>
    public double LevelLu { get; init; } = -2;

    /// <summary>How much louder than speech the bed is under it, LU, −40 to −6. Default: −20 (WCAG 2.2, 1.4.7: at least 20 dB below speech).</summary>
    public double BedLu { get; init; } = -20;

    // Without words over it a bed is heard as music for a moment, before and after the speech.
    private const int BedHeadMs = 2500, BedTailMs = 4000;

    /// <summary>Options with the pauses at the beginning and the end that these sounds want.</summary>
    internal MasteringOptions Around(MasteringOptions options) => Bed is null ? options : options with { HeadMs = BedHeadMs, TailMs = BedTailMs };

    /// <summary>What is wrong with the levels; nothing when they can be used.</summary>
    internal IEnumerable<string> Problems()
    {
        if (!(LevelLu is >= -20 and <= 6))
        {
            yield return $"a sound level of {LevelLu} LU is not from -20 to 6";
        }

        if (!(BedLu is >= -40 and <= -6))
        {
            yield return $"a bed level of {BedLu} LU is not from -40 to -6";
        }

        if (Bed is not null && BedLu > LevelLu)
        {
            yield return $"a bed level of {BedLu} LU is more than the sound level of {LevelLu}: music would go up under words";
        }

        if (Bed is null && BedLu != new SoundDesign().BedLu)
        {
            yield return "a bed level is given, and no bed";
        }

        if (Opening is null && Chapter is null && Closing is null && Bed is null && LevelLu != new SoundDesign().LevelLu)
        {
            yield return "a sound level is given, and no sound";
        }
    }
}
