using System.Collections.Immutable;
using Audio.Encoders;
using Audio.Mastering;
using Audio.Scripts;
using Audio.Voices;

namespace Audio.Publishing;

/// <summary>A named stretch of an episode (CH-1…CH-8).</summary>
/// <param name="Title">At most 100 characters, meaningful alone (CH-6).</param>
public sealed record Chapter(string Title, Milliseconds Start, Milliseconds End);

/// <summary>What is published, free of how.</summary>
public sealed record Episode
{
    /// <summary>The folder's name: lower-case letters, digits and hyphens.</summary>
    public required string Slug { get; init; }

    /// <summary>The title as printed, or one made from the first words.</summary>
    public required string Title { get; init; }

    /// <summary>Who says what; its article holds the printed text and the byline.</summary>
    public required Script Script { get; init; }

    /// <summary>In which voice.</summary>
    public required Cast Cast { get; init; }

    /// <summary>When.</summary>
    public required Timeline Timeline { get; init; }

    /// <summary>In order; at least one, the first starts at 0, ends meet starts (CH-2).</summary>
    public required ImmutableArray<Chapter> Chapters { get; init; }

    /// <summary>The encoded sound.</summary>
    public required EncodedSound Sound { get; init; }

    /// <summary>The engine's name and version: "flite 2.2".</summary>
    public required string Engine { get; init; }

    /// <summary>The show's title. Default: the publication, else "Audio articles".</summary>
    public string Show { get; init; } = "Audio articles";
}
