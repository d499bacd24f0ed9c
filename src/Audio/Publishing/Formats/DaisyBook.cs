using System.Collections.Immutable;
using Audio.Publishing.Formats.Daisy;
using Audio.Publishing.Formats.Markup;

namespace Audio.Publishing.Formats;

/// <summary>DAISY 2.02 for hardware players, packed: full text and sound, a heading and a SMIL file for each chapter (§5.2).</summary>
public sealed class DaisyBook : IEpisodeFormat
{
    internal const string Of = "episode.daisy.zip";

    /// <inheritdoc />
    public string Name => "daisy";

    /// <inheritdoc />
    public string FileName => Of;

    /// <inheritdoc />
    public FormatOffer Offer => FormatOffer.OnRequest;

    /// <inheritdoc />
    public async Task WriteAsync(Episode episode, Stream stream, CancellationToken ct = default)
    {
        Reading reading = Reading.Of(episode);
        ImmutableArray<DaisyPart> parts = DaisyPart.Of(episode, reading);
        await using Archive book = new(stream);
        await book.AddAsync("ncc.html", xml => DaisyNavigation.Write(xml, episode, parts));
        await book.AddAsync(DaisyText.File, xml => DaisyText.Write(xml, episode, reading));
        await book.AddAsync("master.smil", xml => DaisySmil.WriteMaster(xml, episode, parts));
        foreach (DaisyPart part in parts)
        {
            await book.AddAsync(part.File, xml => DaisySmil.Write(xml, episode, part));
        }

        await book.AddSoundAsync(Mp3File.Of, episode, ct);
    }
}
