using System.Collections.Immutable;
using Audio.Scripts;
using Audio.Voices;

namespace Audio;

/// <summary>Who speaks in place of a service's voice.</summary>
internal static class StandIn
{
    /// <summary>What decides a cast of local voices for one of a service's: the stand-ins its voice files name.</summary>
    public static CastingOptions Options(Cast cast, VoiceCatalog local)
    {
        (string Speaker, string Voice)[] named = [.. cast.Voices.Where(v => v.Value.StandIn is { } id && local.Has(id)).Select(v => (v.Key, v.Value.StandIn!))];
        string? narrator = named.FirstOrDefault(n => n.Speaker == Speaker.Narrator.Id).Voice;
        return new CastingOptions
        {
            Narrator = narrator,
            Locks = named.Where(n => !n.Voice.Equals(narrator, StringComparison.OrdinalIgnoreCase)).ToImmutableSortedDictionary(n => n.Speaker, n => n.Voice),
        };
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
