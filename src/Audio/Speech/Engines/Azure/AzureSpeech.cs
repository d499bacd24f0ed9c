using System.Collections.Concurrent;
using System.Collections.Immutable;
using Audio.Voices;

namespace Audio.Speech.Engines.Azure;

/// <summary>Azure AI Speech: neural voices with word marks, for a key and a price.</summary>
/// <remarks>
/// One utterance is one turn on a connection that is used again; a long one is several turns, cut at sentence ends.
/// A voice's base is the service's short name, with a style and a role behind slashes; its parameter is <c>pitch_st</c>, in semitones.
/// </remarks>
public sealed class AzureSpeech : ISpeechEngine
{
    // Characters of one turn at rate 1: far below 64 KB of document and ten minutes of sound.
    private const int MostCharacters = 4000;

    // Where markup makes more of a character, a turn holds fewer: 4,000 times this stays below 60,000 bytes.
    private const int BytesACharacter = 14;

    private readonly AzureOptions options;
    private readonly AzureRest rest;
    private readonly AzureRoute route;
    private readonly ConcurrentStack<AzureConnection> idle = new();
    private readonly ConcurrentDictionary<string, bool> refused = new(StringComparer.Ordinal);

    /// <summary>The resource the environment names. Connects to nothing yet.</summary>
    public AzureSpeech()
        : this(new AzureOptions())
    {
    }

    /// <summary>A resource as told. Connects to nothing yet.</summary>
    public AzureSpeech(AzureOptions options)
    {
        this.options = options;
        rest = new AzureRest(options);
        route = new AzureRoute(options, rest);
    }

    /// <inheritdoc />
    public string Name => "azure";

    /// <inheritdoc />
    public string Version => $"1 {options.SampleRate} {route.Transport}";

    /// <inheritdoc />
    public string VoiceSource => options.Host ?? options.Region ?? "";

    /// <inheritdoc />
    public bool ListsAll => true;

    /// <inheritdoc />
    public IEnumerable<string> Notes => route.Note is { } note ? [$"azure: {note}"] : [];

    /// <inheritdoc />
    public int Width => options.Connections;

    /// <inheritdoc />
    public bool IsService => true;

    /// <inheritdoc />
    public ResilienceOptions Patience => options.Resilience;

    /// <inheritdoc />
    public long BillableCharacters(SpeechRequest request) => Parts(request).Sum(ssml => ssml.BillableCharacters);

    /// <inheritdoc />
    public async Task<EngineHealth> CheckAsync(CancellationToken ct = default)
    {
        try
        {
            ImmutableArray<Voice> voices = await ListVoicesAsync(ct);
            return new EngineHealth(true, $"{AzureAddresses.Of(options).Socket.Host} has {voices.Length} English voices.");
        }
        catch (SpeechException e)
        {
            return new EngineHealth(false, e.Message);
        }
    }

    /// <inheritdoc />
    public async Task<ImmutableArray<Voice>> ListVoicesAsync(CancellationToken ct = default)
    {
        options.Validate();
        return AzureVoices.Read(await rest.VoicesAsync(ct));
    }

    /// <inheritdoc />
    public async Task<SpokenClip> SpeakAsync(SpeechRequest request, Stream pcm, CancellationToken ct = default)
    {
        options.Validate();
        AzureMarks marks = new();
        long samples = 0;
        foreach (AzureSsml ssml in Parts(request))
        {
            ct.ThrowIfCancellationRequested();
            if (route.Transport == AzureTransport.Rest)
            {
                samples += await rest.SpeakAsync(ssml, request.Rate, pcm, ct);
                continue;
            }

            AzureTurn turn = await TurnAsync(ssml, request.Rate, pcm, ct);
            marks.Add(ssml, turn.Boundaries, (double)samples / options.SampleRate);
            samples += turn.Samples;
        }

        return new SpokenClip(options.SampleRate, samples, marks.Finish(samples, options.SampleRate));
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        while (idle.TryPop(out AzureConnection? connection))
        {
            connection.Dispose();
        }

        rest.Dispose();
        route.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The service's name for raw sound of so many samples a second.</summary>
    internal static string FormatOf(int sampleRate) => $"raw-{sampleRate / 1000}khz-16bit-mono-pcm";

    private static IEnumerable<AzureSsml> Parts(SpeechRequest request) =>
        SpokenText.Parts(SpokenText.Words(request), (int)(MostCharacters * Math.Clamp(request.Rate, 0.1, 1)), word => Math.Max(word.Text.Length + word.Mark.Length + 1, AzureSsml.BytesOf(word) / BytesACharacter))
            .Select(words => AzureSsml.Write(request, words));

    // The service hangs up on idle connections: one found closed before the turn began costs nothing, a new one takes its place.
    private async Task<AzureTurn> TurnAsync(AzureSsml ssml, double rate, Stream pcm, CancellationToken ct)
    {
        while (true)
        {
            AzureTurn turn = new(options, ssml, rate);
            AzureConnection connection = idle.TryPop(out AzureConnection? known) ? known : await route.OpenAsync(ct);
            try
            {
                await turn.RunAsync(connection, pcm, ct);
                idle.Push(connection);
                return turn;
            }
            catch (SpeechException e) when (e.Fault == SpeechFault.Retry && connection is { Turns: > 1, IsClosed: true } && !turn.Started)
            {
                connection.Dispose();
            }
            catch (SpeechException e) when (e.Fault == SpeechFault.Skip)
            {
                connection.Dispose();
                throw Doubted(ssml, e);
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
    }

    // A document that is refused once may have met a bad moment; refused twice it is to blame itself.
    private SpeechException Doubted(AzureSsml ssml, SpeechException e) =>
        refused.TryAdd(ssml.Text, true) ? new SpeechException(e.Message, e) { Fault = SpeechFault.Retry } : e;
}
