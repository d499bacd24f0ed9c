namespace Audio.Publishing.Formats;

/// <summary>JSON chapters 1.2, as podcast feeds link them; the same chapters as in the tag (CH-9).</summary>
public sealed class ChaptersJson : IEpisodeFormat
{
    /// <inheritdoc />
    public string Name => "chapters";

    /// <inheritdoc />
    public string FileName => "chapters.json";

    /// <inheritdoc />
    public FormatOffer Offer => FormatOffer.Usually;

    /// <inheritdoc />
    public Task WriteAsync(Episode episode, Stream stream, CancellationToken ct = default) =>
        JsonFile.WriteAsync(stream, json =>
        {
            json.WriteString("version", "1.2.0");
            json.WriteString("title", episode.Title);
            json.WriteKnown("author", PlainText.Line(string.Join(", ", episode.Script.Article.Authors)));
            json.WriteString("podcastName", PlainText.Line(episode.Show));
            json.WriteString("fileName", Mp3File.Of);
            json.WriteList("chapters", episode.Chapters, chapter =>
            {
                json.WriteSeconds("startTime", chapter.Start);
                json.WriteSeconds("endTime", chapter.End);
                json.WriteString("title", chapter.Title);
                json.WriteKnown("img", chapter.Start == default && episode.LeadImage is { Scheme: "https" } image ? image.AbsoluteUri : null); // CH-7
            });
        }, ct);
}
