using System.Collections.Immutable;

namespace Audio.Encoders;

/// <summary>A file for ffmpeg to make.</summary>
/// <param name="Muxer">ffmpeg's name for the kind of file: flac, ogg, ipod.</param>
/// <param name="Codec">ffmpeg's options for the sound.</param>
/// <param name="Metadata">Tags and chapters in ffmpeg's own form.</param>
public sealed record FfmpegRecipe(string Muxer, ImmutableArray<string> Codec, string Metadata)
{
    /// <summary>A picture that goes in as a cover; empty: none.</summary>
    public ReadOnlyMemory<byte> Picture { get; init; }
}
