using System.Collections.Immutable;
using Audio.Scripts;

namespace Audio.Voices;

/// <summary>Who or what decided on a voice.</summary>
public enum VoiceOrigin
{
    /// <summary>It reads the article.</summary>
    Narrator,

    /// <summary>The user, for this run.</summary>
    Lock,

    /// <summary>The people file: the voice the person had before.</summary>
    People,

    /// <summary>Casting chose it, and nobody else has it.</summary>
    Audition,

    /// <summary>Casting chose it among those taken, because there are too few.</summary>
    Shared,
}

/// <summary>A speaker, the voice and why.</summary>
public sealed record CastMember(Speaker Speaker, Voice Voice)
{
    /// <summary>Who or what decided.</summary>
    public VoiceOrigin Origin { get; init; }

    /// <summary>How the voice was come by, in plain words: "clearest voice left".</summary>
    public string Choice { get; init; } = "";

    /// <summary>Why it is not the voice the people file has for them: "theo, theirs, is Bo Lind's here"; null when it is, or there is none.</summary>
    public string? Displaced { get; init; }

    /// <summary>Words they speak in the article.</summary>
    public int Words { get; init; }

    /// <summary>Whether a people file is in use, does not know them and will keep this voice for them.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whom one hears around them, the narrator included, the most alike first.</summary>
    public ImmutableArray<Neighbour> Scene { get; init; } = [];
}

/// <summary>Somebody heard in one scene with another, and how unlike the two voices are in units of <see cref="VoiceDistance"/>.</summary>
public sealed record Neighbour(Speaker Speaker, double Distance);
