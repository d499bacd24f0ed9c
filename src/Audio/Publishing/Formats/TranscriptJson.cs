namespace Audio.Publishing.Formats;

/// <summary>The podcast transcript in JSON 1.0.0: one segment a cue, every one with its speaker (TJ-1).</summary>
public sealed class TranscriptJson : IEpisodeFormat
{
    /// <inheritdoc />
    public string Name => "transcript-json";

    /// <inheritdoc />
    public string FileName => "transcript.json";

    /// <inheritdoc />
    public FormatOffer Offer => FormatOffer.Usually;

    /// <inheritdoc />
    public Task WriteAsync(Episode episode, Stream stream, CancellationToken ct = default) =>
        JsonFile.WriteAsync(stream, json =>
        {
            json.WriteString("version", "1.0.0");
            json.WriteList("segments", CueSheet.Each(episode.Script, episode.Timeline), cue =>
            {
                json.WriteString("speaker", SpeakerName.Of(cue.Speaker));
                json.WriteSeconds("startTime", cue.Start);
                json.WriteSeconds("endTime", cue.End);
                json.WriteString("body", cue.Text);
            });
        }, ct);
}
