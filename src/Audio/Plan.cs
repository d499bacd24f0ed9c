using System.Collections.Immutable;
using Audio.Scripts;
using Audio.Speech;
using Audio.Voices;

namespace Audio;

/// <summary>What narrating an article will be: who says what, with which voice, in which folder, at what bill; nothing is spoken yet.</summary>
/// <param name="Cast">Who speaks with which voice and why.</param>
/// <param name="Folder">The name of the episode's folder.</param>
public sealed record Plan(Script Script, Cast Cast, string Folder)
{
    /// <summary>What speaking it will be billed for.</summary>
    public required Bill Bill { get; init; }

    /// <summary>The same in the narrator's voice alone, to be published beside it; null: there is none. The bill is that of both.</summary>
    public Plan? SingleVoice { get; init; }

    /// <summary>Voices that somebody asked for, by speaker id, whether or not they are to be had.</summary>
    public ImmutableSortedDictionary<string, string> Wanted { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Voices that could not be had as asked for, each in words. Default: none.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Whether a script file's article has changed since the file was written.</summary>
    public bool ArticleChanged { get; init; }

    /// <summary>Edits of a script file that apply no longer. Default: none.</summary>
    public ImmutableArray<string> LostEdits { get; init; } = [];

    /// <summary>SHA-256 of the script file it was made from, lower-case hex; null: it was made from an article.</summary>
    public string? ScriptHash { get; init; }
}
