namespace Audio.Scripts.Announcements;

/// <summary>The script that the narrator reads alone: nobody is cast, and whose words they are stays known.</summary>
internal static class OneVoice
{
    /// <summary>The same lines, all the narrator's.</summary>
    public static Script Of(Script script) => script with
    {
        Utterances = [.. script.Utterances.Select(u => u with { Speaker = Speaker.Narrator, Announcement = Said(u) })],
        Speakers = [Speaker.Narrator],
    };

    // An opening that was written for several voices tells of one.
    private static string? Said(Utterance line) =>
        line.Frame == Frame.Opening && line.Announcement == FrameWords.Voices(several: true) ? FrameWords.Voices(several: false) : line.Announcement;
}
