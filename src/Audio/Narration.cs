using System.Collections.Immutable;
using Audio.Publishing;
using Audio.Voices;

namespace Audio;

/// <summary>What a narration made.</summary>
/// <param name="Episode">The episode; its sound is in the folder now, its measures stay readable.</param>
/// <param name="Folder">Where its files are.</param>
/// <param name="Reused">How many utterances were in the clip store already and cost nothing.</param>
public sealed record Narration(Episode Episode, string Folder, int Reused)
{
    /// <summary>Characters that this run was billed for.</summary>
    public long Billed { get; init; }

    /// <summary>People who spoke for the first time and keep their voice, as they were added to the people file.</summary>
    public ImmutableArray<KnownPerson> Newcomers { get; init; } = [];

    /// <summary>Why newcomers could not be added; null when there was nothing in the way.</summary>
    public string? PeopleProblem { get; init; }

    /// <summary>What a person is to know of the files: a cover that could not be drawn. Default: nothing.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Whether a script file's article has changed since the file was written; the article's new words were spoken.</summary>
    public bool ArticleChanged { get; init; }

    /// <summary>Edits of a script file that apply no longer, because the article changed at their place. Default: none.</summary>
    public ImmutableArray<string> LostEdits { get; init; } = [];
}
