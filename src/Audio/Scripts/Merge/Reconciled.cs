using System.Collections.Immutable;

namespace Audio.Scripts.Merge;

/// <summary>A script file brought together with its article.</summary>
/// <param name="Script">What is to be spoken; departures from the article are listed in it.</param>
public sealed record Reconciled(Script Script)
{
    /// <summary>Voices the file asks for, by speaker id.</summary>
    public ImmutableSortedDictionary<string, string> Voices { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why casting chose the voice, by speaker id, for those of <see cref="Voices"/> that no person chose.</summary>
    public ImmutableSortedDictionary<string, string> VoiceReasons { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the article is another than the one the file was written from.</summary>
    public bool ArticleChanged { get; init; }

    /// <summary>Edits that apply no longer because the article has changed at their place, each in words.</summary>
    public ImmutableArray<string> Lost { get; init; } = [];

    /// <summary>What the file asked for and was refused, each in words. Default: none.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
