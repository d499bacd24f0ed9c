using System.Text;

namespace Audio.Publishing.Formats;

/// <summary>WebVTT with a time before every word, for pages of one's own; podcast apps would show the times (VTT-5).</summary>
public sealed class WebVttWords : IEpisodeFormat
{
    /// <inheritdoc />
    public string Name => "vtt-words";

    /// <inheritdoc />
    public string FileName => "captions.words.vtt";

    /// <inheritdoc />
    public FormatOffer Offer => FormatOffer.OnRequest;

    /// <inheritdoc />
    public Task WriteAsync(Episode episode, Stream stream, CancellationToken ct = default) => WebVtt.WriteAsync(episode, stream, Timed, ct);

    // Times rise strictly between the cue's own; a word that cannot have one of its own goes with the word before.
    private static string Timed(Cue cue)
    {
        var text = new StringBuilder();
        Milliseconds before = cue.Start;
        for (int i = 0; i < cue.Words.Words.Length; i++)
        {
            Milliseconds start = cue.Words.Words[i].Start;
            text.Append(i > 0 ? " " : "");
            if (i > 0 && start > before && start < cue.End)
            {
                text.Append('<').Append(start).Append('>');
                before = start;
            }

            text.Append(WebVtt.Escaped(cue.Words.Word(i)));
        }

        return text.ToString();
    }
}
