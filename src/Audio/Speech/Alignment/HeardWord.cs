namespace Audio.Speech.Alignment;

/// <summary>A word of the reference as it was found in a clip, in seconds of the clip.</summary>
/// <param name="Token">Index into the request's tokens.</param>
/// <param name="Distance">How much it differs from the reference's: 0 not at all, 1 as any two sounds do.</param>
/// <param name="Expected">How long the reference takes for it, at the clip's pace.</param>
/// <param name="ForeignBefore">How much sound before it is neither the word before nor silence.</param>
internal readonly record struct HeardWord(int Token, double Start, double End, double Distance, double Expected, double ForeignBefore)
{
    /// <summary>Whether nothing of it was heard.</summary>
    public bool IsMissed => End <= Start;

    /// <summary>How long it lasts.</summary>
    public double Seconds => End - Start;
}
