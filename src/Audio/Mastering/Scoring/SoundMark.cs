namespace Audio.Mastering.Scoring;

/// <summary>Where a sound stands in an episode.</summary>
public enum SoundPlace
{
    /// <summary>Before the first word.</summary>
    Opening,

    /// <summary>Before a chapter.</summary>
    Chapter,

    /// <summary>After the last word.</summary>
    Closing,
}

/// <summary>When a sound that is no speech is heard.</summary>
public sealed record SoundMark(SoundPlace Place, Milliseconds Start, Milliseconds End);
