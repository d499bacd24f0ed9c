using System.Collections.Immutable;
using Audio.Scripts;
using Audio.Voices;

namespace Audio;

/// <summary>Who speaks in place of a service's voice.</summary>
internal static class StandIn
{
    private const double Less = 0.05;

    /// <summary>What decides a cast of local voices for one that a service takes part in: local voices stay, and voice files name stand-ins.</summary>
    public static CastingOptions Options(Cast cast, VoiceCatalog local)
    {
        (string Speaker, string Voice)[] named = [.. cast.Voices.Select(v => (v.Key, local.Has(v.Value.Id) ? v.Value.Id : v.Value.StandIn ?? "")).Where(v => local.Has(v.Item2))];
        string? narrator = named.FirstOrDefault(n => n.Speaker == Speaker.Narrator.Id).Voice;
        return new CastingOptions
        {
            Narrator = narrator,
            Locks = named.Where(n => !n.Voice.Equals(narrator, StringComparison.OrdinalIgnoreCase)).ToImmutableSortedDictionary(n => n.Speaker, n => n.Voice),
        };
    }

    /// <summary>The voices of files and the others of the list, which are cast after them: who writes a file for a voice likes it.</summary>
    public static VoiceCatalog Completed(Voice[] files, ImmutableArray<Voice> listed)
    {
        bool narrates = files.Any(v => v.Narrator is not null);
        IEnumerable<Voice> others = listed.Where(l => !files.Any(f => f.Id == l.Id || f.EngineVoice.Equals(l.EngineVoice, StringComparison.OrdinalIgnoreCase)));
        return new VoiceCatalog([.. files, .. others.Select(v => files.Length == 0 ? v : v with { Clarity = v.Clarity - Less, Narrator = narrates ? null : v.Narrator })]);
    }

    /// <summary>Whether a service still has a voice; one of a language it does not list may be there.</summary>
    public static bool IsListed(Voice voice, ImmutableArray<Voice> listed)
    {
        string language = voice.Locale.Split('-')[0] + "-";
        return Find(voice.EngineVoice, listed) is not null || !listed.Any(v => v.Locale.StartsWith(language, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The listed voice of a base, whose style and role stand behind slashes; null when there is none.</summary>
    public static Voice? Find(string based, ImmutableArray<Voice> listed)
    {
        string name = based.Split('/')[0];
        return listed.FirstOrDefault(v => v.EngineVoice.Equals(name, StringComparison.OrdinalIgnoreCase) || v.Id.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
