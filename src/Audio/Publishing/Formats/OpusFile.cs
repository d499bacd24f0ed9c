using System.Collections.Immutable;
using Audio.Publishing.Formats.Sounding;

namespace Audio.Publishing.Formats;

/// <summary>The sound in a third of the MP3's room, for browsers and new players.</summary>
public sealed class OpusFile : FfmpegFile
{
    internal const string Of = "episode.opus";

    /// <inheritdoc />
    public override string Name => "opus";

    /// <inheritdoc />
    public override string FileName => Of;

    /// <inheritdoc />
    protected override string Muxer => "opus";

    /// <inheritdoc />
    protected override ImmutableArray<string> Codec => ["-c:a", "libopus", "-b:a", "32k", "-vbr", "off", "-application", "audio"];

    /// <inheritdoc />
    protected override bool HasPicture => false;

    // ffmpeg rounds Ogg's chapters to whole seconds; as tags of our own they are exact.
    /// <inheritdoc />
    protected override bool HasChapters => false;
}
