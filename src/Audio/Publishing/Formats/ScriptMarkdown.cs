using Audio.Scripts.ScriptFormat;
using Audio.Voices;

namespace Audio.Publishing.Formats;

/// <summary>The script as the file a person edits: who says what, in which voice and why, and what is not heard. <c>audio narrate</c> takes it again.</summary>
public sealed class ScriptMarkdown : IEpisodeFormat
{
    /// <inheritdoc />
    public string Name => "script";

    /// <inheritdoc />
    public string FileName => Of;

    /// <inheritdoc />
    public FormatOffer Offer => FormatOffer.Always;

    /// <summary>The file's name.</summary>
    internal const string Of = "script.md";

    /// <inheritdoc />
    public async Task WriteAsync(Episode episode, Stream stream, CancellationToken ct = default)
    {
        await using var writer = new TextFile(stream);
        await writer.WriteAsync(Text(episode).AsMemory(), ct);
    }

    /// <summary>The whole file.</summary>
    internal static string Text(Episode episode) => ScriptFile.Write(episode.Script, speaker => episode.IsDraft
        ? episode.Wanted.TryGetValue(speaker.Id, out string? wanted) ? (wanted, "") : null
        : episode.Cast.Voices.TryGetValue(speaker.Id, out Voice? voice) ? (voice.Id, episode.Cast.Reasons.GetValueOrDefault(speaker.Id, "").Replace("; ", ", ", StringComparison.Ordinal)) : null);
}
