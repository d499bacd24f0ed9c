namespace Audio.Pronunciation;

/// <summary>How English is read where there is a choice.</summary>
public sealed record VerbalizerOptions
{
    /// <summary>British: "one hundred and five", and 7/4/1976 is the seventh of April. Default: no; an article whose language is British English is read so without it.</summary>
    public bool British { get; init; }

    /// <summary>Common emoji are said by a short name, "thumbs up". Default: no, they are passed over.</summary>
    public bool EmojiNames { get; init; }
}
