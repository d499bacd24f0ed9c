using System.Collections.Immutable;

namespace Audio.Voices;

/// <summary>What a user decides about the cast; the rest is casting's.</summary>
public sealed record CastingOptions
{
    /// <summary>The narrator's voice by its id. Default: null, the catalogue's first choice that no lock gives away.</summary>
    public string? Narrator { get; init; }

    /// <summary>Voice ids by speaker name or id, in any case: these people get these voices, whatever their gender. Default: none.</summary>
    /// <remarks>A lock for somebody who does not speak in the article does nothing; <see cref="Cast.UnusedLocks"/> lists it.</remarks>
    public ImmutableSortedDictionary<string, string> Locks { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Checks every value.</summary>
    /// <exception cref="VoiceException">One message lists every bad value.</exception>
    public void Validate()
    {
        List<string> problems = [];
        if (Narrator is not null && string.IsNullOrWhiteSpace(Narrator))
        {
            problems.Add("the narrator's voice is blank: leave it out or give a voice id");
        }

        problems.AddRange(Locks.Where(l => string.IsNullOrWhiteSpace(l.Key) || string.IsNullOrWhiteSpace(l.Value))
            .Select(l => $"the lock \"{l.Key}\" = \"{l.Value}\" needs both a speaker's name and a voice id"));
        problems.AddRange(Locks.GroupBy(l => l.Key.Trim(), l => l.Value, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
            .Select(g => $"\"{g.Key}\" is locked to several voices ({string.Join(", ", g)}): keep one"));
        if (problems.Count > 0)
        {
            throw new VoiceException($"The cast cannot be used: {string.Join("; ", problems)}.");
        }
    }
}
