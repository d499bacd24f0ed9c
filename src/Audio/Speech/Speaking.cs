using System.Runtime.CompilerServices;
using Audio.Scripts;
using Audio.Voices;
using Polly;
using Polly.Timeout;

namespace Audio.Speech;

/// <summary>Gives a script its voices: the store first, then patience, then the engine; clips come in script order.</summary>
/// <remarks>The sound of a clip is on disk. For one narration at a time; the caller disposes of the engine.</remarks>
public sealed class Speaking
{
    private readonly ISpeechEngine engine;
    private readonly ClipStore store;
    private readonly SpeakingOptions options;
    private readonly ResiliencePipeline patience;

    /// <param name="options">Default: all defaults.</param>
    /// <exception cref="SpeechException">An option makes no sense.</exception>
    public Speaking(ISpeechEngine engine, ClipStore store, SpeakingOptions? options = null)
    {
        this.engine = engine;
        this.store = store;
        this.options = options ?? new SpeakingOptions();
        this.options.Validate();
        patience = SpeechResilience.Build(this.options.Resilience, this.options.Clock);
    }

    /// <summary>Speaks every utterance. One that cannot be spoken becomes a clip that says why.</summary>
    /// <exception cref="SpeechException">The engine does not work here at all, and something is not in the store.</exception>
    /// <exception cref="Storage.OutputException">The store fails.</exception>
    public async IAsyncEnumerable<Clip> SpeakAsync(Script script, Cast cast, [EnumeratorCancellation] CancellationToken ct = default)
    {
        using SemaphoreSlim turns = new(engine.Width);
        Lazy<Task> health = new(() => RequireEngineAsync(ct));

        async Task<Clip> SpeakOneAsync(Utterance utterance, CancellationToken token)
        {
            Clip clip = new() { Utterance = utterance, Voice = cast.Of(utterance.Speaker) };
            if (utterance.Spoken.IsDefaultOrEmpty)
            {
                return clip with { Unspoken = "nothing to say" };
            }

            SpeechRequest request = new(utterance.Spoken, script.PrintedText(utterance), clip.Voice, options.Rate);
            string key = ClipStore.KeyOf(engine, request);
            if (store.Find(key) is { } known)
            {
                return Filled(clip, known) with { Reused = true };
            }

            try
            {
                return await SynthesizeAsync(clip, key, request, turns, token);
            }
            catch (SpeechException e)
            {
                await health.Value; // one line that fails is a line; an engine that does not work at all is the end
                return clip with { Unspoken = e.Message };
            }
        }

        // Clips wait on disk, so a few more than the engine's width keep it busy behind a long sentence.
        await foreach (Clip clip in script.Utterances.SelectAsync(engine.Width * 4, SpeakOneAsync, ct))
        {
            yield return clip;
        }
    }

    private async Task RequireEngineAsync(CancellationToken ct)
    {
        EngineHealth health = await engine.CheckAsync(ct);
        if (!health.Works)
        {
            throw new SpeechException($"The speech engine {engine.Name} does not work here. {health.Message}");
        }
    }

    // Waiting for a turn is not the engine's slowness: the timeout starts behind it.
    private async Task<Clip> SynthesizeAsync(Clip clip, string key, SpeechRequest request, SemaphoreSlim turns, CancellationToken ct)
    {
        await turns.WaitAsync(ct);
        try
        {
            return Filled(clip, await patience.ExecuteAsync(
                async token => await store.AddAsync(key, pcm => engine.SpeakAsync(request, pcm, token)), ct));
        }
        catch (TimeoutRejectedException e)
        {
            throw new SpeechException($"{engine.Name} gave no answer within {options.Resilience.Timeout.TotalSeconds:0.#} s", e);
        }
        finally
        {
            turns.Release();
        }
    }

    private static Clip Filled(Clip clip, StoredClip sound) =>
        clip with { SampleRate = sound.SampleRate, Samples = sound.Samples, Marks = sound.Marks, Open = sound.Open };
}
