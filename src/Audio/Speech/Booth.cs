using Audio.Scripts;
using Audio.Speech.Alignment;
using Audio.Voices;

namespace Audio.Speech;

/// <summary>One engine at work: the store first, then patience, then the engine.</summary>
internal sealed class Booth(ISpeechEngine engine, ClipStore store, SpeakingOptions options) : IDisposable
{
    private readonly SpeechResilience patience = new(engine, options.Resilience, options.Clock);
    private readonly Listening? listening = options.Reference is { } reference ? new Listening(reference, store) : null;

    /// <summary>What a voice's lines will be billed for: the same words twice are paid once.</summary>
    public BillLine Estimate(Voice voice, IEnumerable<SpeechRequest> requests)
    {
        Dictionary<string, SpeechRequest> clips = requests.GroupBy(r => ClipStore.KeyOf(engine, r)).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        ILookup<bool, long> characters = clips.ToLookup(r => store.Find(r.Key) is not null, r => Billable(r.Value));
        return new BillLine(voice, characters[false].Sum(), characters[true].Sum()) { Requests = characters[false].Count() };
    }

    /// <summary>The sound of a line, from the store or newly spoken into it.</summary>
    /// <exception cref="SpeechException">It cannot be spoken; never a transient fault.</exception>
    /// <exception cref="Storage.OutputException">The store fails.</exception>
    public async Task<Clip> SpeakAsync(Utterance utterance, SpeechRequest request, CancellationToken ct)
    {
        Clip clip = new() { Utterance = utterance, Voice = request.Voice };
        string key = ClipStore.KeyOf(engine, request);
        using IDisposable? claim = engine.IsService && store.Find(key) is null ? await store.ClaimAsync(key, ct) : null;
        if (store.Find(key) is { } known)
        {
            return await HeardAsync(Filled(clip, known) with { Reused = true }, request, ct);
        }

        (StoredClip sound, bool reused) = await TakeAsync(request, key, ct);
        return await HeardAsync(Filled(clip, sound) with { Reused = reused, Billed = reused ? 0 : Billable(request) }, request, ct);
    }

    /// <summary>Ends the run when an engine does not work at all: one line that fails is only a line.</summary>
    /// <exception cref="SpeechException">It does not; the message says what to do.</exception>
    public async Task RequireAsync(CancellationToken ct)
    {
        if (await engine.CheckAsync(ct) is { Works: false, Message: var message })
        {
            throw new SpeechException($"The speech engine {engine.Name} does not work here. {message}");
        }
    }

    /// <inheritdoc />
    public void Dispose() => patience.Dispose();

    // A try may have taught the engine to speak otherwise, which gives the clip another key: what is kept under it is not paid for again.
    private async Task<(StoredClip Clip, bool Reused)> TakeAsync(SpeechRequest request, string? asked, CancellationToken ct)
    {
        long characters = Billable(request);
        return await patience.ExecuteAsync(async token =>
        {
            string key = ClipStore.KeyOf(engine, request);
            if (asked is not null && key != asked && store.Find(key) is { } known)
            {
                return (known, true);
            }

            options.Budget?.Spend(engine.Name, characters, engine.IsService);
            return (await store.AddAsync(key, pcm => engine.SpeakAsync(request, pcm, token)), false);
        }, characters, ct);
    }

    // After the clip is kept: what was paid for is not lost while somebody listens. What was heard is kept with it.
    private async Task<Clip> HeardAsync(Clip clip, SpeechRequest request, CancellationToken ct)
    {
        if (listening is null || await listening.HearAsync(request, ClipStore.KeyOf(engine, request), Checks, ct) is not { } heard)
        {
            return clip;
        }

        Clip filled = Filled(clip, heard);
        return filled.Misheard is null || clip.Reused ? filled : await SpeakAgainAsync(filled, request, ct);
    }

    // Once: what goes wrong twice would go wrong a third time, and each time may cost money.
    private async Task<Clip> SpeakAgainAsync(Clip clip, SpeechRequest request, CancellationToken ct)
    {
        try
        {
            (StoredClip second, _) = await TakeAsync(request, asked: null, ct);
            return Filled(clip, await listening!.HearAsync(request, ClipStore.KeyOf(engine, request), check: true, ct) ?? second) with { Billed = 2 * clip.Billed };
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
