namespace Audio.Voices;

/// <summary>How old somebody is or sounds; in the order of years.</summary>
public enum Age
{
    /// <summary>Nothing shows it.</summary>
    Unknown,

    /// <summary>Below 13.</summary>
    Child,

    /// <summary>13 to 29.</summary>
    Young,

    /// <summary>30 to 64.</summary>
    Adult,

    /// <summary>From 65 on.</summary>
    Senior,
}
