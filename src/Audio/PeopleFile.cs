using System.Collections.Immutable;
using Audio.Pronunciation;
using Audio.Publishing;
using Audio.Storage;
using Audio.Voices;

namespace Audio;

/// <summary>The publication's people file on disk, read anew for each article: another run may have added to it.</summary>
/// <param name="path">Null: there is none, nobody is known and nobody is entered.</param>
/// <param name="voices">The voice ids an entry may name; null for any.</param>
internal sealed class PeopleFile(string? path, IReadOnlyCollection<string>? voices)
{
    /// <summary>Everybody in it; null without a file to keep them in.</summary>
    /// <exception cref="VoiceException">One message lists every bad value with its line.</exception>
    public People? Read() => path is null ? null : People.Parse(SharedFile.Read(path), path, voices);

    /// <summary>Adds the new people of a finished episode; whoever another run has added meanwhile stays as that run wrote them.</summary>
    /// <exception cref="AudioException">The file cannot be written or is bad now; it is as it was.</exception>
    public ImmutableArray<KnownPerson> Enter(Cast cast, string episode, DateOnly? published, CancellationToken ct)
    {
        ImmutableArray<KnownPerson> added = [];
        if (path is not null && cast.Members.Any(m => m.IsNew))
        {
            SharedFile.Append(path, text =>
            {
                People people = People.Parse(text, path, voices);
                added = people.Newcomers(cast, episode, published);
                string addition = PeopleWriter.Addition(text, added);
                return People.Parse(text + addition, path, voices).All.Length == people.All.Length + added.Length
                    ? addition
                    : throw new OutputException($"{path} cannot take new people at its end. Check that its last entry is complete.");
            }, followLink: true, ct);
        }

        return added;
    }

    /// <summary>Adds the new people of a narration. Its episode is in place: that they could not be written down is said, and takes nothing away.</summary>
    public Narration Remember(Narration narration, string name, CancellationToken ct)
    {
        Episode episode = narration.Episode;
        try
        {
            DateOnly? published = episode.Script.Article.Published is { } date ? DateOnly.FromDateTime(date.DateTime) : null;
            return narration with { Newcomers = Enter(episode.Cast, name, published, ct) };
        }
        catch (AudioException e)
        {
            return narration with { PeopleProblem = e.Message };
        }
    }

    /// <summary>How the names in an article are said.</summary>
    public static Lexicon Names(People? people, string article) =>
        people is null ? Lexicon.Empty : new Lexicon([.. people.Sayings(article).Select(s => new LexiconEntry(s.Printed, s.Spoken))]);
}
