using System.Collections.Immutable;
using System.Text;
using Audio.Articles;
using Audio.Encoders;
using Audio.Mastering;
using Audio.Native;
using Audio.Pronunciation;
using Audio.Publishing;
using Audio.Scripts;
using Audio.Scripts.Files;
using Audio.Speech;
using Audio.Storage;
using Audio.Voices;

namespace Audio;

/// <summary>The pipeline on one page: article in, episode out.</summary>
public sealed class Narrator : IAsyncDisposable
{
    private readonly NarratorOptions options;
    private readonly SpeechSetUp speech;
    private readonly VoiceCatalog catalog;
    private readonly PeopleFile people;
    private readonly LexiconFolder lexicons;
    private readonly ArticleReaders readers = ArticleReaders.Found();
    private readonly Scriptwriter scriptwriter = new();
    private readonly Verbalizer verbalizer;
    private readonly Reconciliation reconciliation;
    private readonly Casting casting;
    private readonly Speaking speaking;
    private readonly Mixdown mixdown;
    private readonly Mp3Encoder encoder;
    private readonly ImmutableArray<IEpisodeFormat> formats = EpisodeFormats.Found();

    private Narrator(NarratorOptions options, SpeechSetUp speech, PeopleFile people)
    {
        this.options = options;
        this.speech = speech;
        catalog = speech.Catalog;
        this.people = people;
        reconciliation = new(scriptwriter);
        lexicons = new(options.Lexicons);
        verbalizer = new(options.Reading);
        casting = new(new CastingOptions { Narrator = options.Narrator, Locks = options.Locks });
        SpeakingOptions spoken = new() { Rate = options.Rate, Budget = speech.Budget, Reference = speech.Reader, Listen = options.Listening };
        speaking = new(speech.Engine, new ClipStore(new ContentStore(options.Cache ?? ContentStore.DefaultFolder)), spoken);
        Mp3Options mp3 = new() { Profile = options.Profile };
        mixdown = new(new MasteringOptions { CeilingDb = mp3.CeilingDb });
        encoder = new(mp3);
    }

    /// <summary>The voices it casts from.</summary>
    public ImmutableArray<Voice> Voices => catalog.Voices;

    /// <summary>Makes a narrator; nothing is started before it is needed.</summary>
    /// <exception cref="ArgumentException">Options are bad; the message lists all of them.</exception>
    /// <exception cref="VoiceException">A voice file is bad.</exception>
    /// <exception cref="OutputException">The cover is no picture that players show.</exception>
    public static async Task<Narrator> CreateAsync(NarratorOptions options, CancellationToken ct = default)
    {
        options.Validate();
        Cover.Check(options.Cover); // before anything is spoken
        NativeHeap.KeepNoLargeBlocks();
        SpeechSetUp speech = await SpeechSetUp.CreateAsync(options, ct);
        return new Narrator(options, speech, new PeopleFile(options.People, speech.VoiceIds));
    }

    /// <summary>Turns an article into an episode folder; an interrupted run leaves the old episode whole.</summary>
    /// <exception cref="AudioException">Something foreseeable is in the way; the message says what to do.</exception>
    public async Task<Narration> NarrateAsync(ArticleSource source, IProgress<NarrationProgress>? progress = null, CancellationToken ct = default)
    {
        progress?.Report(new(NarrationStage.Script, 0, 0, default));
        (Reconciled prepared, Cast cast, string name) = Plan(source, ct);
        Script script = prepared.Script;
        ReturnMemory();
        using OutputFolder folder = OutputFolder.Claim(options.Output, name);
        Bill bill = Check(speaking.Estimate(script, cast));

        SpeechTally tally = new();
        IAsyncEnumerable<Clip> clips = tally.Of(speaking.SpeakAsync(script, cast, speech.Fallback(script), ct), ct); // in order, bounded
        using Master master = await mixdown.MasterAsync(clips, script, progress, ct);                             // spools to disk
        ReturnMemory();
        using EncodedSound sound = await encoder.EncodeAsync(master, progress, ct);
        ReturnMemory();

        progress?.Report(new(NarrationStage.Files, 0, 0, master.Timeline.Duration));
        Episode episode = speech.Credit(Episode.From(script, cast, master.Timeline, sound, speech.Signature, options.Show, options.Cover, name), tally, bill);
        foreach (IEpisodeFormat format in formats)
        {
            await folder.WriteAsync(format.FileName, (stream, token) => format.WriteAsync(episode, stream, token), ct);
            ReturnMemory();
        }

        VerbatimProof.Of(folder.OpenWritten).ThrowIfFailed(folder.Path); // on the files themselves, before anybody sees them
        folder.Commit();
        return Remember(new Narration(episode, folder.Path, tally.Reused) { Billed = tally.Billed, ArticleChanged = prepared.ArticleChanged, LostEdits = prepared.Lost }, name, ct);
    }

    /// <summary>Who would speak with which voice and why, without speaking and without keeping anything.</summary>
    /// <exception cref="AudioException">There is no article in the source, or a file of voices or people is bad.</exception>
    public Cast Cast(ArticleSource source, CancellationToken ct = default) => Plan(source, ct).Cast;

    /// <summary>Who says what, and how each word is said, without speaking.</summary>
    /// <exception cref="ArticleException">There is no article in the source.</exception>
    /// <exception cref="ScriptException">The source is a script file with mistakes.</exception>
    public Script WriteScript(ArticleSource source, CancellationToken ct = default) => Prepare(source, ct).Script;

    /// <summary>The script of an article; that of a script file together with its article, if <see cref="ArticleSource.Original"/> holds it.</summary>
    /// <exception cref="ArticleException">There is no article in the source.</exception>
    /// <exception cref="ScriptException">The source is a script file with mistakes.</exception>
    public Reconciled Prepare(ArticleSource source, CancellationToken ct = default) => Prepare(source, people.Read(), ct);

    /// <summary>Speaks a text in the narrator's voice alone, levelled like an episode, and writes it as MP3 or as WAV.</summary>
    /// <exception cref="AudioException">There is nothing to speak, or the engine cannot.</exception>
    public async Task SampleAsync(string text, Stream output, bool wav = false, CancellationToken ct = default)
    {
        Script script = WriteScript(new ArticleSource("sample", Encoding.UTF8.GetBytes(text)), ct);
        script = script with { Speakers = [Speaker.Narrator], Utterances = [.. script.Utterances.Select(u => u with { Speaker = Speaker.Narrator })] };
        using Master master = await mixdown.MasterAsync(speaking.SpeakAsync(script, casting.Assign(script, catalog), ct: ct), script, null, ct);
        if (wav)
        {
            WavEncoder.Write(master, output, ct);
            return;
        }

        using EncodedSound sound = await encoder.EncodeAsync(master, null, ct);
        await using Stream bytes = sound.File.Open();
        await bytes.CopyToAsync(output, ct);
    }

    // What the command line says of somebody's voice comes before what the script file says.
    private Casting CastingOf(Reconciled prepared)
    {
        Dictionary<string, string> names = prepared.Script.Speakers.ToDictionary(s => s.Id, s => s.Name);
        IEnumerable<KeyValuePair<string, string>> asked = prepared.Voices.Where(v =>
            names.TryGetValue(v.Key, out string? name) && !options.Locks.ContainsKey(v.Key) && !options.Locks.ContainsKey(name)
            && (v.Key != Speaker.Narrator.Id || options.Narrator is null));
        return prepared.Voices.IsEmpty ? casting : new Casting(new CastingOptions { Narrator = options.Narrator, Locks = options.Locks.SetItems(asked) });
    }

    /// <summary>What speaking an article will be billed for, without speaking.</summary>
    /// <exception cref="AudioException">There is no article in the source, or a file of voices or people is bad.</exception>
    public Bill Estimate(ArticleSource source, CancellationToken ct = default)
    {
        (Reconciled prepared, Cast cast, _) = Plan(source, ct);
        return speaking.Estimate(prepared.Script, cast);
    }

    /// <summary>Whether the engine is a service that may cost money.</summary>
    public bool IsPaid => speech.Engine.IsService;

    /// <summary>What the engine costs; null when it costs nothing or nobody looked it up.</summary>
    public Price? Price => speech.Price;

    /// <summary>Stops the engines.</summary>
    public ValueTask DisposeAsync()
    {
        speaking.Dispose();
        return speech.DisposeAsync();
    }

    private Reconciled Prepare(ArticleSource source, People? known, CancellationToken ct)
    {
        Reconciled prepared = ScriptFile.IsOne(source)
            ? reconciliation.Of(ScriptFile.Read(source), source.Original is { } original ? readers.Read(original) : null, ct)
            : new Reconciled(scriptwriter.Write(readers.Read(source), ct));
        Lexicon lexicon = lexicons.For(Episode.SlugOf(prepared.Script)).Before(PeopleFile.Names(known, prepared.Script.Article.Text));
        return prepared with { Script = verbalizer.Verbalize(prepared.Script, lexicon) };
    }

    private (Reconciled Prepared, Cast Cast, string Name) Plan(ArticleSource source, CancellationToken ct)
    {
        People? known = people.Read();
        Reconciled prepared = Prepare(source, known, ct);
        string name = EpisodeName.In(options.Output, prepared.Script);
        return (prepared, CastingOf(prepared).Assign(prepared.Script, catalog, known, name), name);
    }

    // The episode is in place: that its newcomers could not be written down is said, and takes nothing away.
    private Narration Remember(Narration narration, string name, CancellationToken ct)
    {
        Episode episode = narration.Episode;
        try
        {
            DateOnly? published = episode.Script.Article.Published is { } date ? DateOnly.FromDateTime(date.DateTime) : null;
            return narration with { Newcomers = people.Enter(episode.Cast, name, published, ct) };
        }
        catch (AudioException e)
        {
            return narration with { PeopleProblem = e.Message };
        }
    }

    // What a stage leaves behind goes back before the next one fills its buffers, so the peak does not follow the length.
    private static void ReturnMemory()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        NativeHeap.GiveBack();
    }

    // Before the first paid request, so that nothing is half paid for.
    private Bill Check(Bill bill) => speech.Budget is { } budget && budget.Spent + budget.Price.Of(bill.Characters) > budget.Amount
        ? throw new SpeechException(
            $"This would cost about {budget.Price.Shown(budget.Price.Of(bill.Characters))} for {bill.Characters:N0} characters, more than is left of the budget of {budget.Price.Shown(budget.Amount)}. Nothing was spoken. Raise --budget, or use a local engine.")
        {
            Fault = SpeechFault.AskUser,
        }
        : bill;
}
