using System.Collections.Immutable;
using Audio.Scripts;

namespace Audio.Voices;

/// <summary>Somebody whose voice a publication keeps.</summary>
/// <param name="Name">The fullest name, as articles print it.</param>
public sealed record KnownPerson(string Name)
{
    /// <summary>The voice's id.</summary>
    public required string Voice { get; init; }

    /// <summary>Whether a person chose the voice; otherwise casting gave it. Who is locked keeps it when two meet with the same voice.</summary>
    public bool Locked { get; init; }

    /// <summary>Female or male; unknown: articles decide.</summary>
    public Gender Gender { get; init; }

    /// <summary>Other names that mean this person: "Mayor Holt", "M. Holt".</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>How the name is said, in letters a reader would say aloud: "SHIH-vawn KEEN". Null: as it is written.</summary>
    public string? Say { get; init; }

    /// <summary>Why casting gave this voice; null when a person wrote the entry.</summary>
    public string? Why { get; init; }

    /// <summary>The episode in which they first spoke, by its folder's name.</summary>
    public string? FirstEpisode { get; init; }

    /// <summary>The date that article carries; null when it carries none. Never today's: the same articles make the same file.</summary>
    public DateOnly? FirstSeen { get; init; }

    /// <summary>The line of the file the entry starts on; 0 when it is not in a file yet.</summary>
    public int Line { get; init; }
}
