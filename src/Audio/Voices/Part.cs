using Audio.Scripts;

namespace Audio.Voices;

/// <summary>A speaker to cast, with what matters for it.</summary>
internal sealed class Part(Speaker speaker)
{
    /// <summary>Who it is.</summary>
    public Speaker Speaker { get; } = speaker;

    /// <summary>Characters to speak.</summary>
    public int Length { get; set; }

    /// <summary>Words to speak.</summary>
    public int Words { get; set; }

    /// <summary>Who it is in the people file, or null.</summary>
    public KnownPerson? Known { get; set; }

    /// <summary>Whether the people file would enter them.</summary>
    public bool MayEnter { get; set; }

    /// <summary>What the people file says, else the article.</summary>
    public Gender Gender => Known is { Gender: not Gender.Unknown } known ? known.Gender : Speaker.Gender;

    /// <summary>How old the article says they are.</summary>
    public Age Age { get; init; }

    /// <summary>Places of its turns in the article's speech, ascending.</summary>
    public List<int> Turns { get; } = [];

    /// <summary>Unnamed sources share voices among themselves only.</summary>
    public bool IsUnnamed => Speaker.Kind == SpeakerKind.Unnamed;

    /// <summary>Whether nothing shows if it is a woman or a man, as with every organisation.</summary>
    public bool IsNeutral => Gender == Gender.Unknown || Speaker.Kind == SpeakerKind.Organisation;

    /// <summary>The voice, once cast.</summary>
    public Voice? Voice { get; set; }

    /// <summary>Who or what decided.</summary>
    public VoiceOrigin Origin { get; set; } = VoiceOrigin.Audition;

    /// <summary>How the voice was come by, in plain words: "clearest voice left".</summary>
    public string Choice { get; set; } = "";

    /// <summary>Why it is not the one of the people file: "theo, theirs, is Bo Lind's here". Null when it is, or none is.</summary>
    public string? Displaced { get; set; }
}
