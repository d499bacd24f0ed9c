using System.Collections.Immutable;
using Audio.Mastering;
using Audio.Publishing.Formats.Sounding;

namespace Audio.Publishing.Formats;

/// <summary>The sound without loss in half the room, for archives and editors.</summary>
public sealed class FlacFile : FfmpegFile
{
    internal const string Of = "episode.flac";

    /// <inheritdoc />
    public override string Name => "flac";

    /// <inheritdoc />
    public override string FileName => Of;

    /// <inheritdoc />
    protected override string Muxer => "flac";

    /// <inheritdoc />
    protected override ImmutableArray<string> Codec => ["-c:a", "flac", "-sample_fmt", "s16", "-compression_level", "8"];

    /// <inheritdoc />
    protected override bool HasChapters => false;

    // 16 bits of it are kept, and ffmpeg would cut off the rest.
    private protected override ISampleSource Sound(Episode episode) => new Dither(base.Sound(episode));
}
