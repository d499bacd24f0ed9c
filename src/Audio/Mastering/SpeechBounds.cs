namespace Audio.Mastering;

/// <summary>A stretch of a clip, in samples: where somebody speaks, or where it is quiet.</summary>
/// <param name="Start">The first sample of it.</param>
/// <param name="End">Just after the last; equal to <paramref name="Start"/> when there is none.</param>
internal readonly record struct SpeechBounds(long Start, long End)
{
    /// <summary>How many samples.</summary>
    public long Length => End - Start;
}
