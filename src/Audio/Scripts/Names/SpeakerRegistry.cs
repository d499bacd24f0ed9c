using System.Globalization;
using System.Text;

namespace Audio.Scripts.Names;

/// <summary>The speakers of one script, each made once, each with an id of its own.</summary>
internal sealed class SpeakerRegistry
{
    private readonly Dictionary<object, Speaker> speakers = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal) { Speaker.Narrator.Id };

    // The last number given behind an id, so that the thousandth "a resident" is named as fast as the second.
    private readonly Dictionary<string, int> used = new(StringComparer.Ordinal);

    /// <summary>The speaker of a named person or organisation.</summary>
    public Speaker Of(Person person) => Get(person, person.PrintedName, person.IsOrganisation ? SpeakerKind.Organisation : SpeakerKind.Person, person.Gender, person.GenderEvidence);

    /// <summary>The speaker of an unnamed source; the same key is the same source.</summary>
    public Speaker Unnamed(string key, string description, Gender gender, string evidence) => Get("unnamed " + key, description, SpeakerKind.Unnamed, gender, evidence);

    private Speaker Get(object key, string name, SpeakerKind kind, Gender gender, string evidence)
    {
        if (!speakers.TryGetValue(key, out Speaker? speaker))
        {
            speaker = new Speaker(IdFor(name), name, kind, gender) { GenderEvidence = gender is Gender.Unknown ? "" : evidence };
            speakers[key] = speaker;
        }

        return speaker;
    }

    /// <summary>The id a name has when it is nobody else's: "Abu Ali" → "abu-ali".</summary>
    public static string Slug(string name)
    {
        StringBuilder slug = new();
        foreach (char c in string.Concat(name.EnumerateRunes()).Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && c is not ('.' or '\'' or '’') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        string id = slug.ToString().Trim('-');
        return id.Length == 0 ? "speaker" : id.Length > 60 ? id[..60] : id;
    }

    private string IdFor(string name)
    {
        string id = Slug(name);
        string unique = id;
        while (!ids.Add(unique))
        {
            used[id] = used.GetValueOrDefault(id, 1) + 1;
            unique = $"{id}-{used[id]}";
        }

        return unique;
    }
}
