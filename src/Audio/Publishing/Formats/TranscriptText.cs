using Audio.Scripts;

namespace Audio.Publishing.Formats;

/// <summary>The transcript as plain text: a line for each turn, a blank line between the article's blocks.</summary>
public sealed class TranscriptText : IEpisodeFormat
{
    internal const string Of = "transcript.txt";

    /// <inheritdoc />
    public string Name => "transcript-text";

    /// <inheritdoc />
    public string FileName => Of;

    /// <inheritdoc />
    public FormatOffer Offer => FormatOffer.Usually;

    /// <inheritdoc />
    public async Task WriteAsync(Episode episode, Stream stream, CancellationToken ct = default)
    {
        Script script = episode.Script;
        await using var writer = new TextFile(stream);
        int block = -1;
        foreach (Passage passage in Passage.Of(episode.Timeline.Segments.Select(s => script.Utterances[s.Utterance])))
        {
            string apart = block >= 0 && passage.Block != block ? "\n" : "";
            await writer.WriteAsync($"{apart}{SpeakerName.Of(passage.Speaker)}: {passage.Text(script)}\n".AsMemory(), ct);
            block = passage.Block;
        }
    }
}
