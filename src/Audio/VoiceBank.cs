using System.Collections.Immutable;
using System.Text;
using Audio.Articles;
using Audio.Encoders;
using Audio.Mastering;
using Audio.Scripts;
using Audio.Speech;
using Audio.Storage;
using Audio.Voices;

namespace Audio;

/// <summary>The voices of a folder of voice files, spoken and measured. Services are left out: they cost money, and level themselves.</summary>
public sealed class VoiceBank : IAsyncDisposable
{
    private readonly NarratorOptions options;
    private readonly SpeechSetUp speech;
    private readonly Planning planning;
    private readonly Speaking speaking;

    private VoiceBank(NarratorOptions options, SpeechSetUp speech)
    {
        this.options = options;
        this.speech = speech;
        planning = new Planning(options, speech, new PeopleFile(null, null));
        speaking = new(speech.Engine, new ClipStore(new ContentStore(options.Cache ?? ContentStore.DefaultFolder)), new SpeakingOptions(), speech.EngineOf);
        Voices = [.. speech.Files.Voices.Where(v => !speech.EngineOf(v.Engine).IsService)];
    }

    /// <summary>The voices with a file and an engine on this machine, by id.</summary>
    public ImmutableArray<Voice> Voices { get; }

    /// <summary>Reads the voice files; nothing is spoken yet.</summary>
    /// <exception cref="ArgumentException">Options are bad, or no folder of voices is named.</exception>
    /// <exception cref="VoiceException">A voice file is bad.</exception>
    public static async Task<VoiceBank> OpenAsync(NarratorOptions options, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        if (options.Voices is null)
        {
            throw new ArgumentException("There is no folder of voice files here. Name one with --voices.", nameof(options));
        }

        return new VoiceBank(options, await SpeechSetUp.CreateAsync(options, ct));
    }

    /// <summary>Measures every voice and writes the calibrations beside the voice files; narrations take their levels from there.</summary>
    /// <returns>The voices with their calibrations.</returns>
    /// <exception cref="SpeechException">An engine does not work here.</exception>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public async Task<ImmutableArray<Voice>> CalibrateAsync(IProgress<Voice>? progress = null, CancellationToken ct = default)
    {
        List<VoicePassage> passages = [];
        try
        {
            foreach (Voice voice in Voices)
            {
                progress?.Report(voice);
                passages.Add(await RecordAsync(voice, VoiceSentences.ForCalibration, ct));
            }

            ImmutableArray<Voice> calibrated = [.. Voices.Zip(VoiceMatching.Of(passages), (voice, calibration) => voice with { Calibration = calibration })];
            SharedFile.Rewrite(Path.Combine(options.Voices!, CalibrationFile.FileName), _ => CalibrationFile.Text(calibrated), ct: ct);
            return calibrated;
        }
        finally
        {
            passages.ForEach(p => p.Dispose());
        }
    }

    /// <summary>Measures every voice on sentences it was not calibrated by, and writes the table beside the voice files.</summary>
    /// <param name="changed">Ids of the voices a recogniser hears again; of the others the table's words wrong are kept where it has them. Default: all.</param>
    /// <exception cref="VoiceException">There is no such voice.</exception>
    /// <exception cref="SpeechException">An engine does not work here.</exception>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public async Task<ImmutableArray<VoiceMeasurement>> MeasureAsync(ImmutableArray<string> changed = default, IProgress<Voice>? progress = null, CancellationToken ct = default)
    {
        string table = Path.Combine(options.Voices!, VoiceTable.FileName);
        var known = WordsWrong(changed.IsDefaultOrEmpty ? [] : changed, table);
        List<VoicePassage> passages = [];
        using Recogniser recogniser = new();
        try
        {
            Dictionary<(string, string), Task<double?>> bases = [];
            List<Task<double?>> errors = [], ofBases = [];
            foreach (Voice voice in Voices)
            {
                progress?.Report(voice);
                VoicePassage passage = await RecordAsync(voice, VoiceSentences.ForMeasuring, ct);
                passages.Add(passage);
                if (known.TryGetValue(voice.Id, out var kept))
                {
                    errors.Add(Task.FromResult(kept.OfVoice));
                    ofBases.Add(Task.FromResult(kept.OfBase));
                    continue;
                }

                errors.Add(WordErrorAsync(recogniser, passage, voice.Calibration, ct));
                ofBases.Add(bases.TryGetValue((voice.Engine, voice.EngineVoice), out Task<double?>? its) ? its : bases[(voice.Engine, voice.EngineVoice)] = BaseWordErrorAsync(recogniser, voice, ct));
            }

            double[] middle = VoiceMatching.Middle([.. passages]);
            List<VoiceMeasurement> measured = [];
            for (int i = 0; i < Voices.Length; i++)
            {
                measured.Add(Of(Voices[i], passages[i], middle, await errors[i], await ofBases[i]));
            }

            SharedFile.Rewrite(table, _ => VoiceTable.Text(measured), ct: ct);
            return [.. measured];
        }
        finally
        {
            passages.ForEach(p => p.Dispose());
        }
    }

    /// <summary>Speaks a line in a voice, as loud as in an episode, and writes it as MP3.</summary>
    /// <exception cref="AudioException">The voice's engine cannot speak here, or there is no encoder.</exception>
    public async Task SampleAsync(Voice voice, Stream output, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(voice);
        Mp3Options mp3 = new();
        (Script script, Cast cast) = Lines(voice, [VoiceAudition.LineOf(voice)], ct);
        using Master master = await new Mixdown(new MasteringOptions { CeilingDb = mp3.CeilingDb }).MasterAsync(speaking.SpeakAsync(script, cast, ct: ct), script, null, ct);
        using EncodedSound sound = await new Mp3Encoder(mp3).EncodeAsync(master, null, ct);
        await using Stream bytes = sound.File.Open();
        await bytes.CopyToAsync(output, ct);
    }

    /// <summary>Stops the engines.</summary>
    public ValueTask DisposeAsync()
    {
        speaking.Dispose();
        return speech.DisposeAsync();
    }

    // What the table has of the voices that did not change; nothing where all are to be heard.
    private ImmutableDictionary<string, (double? OfVoice, double? OfBase)> WordsWrong(ImmutableArray<string> changed, string table)
    {
        if (changed.FirstOrDefault(id => Voices.All(v => v.Id != id)) is { } unknown)
        {
            throw new VoiceException($"There is no voice file \"{Quoted.Short(unknown)}\". The voices are {string.Join(", ", Voices.Select(v => v.Id))}.");
        }

        return changed.IsEmpty || !File.Exists(table)
            ? ImmutableDictionary<string, (double?, double?)>.Empty
            : VoiceTable.WordsWrong(SharedFile.Read(table)).RemoveRange(changed);
    }

    private VoiceMeasurement Of(Voice voice, VoicePassage passage, double[] middle, double? error, double? baseError)
    {
        double shelf = voice.Calibration?.ShelfDb ?? 0, lufs = passage.Lufs(shelf);
        Voice? nearest = Voices.Where(v => v.Id != voice.Id).MinBy(v => VoiceDistance.Between(v, voice));
        return new VoiceMeasurement(
            voice,
            Math.Round(voice.Calibration is { } c ? lufs - c.Lufs + new MasteringOptions().TargetLufs : lufs, 2),
            Math.Round(VoiceSentences.ForMeasuring.Sum(s => Recogniser.Words(s).Length) * 60 / passage.Seconds),
            VoiceMatching.Distance(middle, passage.Levels, shelf, passage.SampleRate),
            VoiceMatching.Distance(middle, passage.Levels, 0, passage.SampleRate),
            nearest,
            nearest is null ? 0 : VoiceDistance.Between(nearest, voice),
            error,
            baseError);
    }

    private static async Task<double?> WordErrorAsync(Recogniser recogniser, VoicePassage passage, Calibration? calibration, CancellationToken ct)
    {
        double shelf = calibration?.ShelfDb ?? 0;
        byte[] sound = passage.Pcm(Recogniser.SampleRate, shelf, new MasteringOptions().TargetLufs - passage.Lufs(shelf));
        string[]? heard = await recogniser.HearAsync(sound, ct);
        return heard is null ? null : Recogniser.WordError(Recogniser.Words(string.Join(' ', VoiceSentences.ForMeasuring)), heard);
    }

    // The engine's own voice, as it is without a voice file.
    private async Task<double?> BaseWordErrorAsync(Recogniser recogniser, Voice voice, CancellationToken ct)
    {
        Voice own = (await speech.EngineOf(voice.Engine).ListVoicesAsync(ct)).FirstOrDefault(v => v.EngineVoice == voice.EngineVoice)
            ?? voice with { Parameters = ImmutableSortedDictionary<string, double>.Empty, Calibration = null };
        using VoicePassage passage = await RecordAsync(own, VoiceSentences.ForMeasuring, ct);
        return await WordErrorAsync(recogniser, passage, null, ct);
    }

    private async Task<VoicePassage> RecordAsync(Voice voice, IEnumerable<string> sentences, CancellationToken ct)
    {
        (Script script, Cast cast) = Lines(voice, sentences, ct);
        return await VoicePassage.RecordAsync(speaking.SpeakAsync(script, cast, ct: ct), script, ct);
    }

    // One paragraph in which nobody but this voice speaks.
    private (Script Script, Cast Cast) Lines(Voice voice, IEnumerable<string> sentences, CancellationToken ct)
    {
        Script script = planning.Prepare(new ArticleSource("voices", Encoding.UTF8.GetBytes(string.Join(' ', sentences))), ct).Script;
        script = script with { Speakers = [Speaker.Narrator], Utterances = [.. script.Utterances.Select(u => u with { Speaker = Speaker.Narrator })] };
        return (script, new Cast(ImmutableSortedDictionary<string, Voice>.Empty.Add(Speaker.Narrator.Id, voice)));
    }
}
