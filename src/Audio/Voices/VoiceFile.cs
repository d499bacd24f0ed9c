using Audio.Scripts;
using Audio.Storage;
using YamlDotNet.Core;

namespace Audio.Voices;

/// <summary>One voice file: the voice, or everything that is wrong with it.</summary>
/// <param name="Voice">Null when there are problems.</param>
/// <param name="Problems">Each with file, line and what to do.</param>
internal sealed record VoiceFile(Voice? Voice, IReadOnlyList<string> Problems)
{
    // A voice is twenty lines; what is a thousand times longer is something else.
    private const int MostBytes = 64 << 10;

    private static readonly string[] Keys =
        ["name", "engine", "base", "gender", "age", "locale", "character", "stand_in", "narrator", "pitch_hz", "clarity", "gain_db", "rate", "parameters"];

    // What a parameter's name means to every engine that has it, and the range in which it still sounds like somebody.
    private static readonly Dictionary<string, (double Least, double Most)> ParameterRanges = new()
    {
        ["alpha"] = (0.3, 0.55),
        ["f0_mean"] = (50, 400),
        ["f0_sd"] = (0, 120),
        ["stretch"] = (0.5, 2),
        ["resample"] = (0.5, 2),
        ["pitch_st"] = (-12, 12),
    };

    /// <summary>Reads a file; never throws for what is in it.</summary>
    public static VoiceFile Read(string path)
    {
        FieldReader fields = new(path);
        Voice? voice = null;
        try
        {
            if (RegularFile.Exists(path) && new FileInfo(path).Length > MostBytes)
            {
                fields.Problem(0, "is larger than 64 KiB, which no voice is. Move it out of the folder.");
            }
            else
            {
                fields.Take(YamlMapping.Parse(RegularFile.ReadAllText(path, MostBytes), YamlForm.Voice), Keys);
                voice = Build(path, fields);
            }
        }
        catch (YamlException e)
        {
            fields.Problem(e.Start.Line, e.Message.TrimEnd('.') + ". Compare it with another voice file.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fields.Problem(0, $"cannot be read: {e.Message} Check its permissions.");
        }

        return new VoiceFile(fields.Problems.Count == 0 ? voice : null, fields.Problems);
    }

    private static Voice Build(string path, FieldReader fields) => new(IdOf(path, fields), fields.Text("engine").ToLowerInvariant())
    {
        Name = fields.Text("name"),
        EngineVoice = fields.Text("base"),
        Gender = fields.OneOf("gender", "male", "female", "unknown") switch { "male" => Gender.Male, "female" => Gender.Female, _ => Gender.Unknown },
        Age = fields.TextOrNull("age") is null ? Age.Unknown : Enum.TryParse(fields.OneOf("age", "child", "young", "adult", "senior"), ignoreCase: true, out Age age) ? age : Age.Unknown,
        StandIn = fields.TextOrNull("stand_in"),
        Locale = fields.Text("locale", "en-US"),
        Character = fields.Words("character"),
        Narrator = fields.WholeNumber("narrator", 1, 1000),
        PitchHz = fields.Number("pitch_hz", 50, 400),
        Clarity = fields.Number("clarity", 0, 1),
        GainDb = fields.Number("gain_db", -30, 30),
        Rate = fields.Number("rate", 0.7, 1.5, 1),
        Parameters = fields.Numbers("parameters", ParameterRanges),
    };

    private static string IdOf(string path, FieldReader fields)
    {
        string id = Path.GetFileNameWithoutExtension(path);
        if (id.Length is 0 or > 40 || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            fields.Problem(0, "a voice file's name is the voice's id: 1 to 40 of a-z, 0-9 and hyphen. Rename it.");
        }

        return id;
    }
}
