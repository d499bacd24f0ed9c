using System.Globalization;
using Audio.Scripts;
using YamlDotNet.Core;

namespace Audio.Voices;

/// <summary>Reads a people file and collects everything that is wrong with it.</summary>
/// <param name="voices">The ids an entry may name; null for any, where the voices are not at hand.</param>
internal sealed class PeopleReader(string path, IReadOnlyCollection<string>? voices)
{
    /// <summary>The longest name there is room for.</summary>
    public const int LongestName = 80;

    private const int LongestReport = 50;

    private static readonly string[] Keys = ["voice", "locked", "gender", "aliases", "say", "why", "first_episode", "first_seen"];

    private readonly FieldReader _fields = new(path);
    private readonly HashSet<string> _voices = new(voices ?? [], StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string Name, int Line)> _names = new(StringComparer.Ordinal);

    /// <summary>The people of a text.</summary>
    /// <exception cref="VoiceException">One message lists every bad value with its line.</exception>
    public People Read(string text)
    {
        List<KnownPerson> people = [];
        try
        {
            people.AddRange(IsEmpty(text) ? [] : YamlMapping.Parse(text, YamlForm.People).Select(Person));
        }
        catch (YamlException e)
        {
            _fields.Problem(e.Start.Line, e.Message.TrimEnd('.') + ". An entry is \"Jane Doe:\" and below it, indented, \"voice: clara\".");
        }

        return _fields.Problems.Count == 0 ? new People(people) : throw new VoiceException(Message());
    }

    private string Message()
    {
        int more = _fields.Problems.Count - LongestReport;
        return "The people file needs mending:\n" + string.Join('\n', _fields.Problems.Take(LongestReport).Select(p => "  " + p)) + (more > 0 ? $"\n  and {more} more" : "");
    }

    private KnownPerson Person(YamlField field)
    {
        if (field.Key.Length is 0 or > LongestName || field.Key.Any(char.IsControl))
        {
            _fields.Problem(field.Line, $"a name is one line of 1 to {LongestName} characters, not \"{Quoted.Short(field.Key)}\".");
        }

        if (field.Fields.IsDefault)
        {
            _fields.Problem(field.Line, $"\"{Quoted.Short(field.Key)}\" has no lines below it. Give it one: \"  voice: …\".");
        }

        _fields.Take(field.Fields.IsDefault ? [] : field.Fields, Keys, field.Line);
        KnownPerson person = field.Fields.IsDefault ? new KnownPerson(field.Key) { Voice = "" } : Read(field);
        Claim(person.Name, field.Line);
        foreach (string alias in person.Aliases)
        {
            Claim(alias, (int)_fields.LineOf("aliases"));
        }

        return person;
    }

    private KnownPerson Read(YamlField field) => new(string.Join(' ', field.Key.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
    {
        Line = field.Line,
        Voice = Voice(),
        Gender = _fields.TextOrNull("gender") is null ? Gender.Unknown
            : _fields.OneOf("gender", "male", "female", "unknown") switch { "male" => Gender.Male, "female" => Gender.Female, _ => Gender.Unknown },
        Locked = _fields.YesOrNo("locked"),
        Aliases = _fields.Names("aliases"),
        Say = Say(),
        Why = _fields.TextOrNull("why", 200),
        FirstEpisode = _fields.TextOrNull("first_episode", 200),
        FirstSeen = Date("first_seen"),
    };

    private string Voice()
    {
        string voice = _fields.Text("voice");
        if (voices is not null && voice.Length > 0 && !_voices.Contains(voice) && !Voices.Voice.NamesEngine(voice))
        {
            _fields.Problem(_fields.LineOf("voice"), $"no voice is called \"{Quoted.Short(voice)}\".{NearestName.Question(voice, _voices)} List voices with `audio voices`.");
        }

        return voice;
    }

    private string? Say()
    {
        string? say = _fields.TextOrNull("say");
        if (say is not null && (!say.Any(char.IsAsciiLetter) || !say.All(c => char.IsAsciiLetter(c) || c is ' ' or '-' or '\'')))
        {
            _fields.Problem(_fields.LineOf("say"), $"say is written in the letters A to Z, hyphens and apostrophes, such as SHIH-vawn, not \"{Quoted.Short(say)}\".");
        }

        return say is null ? null : string.Join(' ', say.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private DateOnly? Date(string key)
    {
        if (_fields.TextOrNull(key) is not { } text)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            _fields.Problem(_fields.LineOf(key), $"{key} is a date such as 2026-03-09, not \"{Quoted.Short(text)}\".");
        }

        return date;
    }

    // With titles, because "Mr Smith" and "Mrs Smith" are two.
    private void Claim(string name, int line)
    {
        string key = PersonName.Plain(name);
        if (!_names.TryAdd(key, (name, line)))
        {
            _fields.Problem(line, $"\"{Quoted.Short(name)}\" is there twice, here and in line {_names[key].Line}. One name means one person: take one away.");
        }
    }

    private static bool IsEmpty(string text) =>
        text.AsSpan().Trim().IsEmpty || text.Split('\n').All(line => line.AsSpan().Trim() is { IsEmpty: true } or ['#', ..]);
}
