using System.Collections.Immutable;
using Audio.Scripts;
using Audio.Voices;

namespace Audio.Speech;

/// <summary>The sound of one utterance, on disk, named by everything that shaped it; or why there is none.</summary>
public sealed record Clip
{
    /// <summary>The utterance.</summary>
    public required Utterance Utterance { get; init; }

    /// <summary>The voice that speaks it.</summary>
    public required Voice Voice { get; init; }

    /// <summary>The engine's samples a second, Hz; 0 when there is no sound.</summary>
    public int SampleRate { get; init; }

    /// <summary>How many samples; 0 when there is no sound.</summary>
    public long Samples { get; init; }

    /// <summary>When each token was spoken, in milliseconds of the clip.</summary>
    public ImmutableArray<WordMark> Marks { get; init; } = [];

    /// <summary>How sure <see cref="Marks"/> are, 0 to 1, when they are estimated; null: they are the engine's own, or there are none.</summary>
    public double? Estimate { get; init; }

    /// <summary>What is heard that was not written, or the other way round; null: nothing, or nobody listened.</summary>
    public string? Misheard { get; init; }

    /// <summary>Why there is no sound, or null: "nothing to say", "the engine failed twice: …".</summary>
    public string? Unspoken { get; init; }

    /// <summary>Whether it came from the store and cost nothing.</summary>
    public bool Reused { get; init; }

    /// <summary>Characters that were billed for it in this run; 0 when it cost nothing.</summary>
    public long Billed { get; init; }

    /// <summary>Why another engine speaks it than was asked for; null when it is the one.</summary>
    public string? StandIn { get; init; }

    /// <summary>Opens the samples: 16-bit little-endian mono. Null when there is no sound.</summary>
    public Func<Stream>? Open { get; init; }
}
