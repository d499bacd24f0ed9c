using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Audio.Scripts;
using Audio.Voices;

namespace Audio.Speech;

/// <summary>Gives a script its voices, each line by its voice's engine; clips come in script order.</summary>
/// <remarks>
/// The sound of a clip is on disk before anything else happens to it. For one narration at a time; the caller disposes of the engines.
/// A local engine's line that fails is a line; a service that fails is the end, with everything kept, or a local engine goes on for it.
/// </remarks>
public sealed class Speaking : IDisposable
{
    private readonly ISpeechEngine engine;
    private readonly ClipStore store;
    private readonly SpeakingOptions options;
    private readonly Func<Voice, ISpeechEngine> engineOf;
    private readonly ConcurrentDictionary<ISpeechEngine, Lazy<Booth>> booths = new();

    /// <param name="engine">The engine that was asked for; <see cref="SpeakingOptions.Resilience"/> is patience with it.</param>
    /// <param name="options">Default: all defaults.</param>
    /// <param name="engineOf">Which engine speaks a voice. Default: that one speaks them all.</param>
    /// <exception cref="SpeechException">An option makes no sense.</exception>
    public Speaking(ISpeechEngine engine, ClipStore store, SpeakingOptions? options = null, Func<Voice, ISpeechEngine>? engineOf = null)
    {
        this.engine = engine;
        this.store = store;
        this.options = options ?? new SpeakingOptions();
        this.options.Validate();
        this.engineOf = engineOf ?? (_ => engine);
        BoothOf(engine);
    }

    /// <summary>What speaking the script will be billed for, and what the store saves.</summary>
    /// <exception cref="Storage.OutputException">The store cannot be read.</exception>
    public Bill Estimate(Script script, Cast cast)
    {
        ArgumentNullException.ThrowIfNull(script);
        IEnumerable<IGrouping<Voice, Utterance>> said = script.Utterances.Where(u => !u.Spoken.IsDefaultOrEmpty).GroupBy(u => cast.Of(u.Speaker));

        // Local engines cost nothing: the store need not be read for them.
        return new Bill(engine.Name, [.. said.Where(s => engineOf(s.Key).IsService).Select(s => BoothOf(engineOf(s.Key)).Estimate(s.Key, s.Select(u => Request(script, u, s.Key))))]);
    }

    /// <summary>Speaks every utterance. One that cannot be spoken becomes a clip that says why.</summary>
    /// <param name="fallback">Who goes on when a service can no longer be had. Default: nobody.</param>
    /// <exception cref="SpeechException">An engine does not work here at all, or a service can no longer be had; everything that was spoken is kept.</exception>
    /// <exception cref="Storage.OutputException">The store fails.</exception>
    public async IAsyncEnumerable<Clip> SpeakAsync(
        Script script, Cast cast, SpeechFallback? fallback = null, [EnumeratorCancellation] CancellationToken ct = default)
    {
        ConcurrentDictionary<ISpeechEngine, string> lost = new(); // services that can no longer be had, and why
        ConcurrentDictionary<ISpeechEngine, Lazy<Task>> works = new(); // asked once an article, when a line fails

        async Task<Clip> SpeakOneAsync(Utterance utterance, CancellationToken token)
        {
            Voice voice = cast.Of(utterance.Speaker);
            ISpeechEngine own = engineOf(voice);
            if (!lost.ContainsKey(own))
            {
                try
                {
                    return await ClipAsync(own, script, utterance, voice, token);
                }
                catch (SpeechException e) when (own.IsService && e.Fault != SpeechFault.Skip)
                {
                    lost.TryAdd(own, fallback is null ? throw Ended(own, e) : e.Message);
                }
                catch (SpeechException e)
                {
                    await (own.IsService ? Task.CompletedTask : works.GetOrAdd(own, its => new(() => BoothOf(its).RequireAsync(ct))).Value);
                    return new Clip { Utterance = utterance, Voice = voice, Unspoken = e.Message };
                }
            }

            return await StandInAsync(fallback!, script, utterance, lost[own], token);
        }

        // Clips wait on disk, so a few more than the engines' width keep them busy behind a long sentence.
        int width = cast.Voices.Values.Select(engineOf).Append(engine).Distinct().Sum(e => e.Width);
        await foreach (Clip clip in script.Utterances.SelectAsync(width * 4, SpeakOneAsync, ct))
        {
            yield return clip;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (Lazy<Booth> booth in booths.Values)
        {
            booth.Value.Dispose();
        }
    }

    private Booth BoothOf(ISpeechEngine its) =>
        booths.GetOrAdd(its, e => new(() => new Booth(e, store, e == engine ? options : options with { Resilience = null }))).Value;

    private static SpeechException Ended(ISpeechEngine own, SpeechException e) => new(
        $"{own.Name} can no longer be had. {e.Message.TrimEnd('.')}. What was spoken is kept: the same command goes on from there; --fallback local finishes with local voices.", e)
    {
        Fault = e.Fault,
    };

    private SpeechRequest Request(Script script, Utterance utterance, Voice voice) => new(utterance.Spoken, script.PrintedText(utterance), voice, RateOf(voice));

    // Engines speak from half to twice their own speed.
    private double RateOf(Voice voice) => Math.Clamp(options.Rate * voice.Rate, 0.5, 2);

    private async Task<Clip> StandInAsync(SpeechFallback fallback, Script script, Utterance utterance, string reason, CancellationToken ct)
    {
        Voice voice = fallback.Cast.Of(utterance.Speaker);
        try
        {
            Clip clip = await ClipAsync(fallback.Engine, script, utterance, voice, ct);
            return clip.Unspoken is null ? clip with { StandIn = reason } : clip;
        }
        catch (SpeechException e)
        {
            return new Clip { Utterance = utterance, Voice = voice, Unspoken = e.Message };
        }
    }

    private async Task<Clip> ClipAsync(ISpeechEngine own, Script script, Utterance utterance, Voice voice, CancellationToken ct) => utterance.Spoken.IsDefaultOrEmpty
        ? await OtherScriptAsync(script, utterance, voice, ct)
        : await BoothOf(own).SpeakAsync(utterance, Request(script, utterance, voice), ct);

    // What has no English words may have words of another language; a local program says those, or the line says why nobody does.
    private async Task<Clip> OtherScriptAsync(Script script, Utterance utterance, Voice voice, CancellationToken ct)
    {
        Clip silent = new() { Utterance = utterance, Voice = voice, Unspoken = "nothing to say" };
        if (OtherScripts.Of(script, utterance, voice, RateOf(voice)) is not var (name, request))
        {
            return silent;
        }

        ISpeechEngine other = engineOf(request.Voice);
        string reason = $"{name} letters, which {voice.Engine} cannot say";
        if (other.Name != request.Voice.Engine)
        {
            return silent with { Unspoken = reason };
        }

        try
        {
            return await BoothOf(other).SpeakAsync(utterance, request, ct);
        }
        catch (SpeechException e)
        {
            return silent with { Unspoken = $"{reason}. {e.Message}" };
        }
    }
}
