using System.Collections.Immutable;
using Audio.Scripts;

namespace Audio.Voices;

/// <summary>Which voice speaks for whom.</summary>
/// <param name="Voices">By <see cref="Speaker.Id"/>.</param>
public sealed record Cast(ImmutableSortedDictionary<string, Voice> Voices)
{
    /// <summary>Everybody with the reasons, the narrator first, then who speaks most.</summary>
    public ImmutableArray<CastMember> Members { get; init; } = [];

    /// <summary>Why each speaker has the voice, by <see cref="Speaker.Id"/>: "female; clearest voice left; 7 semitones from Ali".</summary>
    public ImmutableSortedDictionary<string, string> Reasons { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Locks that name nobody who speaks in this article, as the user wrote them.</summary>
    public ImmutableArray<string> UnusedLocks { get; init; } = [];

    /// <summary>The speaker's voice.</summary>
    public Voice Of(Speaker speaker) => Voices[speaker.Id];
}
