using System.Text;

namespace Audio.Speech.Engines.Azure;

/// <summary>The service over plain HTTP: the list of voices, and speech without word marks.</summary>
internal sealed class AzureRest(AzureOptions options) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { ConnectTimeout = options.Connect, AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The service's list of voices, as JSON.</summary>
    /// <exception cref="SpeechException">The service refuses or cannot be reached.</exception>
    public async Task<string> VoicesAsync(CancellationToken ct)
    {
        using MemoryStream body = new();
        await AskAsync(new HttpRequestMessage(HttpMethod.Get, AzureAddresses.Of(options).Voices), (bytes, _) => { body.Write(bytes.Span); return ValueTask.CompletedTask; }, ct);
        return Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length);
    }

    /// <summary>Speaks a document; how many samples came.</summary>
    /// <exception cref="SpeechException">The service fails, or what it sent cannot be these words: more than ten minutes it cuts off without a word.</exception>
    public async Task<long> SpeakAsync(AzureSsml ssml, double rate, Stream pcm, CancellationToken ct)
    {
        HttpRequestMessage request = new(HttpMethod.Post, AzureAddresses.Of(options).Rest) { Content = new StringContent(ssml.Text, Encoding.UTF8) };
        request.Content.Headers.ContentType = new("application/ssml+xml");
        request.Headers.Add("X-Microsoft-OutputFormat", AzureSpeech.FormatOf(options.SampleRate));
        SoundCheck check = new("Azure", options.SampleRate);
        await AskAsync(request, (bytes, token) =>
        {
            check.Add(bytes.Span);
            return pcm.WriteAsync(bytes, token);
        }, ct);
        check.Judge(ssml.Letters, rate);
        return check.Samples;
    }

    /// <summary>Closes its connections.</summary>
    public void Dispose() => http.Dispose();

    private async Task AskAsync(HttpRequestMessage message, Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> take, CancellationToken ct)
    {
        using HttpRequestMessage sent = message;
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        AzureHeaders.Add(options, message.Headers.Add);
        message.Headers.Add("User-Agent", "audio");
        try
        {
            limit.CancelAfter(options.FirstAudio);
            using HttpResponseMessage answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (!answer.IsSuccessStatusCode)
            {
                string? wait = answer.Headers.TryGetValues("Retry-After", out IEnumerable<string>? values) ? values.First() : null;
                throw HttpFaults.Of(message.RequestUri!.Host, answer.StatusCode, AzureHeaders.Hide(options, answer.ReasonPhrase ?? ""), HttpFaults.Wait(wait, TimeProvider.System.GetUtcNow()));
            }

            await using Stream body = await answer.Content.ReadAsStreamAsync(limit.Token);
            byte[] buffer = new byte[1 << 15];
            for (int read; (read = await body.ReadAsync(buffer, limit.Token)) > 0; limit.CancelAfter(options.Stall))
            {
                await take(buffer.AsMemory(0, read), ct);
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw HttpFaults.Lost(message.RequestUri!.Host, e);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new SpeechException("Azure went silent in the middle of its answer.") { Fault = SpeechFault.Retry };
        }
    }
}
