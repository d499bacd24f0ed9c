using System.Collections.Immutable;
using Audio.Storage;

namespace Audio.Voices;

/// <summary>The voices that can be cast.</summary>
public sealed class VoiceCatalog
{
    /// <summary>The file among the voices that is none: who has which.</summary>
    public const string PeopleFileName = "people.yaml";

    private const int MaxCalibrationBytes = 1 << 20;

    private readonly Dictionary<string, Voice> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _standIns = [];

    /// <summary>A catalogue of these voices, for example those an engine lists.</summary>
    /// <exception cref="VoiceException">Two voices have the same id.</exception>
    public VoiceCatalog(IEnumerable<Voice> voices)
    {
        Voices = [.. voices.OrderBy(v => v.Id, StringComparer.Ordinal)];
        foreach (Voice voice in Voices)
        {
            if (!_byId.TryAdd(voice.Id, voice))
            {
                throw new VoiceException($"Two voices are called \"{voice.Id}\". Give one of them another id.");
            }
        }
    }

    private VoiceCatalog(VoiceCatalog offered, IEnumerable<Voice> onRequest, IReadOnlyDictionary<string, string> standIns)
        : this(offered.Voices)
    {
        foreach (Voice voice in offered._byId.Values.Concat(onRequest))
        {
            _byId.TryAdd(voice.Id, voice);
        }

        _standIns = new(offered._standIns.Concat(standIns).DistinctBy(s => s.Key, StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The voices on offer, by id in ordinal order.</summary>
    public ImmutableArray<Voice> Voices { get; }

    /// <summary>The same voices on offer, and others that only who asks for them by name gets.</summary>
    /// <param name="standIns">Which voice speaks in place of one that is not here, by the id of that one.</param>
    public VoiceCatalog With(IEnumerable<Voice> onRequest, IReadOnlyDictionary<string, string> standIns) => new(this, onRequest, standIns);

    /// <summary>The voice of this id, or the one that stands in for it; null when there is neither.</summary>
    public Voice? Find(string id) => _byId.GetValueOrDefault(id) ?? (_standIns.TryGetValue(id, out string? other) ? _byId.GetValueOrDefault(other) : null);

    /// <summary>Reads every *.yaml and *.yml file of a folder but people.yaml, one voice a file; the file's name is the voice's id.</summary>
    /// <exception cref="VoiceException">
    /// The folder is missing, has no voice files or cannot be read, or a file is wrong: one message names every bad value.
    /// </exception>
    public static VoiceCatalog Load(string folder)
    {
        List<string> problems = [];
        List<Voice> voices = [];
        foreach (string path in FilesIn(folder))
        {
            VoiceFile file = VoiceFile.Read(path);
            problems.AddRange(file.Problems);
            if (file.Voice is { } voice)
            {
                problems.AddRange(voices.Where(v => v.Id == voice.Id).Select(v => $"{path}: there is already a voice \"{v.Id}\" in this folder. Rename the file."));
                voices.Add(voice);
            }
        }

        CalibrationFile calibration = CalibrationIn(folder, problems);
        return problems.Count == 0
            ? new VoiceCatalog(voices.Select(calibration.Calibrated))
            : throw new VoiceException("Voice files need mending:\n" + string.Join('\n', problems.Select(p => "  " + p)));
    }

    /// <summary>The voices of one engine; an empty catalogue when it has none.</summary>
    public VoiceCatalog Of(string engine) => new(Voices.Where(v => v.Engine.Equals(engine, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether there is a voice with this id, in any case.</summary>
    public bool Has(string id) => _byId.ContainsKey(id);

    /// <summary>The voice with this id, in any case.</summary>
    /// <exception cref="VoiceException">There is none; the message names the nearest.</exception>
    public Voice Get(string id) => _byId.TryGetValue(id, out Voice? voice)
        ? voice
        : throw new VoiceException($"No voice named \"{Quoted.Short(id)}\".{NearestName.Question(id, Voices.Select(v => v.Id))} List voices with `audio voices`.");

    private static CalibrationFile CalibrationIn(string folder, List<string> problems)
    {
        string path = Path.Combine(folder, CalibrationFile.FileName);
        try
        {
            CalibrationFile file = CalibrationFile.Parse(File.Exists(path) ? RegularFile.ReadAllText(path, MaxCalibrationBytes) : "", path, out IReadOnlyList<string> wrong);
            problems.AddRange(wrong);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new VoiceException($"{path} cannot be read: {e.Message} Check its permissions, or take it away: levels are then measured in every episode.", e);
        }
    }

    private static string[] FilesIn(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new VoiceException($"There is no voices folder \"{folder}\". Restore it from the project, or name another folder.");
        }

        string[] files;
        try
        {
            files = [.. Directory.EnumerateFiles(folder).Where(IsVoiceFile).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new VoiceException($"The voices folder \"{folder}\" cannot be read: {e.Message} Check its permissions.", e);
        }

        return files.Length > 0
            ? files
            : throw new VoiceException($"The voices folder \"{folder}\" has no voice files. Put *.yaml files there, or name another folder.");
    }

    private static bool IsVoiceFile(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml" && !Path.GetFileName(path).StartsWith('.') && Path.GetFileName(path) != PeopleFileName;
}
