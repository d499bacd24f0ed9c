using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Audio.Articles;
using Audio.Encoders;
using Audio.Mastering;
using Audio.Pronunciation;
using Audio.Publishing;
using Audio.Scripts;
using Audio.Speech;
using Audio.Storage;
using Audio.Voices;

namespace Audio;

/// <summary>The pipeline on one page: article in, episode out.</summary>
public sealed class Narrator : IAsyncDisposable
{
    private readonly NarratorOptions options;
    private readonly ISpeechEngine engine;
    private readonly VoiceCatalog catalog;
    private readonly PeopleFile people;
    private readonly LexiconFolder lexicons;
    private readonly ArticleReaders readers = ArticleReaders.Found();
    private readonly Scriptwriter scriptwriter = new();
    private readonly Verbalizer verbalizer;
    private readonly Casting casting;
    private readonly Speaking speaking;
    private readonly Mixdown mixdown;
    private readonly Mp3Encoder encoder;
    private readonly ImmutableArray<IEpisodeFormat> formats = EpisodeFormats.Found();

    private Narrator(NarratorOptions options, ISpeechEngine engine, VoiceCatalog catalog, PeopleFile people)
    {
        this.options = options;
        this.engine = engine;
        this.catalog = catalog;
        this.people = people;
        lexicons = new(options.Lexicons);
        verbalizer = new(options.Reading);
        casting = new(new CastingOptions { Narrator = options.Narrator, Locks = options.Locks });
        speaking = new(engine, new ClipStore(new ContentStore(options.Cache ?? ContentStore.DefaultFolder)), new SpeakingOptions { Rate = options.Rate });
        Mp3Options mp3 = new() { Profile = options.Profile };
        mixdown = new(new MasteringOptions { CeilingDb = mp3.CeilingDb });
        encoder = new(mp3);
    }

    /// <summary>The voices it casts from.</summary>
    public ImmutableArray<Voice> Voices => catalog.Voices;

    /// <summary>Makes a narrator; nothing is started before it is needed.</summary>
    /// <exception cref="ArgumentException">Options are bad; the message lists all of them.</exception>
    /// <exception cref="VoiceException">A voice file is bad.</exception>
    public static async Task<Narrator> CreateAsync(NarratorOptions options, CancellationToken ct = default)
    {
        options.Validate();
        ISpeechEngine engine = SpeechEngines.Create(options.Engine);
        VoiceCatalog? files = options.Voices is null ? null : VoiceCatalog.Load(options.Voices), presets = files?.Of(engine.Name);
        VoiceCatalog catalog = presets is { Voices.Length: > 0 } ? presets : new VoiceCatalog(await engine.ListVoicesAsync(ct));
        return new Narrator(options, engine, catalog, new PeopleFile(options.People, [.. catalog.Voices.Concat(files?.Voices ?? []).Select(v => v.Id)]));
    }

    /// <summary>Turns an article into an episode folder; an interrupted run leaves the old episode whole.</summary>
    /// <exception cref="AudioException">Something foreseeable is in the way; the message says what to do.</exception>
    public async Task<Narration> NarrateAsync(ArticleSource source, IProgress<NarrationProgress>? progress = null, CancellationToken ct = default)
    {
        progress?.Report(new(NarrationStage.Script, 0, 0, default));
        (Script script, Cast cast, string name) = Prepare(source, ct);
        ReturnMemory();
        using OutputFolder folder = OutputFolder.Claim(options.Output, name);

        int reused = 0;
        IAsyncEnumerable<Clip> clips = CountAsync(speaking.SpeakAsync(script, cast, ct), c => reused += c.Reused ? 1 : 0, ct); // in order, bounded
        using Master master = await mixdown.MasterAsync(clips, script, progress, ct);                                       // spools to disk
        ReturnMemory();
        using EncodedSound sound = await encoder.EncodeAsync(master, progress, ct);
        ReturnMemory();

        progress?.Report(new(NarrationStage.Files, 0, 0, master.Timeline.Duration));
        Episode episode = Episode.From(script, cast, master.Timeline, sound, $"{engine.Name} {engine.Version}", options.Show, options.Cover, name);
        foreach (IEpisodeFormat format in formats)
        {
            await folder.WriteAsync(format.FileName, (stream, token) => format.WriteAsync(episode, stream, token), ct);
            ReturnMemory();
        }

        folder.Commit();
        return Remember(new Narration(episode, folder.Path, reused), name, ct);
    }

    /// <summary>Who would speak with which voice and why, without speaking and without keeping anything.</summary>
    /// <exception cref="AudioException">There is no article in the source, or a file of voices or people is bad.</exception>
    public Cast Cast(ArticleSource source, CancellationToken ct = default) => Prepare(source, ct).Cast;

    /// <summary>Who says what, and how each word is said, without speaking.</summary>
    /// <exception cref="ArticleException">There is no article in the source.</exception>
    public Script WriteScript(ArticleSource source, CancellationToken ct = default) =>
        WriteScript(source, people.Read(), ct);

    /// <summary>Speaks a text in the narrator's voice alone, levelled like an episode, and writes it as MP3 or as WAV.</summary>
    /// <exception cref="AudioException">There is nothing to speak, or the engine cannot.</exception>
    public async Task SampleAsync(string text, Stream output, bool wav = false, CancellationToken ct = default)
    {
        Script script = WriteScript(new ArticleSource("sample", Encoding.UTF8.GetBytes(text)), ct);
        script = script with { Speakers = [Speaker.Narrator], Utterances = [.. script.Utterances.Select(u => u with { Speaker = Speaker.Narrator })] };
        using Master master = await mixdown.MasterAsync(speaking.SpeakAsync(script, casting.Assign(script, catalog), ct), script, null, ct);
        if (wav)
        {
            WavEncoder.Write(master, output, ct);
            return;
        }

        using EncodedSound sound = await encoder.EncodeAsync(master, null, ct);
        await using Stream bytes = sound.File.Open();
        await bytes.CopyToAsync(output, ct);
    }

    /// <summary>Stops the engine.</summary>
    public ValueTask DisposeAsync() => engine.DisposeAsync();

    private Script WriteScript(ArticleSource source, People? known, CancellationToken ct)
    {
        Script script = scriptwriter.Write(readers.Read(source), ct);
        Lexicon lexicon = lexicons.For(Episode.SlugOf(script)).Before(PeopleFile.Names(known, script.Article.Text));
        return verbalizer.Verbalize(script, lexicon);
    }

    private (Script Script, Cast Cast, string Name) Prepare(ArticleSource source, CancellationToken ct)
    {
        People? known = people.Read();
        Script script = WriteScript(source, known, ct);
        string name = EpisodeName.In(options.Output, script);
        return (script, casting.Assign(script, catalog, known, name), name);
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
    private static void ReturnMemory() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);

    private static async IAsyncEnumerable<Clip> CountAsync(IAsyncEnumerable<Clip> clips, Action<Clip> count, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (Clip clip in clips.WithCancellation(ct))
        {
            count(clip);
            yield return clip;
        }
    }
}
