using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Audio.Native;
using Audio.Processes;
using Audio.Scripts;
using Audio.Voices;

namespace Audio.Speech.Engines;

/// <summary>Flite, the small offline synthesiser: no account, no network, real word marks.</summary>
/// <remarks>
/// A voice's parameters: <c>alpha</c> (0.3 to 0.6, smaller raises the formants), <c>f0_mean</c> and <c>f0_sd</c> (Hz),
/// <c>stretch</c> (duration, 1 is the base voice's), <c>resample</c> (0.5 to 2, raises pitch and formants together;
/// pitch and stretch are meant as heard). Libflite runs in worker processes, see <see cref="FliteWorker"/>.
/// </remarks>
public sealed class Flite : ISpeechEngine
{
    // It does one thing over and over: nothing is learned by compiling that twice.
    private static readonly ImmutableDictionary<string, string> OneTask = ImmutableDictionary<string, string>.Empty.Add("DOTNET_TieredCompilation", "0");

    private readonly FliteOptions options;
    private readonly WorkerPool workers;
    private readonly ConcurrentDictionary<string, bool> losses = new(StringComparer.Ordinal);

    /// <summary>Flite with its defaults. Starts nothing yet.</summary>
    public Flite()
        : this(new FliteOptions())
    {
    }

    /// <summary>Flite as told. Starts nothing yet.</summary>
    /// <exception cref="SpeechException">An option makes no sense.</exception>
    public Flite(FliteOptions options)
    {
        options.Validate();
        this.options = options;
        workers = new WorkerPool(() => Start(options.WorkerCommand), options.Workers);
    }

    /// <inheritdoc />
    public string Name => "flite";

    /// <inheritdoc />
    public string Version => "2.2.2";

    /// <inheritdoc />
    public bool ListsAll => true;

    /// <inheritdoc />
    public int Width => options.Workers;

    /// <inheritdoc />
    public async Task<EngineHealth> CheckAsync(CancellationToken ct = default)
    {
        List<string> works = [], fails = [];
        foreach (Voice voice in await ListVoicesAsync(ct))
        {
            try
            {
                await SpeakAsync(new SpeechRequest([new SpokenToken("hello", default)], "hello", voice), Stream.Null, ct);
                works.Add(voice.EngineVoice);
            }
            catch (SpeechException e)
            {
                fails.Add($"{voice.EngineVoice}: {e.Message}");
            }
        }

        string message = works.Count == 0 ? "" : "Voices that work: " + string.Join(", ", works) + ". ";
        return new EngineHealth(works.Count > 0, (message + string.Join(" ", fails)).Trim());
    }

    /// <inheritdoc />
    public Task<ImmutableArray<Voice>> ListVoicesAsync(CancellationToken ct = default) => Task.FromResult<ImmutableArray<Voice>>(
    [
        Base("rms", "Rms", Gender.Male, 98, 0.96, 6.1) with { Narrator = 1 },
        Base("slt", "Slt", Gender.Female, 172, 0.89, 0.7),
        Base("awb", "Awb", Gender.Male, 132, 0.91, 5.2) with { Locale = "en-GB" },
        Base("kal16", "Kal", Gender.Male, 95, 0.92, 9.4),
    ]);

    /// <inheritdoc />
    public async Task<SpokenClip> SpeakAsync(SpeechRequest request, Stream pcm, CancellationToken ct = default)
    {
        FliteSettings settings = FliteSettings.Of(request);
        ImmutableArray<FliteToken> tokens = FliteText.Tokens(request.Tokens);
        if (tokens.IsEmpty)
        {
            throw new SpeechException($"Flite has no letters to say in \"{Shown(request.Printed)}\": it speaks words in the Latin alphabet only.");
        }

        ct.ThrowIfCancellationRequested();
        return await workers.UseAsync(worker => SpeakAsync(worker, settings, tokens, pcm, ct), ct);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        workers.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<SpokenClip> SpeakAsync(
        WorkerProcess worker, FliteSettings settings, ImmutableArray<FliteToken> tokens, Stream pcm, CancellationToken ct)
    {
        FliteSound sound = new(pcm, settings.Resample);
        ImmutableArray<FliteToken>[] chunks = [.. FliteText.Chunks(tokens)];
        for (int i = 0; i < chunks.Length; i++)
        {
            FliteAnswer speech = await AskAsync(worker, settings.Request(chunks[i]), ct);
            sound.Add(speech, isFirst: i == 0, isLast: i == chunks.Length - 1);
        }

        return sound.Finish();
    }

    // The first loss may be chance; who loses a second worker with the same words loses every one.
    private async Task<FliteAnswer> AskAsync(WorkerProcess worker, FliteRequest request, CancellationToken ct)
    {
        byte[] message = FliteMessages.Write(request);
        string key = Convert.ToHexString(SHA256.HashData(message));
        try
        {
            TimeSpan limit = options.Patience + (options.Patience / FliteText.MaxTokens * request.Tokens.Count);
            FliteAnswer answer = FliteMessages.ReadAnswer(await worker.AskAsync(message, limit, ct));
            losses.TryRemove(key, out _);
            return answer;
        }
        catch (Exception e) when (e is WorkerLostException or IOException)
        {
            throw new SpeechException($"A flite worker was lost: {e.Message}.", e) { IsTransient = losses.TryAdd(key, true) };
        }
    }

    private static WorkerProcess Start(ImmutableArray<string> command)
    {
        try
        {
            return WorkerProcess.Start(command, OneTask);
        }
        catch (ProcessException e)
        {
            throw new SpeechException($"The speech worker {command[0]} cannot be started: {e.Message}. Build the program again, then run ./audio doctor.", e);
        }
    }

    private static Voice Base(string name, string shown, Gender gender, double pitch, double clarity, double gain) =>
        new("flite-" + name, "flite") { Name = shown, EngineVoice = name, Gender = gender, PitchHz = pitch, Clarity = clarity, GainDb = gain };

    private static string Shown(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");
}
