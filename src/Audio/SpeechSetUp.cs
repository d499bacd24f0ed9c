using System.Collections.Concurrent;
using System.Collections.Immutable;
using Audio.Publishing;
using Audio.Scripts;
using Audio.Speech;
using Audio.Storage;
using Audio.Voices;

namespace Audio;

/// <summary>Who speaks for a narrator: the engine that was asked for and those its voices name, who goes on when a service fails, and what it may cost.</summary>
internal sealed class SpeechSetUp : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<ISpeechEngine>> engines = new(StringComparer.Ordinal);
    private readonly List<string> notes = [];
    private readonly VoiceLists lists;
    private VoiceCatalog? localVoices;

    private SpeechSetUp(NarratorOptions options, string engine)
    {
        Engine = EngineOf(engine);
        Files = options.Voices is null ? new VoiceCatalog([]) : VoiceCatalog.Load(options.Voices);
        lists = new VoiceLists(Path.Combine(options.Cache ?? ContentStore.DefaultFolder, "lists"));
        Prices = options.Prices is null ? PriceTable.Empty : PriceTable.Parse(SharedFile.Read(options.Prices), options.Prices);
        Ledger = new SpendingLedger(options.Ledger);
        Budget = new SpeechBudget(Prices, options.Budget, Ledger, options.MonthlyBudget);
    }

    /// <summary>The engine that was asked for; the local one for a draft.</summary>
    public ISpeechEngine Engine { get; }

    /// <summary>A local engine that reads along, for the times of words and to check what others say.</summary>
    public ISpeechEngine Reader => EngineOf(SpeechEngines.Local);

    /// <summary>The voice files of every engine.</summary>
    public VoiceCatalog Files { get; }

    /// <summary>The voices on offer.</summary>
    public VoiceCatalog Catalog { get; private set; } = null!;

    /// <summary>Whether services are left out: for a draft, or because the one that was asked for was not to be had.</summary>
    public bool IsLocalOnly { get; private set; }

    /// <summary>Why local voices speak all of it for a service; null when they do not.</summary>
    public string? Lost { get; private set; }

    /// <summary>Every voice id an entry of a people file may name; null for any, where a service's voices are not at hand.</summary>
    public IReadOnlyCollection<string>? VoiceIds => IsLocalOnly ? null : [.. Catalog.Voices.Concat(Files.Voices).Select(v => v.Id)];

    /// <summary>What engines cost.</summary>
    public PriceTable Prices { get; }

    /// <summary>What was spent, by month.</summary>
    public SpendingLedger Ledger { get; }

    /// <summary>What may be spent, and is written down when it is.</summary>
    public SpeechBudget Budget { get; }

    /// <summary>How old the list of voices is; null when it is not an old one.</summary>
    public TimeSpan? ListAge { get; private set; }

    /// <summary>What a person is to be told of voices and engines.</summary>
    public ImmutableArray<string> Notes => [.. notes, .. Made.SelectMany(e => e.Notes), .. Budget.LedgerProblem is { } problem ? [$"what was sent to a service could not be written down: {problem}"] : (string[])[]];

    /// <summary>Makes the engines; nothing is started before it is needed, but a service is asked for its voices when they are not known.</summary>
    /// <exception cref="AudioException">A file is bad, or the service cannot be had and nobody is to stand in.</exception>
    public static async Task<SpeechSetUp> CreateAsync(NarratorOptions options, CancellationToken ct)
    {
        string asked = SpeechEngines.Choose(options.Engine);
        SpeechSetUp speech = new(options, options.Draft && SpeechEngines.IsService(asked) ? SpeechEngines.Local : asked) { IsLocalOnly = options.Draft };
        try
        {
            await speech.FindVoicesAsync(options, ct);
        }
        catch
        {
            await speech.DisposeAsync();
            throw;
        }

        return speech;
    }

    private async Task FindVoicesAsync(NarratorOptions options, CancellationToken ct)
    {
        localVoices = options.Fallback == "local" ? await VoicesAsync(EngineOf(SpeechEngines.Local), false, ct) : null;
        try
        {
            Catalog = await VoicesAsync(Engine, options.AskForVoices, ct);
        }
        catch (SpeechException e) when (localVoices is not null)
        {
            (Lost, IsLocalOnly, Catalog) = (e.Message, true, localVoices);
            notes.Add($"{Engine.Name} does not say which voices it has, so local voices speak: {e.Message}");
        }

        Catalog = Catalog.With(Files.Voices.Where(v => Files.Voices.Any(f => v.Id.Equals(f.StandIn, StringComparison.OrdinalIgnoreCase)) && !EngineOf(v.Engine).IsService), StandIns());
    }

    /// <summary>The engine that speaks a voice.</summary>
    public ISpeechEngine EngineOf(Voice voice) => EngineOf(voice.Engine);

    /// <summary>The engine of a name; it starts nothing before it is asked to speak.</summary>
    /// <exception cref="SpeechException">There is no engine of that name.</exception>
    public ISpeechEngine EngineOf(string name) => engines.GetOrAdd(name, n => new(() => SpeechEngines.Create(n))).Value;

    /// <summary>The voices a service or engine lists.</summary>
    /// <exception cref="SpeechException">It refuses, or it cannot be reached and no list is kept.</exception>
    public async Task<ImmutableArray<Voice>> ListAsync(ISpeechEngine engine, bool anew, CancellationToken ct)
    {
        VoiceListing listing = await lists.OfAsync(engine, anew, ct);
        ListAge = engine == Engine ? listing.Age : ListAge;
        Note(listing.Problem is null ? null : $"{engine.Name} was not to be had, and its list of voices is {VoiceListing.Words(listing.Age!.Value)} old: {listing.Problem}");
        return listing.Voices;
    }

    /// <summary>Who goes on with this script when a service can no longer be had, with the stand-ins its voices name; null when nobody is to.</summary>
    public SpeechFallback? Fallback(Script script, Cast cast) =>
        localVoices is null ? null : new(EngineOf(SpeechEngines.Local), new Casting(StandIn.Options(cast, localVoices)).Assign(script, localVoices));

    /// <summary>Writes down in the episode which engines speak, what they bill, and who stood in.</summary>
    public Episode Credit(Episode episode, SpeechTally tally, Bill bill)
    {
        IEnumerable<ISpeechEngine> speaking = episode.Cast.Voices.Values.Select(EngineOf).Concat(Lost is null ? [Engine] : []).Distinct().OrderBy(e => e != Engine).ThenBy(e => e.Name, StringComparer.Ordinal);
        ImmutableArray<int> standIns = Lost is null ? [.. tally.StandIns] : [.. episode.Timeline.Segments.Select(s => s.Utterance)];
        string engine = string.Join(", ", speaking.Select(e => $"{e.Name} {e.Version}"));
        ISpeechEngine local = EngineOf(SpeechEngines.Local);
        return episode with
        {
            BillableCharacters = bill.Characters + bill.Saved,
            StandIns = standIns,
            Misheard = [.. tally.Misheard],
            StandInReason = Lost ?? tally.StandInReason,
            Engine = standIns.Length == 0 || Lost is not null ? engine : $"{engine}; {local.Name} {local.Version} for {standIns.Length} of {episode.Script.Utterances.Length} utterances",
        };
    }

    /// <summary>Stops the engines.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (ISpeechEngine engine in Made)
        {
            await engine.DisposeAsync();
        }
    }

    // A name nobody has leaves a failure behind, and no engine.
    private IEnumerable<ISpeechEngine> Made => engines.Values.Where(e => e.IsValueCreated).Select(e => e.Value);

    // Voice files and the rest of the list, without those whose voice the service has no more.
    private async Task<VoiceCatalog> VoicesAsync(ISpeechEngine engine, bool anew, CancellationToken ct)
    {
        ImmutableArray<Voice> presets = Files.Of(engine.Name).Voices;
        if (presets.Length > 0 && (!engine.IsService || !engine.ListsAll))
        {
            return new VoiceCatalog(presets);
        }

        ImmutableArray<Voice> listed;
        try
        {
            listed = await ListAsync(engine, anew, ct);
        }
        catch (SpeechException e) when (presets.Length > 0)
        {
            Note($"whether {engine.Name} has the voices of the voice files could not be seen: {e.Message}");
            return new VoiceCatalog(presets);
        }

        Voice[] there = [.. presets.Where(v => StandIn.IsListed(v, listed))];
        foreach (Voice gone in presets.Except(there))
        {
            Note($"{engine.Name} has no voice {gone.EngineVoice} any more, which {gone.Id} names: {(gone.StandIn is { } other ? $"{other} stands in for it" : "casting chooses others")}. Change its voice file.");
        }

        return StandIn.Completed(there, listed);
    }

    // A voice of a file that is not on offer, by the voice that is there in its place.
    private Dictionary<string, string> StandIns() =>
        Files.Voices.Where(v => v.StandIn is not null && !Catalog.Has(v.Id) && Files.Has(v.StandIn)).ToDictionary(v => v.Id, v => v.StandIn!, StringComparer.OrdinalIgnoreCase);

    private void Note(string? note)
    {
        if (note is not null && !notes.Contains(note))
        {
            notes.Add(note);
        }
    }
}
