using Audio.Encoders;
using Audio.Publishing.Formats.Sounding;
using Audio.Storage;

namespace Audio.Publishing.Formats;

/// <summary>The sound as it was mixed, before encoding: 16-bit, for editing.</summary>
public sealed class WavFile : IEpisodeFormat
{
    internal const string Of = "episode.wav";

    /// <inheritdoc />
    public string Name => "wav";

    /// <inheritdoc />
    public string FileName => Of;

    /// <inheritdoc />
    public FormatOffer Offer => FormatOffer.OnRequest;

    /// <inheritdoc />
    public Task WriteAsync(Episode episode, Stream stream, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(episode);
        if (episode.Sound.Samples > WavEncoder.MostSamples)
        {
            throw new OutputException($"An episode of {episode.Timeline.Duration.ToClock()} is too long for WAV, which ends at 4 GiB (13 hours). Take flac instead.");
        }

        return Task.Run(() => WavEncoder.Write(FfmpegFile.Source(episode), stream, ct), ct);
    }
}
