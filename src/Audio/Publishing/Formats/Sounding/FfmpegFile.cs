using System.Collections.Immutable;
using Audio.Encoders;
using Audio.Mastering;

namespace Audio.Publishing.Formats.Sounding;

/// <summary>The sound once more in a form that ffmpeg writes, with the tags, the chapters and the cover of the MP3.</summary>
public abstract class FfmpegFile : IEpisodeFormat
{
    /// <inheritdoc />
    public abstract string Name { get; }

    /// <inheritdoc />
    public abstract string FileName { get; }

    /// <inheritdoc />
    public FormatOffer Offer => FormatOffer.OnRequest;

    /// <inheritdoc />
    public string? Missing => Ffmpeg.IsInstalled ? null : $"{Name} is written by ffmpeg, which is not here: {Ffmpeg.HowToInstall}, or take wav";

    /// <summary>ffmpeg's name for the kind of file.</summary>
    protected abstract string Muxer { get; }

    /// <summary>ffmpeg's options for the sound.</summary>
    protected abstract ImmutableArray<string> Codec { get; }

    /// <summary>Whether a cover goes in as a picture, or as a tag.</summary>
    protected virtual bool HasPicture => true;

    /// <summary>Whether ffmpeg writes chapters into this kind of file; where not, they go in as tags.</summary>
    protected virtual bool HasChapters => true;

    /// <inheritdoc />
    public Task WriteAsync(Episode episode, Stream stream, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(episode);
        FfmpegRecipe recipe = new(Muxer, Codec, SoundTags.Of(episode, pictureAsTag: !HasPicture, chaptersAsTags: !HasChapters)) { Picture = HasPicture ? episode.Cover : default };
        return Ffmpeg.EncodeAsync(Sound(episode), recipe, stream, ct);
    }

    /// <summary>What ffmpeg is given.</summary>
    private protected virtual ISampleSource Sound(Episode episode) => Source(episode);

    internal static ISampleSource Source(Episode episode) => episode.Uncompressed?.Invoke()
        ?? throw new InvalidOperationException("This episode was put together without its sound before encoding.");
}
