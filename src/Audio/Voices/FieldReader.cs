using System.Collections.Immutable;
using System.Globalization;

namespace Audio.Voices;

/// <summary>Reads typed values out of YAML fields and collects what is wrong with them.</summary>
/// <param name="path">The file, for messages.</param>
internal sealed class FieldReader(string path)
{
    private readonly List<string> _problems = [];
    private Dictionary<string, YamlField> _fields = [];
    private long _line;

    /// <summary>What is wrong so far, each with file, line and what to do.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Takes the fields to read from; any that is not one of the keys is a problem.</summary>
    /// <param name="line">Where they start, for what is missing; 0 means the file as a whole.</param>
    public void Take(ImmutableArray<YamlField> fields, string[] keys, long line = 0)
    {
        _line = line;
        foreach (YamlField field in fields.Where(f => !keys.Contains(f.Key)))
        {
            Unknown("setting", field, keys);
        }

        _fields = fields.ToDictionary(f => f.Key);
    }

    /// <summary>Notes a problem; line 0 means the file as a whole.</summary>
    public void Problem(long line, string what) => _problems.Add(line > 0 ? $"{path}, line {line}: {what}" : $"{path}: {what}");

    /// <summary>A short line of text.</summary>
    public string Text(string key, string? fallback = null, int longest = 80)
    {
        if (!_fields.TryGetValue(key, out YamlField? field))
        {
            return fallback ?? Missing(key, "");
        }

        if (string.IsNullOrEmpty(field.Scalar) || field.Scalar.Length > longest || field.Scalar.Any(char.IsControl))
        {
            Problem(field.Line, $"{key} must be one line of 1 to {longest} characters.");
        }

        return field.Scalar ?? "";
    }

    /// <summary>A short line of text, or null when it is not there.</summary>
    public string? TextOrNull(string key, int longest = 80) => _fields.ContainsKey(key) ? Text(key, null, longest) : null;

    /// <summary>The line a field is on, or that of its mapping.</summary>
    public long LineOf(string key) => _fields.TryGetValue(key, out YamlField? field) ? field.Line : _line;

    /// <summary>Yes or no; no when it is not there.</summary>
    public bool YesOrNo(string key) => _fields.ContainsKey(key) && OneOf(key, "true", "false", "yes", "no") is "true" or "yes";

    /// <summary>One of several words.</summary>
    public string OneOf(string key, params string[] words)
    {
        string text = Text(key);
        if (_fields.TryGetValue(key, out YamlField? field) && !words.Contains(text))
        {
            Problem(field.Line, $"{key} must be {string.Join(" or ", words)}, not \"{Quoted.Short(text)}\".{NearestName.Question(text, words)}");
        }

        return text;
    }

    /// <summary>A list of names of at most 80 characters, or one text with commas.</summary>
    public ImmutableArray<string> Names(string key) => Words(key, 50, 80, "names, such as [Mayor Holt, M. Holt]");

    /// <summary>A list of words, or one text with commas.</summary>
    public ImmutableArray<string> Words(string key) => Words(key, 10, 40, "at most ten words, such as [warm, deep]");

    private ImmutableArray<string> Words(string key, int most, int longest, string what)
    {
        if (!_fields.TryGetValue(key, out YamlField? field))
        {
            return [];
        }

        ImmutableArray<string> words = field.Scalar is { } one
            ? [.. one.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
            : field.Items;
        if (words.IsDefault || words.Length > most || words.Any(w => w.Length == 0 || w.Length > longest))
        {
            Problem(field.Line, $"{key} must be a list of {what}.");
        }

        return words.IsDefault ? [] : words;
    }

    /// <summary>A number in a range.</summary>
    public double Number(string key, double least, double most) =>
        _fields.TryGetValue(key, out YamlField? field) ? Number(field, least, most) ?? least : Missing(key, least);

    /// <summary>A number in a range, or what it is when it is not there.</summary>
    public double Number(string key, double least, double most, double otherwise) => _fields.ContainsKey(key) ? Number(key, least, most) : otherwise;

    /// <summary>A whole number in a range; null when it is not there.</summary>
    public int? WholeNumber(string key, int least, int most)
    {
        if (!_fields.TryGetValue(key, out YamlField? field) || Number(field, least, most) is not { } number)
        {
            return null;
        }

        if (number != Math.Floor(number))
        {
            Problem(field.Line, $"{key} must be a whole number, not {number}.");
        }

        return (int)number;
    }

    /// <summary>A mapping of numbers, each in its own range.</summary>
    public ImmutableSortedDictionary<string, double> Numbers(string key, IReadOnlyDictionary<string, (double Least, double Most)> ranges)
    {
        var numbers = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        if (_fields.TryGetValue(key, out YamlField? field) && field.Fields.IsDefault)
        {
            Problem(field.Line, $"{key} must be \"name: number\" lines, indented below it.");
        }

        foreach (YamlField number in field is null || field.Fields.IsDefault ? [] : field.Fields)
        {
            if (!ranges.TryGetValue(number.Key, out (double Least, double Most) range))
            {
                Unknown("parameter", number, ranges.Keys);
            }
            else if (Number(number, range.Least, range.Most) is { } value)
            {
                numbers[number.Key] = value;
            }
        }

        return numbers.ToImmutable();
    }

    private double? Number(YamlField field, double least, double most)
    {
        if (double.TryParse(field.Scalar, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= least && value <= most)
        {
            return value;
        }

        Problem(field.Line, $"{field.Key} must be a number from {least} to {most}{(field.Scalar is { } text ? $", not \"{Quoted.Short(text)}\"" : "")}.");
        return null;
    }

    private void Unknown(string kind, YamlField field, IEnumerable<string> known) =>
        Problem(field.Line, $"no {kind} is called \"{Quoted.Short(field.Key)}\".{NearestName.Question(field.Key, known)} There are {string.Join(", ", known)}.");

    private T Missing<T>(string key, T standIn)
    {
        Problem(_line, $"{key} is missing. Add a line \"{key}: …\".");
        return standIn;
    }
}
