using Audio.Publishing;
using Audio.Scripts;
using Audio.Speech;
using Audio.Storage;
using Audio.Voices;

namespace Audio;

/// <summary>Who speaks for a narrator: the engine, its voices, who goes on when it fails, and what it may cost.</summary>
internal sealed class SpeechSetUp : IAsyncDisposable
{
    private readonly ISpeechEngine? local;
    private readonly ISpeechEngine reader;
    private readonly VoiceCatalog? localVoices;

    private SpeechSetUp(ISpeechEngine engine, VoiceCatalog catalog, ISpeechEngine? local, VoiceCatalog? localVoices)
    {
        Engine = engine;
        Catalog = catalog;
        this.local = local;
        reader = engine.Name == SpeechEngines.Local ? engine : local ?? SpeechEngines.Create(SpeechEngines.Local);
        this.localVoices = localVoices;
    }

    /// <summary>The engine that was asked for.</summary>
    public ISpeechEngine Engine { get; }

    /// <summary>Its voices.</summary>
    public VoiceCatalog Catalog { get; }

    /// <summary>A local engine that reads along, for the times of words and to check what others say.</summary>
    public ISpeechEngine Reader => reader;

    /// <summary>Every voice id an entry of a people file may name.</summary>
    public IReadOnlyCollection<string> VoiceIds { get; private init; } = [];

    /// <summary>What the engine costs; null when nobody looked it up, or it costs nothing.</summary>
    public Price? Price { get; private init; }

    /// <summary>What may be spent; null for no limit.</summary>
    public SpeechBudget? Budget { get; private init; }

    /// <summary>The engine's name and version.</summary>
    public string Signature => $"{Engine.Name} {Engine.Version}";

    /// <summary>Makes the engines; nothing is started before it is needed, but a service is asked for its voices.</summary>
    /// <exception cref="AudioException">A file is bad, a budget has no price to count by, or the service cannot be had.</exception>
    public static async Task<SpeechSetUp> CreateAsync(NarratorOptions options, CancellationToken ct)
    {
        ISpeechEngine engine = SpeechEngines.Create(SpeechEngines.Choose(options.Engine));
        VoiceCatalog? files = options.Voices is null ? null : VoiceCatalog.Load(options.Voices);
        ISpeechEngine? local = options.Fallback == "local" && engine.IsService ? SpeechEngines.Create(SpeechEngines.Local) : null;
        VoiceCatalog catalog = await VoicesAsync(engine, files, ct);
        Price? price = !engine.IsService || options.Prices is null ? null : PriceTable.Parse(SharedFile.Read(options.Prices), options.Prices).Of(engine.Name);
        return new SpeechSetUp(engine, catalog, local, local is null ? null : await VoicesAsync(local, files, ct))
        {
            VoiceIds = [.. catalog.Voices.Concat(files?.Voices ?? []).Select(v => v.Id)],
            Price = price,
            Budget = options.Budget is not { } amount || !engine.IsService ? null
                : price is not null ? new SpeechBudget(amount, price)
                : throw new SpeechException($"A budget needs a price, and there is none for {engine.Name}. Look it up and write it into {options.Prices ?? "prices.yaml"}."),
        };
    }

    /// <summary>Who goes on with this script when the service can no longer be had; null when nobody is to.</summary>
    public SpeechFallback? Fallback(Script script) => local is null ? null : new(local, new Casting().Assign(script, localVoices!));

    /// <summary>Writes down in the episode what it is billed for and who stood in.</summary>
    public Episode Credit(Episode episode, SpeechTally tally, Bill bill) => episode with
    {
        BillableCharacters = bill.Characters + bill.Saved,
        StandIns = [.. tally.StandIns],
        StandInReason = tally.StandInReason,
        Misheard = [.. tally.Misheard],
        Engine = tally.StandIns.Count == 0 ? episode.Engine : $"{episode.Engine}; {local!.Name} {local.Version} for {tally.StandIns.Count} of {episode.Script.Utterances.Length} utterances",
    };

    /// <summary>Stops the engines.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (ISpeechEngine made in new[] { Engine, local, reader }.OfType<ISpeechEngine>().Distinct())
        {
            await made.DisposeAsync();
        }
    }

    private static async Task<VoiceCatalog> VoicesAsync(ISpeechEngine engine, VoiceCatalog? files, CancellationToken ct)
    {
        if (files?.Of(engine.Name) is { Voices.Length: > 0 } presets)
        {
            return presets;
        }

        using SpeechResilience patience = new(engine);
        return new VoiceCatalog(await patience.ExecuteAsync(engine.ListVoicesAsync, 0, ct));
    }
}
