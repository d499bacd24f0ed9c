namespace Audio.Scripts;

/// <summary>What stands around the article in the program's own words.</summary>
public enum Frame
{
    /// <summary>Nothing: the announcement stands for something inside the article.</summary>
    None,

    /// <summary>Behind the title: by whom, when, how long, what voices.</summary>
    Opening,

    /// <summary>At the end: what was heard, and where to find it.</summary>
    Closing,
}
