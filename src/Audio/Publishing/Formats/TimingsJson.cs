namespace Audio.Publishing.Formats;

/// <summary>When each paragraph, sentence and word is heard, in milliseconds; ids are those of the page and the books (§4.3).</summary>
public sealed class TimingsJson : IEpisodeFormat
{
    /// <inheritdoc />
    public string Name => "timings";

    /// <inheritdoc />
    public string FileName => "timings.json";

    /// <inheritdoc />
    public FormatOffer Offer => FormatOffer.Usually;

    /// <inheritdoc />
    public Task WriteAsync(Episode episode, Stream stream, CancellationToken ct = default) =>
        JsonFile.WriteAsync(stream, json =>
        {
            json.WriteNumber("version", 1);
            json.WriteNumber("durationMs", episode.Timeline.Duration.Value);
            json.WriteList("paragraphs", Reading.Of(episode).Blocks.Where(b => b.Sentences.Any(s => s.IsHeard)), block =>
            {
                json.WriteString("id", block.Id);
                json.WriteList("sentences", block.Sentences.Where(s => s.IsHeard), sentence =>
                {
                    json.WriteString("id", sentence.Id);
                    json.WriteString("speaker", SpeakerName.Of(sentence.Speaker));
                    json.WriteNumber("startMs", sentence.Start.Value);
                    json.WriteNumber("endMs", sentence.End.Value);
                    if (sentence.IsEstimated)
                    {
                        json.WriteBoolean("estimated", true);
                    }

                    json.WriteList("words", Enumerable.Range(0, sentence.Text.Words.Length), i =>
                    {
                        json.WriteString("t", sentence.Text.Word(i));
                        json.WriteNumber("s", sentence.Text.Words[i].Start.Value);
                        json.WriteNumber("e", (i + 1 < sentence.Text.Words.Length ? sentence.Text.Words[i + 1].Start : sentence.End).Value);
                    });
                });
            });
        }, ct);
}
