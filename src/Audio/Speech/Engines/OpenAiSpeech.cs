using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Runtime.InteropServices;
using Audio.Voices;

namespace Audio.Speech.Engines;

/// <summary>OpenAI's speech interface (<c>/v1/audio/speech</c>), from OpenAI or from a server of one's own: Kokoro-FastAPI, Speaches, LocalAI.</summary>
/// <remarks>No word marks: the interface has none. What is billed is the characters of the text.</remarks>
public sealed class OpenAiSpeech : ISpeechEngine
{
    // OpenAI takes 4,096 characters.
    private const int MostCharacters = 4000, LongestError = 64 << 10, LongestAnswer = 180 << 20;

    private readonly OpenAiOptions options;
    private readonly HttpClient http = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(10), AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The server the environment names. Connects to nothing yet.</summary>
    public OpenAiSpeech()
        : this(new OpenAiOptions())
    {
    }

    /// <summary>A server as told. Connects to nothing yet.</summary>
    public OpenAiSpeech(OpenAiOptions options) => this.options = options;

    /// <inheritdoc />
    public string Name => "openai";

    /// <summary>Another model or another server is another voice.</summary>
    public string Version => $"1 {options.Model} {(Uri.TryCreate(options.Url, UriKind.Absolute, out Uri? uri) ? uri.Authority : "")}";

    /// <inheritdoc />
    public int Width => options.Connections;

    /// <inheritdoc />
    public bool IsService => true;

    /// <inheritdoc />
    public ResilienceOptions Patience => ResilienceOptions.Service;

    /// <inheritdoc />
    public long BillableCharacters(SpeechRequest request) =>
        options.IsLocal ? 0 : SpokenText.Parts(SpokenText.Words(request), MostCharacters, Size).Sum(part => SpokenText.Plain(part).EnumerateRunes().LongCount());

    /// <inheritdoc />
    public async Task<EngineHealth> CheckAsync(CancellationToken ct = default)
    {
        try
        {
            Require();
            using HttpResponseMessage answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, Address("models")), ct);
            return new EngineHealth(true, $"{new Uri(options.Url).Host} answers.");
        }
        catch (SpeechException e)
        {
            return new EngineHealth(false, e.Message);
        }
    }

    /// <inheritdoc />
    public async Task<ImmutableArray<Voice>> ListVoicesAsync(CancellationToken ct = default)
    {
        Require();
        try
        {
            using HttpResponseMessage answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, Address("audio/voices")), ct);
            ImmutableArray<Voice> listed = OpenAiVoices.Read(await TextAsync(answer, ct));
            return listed.IsEmpty ? OpenAiVoices.Standard : [listed[0] with { Narrator = 1 }, .. listed[1..]];
        }
        catch (SpeechException e) when (e.Fault is SpeechFault.AskUser or SpeechFault.Skip && !e.Message.Contains("401", StringComparison.Ordinal))
        {
            return OpenAiVoices.Standard; // OpenAI itself has no such list
        }
    }

    /// <inheritdoc />
    public async Task<SpokenClip> SpeakAsync(SpeechRequest request, Stream pcm, CancellationToken ct = default)
    {
        Require();
        if (request.Rate is not (>= 0.5 and <= 2) || !request.Voice.Parameters.IsEmpty)
        {
            throw new SpeechException($"The openai engine has a rate of 0.5 to 2 and no voice parameters (voice \"{request.Voice.Id}\", rate {request.Rate}).") { Fault = SpeechFault.AskUser };
        }

        long samples = 0;
        int rate = 0;
        foreach (ImmutableArray<SpokenWord> part in SpokenText.Parts(SpokenText.Words(request), MostCharacters, Size))
        {
            WaveSound sound = await SpeakAsync(part, request, ct);
            if (rate != 0 && rate != sound.SampleRate)
            {
                throw new SpeechException($"The server changed its sample rate from {rate} to {sound.SampleRate} Hz in the middle.") { Fault = SpeechFault.Retry };
            }

            rate = sound.SampleRate;
            samples += sound.Samples.Length;
            await pcm.WriteAsync(MemoryMarshal.AsBytes<short>(sound.Samples).ToArray(), ct);
        }

        return new SpokenClip(rate, samples, []);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    private static int Size(SpokenWord word) => (word.Spelt ? word.Text.Length * 2 : word.Text.Length + 1) + word.Mark.Length;

    private void Require()
    {
        options.Validate();
        if (options.Key is null && !options.IsLocal)
        {
            throw new SpeechException("No key: set OPENAI_API_KEY, or AUDIO_OPENAI_URL to a server of your own.") { Fault = SpeechFault.AskUser };
        }
    }

    private Uri Address(string path) => new($"{options.Url.TrimEnd('/')}/{path}");

    private async Task<WaveSound> SpeakAsync(ImmutableArray<SpokenWord> words, SpeechRequest request, CancellationToken ct)
    {
        HttpRequestMessage message = new(HttpMethod.Post, Address("audio/speech"))
        {
            Content = JsonContent.Create(new { model = options.Model, input = SpokenText.Plain(words), voice = request.Voice.EngineVoice, response_format = options.Format, speed = request.Rate }),
        };
        using HttpResponseMessage answer = await SendAsync(message, ct);
        byte[] body = await BytesAsync(answer, LongestAnswer, ct);
        WaveSound sound = OpenAiSound.Read(body, answer.Content.Headers.ContentType?.ToString() ?? "", options);
        SoundCheck check = new("The server", sound.SampleRate);
        check.Add(MemoryMarshal.AsBytes<short>(sound.Samples));
        check.Judge(SpokenText.Letters(words), request.Rate);
        return sound;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken ct)
    {
        using HttpRequestMessage sent = message;
        using CancellationTokenSource stall = CancellationTokenSource.CreateLinkedTokenSource(ct);
        stall.CancelAfter(options.Stall);
        message.Headers.Authorization = new("Bearer", options.Key?.Reveal() ?? "none");
        try
        {
            HttpResponseMessage answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stall.Token);
            if (answer.IsSuccessStatusCode)
            {
                return answer;
            }

            using (answer)
            {
                string said = OpenAiErrors.Read(await TextAsync(answer, ct));
                string? wait = answer.Headers.TryGetValues("Retry-After", out IEnumerable<string>? values) ? values.First() : null;
                throw HttpFaults.Of(message.RequestUri!.Host, answer.StatusCode, options.Key?.Hide(said) ?? said, HttpFaults.Wait(wait, TimeProvider.System.GetUtcNow()));
            }
        }
        catch (HttpRequestException e)
        {
            throw HttpFaults.Lost(message.RequestUri!.Host, e);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw Stalled();
        }
    }

    private async Task<string> TextAsync(HttpResponseMessage answer, CancellationToken ct) =>
        System.Text.Encoding.UTF8.GetString(await BytesAsync(answer, LongestError, ct, cut: true));

    private async Task<byte[]> BytesAsync(HttpResponseMessage answer, int most, CancellationToken ct, bool cut = false)
    {
        using CancellationTokenSource stall = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using MemoryStream body = new();
        byte[] buffer = new byte[1 << 16];
        try
        {
            await using Stream stream = await answer.Content.ReadAsStreamAsync(ct);
            while (true)
            {
                stall.CancelAfter(options.Stall);
                int read = await stream.ReadAsync(buffer, stall.Token);
                body.Write(buffer, 0, read);
                if (read == 0 || body.Length > most)
                {
                    return read == 0 || cut ? body.ToArray() : throw new SpeechException($"The server does not stop sending: more than {most >> 20} MiB.");
                }
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw HttpFaults.Lost("the server", e);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw Stalled();
        }
    }

    private SpeechException Stalled() => new($"The server said nothing for {options.Stall.TotalSeconds:0.#} s.") { Fault = SpeechFault.Retry };
}
