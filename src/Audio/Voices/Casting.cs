using System.Collections.Immutable;
using Audio.Scripts;

namespace Audio.Voices;

/// <summary>Gives every speaker a voice: the same person the same voice, neighbours easy to tell apart, locks win.</summary>
/// <remarks>
/// The same script, voices and options give the same cast. The narrator's voice is nobody else's; women get women's voices
/// and men get men's; nobody shares a voice while one of that gender is free, and an unnamed source never has that of a named one.
/// Whoever the people file knows keeps the voice it names; locks of this run go before it, and so does the narrator.
/// </remarks>
public sealed class Casting(CastingOptions? options = null)
{
    private readonly CastingOptions _options = options ?? new CastingOptions();

    /// <summary>Casts the speakers of a script.</summary>
    /// <param name="people">Whose voices the publication keeps. Default: null, nobody's, and nobody is new.</param>
    /// <param name="episode">The episode's folder name, from which newcomers keep their voices.</param>
    /// <exception cref="VoiceException">There are too few voices, a voice that was asked for does not exist, or the options contradict themselves.</exception>
    public Cast Assign(Script script, VoiceCatalog catalog, People? people = null, string? episode = null)
    {
        _options.Validate();
        Turns turns = Turns.Of(script);
        ImmutableArray<string> unused = Lock(turns, catalog);
        Voice narrator = Narrator(turns, catalog);
        if (people is not null)
        {
            Recall.Known(turns, narrator, catalog, people);
        }

        if (turns.Parts.Any(p => p.Voice is null))
        {
            new Audition(turns, narrator, OnOffer(turns, narrator, catalog, script.Article.Language)).Cast();
        }

        return new CastList(turns, narrator, Choice(narrator), episode).Write(turns.NarratorWords) with { UnusedLocks = unused };
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
                part.Origin = VoiceOrigin.Lock;
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
    private static ImmutableArray<Voice> OnOffer(Turns turns, Voice narrator, VoiceCatalog catalog, string language)
    {
        ImmutableArray<Voice> others = [.. catalog.Voices.Where(v => v.Id != narrator.Id)];
        HashSet<string> locked = [.. turns.Parts.Where(p => p.Origin == VoiceOrigin.Lock).Select(p => p.Voice!.Id)];
        ImmutableArray<Voice> free = Fitting(turns, [.. others.Where(v => !locked.Contains(v.Id))], language);
        return others.IsEmpty
            ? throw new VoiceException($"\"{narrator.Id}\" is the only voice, and other people speak too. Add a second voice: `audio voices` lists what is there.")
            : free.IsEmpty ? others : free;
    }

    // Those that speak the article's language, and children only where one is quoted; where there is none such, any voice is better than no voice.
    private static ImmutableArray<Voice> Fitting(Turns turns, ImmutableArray<Voice> voices, string language)
    {
        ImmutableArray<Voice> speakIt = [.. voices.Where(v => Language(v.Locale).Equals(Language(language), StringComparison.OrdinalIgnoreCase))];
        speakIt = speakIt.IsEmpty ? voices : speakIt;
        ImmutableArray<Voice> grown = [.. speakIt.Where(v => v.Age != Age.Child)];
        return grown.IsEmpty || turns.Parts.Any(p => p.Age == Age.Child) ? speakIt : grown;
    }

    private static string Language(string tag) => tag.Split('-')[0];

    private string Choice(Voice narrator) => _options.Narrator is not null ? "chosen by the user"
        : narrator.Narrator is { } order ? $"choice {order} of the voices" : "clearest voice";

    private static bool Names(Speaker speaker, string name) =>
        speaker.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase) || speaker.Id.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase);
}
