using System.Collections.Immutable;

namespace Audio.Voices;

/// <summary>One value of a YAML mapping and its line; exactly one of the three forms is there.</summary>
internal sealed record YamlField(string Key, int Line)
{
    /// <summary>The value when it is a single one.</summary>
    public string? Scalar { get; init; }

    /// <summary>The items when it is a list; default when not.</summary>
    public ImmutableArray<string> Items { get; init; }

    /// <summary>The fields when it is a mapping; default when not.</summary>
    public ImmutableArray<YamlField> Fields { get; init; }
}
