using System.Collections.Immutable;
using Audio.Speech;
using Audio.Voices;

namespace Audio;

/// <summary>Finds the voices that somebody asked for by name: those on offer, those of files for other engines, and "engine/base" of any engine.</summary>
internal sealed class VoiceRequests(SpeechSetUp speech, bool mayStandIn)
{
    private readonly List<Voice> found = [];
    private readonly List<string> notes = [];

    /// <summary>What came of them, to be told to a person.</summary>
    public ImmutableArray<string> Notes => [.. notes];

    /// <summary>The voices on offer and those that were found.</summary>
    public VoiceCatalog Catalog => found.Count == 0 ? speech.Catalog : speech.Catalog.With(found.DistinctBy(v => v.Id), new Dictionary<string, string>());

    /// <summary>Finds what the options ask for; a voice that is not to be had is replaced, which is noted.</summary>
    /// <exception cref="SpeechException">A voice's service refuses, or cannot be reached.</exception>
    public async Task<CastingOptions> FindAsync(CastingOptions asked, CancellationToken ct)
    {
        string? narrator = await FindAsync(asked.Narrator ?? StandInOfNarrator(), "the narrator", ct);
        var locks = ImmutableSortedDictionary.CreateBuilder<string, string>(asked.Locks.KeyComparer);
        foreach ((string who, string id) in asked.Locks)
        {
            string? voice = await FindAsync(id, who, ct);
            if (voice is not null && (voice == id || voice != narrator))
            {
                locks[who] = voice; // a stand-in that is the narrator's voice would be heard as the narrator
            }
        }

        return asked with { Narrator = narrator, Locks = locks.ToImmutable() };
    }

    // Without services the narrator of a service's voice files is read by the voice that file names.
    private string? StandInOfNarrator() => !speech.IsLocalOnly ? null
        : speech.Files.Voices.Where(v => v.Narrator is not null && speech.EngineOf(v).IsService && v.StandIn is { } id && speech.Catalog.Has(id)).MinBy(v => v.Narrator)?.StandIn;

    private async Task<string?> FindAsync(string? asked, string who, CancellationToken ct)
    {
        string id = asked?.Trim() ?? "";
        if (id.Length == 0 || speech.Catalog.Has(id))
        {
            return asked;
        }

        Voice? voice = speech.Files.Has(id) ? speech.Files.Get(id) : Voice.NamesEngine(id) ? Named(id) : null;
        if (voice is null)
        {
            return speech.IsLocalOnly ? Replaced(id, null, who, "is no voice here") : id; // the catalogue says that there is none, and what may have been meant
        }

        ISpeechEngine engine = speech.EngineOf(voice);
        if (engine.IsService && speech.IsLocalOnly)
        {
            return Replaced(id, voice, who, "needs a service");
        }

        try
        {
            ImmutableArray<Voice> listed = engine.ListsAll ? await speech.ListAsync(engine, false, ct) : [];
            if (engine.ListsAll && !StandIn.IsListed(voice, listed))
            {
                return engine.IsService ? Replaced(id, voice, who, $"is not, or no longer, a voice of {engine.Name}") : id;
            }

            found.Add(Voice.NamesEngine(id) && StandIn.Find(voice.EngineVoice, listed) is { } known ? known with { Id = id, EngineVoice = known.EngineVoice + Style(voice.EngineVoice), Narrator = null } : voice);
            return id;
        }
        catch (SpeechException e) when (mayStandIn)
        {
            return Replaced(id, voice, who, $"cannot be had ({e.Message.TrimEnd('.')})");
        }
    }

    private string? Replaced(string id, Voice? voice, string who, string why)
    {
        string? other = voice?.StandIn is { } named && speech.Catalog.Has(named) ? named : null;
        notes.Add($"the voice {id}, asked for {who}, {why}: {(other is null ? "casting chose another" : $"{other} stands in for it")}.");
        return other;
    }

    // The base's own locale, where it begins with one, says which list it has to be in.
    private static Voice? Named(string id)
    {
        int slash = id.IndexOf('/', StringComparison.Ordinal);
        string engine = id[..slash], name = id[(slash + 1)..];
        string[] parts = name.Split('-');
        return !SpeechEngines.Names.Contains(engine) ? null : new Voice(id, engine)
        {
            Name = name,
            EngineVoice = name,
            Locale = parts.Length > 2 && parts[0].Length is 2 or 3 && parts[1].Length == 2 ? $"{parts[0]}-{parts[1]}" : "en-US",
        };
    }

    private static string Style(string based) => based.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? based[slash..] : "";
}
