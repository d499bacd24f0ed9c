using System.Text;
using System.Xml;
using Audio.Publishing.Formats.Epub;
using Audio.Publishing.Formats.Markup;

namespace Audio.Publishing.Formats;

/// <summary>EPUB 3.3 with Media Overlays: the printed text, sentence by sentence in step with the sound (EP-1…EP-10).</summary>
public sealed class EpubBook : IEpisodeFormat
{
    internal const string Of = "episode.epub";

    private static readonly Resource Style = Resource.Of("book.css");

    /// <inheritdoc />
    public string Name => "epub";

    /// <inheritdoc />
    public string FileName => Of;

    /// <inheritdoc />
    public FormatOffer Offer => FormatOffer.OnRequest;

    /// <inheritdoc />
    public async Task WriteAsync(Episode episode, Stream stream, CancellationToken ct = default)
    {
        Reading reading = Reading.Of(episode);
        await using Archive book = new(stream);
        await book.AddAsync("mimetype", content => content.WriteAsync("application/epub+zip"u8.ToArray(), ct).AsTask(), store: true); // the first entry, as it is
        await book.AddAsync("META-INF/container.xml", WriteContainer);
        await book.AddAsync("EPUB/package.opf", xml => EpubPackage.Write(xml, episode));
        await book.AddAsync("EPUB/nav.xhtml", xml => EpubText.WriteContents(xml, episode, reading));
        await book.AddAsync("EPUB/text.xhtml", xml => EpubText.Write(xml, episode, reading));
        await book.AddAsync("EPUB/text.smil", xml => EpubOverlay.Write(xml, reading, episode.Timeline.Duration));
        await book.AddAsync("EPUB/book.css", content => content.WriteAsync(Encoding.UTF8.GetBytes(Style.Text), ct).AsTask());
        if (Book.CoverExtension(episode) is { } extension)
        {
            await book.AddAsync("EPUB/cover." + extension, content => content.WriteAsync(episode.Cover, ct).AsTask(), store: true);
        }

        await book.AddSoundAsync("EPUB/" + Mp3File.Of, episode, ct);
    }

    private static void WriteContainer(XmlWriter xml) =>
        xml.Element("container", [("xmlns", "urn:oasis:names:tc:opendocument:xmlns:container"), ("version", "1.0")], () =>
            xml.Element("rootfiles", [], () =>
                xml.Element("rootfile", [("full-path", "EPUB/package.opf"), ("media-type", "application/oebps-package+xml")])));
}
