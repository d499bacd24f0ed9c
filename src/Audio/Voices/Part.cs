using Audio.Scripts;

namespace Audio.Voices;

/// <summary>A speaker to cast, with what matters for it.</summary>
internal sealed class Part(Speaker speaker)
{
    /// <summary>Who it is.</summary>
    public Speaker Speaker { get; } = speaker;

    /// <summary>Characters to speak.</summary>
    public int Length { get; set; }

    /// <summary>Places of its turns in the article's speech, ascending.</summary>
    public List<int> Turns { get; } = [];

    /// <summary>Unnamed sources share voices among themselves only.</summary>
    public bool IsUnnamed => Speaker.Kind == SpeakerKind.Unnamed;

    /// <summary>Whether nothing shows if it is a woman or a man, as with every organisation.</summary>
    public bool IsNeutral => Speaker.Gender == Gender.Unknown || Speaker.Kind == SpeakerKind.Organisation;

    /// <summary>The voice, once cast.</summary>
    public Voice? Voice { get; set; }

    /// <summary>How the voice was come by, in plain words: "clearest voice left".</summary>
    public string Choice { get; set; } = "";
}
