using Audio.Scripts.Announcements;

namespace Audio.Publishing;

/// <summary>What a listener must be told about the voices (RSS-9).</summary>
internal static class Disclosure
{
    /// <summary>Two or three sentences, the same in the tag, the page and the books.</summary>
    public static string Of(Episode episode) =>
        $"Narrated by {episode.Program} with {PlainText.Line(episode.Engine)}. "
        + (episode.IsDraft ? "This is a draft: stand-ins speak for some of its voices. " : "")
        + FrameWords.Voices(several: episode.Script.Speakers.Length > 1);
}
