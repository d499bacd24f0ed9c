namespace Audio.Publishing;

/// <summary>When a format is written.</summary>
public enum FormatOffer
{
    /// <summary>With every episode: other parts of the program read it.</summary>
    Always,

    /// <summary>Unless a choice leaves it out: it costs next to nothing.</summary>
    Usually,

    /// <summary>When it is asked for: it holds the sound once more, or serves few.</summary>
    OnRequest,
}
