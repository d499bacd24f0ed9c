namespace Audio.Publishing.Formats;

/// <summary>SubRip captions, for players that know nothing newer (SRT-1): the cues of WebVTT, with the name where somebody begins to speak.</summary>
public sealed class SubRip : IEpisodeFormat
{
    /// <inheritdoc />
    public string Name => "srt";

    /// <inheritdoc />
    public string FileName => "captions.srt";

    /// <inheritdoc />
    public FormatOffer Offer => FormatOffer.Usually;

    /// <inheritdoc />
    public async Task WriteAsync(Episode episode, Stream stream, CancellationToken ct = default)
    {
        await using var writer = new TextFile(stream);
        int number = 0;
        foreach (Cue cue in CueSheet.Each(episode.Script, episode.Timeline))
        {
            string times = $"{cue.Start.ToClock(',')} --> {cue.End.ToClock(',')}";
            string lines = string.Join('\n', CueLines.Wrap((cue.IsTurn ? CueSheet.TurnName(cue.Speaker) : "") + cue.Text, CueSheet.NarrowLine));
            await writer.WriteAsync($"{(number > 0 ? "\n" : "")}{++number}\n{times}\n{WithoutArrows(lines)}\n".AsMemory(), ct);
        }
    }

    // There is no escape in SubRip, and readers take an arrow for a time line; this is the same sign to the eye.
    private static string WithoutArrows(string text) => text.Replace("-->", "--\u203A", StringComparison.Ordinal);
}
