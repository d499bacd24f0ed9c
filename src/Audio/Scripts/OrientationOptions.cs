namespace Audio.Scripts;

/// <summary>What a listener is told besides the article, all of it announcements.</summary>
public sealed record OrientationOptions
{
    /// <summary>Whether an opening says who wrote it, for whom and when, how long it lasts, and that the voices are synthetic. Default: no.</summary>
    public bool Opening { get; init; }

    /// <summary>Whether a closing says what was heard and where to find it. Default: no.</summary>
    public bool Closing { get; init; }

    /// <summary>Whether quotations are announced: "Quote:", "End quote." Default: null, where one voice reads everything.</summary>
    public bool? Quotes { get; init; }
}
