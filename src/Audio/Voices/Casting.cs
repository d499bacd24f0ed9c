using System.Collections.Immutable;
using Audio.Scripts;

namespace Audio.Voices;

/// <summary>Gives every speaker a voice: the same person the same voice, neighbours easy to tell apart, locks win.</summary>
/// <remarks>
/// The same script, voices and options give the same cast. The narrator's voice is nobody else's; women get women's voices
/// and men get men's; nobody shares a voice while one of that gender is free, and an unnamed source never has that of a named one.
/// </remarks>
public sealed class Casting(CastingOptions? options = null)
{
    private readonly CastingOptions _options = options ?? new CastingOptions();

    /// <summary>Casts the speakers of a script.</summary>
    /// <exception cref="VoiceException">There are too few voices, a voice that was asked for does not exist, or the options contradict themselves.</exception>
    public Cast Assign(Script script, VoiceCatalog catalog)
    {
        _options.Validate();
        Turns turns = Turns.Of(script);
        ImmutableArray<string> unused = Lock(turns, catalog);
        Voice narrator = Narrator(turns, catalog);
        if (turns.Parts.Any(p => p.Voice is null))
        {
            new Audition(turns, narrator, OnOffer(turns, narrator, catalog)).Cast();
        }

        return Result(turns, narrator) with { UnusedLocks = unused };
    }

    private ImmutableArray<string> Lock(Turns turns, VoiceCatalog catalog)
    {
        List<string> unused = [];
        foreach ((string name, string id) in _options.Locks)
        {
            Voice voice = catalog.Get(id.Trim());
            List<Part> parts = [.. turns.Parts.Where(p => Names(p.Speaker, name))];
            foreach (Part part in parts)
            {
                part.Voice = voice;
                part.Choice = "locked by the user";
            }

            if (parts.Count == 0 && !Names(Speaker.Narrator, name))
            {
                unused.Add(name);
            }
        }

        return [.. unused];
    }

    private Voice Narrator(Turns turns, VoiceCatalog catalog)
    {
        HashSet<string> locked = [.. turns.Parts.Where(p => p.Voice is not null).Select(p => p.Voice!.Id)];
        if ((_options.Narrator ?? _options.Locks.FirstOrDefault(l => Names(Speaker.Narrator, l.Key)).Value) is { } id)
        {
            Voice chosen = catalog.Get(id.Trim());
            Part? rival = turns.Parts.FirstOrDefault(p => p.Voice == chosen);
            return rival is null
                ? chosen
                : throw new VoiceException($"\"{chosen.Id}\" is to be the narrator's voice and is locked to {rival.Speaker.Name}. The narrator's voice is nobody else's: change one of the two.");
        }

        return catalog.Voices.Where(v => !locked.Contains(v.Id))
            .OrderBy(v => v.Narrator ?? int.MaxValue).ThenByDescending(v => v.Clarity).ThenBy(v => v.Id, StringComparer.Ordinal)
            .FirstOrDefault()
            ?? throw new VoiceException(catalog.Voices.IsEmpty
                ? "There are no voices to cast from. Put voice files into the voices folder, or choose another engine: `audio doctor` lists them."
                : "Every voice is locked to a speaker, and none is left for the narrator. Remove a lock or add a voice.");
    }

    // A voice locked to somebody is offered to others only when there is no other at all.
    private static ImmutableArray<Voice> OnOffer(Turns turns, Voice narrator, VoiceCatalog catalog)
    {
        ImmutableArray<Voice> others = [.. catalog.Voices.Where(v => v.Id != narrator.Id)];
        HashSet<string> locked = [.. turns.Parts.Where(p => p.Voice is not null).Select(p => p.Voice!.Id)];
        ImmutableArray<Voice> free = [.. others.Where(v => !locked.Contains(v.Id))];
        return others.IsEmpty
            ? throw new VoiceException($"\"{narrator.Id}\" is the only voice, and other people speak too. Add a second voice: `audio voices` lists what is there.")
            : free.IsEmpty ? others : free;
    }

    private Cast Result(Turns turns, Voice narrator)
    {
        string choice = _options.Narrator is not null ? "narrator; chosen by the user"
            : narrator.Narrator is { } order ? $"narrator; choice {order} of the voices" : "narrator; clearest voice";
        var voices = ImmutableSortedDictionary.CreateBuilder<string, Voice>(StringComparer.Ordinal);
        var reasons = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        voices[Speaker.Narrator.Id] = narrator;
        reasons[Speaker.Narrator.Id] = choice;
        foreach (Part part in turns.Parts)
        {
            voices[part.Speaker.Id] = part.Voice!;
            reasons[part.Speaker.Id] = $"{Kind(part.Speaker)}; {part.Choice}; {Nearest(part, turns, narrator)}";
        }

        return new Cast(voices.ToImmutable()) { Reasons = reasons.ToImmutable() };
    }

    private static string Kind(Speaker speaker) => speaker switch
    {
        { Kind: SpeakerKind.Organisation } => "organisation",
        { Gender: Gender.Female } => "female",
        { Gender: Gender.Male } => "male",
        _ => "gender unknown",
    };

    private static string Nearest(Part part, Turns turns, Voice narrator)
    {
        // The narrator is around everybody; naming it says something only where nobody else is.
        (string Name, Voice Voice) nearest = turns.Around(part, Audition.Scene)
            .Select(n => (n.Part.Speaker.Name, Voice: n.Part.Voice!)).DefaultIfEmpty((Name: "the narrator", Voice: narrator))
            .MinBy(n => VoiceDistance.Between(part.Voice!, n.Voice));
        return VoiceDistance.Between(part.Voice!, nearest.Voice) == 0 ? $"same voice as {nearest.Name}"
            : VoiceDistance.SameBase(part.Voice!, nearest.Voice) ? $"{Math.Round(VoiceDistance.Semitones(part.Voice!, nearest.Voice))} semitones from {nearest.Name}"
            : $"another timbre than {nearest.Name}";
    }

    private static bool Names(Speaker speaker, string name) =>
        speaker.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase) || speaker.Id.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase);
}
