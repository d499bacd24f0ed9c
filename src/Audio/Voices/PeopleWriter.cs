using System.Globalization;
using System.Text;
using Audio.Scripts;

namespace Audio.Voices;

/// <summary>Entries as text for the end of a people file; what is there already is left as it is.</summary>
public static class PeopleWriter
{
    private const string Head = """
        # Who speaks with which voice in this publication. Everybody here keeps the voice in every later episode.
        # New people are added at the end; whatever you write or change stays. An entry can say:
        #   Jane Doe:
        #     voice: clara              the voice's file name; `audio voices` lists them
        #     locked: yes               you chose it: in a clash of two people with one voice, the other yields
        #     gender: female            female, male or unknown
        #     aliases: [Mayor Doe]      other names for the same person
        #     say: jayn doh             how the name is said, in plain letters

        """;

    // What YAML would take for something else than text stays out of it by quotation marks.
    private const string Marks = " -.'’,&()/";

    /// <summary>What to add to a file that holds this text, so that it then holds these people too.</summary>
    public static string Addition(string text, IReadOnlyCollection<KnownPerson> people)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(people);
        if (people.Count == 0)
        {
            return "";
        }

        StringBuilder more = new(text.Length == 0 ? Head.ReplaceLineEndings("\n") : text[^1] == '\n' ? "" : "\n");
        foreach (KnownPerson person in people)
        {
            Append(more, person);
        }

        return text.Contains("\r\n", StringComparison.Ordinal) ? more.Replace("\n", "\r\n").ToString() : more.ToString();
    }

    private static void Append(StringBuilder more, KnownPerson person)
    {
        more.Append(CultureInfo.InvariantCulture, $"\n{Scalar(person.Name)}:\n");
        Field("voice", person.Voice);
        Field("locked", person.Locked ? "yes" : null);
        Field("gender", person.Gender == Gender.Unknown ? null : person.Gender.ToString().ToLowerInvariant());
        Field("aliases", person.Aliases.IsEmpty ? null : $"[{string.Join(", ", person.Aliases.Select(InMarks))}]", raw: true);
        Field("say", person.Say);
        Field("why", person.Why);
        Field("first_episode", person.FirstEpisode);
        Field("first_seen", person.FirstSeen?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        void Field(string key, string? value, bool raw = false) =>
            _ = value is null ? more : more.Append(CultureInfo.InvariantCulture, $"  {key}: {(raw ? value : Scalar(value))}\n");
    }

    private static string Scalar(string text) =>
        char.IsLetter(text[0]) && text[^1] != ' ' && text.All(c => char.IsLetterOrDigit(c) || Marks.Contains(c)) || char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiDigit(c) || c == '-')
            ? text : InMarks(text);

    private static string InMarks(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
