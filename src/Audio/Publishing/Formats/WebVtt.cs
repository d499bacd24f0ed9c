using System.Text;

namespace Audio.Publishing.Formats;

/// <summary>WebVTT captions with the speaker's name on every cue (VTT-1…VTT-6).</summary>
public sealed class WebVtt : IEpisodeFormat
{
    /// <inheritdoc />
    public string Name => "vtt";

    /// <inheritdoc />
    public string FileName => "captions.vtt";

    /// <inheritdoc />
    public async Task WriteAsync(Episode episode, Stream stream, CancellationToken ct = default)
    {
        await using var writer = new TextFile(stream);
        await writer.WriteAsync("WEBVTT\n".AsMemory(), ct);
        int number = 0;
        foreach (Cue cue in CueSheet.Of(episode.Script, episode.Timeline))
        {
            string lines = string.Join('\n', CueLines.Wrap(cue.Text, CueSheet.LineWidth).Select(Escaped));
            await writer.WriteAsync($"\n{++number}\n{cue.Start} --> {cue.End}\n<v {Escaped(SpeakerName.Of(cue.Speaker))}>{lines}\n".AsMemory(), ct);
        }
    }

    private static string Escaped(string text) =>
        new StringBuilder(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").ToString();
}
