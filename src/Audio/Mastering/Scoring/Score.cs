using Audio.Scripts;

namespace Audio.Mastering.Scoring;

/// <summary>A publisher's sounds, read and measured.</summary>
internal sealed record Score : IDisposable
{
    /// <summary>Heard before the first word; null: nothing.</summary>
    public Sound? Opening { get; init; }

    /// <summary>Heard before chapters; null: nothing.</summary>
    public Sound? Chapter { get; init; }

    /// <summary>Heard after the last word; null: nothing.</summary>
    public Sound? Closing { get; init; }

    /// <summary>Heard under the speech; null: nothing.</summary>
    public Sound? Bed { get; init; }

    /// <summary>How loud they are, relative to speech.</summary>
    public SoundDesign Levels { get; init; } = new();

    /// <summary>When the chapters of a script begin, but for the first; without, nothing is heard before them.</summary>
    public Func<Script, Timeline, IEnumerable<Milliseconds>> ChapterStarts { get; init; } = (_, _) => [];

    /// <summary>Gives the disk space back.</summary>
    public void Dispose() => Array.ForEach([Opening, Chapter, Closing, Bed], s => s?.Dispose());
}
