using System.Collections.Immutable;
using System.Text;
using Audio.Articles;
using Audio.Encoders;
using Audio.Feeds;
using Audio.Mastering;
using Audio.Mastering.Scoring;
using Audio.Native;
using Audio.Publishing;
using Audio.Publishing.Formats;
using Audio.Scripts;
using Audio.Scripts.Announcements;
using Audio.Scripts.Merge;
using Audio.Speech;
using Audio.Storage;
using Audio.Voices;

namespace Audio;

/// <summary>The pipeline on one page: article in, episode out.</summary>
public sealed class Narrator : IAsyncDisposable
{
    private const long Little = 4 << 20, Much = 32 << 20;
    private const int OftenMs = 250;
    private static long allocated; // by the whole program, when memory was last returned

    private readonly NarratorOptions options;
    private readonly SpeechSetUp speech;
    private readonly PeopleFile people;
    private readonly Planning planning;
    private readonly Speaking speaking;
    private readonly Mixdown mixdown;
    private readonly LengthAhead ahead;
    private readonly Mp3Encoder encoder;
    private readonly EpisodeCovers covers;
    private readonly ImmutableArray<IEpisodeFormat> formats;
    private readonly Score score;

    private Narrator(NarratorOptions options, SpeechSetUp speech, MasteringOptions mastering, Score score)
    {
        this.score = score;
        this.options = options;
        this.speech = speech;
        people = new PeopleFile(options.People, speech.VoiceIds);
        planning = new Planning(options, speech, people);
        SpeakingOptions spoken = new() { Rate = options.Rate, Budget = speech.Budget, Reference = speech.Reader, Listen = options.Listening };
        ContentStore store = new(options.Cache ?? ContentStore.DefaultFolder);
        speaking = new(speech.Engine, new ClipStore(store), spoken, speech.EngineOf);
        covers = new(options, store);
        Mp3Options mp3 = new() { Profile = options.Profile };
        mixdown = new(mastering with { CeilingDb = mp3.CeilingDb }, store) { Score = score };
        ahead = new(mastering, score);
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
    public ImmutableArray<string> Notes => [.. speech.Notes, .. options.Formats.Contains(EpisodeFormats.All) ? EpisodeFormats.Found().Select(f => f.Missing).OfType<string>() : []];

    /// <summary>Makes a narrator; nothing is started before it is needed.</summary>
    /// <exception cref="ArgumentException">Options are bad; the message lists all of them.</exception>
    /// <exception cref="VoiceException">A voice file is bad.</exception>
    /// <exception cref="SpeechException">A service does not say which voices it has.</exception>
    /// <exception cref="OutputException">The cover is no picture that players show.</exception>
    /// <exception cref="MasteringException">Sounds cannot be read; the message lists all of them.</exception>
    public static async Task<Narrator> CreateAsync(NarratorOptions options, CancellationToken ct = default)
    {
        options.Validate();
        Cover.Check(options.Cover); // before anything is spoken
        NativeHeap.KeepNoLargeBlocks();
        MasteringOptions mastering = options.Sounds.Around(new MasteringOptions { Rate = options.Rate });
        Score score = await SoundFiles.ReadAsync(options.Sounds, mastering.SampleRate, ct) with { ChapterStarts = (script, timeline) => Chaptering.Of(script, timeline).Skip(1).Select(c => c.Start) };
        SpeechSetUp? speech = null;
        try
        {
            speech = await SpeechSetUp.CreateAsync(options, ct);
            return new Narrator(options, speech, mastering, score);
        }
        catch
        {
            await (speech?.DisposeAsync() ?? ValueTask.CompletedTask);
            score.Dispose();
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
        ReturnMemory();
        using OutputFolder folder = OutputFolder.Claim(options.Output, plan.Folder, new EpisodeFolderRules(plan.ScriptHash) { KeepsEveryEdit = plan.LostEdits.IsEmpty, DiscardsEdits = options.DiscardEdits });
        speech.Budget.Require(plan.Bill); // before the first paid request, so that nothing is half paid for

        await using Timer tidying = new(_ => ReturnMemory(Much), null, OftenMs, OftenMs);
        await using Drawing drawing = new(covers.MakeAsync(plan.Script, ct));
        using Recording cast = await RecordAsync(plan, drawing.Cover, progress, ct);
        using Recording? alone = plan.SingleVoice is { } other ? await RecordAsync(other, drawing.Cover, progress, ct) : null;

        Episode? single = alone?.Episode;
        Episode episode = cast.Episode with { SingleVoice = single };
        progress?.Report(new(NarrationStage.Files, 0, 0, episode.Timeline.Duration));
        EpisodeCover cover = await drawing.Cover;
        await EpisodeCovers.WriteAsync(folder, episode, cover, ct);
        await WriteAsync(folder, episode, "", formats, ct);
        if (single is not null)
        {
            ImmutableArray<IEpisodeFormat> its = [.. formats.Where(f => f is not ReadAlongPage)]; // one page plays both
            await WriteAsync(folder, single with { CoverFile = null, SmallCoverFile = null, Files = [.. its.Select(f => f.FileName)] }, Episode.SingleVoiceFolder, its, ct);
        }

        folder.Commit();
        Narration done = new(episode, folder.Path, cast.Tally.Reused + (alone?.Tally.Reused ?? 0)) { Billed = cast.Tally.Billed + (alone?.Tally.Billed ?? 0), ArticleChanged = plan.ArticleChanged, LostEdits = plan.LostEdits, Notes = [.. NotesOn(cover, cast, alone), .. Library.Update(options.Output, ct)] };
        return options.Draft ? done : people.Remember(done, plan.Folder, ct); // a draft's voices are stand-ins, which nobody keeps
    }

    // From the script to the sound: spoken in order and bounded, mixed by way of the disk, encoded.
    private async Task<Recording> RecordAsync(Plan plan, Task<EpisodeCover> drawing, IProgress<NarrationProgress>? progress, CancellationToken ct)
    {
        (Script script, Cast cast, string name) = plan;
        SpeechTally tally = new(), before = tally;
        if (SpokenLength.IsSaidIn(script))
        {
            // Spoken once to know how long it is; what says so then is all that is new the second time.
            Script silent = SpokenLength.Without(script);
            before = new();
            script = planning.WithLength(script, SpokenLength.WithLine(script, await ahead.MeasureAsync(before.Of(Speak(silent, cast, ct), ct), silent, progress, ct)));
        }

        EncodedSound? sound = null;
        Master master = await mixdown.MasterAsync(tally.Of(Speak(script, cast, ct), ct), script, progress, ct);
        try
        {
            ReturnMemory();
            sound = await encoder.EncodeAsync(master, progress, ct);
            ReturnMemory();
            tally = before == tally ? tally : tally.After(before);
            Episode episode = speech.Credit(Episode.From(script, cast, master.Timeline, sound, "", options.Show, slug: name), tally, plan.Bill);
            episode = EpisodeCovers.Put(options.Draft ? episode.AsDraft(plan.Wanted) : episode, await drawing) with { Files = [.. formats.Select(f => f.FileName)], Uncompressed = master.Open, IsFromScript = plan.ScriptHash is not null };
            return new Recording(episode, tally, master);
        }
        catch
        {
            sound?.Dispose();
            master.Dispose();
            throw;
        }
    }

    // Nothing goes on behind the back of who is told that it failed.
    private readonly record struct Drawing(Task<EpisodeCover> Cover) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Task.WhenAny(Cover);
    }

    private static IEnumerable<string> NotesOn(EpisodeCover cover, params Recording?[] recordings) =>
        recordings.OfType<Recording>().Select(r => r.Episode.Sound.Problem).Prepend(cover.Note).OfType<string>();

    // The sound is on disk until the files are written.
    private sealed record Recording(Episode Episode, SpeechTally Tally, Master Master) : IDisposable
    {
        public void Dispose()
        {
            Episode.Sound.Dispose();
            Master.Dispose();
        }
    }

    private IAsyncEnumerable<Clip> Speak(Script script, Cast cast, CancellationToken ct) => speaking.SpeakAsync(script, cast, speech.Fallback(script, cast), ct);

    private static async Task WriteAsync(OutputFolder folder, Episode episode, string version, ImmutableArray<IEpisodeFormat> formats, CancellationToken ct)
    {
        foreach (IEpisodeFormat format in formats)
        {
            await folder.WriteAsync(version, format.FileName, (stream, token) => format.WriteAsync(episode, stream, token), ct);
            ReturnMemory();
        }

        VerbatimProof.Of(file => folder.OpenWritten(Path.Combine(version, file)), between: () => ReturnMemory(Little / 4)).ThrowIfFailed(folder.Path); // on the files themselves, before anybody sees them
        ReturnMemory();
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
        score.Dispose();
        return speech.DisposeAsync();
    }

    // What a stage leaves behind goes back before the next one fills its buffers, so the peak does not follow the length; within a stage,
    // whenever there is much of it. Each time takes a hundredth of a second: where little was left, it is not worth that.
    private static void ReturnMemory(long atLeast = Little)
    {
        long before = Interlocked.Read(ref allocated), now = GC.GetTotalAllocatedBytes();
        if (now - before > atLeast && Interlocked.CompareExchange(ref allocated, now, before) == before) // once, however many ask
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
            NativeHeap.GiveBack();
        }
    }
}
