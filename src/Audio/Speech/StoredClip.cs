using System.Collections.Immutable;

namespace Audio.Speech;

/// <summary>A clip in the store, or on its way there.</summary>
/// <param name="SampleRate">In Hz.</param>
/// <param name="Open">Opens the samples: 16-bit little-endian mono.</param>
/// <param name="Marks">When each token is spoken: as the engine says, or estimated.</param>
public sealed record StoredClip(int SampleRate, long Samples, ImmutableArray<WordMark> Marks, Func<Stream> Open)
{
    /// <summary>Whether somebody has listened to it. Default: no.</summary>
    public bool IsHeard { get; init; }

    /// <summary>How sure the marks are, 0 to 1, when they are estimated; null: they are the engine's own, or there are none.</summary>
    public double? Estimate { get; init; }

    /// <summary>What is heard that was not written, or the other way round; null: nothing, or nobody listened.</summary>
    public string? Misheard { get; init; }
}
