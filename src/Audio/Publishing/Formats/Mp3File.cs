using Audio.Publishing.Id3;

namespace Audio.Publishing.Formats;

/// <summary>The sound with its tag in front (ID3-1).</summary>
public sealed class Mp3File : IEpisodeFormat
{
    internal const string Of = "episode.mp3";

    /// <inheritdoc />
    public string Name => "mp3";

    /// <inheritdoc />
    public string FileName => Of;

    /// <inheritdoc />
    public FormatOffer Offer => FormatOffer.Always;

    /// <inheritdoc />
    public async Task WriteAsync(Episode episode, Stream stream, CancellationToken ct = default)
    {
        await stream.WriteAsync(Id3Tag.Render(EpisodeFrames.Of(episode)), ct);
        await using Stream sound = episode.Sound.File.Open();
        await sound.CopyToAsync(stream, ct);
    }
}
