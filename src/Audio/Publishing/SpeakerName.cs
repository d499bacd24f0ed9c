using Audio.Scripts;

namespace Audio.Publishing;

/// <summary>A speaker's name as captions, transcript and script show it: the same everywhere (VTT-3).</summary>
internal static class SpeakerName
{
    // A description longer than this would hide what is said.
    private const int Most = 80;

    /// <summary>The name on one line, never empty.</summary>
    public static string Of(Speaker speaker)
    {
        string name = PlainText.Line(speaker.Name);
        return name.Length > 0 ? name[..PlainText.CutAt(name, Most)] : speaker.Id;
    }
}
