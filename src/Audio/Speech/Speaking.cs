using System.Runtime.CompilerServices;
using Audio.Scripts;
using Audio.Speech.Alignment;
using Audio.Voices;

namespace Audio.Speech;

/// <summary>Gives a script its voices: the store first, then patience, then the engine; clips come in script order.</summary>
/// <remarks>
/// The sound of a clip is on disk before anything else happens to it. For one narration at a time; the caller disposes of the engine.
/// A local engine's line that fails is a line; a service that fails is the end, with everything kept, or a local engine goes on.
/// </remarks>
public sealed class Speaking : IDisposable
{
    private readonly ISpeechEngine engine;
    private readonly ClipStore store;
    private readonly SpeakingOptions options;
    private readonly SpeechResilience patience;
    private readonly Listening? listening;

    /// <param name="options">Default: all defaults.</param>
    /// <exception cref="SpeechException">An option makes no sense.</exception>
    public Speaking(ISpeechEngine engine, ClipStore store, SpeakingOptions? options = null)
    {
        this.engine = engine;
        this.store = store;
        this.options = options ?? new SpeakingOptions();
        this.options.Validate();
        patience = new SpeechResilience(engine, this.options.Resilience, this.options.Clock);
        listening = this.options.Reference is { } reference ? new Listening(reference, store) : null;
    }

    /// <summary>What speaking the script will be billed for, and what the store saves.</summary>
    /// <exception cref="Storage.OutputException">The store cannot be read.</exception>
    public Bill Estimate(Script script, Cast cast)
    {
        List<BillLine> lines = [];
        if (!engine.IsService)
        {
            return new Bill(engine.Name, []); // nothing to pay: the store need not be read for it
        }

        foreach (IGrouping<Voice, Utterance> said in script.Utterances.Where(u => !u.Spoken.IsDefaultOrEmpty).GroupBy(u => cast.Of(u.Speaker)))
        {
            Dictionary<string, SpeechRequest> requests = said.Select(u => Request(script, u, said.Key))
                .GroupBy(r => ClipStore.KeyOf(engine, r)).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal); // the same words twice are paid once
            ILookup<bool, long> characters = requests.ToLookup(r => store.Find(r.Key) is not null, r => Billable(r.Value));
            lines.Add(new BillLine(said.Key, characters[false].Sum(), characters[true].Sum()));
        }

        return new Bill(engine.Name, [.. lines]);
    }

    /// <summary>Speaks every utterance. One that cannot be spoken becomes a clip that says why.</summary>
    /// <param name="fallback">Who goes on when a service can no longer be had. Default: nobody.</param>
    /// <exception cref="SpeechException">The engine does not work here at all, or a service can no longer be had; everything that was spoken is kept.</exception>
    /// <exception cref="Storage.OutputException">The store fails.</exception>
    public async IAsyncEnumerable<Clip> SpeakAsync(
        Script script, Cast cast, SpeechFallback? fallback = null, [EnumeratorCancellation] CancellationToken ct = default)
    {
        Lazy<Task> health = new(() => RequireEngineAsync(ct));
        using Speaking? local = fallback is null ? null : new(fallback.Engine, store, options with { Resilience = null, Budget = null });
        string? lost = null;

        async Task<Clip> SpeakOneAsync(Utterance utterance, CancellationToken token)
        {
            if (lost is null)
            {
                try
                {
                    return await ClipAsync(script, utterance, cast, token);
                }
                catch (SpeechException e) when (engine.IsService && e.Fault != SpeechFault.Skip)
                {
                    lost ??= local is null ? throw Ended(e) : e.Message;
                }
                catch (SpeechException e)
                {
                    if (!engine.IsService)
                    {
                        await health.Value; // one line that fails is a line; an engine that does not work at all is the end
                    }

                    return new Clip { Utterance = utterance, Voice = cast.Of(utterance.Speaker), Unspoken = e.Message };
                }
            }

            return await local!.StandInAsync(script, utterance, fallback!.Cast, lost, token);
        }

        // Clips wait on disk, so a few more than the engine's width keep it busy behind a long sentence.
        await foreach (Clip clip in script.Utterances.SelectAsync(engine.Width * 4, SpeakOneAsync, ct))
        {
            yield return clip;
        }
    }

    /// <inheritdoc />
    public void Dispose() => patience.Dispose();

    private async Task RequireEngineAsync(CancellationToken ct)
    {
        EngineHealth health = await engine.CheckAsync(ct);
        if (!health.Works)
        {
            throw new SpeechException($"The speech engine {engine.Name} does not work here. {health.Message}");
        }
    }

    private SpeechException Ended(SpeechException e) => new(
        $"{engine.Name} can no longer be had. {e.Message.TrimEnd('.')}. What was spoken is kept: the same command goes on from there; --fallback local finishes with local voices.", e)
    {
        Fault = e.Fault,
    };

    private SpeechRequest Request(Script script, Utterance utterance, Voice voice) => new(utterance.Spoken, script.PrintedText(utterance), voice, options.Rate);

    private async Task<Clip> StandInAsync(Script script, Utterance utterance, Cast cast, string reason, CancellationToken ct)
    {
        try
        {
            Clip clip = await ClipAsync(script, utterance, cast, ct);
            return clip.Unspoken is null ? clip with { StandIn = reason } : clip;
        }
        catch (SpeechException e)
        {
            return new Clip { Utterance = utterance, Voice = cast.Of(utterance.Speaker), Unspoken = e.Message };
        }
    }

    private async Task<Clip> ClipAsync(Script script, Utterance utterance, Cast cast, CancellationToken ct)
    {
        Clip clip = new() { Utterance = utterance, Voice = cast.Of(utterance.Speaker) };
        if (utterance.Spoken.IsDefaultOrEmpty)
        {
            return clip with { Unspoken = "nothing to say" };
        }

        SpeechRequest request = Request(script, utterance, clip.Voice);
        string key = ClipStore.KeyOf(engine, request);
        using IDisposable? claim = engine.IsService && store.Find(key) is null ? await store.ClaimAsync(key, ct) : null;
        if (store.Find(key) is { } known)
        {
            return await HeardAsync(Filled(clip, known) with { Reused = true }, request, key, ct);
        }

        return await HeardAsync(Filled(clip, await TakeAsync(request, key, ct)) with { Billed = Billable(request) }, request, key, ct);
    }

    private async Task<StoredClip> TakeAsync(SpeechRequest request, string key, CancellationToken ct)
    {
        long characters = Billable(request);
        return await patience.ExecuteAsync(async token =>
        {
            options.Budget?.Spend(characters);
            return await store.AddAsync(key, pcm => engine.SpeakAsync(request, pcm, token));
        }, characters, ct);
    }

    // After the clip is kept: what was paid for is not lost while somebody listens. What was heard is kept with it.
    private async Task<Clip> HeardAsync(Clip clip, SpeechRequest request, string key, CancellationToken ct)
    {
        if (listening is null || await listening.HearAsync(request, key, Checks, ct) is not { } heard)
        {
            return clip;
        }

        Clip filled = Filled(clip, heard);
        return filled.Misheard is null || clip.Reused ? filled : await SpeakAgainAsync(filled, request, key, ct);
    }

    // Once: what goes wrong twice would go wrong a third time, and each time may cost money.
    private async Task<Clip> SpeakAgainAsync(Clip clip, SpeechRequest request, string key, CancellationToken ct)
    {
        try
        {
            await TakeAsync(request, key, ct);
            return Filled(clip, await listening!.HearAsync(request, key, check: true, ct) ?? store.Find(key)!) with { Billed = 2 * clip.Billed };
        }
        catch (SpeechException)
        {
            return clip; // the first one is kept; what ails the engine shows with the next line
        }
    }

    // What cannot be spoken is not billed; that it cannot be is said when it is its turn.
    private long Billable(SpeechRequest request)
    {
        try
        {
            return engine.BillableCharacters(request);
        }
        catch (SpeechException)
        {
            return 0;
        }
    }

    private bool Checks => options.Listen ?? engine.IsService;

    private Clip Filled(Clip clip, StoredClip sound) =>
        clip with { SampleRate = sound.SampleRate, Samples = sound.Samples, Marks = sound.Marks, Estimate = sound.Estimate, Misheard = Checks ? sound.Misheard : null, Open = sound.Open };
}
