using System.Collections.Immutable;
using System.Globalization;
using Audio.Scripts;

namespace Audio.Voices;

/// <summary>Everybody whose voice a publication keeps, in the order of its file.</summary>
/// <remarks>
/// A speaker is somebody known when the name is the entry's or one of its aliases, titles aside. Part of a name is not enough:
/// "Smith" is John Smith only where the entry says so. Unnamed sources are never known.
/// </remarks>
public sealed class People
{
    private readonly Dictionary<string, List<(KnownPerson Person, PersonName Name)>> _byName = new(StringComparer.Ordinal);

    /// <summary>These people.</summary>
    public People(IEnumerable<KnownPerson> people)
    {
        All = [.. people];
        foreach (KnownPerson person in All)
        {
            foreach (string name in (IEnumerable<string>)[person.Name, .. person.Aliases])
            {
                PersonName known = PersonName.Of(name);
                Add(known.Key, person, known);
                Add(PersonName.Plain(name), person, known); // "General Motors" has no title
            }
        }
    }

    /// <summary>Nobody yet.</summary>
    public static People Nobody { get; } = new([]);

    /// <summary>The entries.</summary>
    public ImmutableArray<KnownPerson> All { get; }

    /// <summary>Reads a people file; an empty text is nobody.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="voices">The voice ids there are; an entry with another is a mistake. Null: any may be named.</param>
    /// <exception cref="VoiceException">One message lists every bad value with its line.</exception>
    public static People Parse(string text, string path, IReadOnlyCollection<string>? voices) => new PeopleReader(path, voices).Read(text);

    /// <summary>Who the speaker is, or null: nobody known, or it may be one of several.</summary>
    public KnownPerson? Find(Speaker speaker)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        if (speaker.Kind is not (SpeakerKind.Person or SpeakerKind.Organisation))
        {
            return null;
        }

        PersonName name = PersonName.Of(speaker.Name);
        return Only(PersonName.Plain(speaker.Name), speaker.Gender) ?? Only(name.Key, speaker.Gender);
    }

    /// <summary>Whether somebody who is not known is entered: people with more than one name, and organisations.</summary>
    /// <remarks>Next week's "Smith" may be another; whoever knows better writes the entry.</remarks>
    public bool MayEnter(Speaker speaker)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        PersonName name = PersonName.Of(speaker.Name);
        bool named = speaker.Kind == SpeakerKind.Organisation || (speaker.Kind == SpeakerKind.Person && !name.IsSingle);
        return named && speaker.Name.Length <= PeopleReader.LongestName && speaker.Name.All(IsPlain) && !_byName.ContainsKey(name.Key);
    }

    /// <summary>Who of a cast is new and keeps the voice.</summary>
    /// <param name="episode">The episode's folder name.</param>
    public ImmutableArray<KnownPerson> Newcomers(Cast cast, string episode, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(cast);
        return
        [
            .. cast.Members.Where(m => m.IsNew && MayEnter(m.Speaker)).DistinctBy(m => PersonName.Of(m.Speaker.Name).Key).Select(m => new KnownPerson(m.Speaker.Name)
            {
                Voice = m.Voice.Id,
                Locked = m.Origin == VoiceOrigin.Lock,
                Gender = m.Speaker.Kind == SpeakerKind.Organisation ? Gender.Unknown : m.Speaker.Gender,
                Why = m.Origin == VoiceOrigin.Lock ? null : m.Choice,
                FirstEpisode = episode,
                FirstSeen = published,
            }),
        ];
    }

    /// <summary>How the names in a text are said: whole names, and each part of the name of whoever the text names in full.</summary>
    public IEnumerable<(string Printed, string Spoken)> Sayings(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (KnownPerson person in All.Where(p => p.Say is not null))
        {
            yield return (person.Name, person.Say!);
            string[] printed = person.Name.Split(' '), spoken = person.Say!.Split(' ');
            if (printed.Length < 2 || printed.Length != spoken.Length || !text.Contains(person.Name, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            foreach ((string part, string said) in printed.Zip(spoken).Where(p => p.First.Length > 1 && !p.First.Equals(p.Second, StringComparison.OrdinalIgnoreCase)))
            {
                yield return (part, said);
            }
        }
    }

    private void Add(string key, KnownPerson person, PersonName name)
    {
        List<(KnownPerson Person, PersonName Name)> known = _byName.TryGetValue(key, out var found) ? found : _byName[key] = [];
        if (!known.Contains((person, name)))
        {
            known.Add((person, name));
        }
    }

    // A title speaks for a gender, and so does one word's owner: "Smith, she said" is not the Mr Smith we know.
    private KnownPerson? Only(string key, Gender gender)
    {
        List<KnownPerson> fitting = !_byName.TryGetValue(key, out var known) ? [] :
        [
            .. known.Where(k => !Contradict(k.Name.TitleGender, gender) && !(k.Name.IsSingle && Contradict(k.Person.Gender, gender))).Select(k => k.Person).Distinct(),
        ];
        return fitting.Count == 1 ? fitting[0] : null;
    }

    // What else stands in a name is a slip of reading, and no line of a file.
    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || " -.'’ʼ,&()/\"“”".Contains(c);

    private static bool Contradict(Gender a, Gender b) => a != Gender.Unknown && b != Gender.Unknown && a != b;
}
