using System.Buffers;
using System.Net;
using System.Net.WebSockets;

namespace Audio.Speech.Engines.Azure;

/// <summary>A WebSocket to the service. One turn at a time; used again until it fails.</summary>
internal sealed class AzureConnection : IDisposable
{
    private const int LongestMessage = 32 << 20;

    private const string Config =
        """{"context":{"system":{"name":"audio","version":"1","build":"dotnet","lang":"C#"},"os":{"platform":"unknown","name":"unknown","version":"unknown"}}}""";

    private readonly ClientWebSocket socket = new();
    private readonly AzureOptions options;
    private readonly ArrayBufferWriter<byte> message = new(1 << 16);

    private AzureConnection(AzureOptions options) => this.options = options;

    /// <summary>Turns that were begun on it.</summary>
    public int Turns { get; private set; }

    /// <summary>Whether the other side hung up or the line went dead.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Connects; the key travels in a header and nowhere else.</summary>
    /// <exception cref="AzureRefusal">The service, or something on the way, refuses, or cannot be reached.</exception>
    /// <exception cref="SpeechException">It takes too long.</exception>
    public static async Task<AzureConnection> OpenAsync(AzureOptions options, CancellationToken ct)
    {
        AzureConnection connection = new(options);
        Uri address = AzureAddresses.Of(options).Socket;
        try
        {
            ClientWebSocketOptions upgrade = connection.socket.Options;
            AzureHeaders.Add(options, upgrade.SetRequestHeader);
            upgrade.SetRequestHeader("X-ConnectionId", Guid.NewGuid().ToString("N").ToUpperInvariant());
            upgrade.CollectHttpResponseDetails = true;
            (upgrade.KeepAliveInterval, upgrade.KeepAliveTimeout) = (TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(15));
            await WithinAsync(options.Connect, "to connect", token => connection.socket.ConnectAsync(address, token), ct);
            return connection;
        }
        catch (WebSocketException e)
        {
            using (connection)
            {
                throw connection.Refusal(address, e);
            }
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Sends what begins a turn: who we are, what we want, the words.</summary>
    public async Task BeginAsync(string requestId, string context, string ssml, CancellationToken ct)
    {
        if (Turns++ == 0)
        {
            await SendAsync("speech.config", requestId, "application/json", Config, ct);
        }

        await SendAsync("synthesis.context", requestId, "application/json", context, ct);
        await SendAsync("ssml", requestId, "application/ssml+xml", ssml, ct);
    }

    /// <summary>The next message.</summary>
    /// <exception cref="SpeechException">The service hung up, went silent, or sent what is no message.</exception>
    public async Task<AzureMessage> ReceiveAsync(TimeSpan patience, string what, CancellationToken ct)
    {
        message.ResetWrittenCount();
        try
        {
            ValueWebSocketReceiveResult result = default;
            do
            {
                await WithinAsync(patience, what, async token => result = await socket.ReceiveAsync(message.GetMemory(1 << 14), token), ct);
                message.Advance(result.Count);
                if (message.WrittenCount > LongestMessage)
                {
                    throw AzureMessage.Broken("a message without an end");
                }
            }
            while (!result.EndOfMessage);

            IsClosed = result.MessageType == WebSocketMessageType.Close;
            return IsClosed ? throw AzureFaults.OfClose((int)(socket.CloseStatus ?? WebSocketCloseStatus.Empty), AzureHeaders.Hide(options, socket.CloseStatusDescription ?? ""))
                : result.MessageType == WebSocketMessageType.Binary ? AzureMessage.ReadBinary(message.WrittenMemory)
                : AzureMessage.ReadText(message.WrittenMemory);
        }
        catch (Exception e) when (e is WebSocketException or IOException)
        {
            IsClosed = true;
            throw HttpFaults.Lost("Azure", e);
        }
    }

    /// <summary>Hangs up.</summary>
    public void Dispose() => socket.Dispose();

    private async Task SendAsync(string path, string requestId, string contentType, string body, CancellationToken ct)
    {
        byte[] frame = AzureMessage.Write(path, requestId, contentType, body, TimeProvider.System.GetUtcNow());
        try
        {
            await WithinAsync(options.TurnStart, "to take a message", token => socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, token), ct);
        }
        catch (Exception e) when (e is WebSocketException or IOException or InvalidOperationException)
        {
            IsClosed = true;
            throw HttpFaults.Lost("Azure", e);
        }
    }

    // The protocol has no time-outs of its own. A wait that is given up costs the connection.
    private static async Task WithinAsync(TimeSpan patience, string what, Func<CancellationToken, Task> work, CancellationToken ct)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        try
        {
            await work(limit.Token);
        }
        catch (Exception e) when (limit.IsCancellationRequested && e is OperationCanceledException or WebSocketException)
        {
            ct.ThrowIfCancellationRequested();
            if (!limit.IsCancellationRequested)
            {
                throw;
            }

            throw new SpeechException($"Azure took longer than {patience.TotalSeconds:0.#} s {what}.", e) { Fault = SpeechFault.Retry };
        }
    }

    private AzureRefusal Refusal(Uri address, WebSocketException e)
    {
        HttpStatusCode status = socket.HttpStatusCode == HttpStatusCode.SwitchingProtocols ? 0 : socket.HttpStatusCode;
        if (status == 0)
        {
            return new AzureRefusal(HttpFaults.Lost(address.Host, e), 0, e);
        }

        string? wait = socket.HttpResponseHeaders?.FirstOrDefault(h => h.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
        SpeechException refusal = HttpFaults.Of(address.Host, status, "", HttpFaults.Wait(wait, TimeProvider.System.GetUtcNow()));
        refusal = refusal.Fault == SpeechFault.Skip ? new SpeechException(refusal.Message, e) { Fault = SpeechFault.AskUser } : refusal; // no words were sent that could be to blame
        return new AzureRefusal(refusal, status, e);
    }
}
