using System.Collections.Immutable;
using System.Text;
using Audio.Articles;
using Audio.Encoders;
using Audio.Mastering;
using Audio.Native;
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
    private readonly PeopleFile people;
    private readonly Planning planning;
    private readonly Speaking speaking;
    private readonly Mixdown mixdown;
    private readonly Mp3Encoder encoder;
    private readonly ImmutableArray<IEpisodeFormat> formats;

    private Narrator(NarratorOptions options, SpeechSetUp speech)
    {
        this.options = options;
        this.speech = speech;
        people = new PeopleFile(options.People, speech.VoiceIds);
        planning = new Planning(options, speech, people);
        SpeakingOptions spoken = new() { Rate = options.Rate, Budget = speech.Budget, Reference = speech.Reader, Listen = options.Listening };
        ContentStore store = new(options.Cache ?? ContentStore.DefaultFolder);
        speaking = new(speech.Engine, new ClipStore(store), spoken, speech.EngineOf);
        Mp3Options mp3 = new() { Profile = options.Profile };
        mixdown = new(new MasteringOptions { CeilingDb = mp3.CeilingDb }, store);
        encoder = new(mp3, store);
        formats = EpisodeFormats.Chosen(options.Formats);
    }

    /// <summary>The voices it casts from.</summary>
    public ImmutableArray<Voice> Voices => speech.Catalog.Voices;

    /// <summary>How long ago a service gave the list of its voices; null when they are known otherwise or were asked for just now.</summary>
    public TimeSpan? VoicesAge => speech.ListAge;

    /// <summary>What engines cost, as the file of prices says.</summary>
    public PriceTable Prices => speech.Prices;

    /// <summary>What was spent on services, this month and before.</summary>
    public SpendingLedger Ledger => speech.Ledger;

    /// <summary>What a person is to be told of engines and voices, so far.</summary>
    public ImmutableArray<string> Notes => speech.Notes;

    /// <summary>Makes a narrator; nothing is started before it is needed.</summary>
    /// <exception cref="ArgumentException">Options are bad; the message lists all of them.</exception>
    /// <exception cref="VoiceException">A voice file is bad.</exception>
    /// <exception cref="SpeechException">A service does not say which voices it has.</exception>
    /// <exception cref="OutputException">The cover is no picture that players show.</exception>
    public static async Task<Narrator> CreateAsync(NarratorOptions options, CancellationToken ct = default)
    {
        options.Validate();
        Cover.Check(options.Cover); // before anything is spoken
        NativeHeap.KeepNoLargeBlocks();
        SpeechSetUp speech = await SpeechSetUp.CreateAsync(options, ct);
        try
        {
            return new Narrator(options, speech);
        }
        catch
        {
            await speech.DisposeAsync();
            throw;
        }
    }

    /// <summary>Decides who says what with which voice, at what bill, without speaking and without keeping anything.</summary>
    /// <exception cref="AudioException">There is no article in the source, a file of voices or people is bad, or a voice's service refuses.</exception>
    public Task<Plan> PlanAsync(ArticleSource source, CancellationToken ct = default) => planning.PlanAsync(source, speaking.Estimate, ct);

    /// <summary>Turns an article into an episode folder; an interrupted run leaves the old episode whole.</summary>
    /// <exception cref="AudioException">Something foreseeable is in the way; the message says what to do.</exception>
    public async Task<Narration> NarrateAsync(ArticleSource source, IProgress<NarrationProgress>? progress = null, CancellationToken ct = default)
    {
        progress?.Report(new(NarrationStage.Script, 0, 0, default));
        return await NarrateAsync(await PlanAsync(source, ct), progress, ct);
    }

    /// <summary>Turns a plan into an episode folder.</summary>
    /// <exception cref="AudioException">Something foreseeable is in the way; the message says what to do.</exception>
    public async Task<Narration> NarrateAsync(Plan plan, IProgress<NarrationProgress>? progress = null, CancellationToken ct = default)
    {
        (Script script, Cast cast, string name) = plan;
        long allocated = 0;
        ReturnMemory(ref allocated);
        using OutputFolder folder = OutputFolder.Claim(options.Output, name);
        speech.Budget.Require(plan.Bill); // before the first paid request, so that nothing is half paid for

        SpeechTally tally = new();
        IAsyncEnumerable<Clip> clips = tally.Of(speaking.SpeakAsync(script, cast, speech.Fallback(script, cast), ct), ct); // in order, bounded
        using Master master = await mixdown.MasterAsync(clips, script, progress, ct);                                   // spools to disk
        ReturnMemory(ref allocated);
        using EncodedSound sound = await encoder.EncodeAsync(master, progress, ct);
        ReturnMemory(ref allocated);

        progress?.Report(new(NarrationStage.Files, 0, 0, master.Timeline.Duration));
        Episode episode = speech.Credit(Episode.From(script, cast, master.Timeline, sound, "", options.Show, options.Cover, name), tally, plan.Bill);
        episode = (options.Draft ? episode.AsDraft(plan.Wanted) : episode) with { Files = [.. formats.Select(f => f.FileName)] };
        foreach (IEpisodeFormat format in formats)
        {
            await folder.WriteAsync(format.FileName, (stream, token) => format.WriteAsync(episode, stream, token), ct);
            ReturnMemory(ref allocated);
        }

        VerbatimProof.Of(folder.OpenWritten).ThrowIfFailed(folder.Path); // on the files themselves, before anybody sees them
        folder.Commit();
        Narration done = new(episode, folder.Path, tally.Reused) { Billed = tally.Billed, ArticleChanged = plan.ArticleChanged, LostEdits = plan.LostEdits };
        return options.Draft ? done : people.Remember(done, name, ct); // a draft's voices are stand-ins, which nobody keeps
    }

    /// <summary>Who says what, and how each word is said, without speaking.</summary>
    /// <exception cref="ArticleException">There is no article in the source.</exception>
    /// <exception cref="ScriptException">The source is a script file with mistakes.</exception>
    public Script WriteScript(ArticleSource source, CancellationToken ct = default) => Prepare(source, ct).Script;

    /// <summary>The script of an article; that of a script file together with its article, if <see cref="ArticleSource.Original"/> holds it.</summary>
    /// <exception cref="ArticleException">There is no article in the source.</exception>
    /// <exception cref="ScriptException">The source is a script file with mistakes.</exception>
    public Reconciled Prepare(ArticleSource source, CancellationToken ct = default) => planning.Prepare(source, ct);

    /// <summary>Speaks a text in the narrator's voice alone, levelled like an episode, and writes it as MP3 or as WAV.</summary>
    /// <exception cref="AudioException">There is nothing to speak, or the engine cannot.</exception>
    public async Task SampleAsync(string text, Stream output, bool wav = false, CancellationToken ct = default)
    {
        Script script = WriteScript(new ArticleSource("sample", Encoding.UTF8.GetBytes(text)), ct);
        script = script with { Speakers = [Speaker.Narrator], Utterances = [.. script.Utterances.Select(u => u with { Speaker = Speaker.Narrator })] };
        Cast cast = await planning.NarratorAloneAsync(script, ct);
        using Master master = await mixdown.MasterAsync(speaking.SpeakAsync(script, cast, ct: ct), script, null, ct);
        if (wav)
        {
            WavEncoder.Write(master, output, ct);
            return;
        }

        using EncodedSound sound = await encoder.EncodeAsync(master, null, ct);
        await using Stream bytes = sound.File.Open();
        await bytes.CopyToAsync(output, ct);
    }

    /// <summary>Stops the engines.</summary>
    public ValueTask DisposeAsync()
    {
        speaking.Dispose();
        return speech.DisposeAsync();
    }

    // What a stage leaves behind goes back before the next one fills its buffers, so the peak does not follow the length. Where little was left, it is not worth the time.
    private static void ReturnMemory(ref long allocated)
    {
        const long Little = 4 << 20;
        if (GC.GetTotalAllocatedBytes() - allocated > Little)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
            NativeHeap.GiveBack();
            allocated = GC.GetTotalAllocatedBytes();
        }
    }
}
