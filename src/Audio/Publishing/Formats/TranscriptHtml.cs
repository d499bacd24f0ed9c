using System.Globalization;
using System.Xml;

namespace Audio.Publishing.Formats;

/// <summary>The podcast transcript in HTML: who, when, what, a cue at a time (TH-1).</summary>
public sealed class TranscriptHtml : IEpisodeFormat
{
    internal const string Of = "transcript.html";

    /// <inheritdoc />
    public string Name => "transcript-html";

    /// <inheritdoc />
    public string FileName => Of;

    /// <inheritdoc />
    public FormatOffer Offer => FormatOffer.Usually;

    /// <inheritdoc />
    public Task WriteAsync(Episode episode, Stream stream, CancellationToken ct = default)
    {
        using XmlWriter html = XmlFile.Open(stream, html: true);
        html.Element("html", [("lang", LanguageTag.Of(episode.Script.Article.Language))], () =>
        {
            html.Line();
            html.Element("head", [], () =>
            {
                html.Element("meta", [("charset", "utf-8")]);
                html.Element("title", episode.Title);
            });
            html.Line();
            html.Element("body", [], () =>
            {
                html.Line();
                foreach (Cue cue in CueSheet.Each(episode.Script, episode.Timeline))
                {
                    html.Element("cite", SpeakerName.Of(cue.Speaker) + ":");
                    html.Element("time", [("datetime", string.Create(CultureInfo.InvariantCulture, $"PT{cue.Start.Value / 1000m:0.000}S"))], ShortClock.Of(cue.Start));
                    html.Element("p", [("dir", "auto")], cue.Text);
                    html.Line();
                }
            });
        });
        html.WriteRaw("\n");
        return Task.CompletedTask;
    }
}
