using System.Text;

namespace Audio.Publishing.Formats;

/// <summary>WebVTT captions with the speaker's name on every cue (VTT-1…VTT-6).</summary>
public sealed class WebVtt : IEpisodeFormat
{
    internal const string Of = "captions.vtt";

    /// <inheritdoc />
    public string Name => "vtt";

    /// <inheritdoc />
    public string FileName => Of;

    /// <inheritdoc />
    public FormatOffer Offer => FormatOffer.Usually;

    /// <inheritdoc />
    public Task WriteAsync(Episode episode, Stream stream, CancellationToken ct = default) =>
        WriteAsync(episode, stream, cue => string.Join('\n', CueLines.Wrap(cue.Text, CueSheet.LineWidth).Select(Escaped)), ct);

    /// <summary>Writes every cue with a text of one's own.</summary>
    internal static async Task WriteAsync(Episode episode, Stream stream, Func<Cue, string> text, CancellationToken ct)
    {
        await using var writer = new TextFile(stream);
        await writer.WriteAsync("WEBVTT\n".AsMemory(), ct);
        int number = 0;
        foreach (Cue cue in CueSheet.Each(episode.Script, episode.Timeline))
        {
            await writer.WriteAsync($"\n{++number}\n{cue.Start} --> {cue.End}\n<v {Escaped(SpeakerName.Of(cue.Speaker))}>{text(cue)}\n".AsMemory(), ct);
        }
    }

    /// <summary>Text that no reader takes for a tag or an arrow (VTT-3).</summary>
    internal static string Escaped(string text) =>
        new StringBuilder(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").ToString();
}
