using System.Collections.Immutable;
using Audio.Publishing.Formats.Sounding;

namespace Audio.Publishing.Formats;

/// <summary>An audiobook for players that keep a place in it: AAC with chapters.</summary>
public sealed class M4bFile : FfmpegFile
{
    internal const string Of = "episode.m4b";

    /// <inheritdoc />
    public override string Name => "m4b";

    /// <inheritdoc />
    public override string FileName => Of;

    /// <inheritdoc />
    protected override string Muxer => "ipod";

    /// <inheritdoc />
    protected override ImmutableArray<string> Codec => ["-c:a", "aac", "-b:a", "64k", "-movflags", "+faststart"];
}
