using Audio.Storage;

namespace Audio.Speech;

/// <summary>A clip that was spoken and is not kept yet: listened to, spoken again, or given up.</summary>
public sealed class ClipDraft : IDisposable
{
    internal ClipDraft(ContentStream content, SpokenClip clip)
    {
        Content = content;
        Sound = new StoredClip(clip.SampleRate, clip.Samples, clip.Marks, content.OpenWritten);
    }

    /// <summary>The clip, and what was found out about it so far.</summary>
    public StoredClip Sound { get; set; }

    internal ContentStream Content { get; }

    /// <inheritdoc />
    public void Dispose() => Content.Dispose();
}
