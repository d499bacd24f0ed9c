using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Audio.Tests.Support.Azure;

/// <summary>Azure AI Speech as far as its clients can tell, on loopback, with a script of faults.</summary>
public sealed class AzureEmulator : IAsyncDisposable
{
    public const string Key = "0f4be8b1c0ffee11aa22bb33cc44dd55";
    public const string SocketPath = "/tts/cognitiveservices/websocket/v1";

    private readonly CancellationTokenSource closing = new();
    private LoopbackServer? server;
    private readonly ConcurrentDictionary<string, int> sent = new();
    private int handshakes, upgrades, turns, finished, open, mostOpen;

    /// <summary>What goes wrong with the n-th upgrade or HTTP request, from 0; null: nothing.</summary>
    public Func<int, AzureFault?> Handshakes { get; set; } = _ => null;

    /// <summary>What goes wrong with the n-th upgrade to a WebSocket alone, from 0: as something on the way does, which lets plain HTTP through.</summary>
    public Func<int, AzureFault?> Upgrades { get; set; } = _ => null;

    /// <summary>What goes wrong with the n-th turn, from 0; null: nothing.</summary>
    public Func<int, AzureFault?> Turns { get; set; } = _ => null;

    /// <summary>What goes wrong with a document the n-th time it is sent, from 0: the same whatever the order of turns.</summary>
    public Func<string, int, AzureFault?> Documents { get; set; } = (_, _) => null;

    /// <summary>How long every turn takes before it is accepted.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Hang up after each turn, as the service does with connections that were idle too long.</summary>
    public bool HangsUp { get; set; }

    public string Authority => server!.Authority;

    /// <summary>Connections that were accepted.</summary>
    public int Connections { get; private set; }

    /// <summary>Turns that were begun.</summary>
    public int TurnsBegun => turns;

    /// <summary>Turns that were spoken to their end: what a service bills.</summary>
    public int TurnsFinished => finished;

    /// <summary>How many turns were at work at once at most.</summary>
    public int MostOpen => mostOpen;

    /// <summary>Every address that was asked for, with its query.</summary>
    public ConcurrentQueue<string> Addresses { get; } = new();

    /// <summary>Every text message, as it came.</summary>
    public ConcurrentQueue<string> Messages { get; } = new();

    public static async Task<AzureEmulator> StartAsync()
    {
        AzureEmulator emulator = new();
        emulator.server = await LoopbackServer.StartAsync(emulator.HandleAsync);
        return emulator;
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await server!.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        Addresses.Enqueue(context.Request.Path + context.Request.QueryString);
        AzureFault? fault = Handshakes(Interlocked.Increment(ref handshakes) - 1)
            ?? (context.WebSockets.IsWebSocketRequest ? Upgrades(Interlocked.Increment(ref upgrades) - 1) : null);
        if (fault?.Kind == AzureFaultKind.Drop)
        {
            context.Abort();
            return;
        }

        if (fault?.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = wait.ToString();
        }

        context.Response.StatusCode = fault?.Code ?? (IsKnown(context.Request) ? 200 : 401);
        if (context.Response.StatusCode != 200)
        {
            return;
        }

        switch (context.Request.Path.Value)
        {
            case SocketPath when context.WebSockets.IsWebSocketRequest:
                Connections++;
                using (WebSocket socket = await context.WebSockets.AcceptWebSocketAsync())
                {
                    await ServeAsync(socket, context);
                }

                break;
            case "/cognitiveservices/voices/list":
                await context.Response.WriteAsync(EmulatedVoices.Json);
                break;
            case "/cognitiveservices/v1":
                await RestAsync(context);
                break;
            default:
                context.Response.StatusCode = 404;
                break;
        }
    }

    // Browsers cannot set headers on a WebSocket: the service takes the key from the query too.
    private static bool IsKnown(HttpRequest request) => request.Headers["Ocp-Apim-Subscription-Key"] == Key || request.Query["Ocp-Apim-Subscription-Key"] == Key
        || request.Headers.Authorization == $"Bearer {Key}";

    private async Task RestAsync(HttpContext context)
    {
        using StreamReader reader = new(context.Request.Body);
        string ssml = await reader.ReadToEndAsync();
        (EmulatedSpeech? speech, string? error) = await EmulatedSpeech.OfAsync(ssml, context.Request.Headers["X-Microsoft-OutputFormat"].ToString());
        context.Response.StatusCode = context.Request.ContentType != "application/ssml+xml" ? 415 : error is null ? 200 : 400;
        AzureFault? fault = Turns(Interlocked.Increment(ref turns) - 1);
        if (context.Response.StatusCode == 200)
        {
            await context.Response.Body.WriteAsync(fault?.Kind switch
            {
                AzureFaultKind.NoAudio => ReadOnlyMemory<byte>.Empty,
                AzureFaultKind.Truncated => speech!.Pcm.AsMemory(0, 2400),
                _ => speech!.Pcm,
            });
        }
    }

    private async Task ServeAsync(WebSocket socket, HttpContext context)
    {
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, closing.Token);
        try
        {
            string format = "";
            while (await ReadAsync(socket, end.Token) is { } message)
            {
                Messages.Enqueue(message);
                (string path, string id, string body) = Parse(message);
                format = path == "synthesis.context" ? Between(body, "\"outputFormat\":\"", "\"") : format;
                if (path == "ssml")
                {
                    await TurnAsync(new AzureTurnScript(socket, id, context), body, format, end.Token);
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The client is gone, or the test is over.
        }
    }

    private async Task TurnAsync(AzureTurnScript turn, string ssml, string format, CancellationToken ct)
    {
        int now = Interlocked.Increment(ref open);
        mostOpen = Math.Max(mostOpen, now);
        try
        {
            AzureFault? fault = Turns(Interlocked.Increment(ref turns) - 1) ?? Documents(ssml, sent.AddOrUpdate(ssml, 0, (_, n) => n + 1));
            await Task.Delay(Latency, ct);
            (EmulatedSpeech? speech, string? error) = await EmulatedSpeech.OfAsync(ssml, format);
            fault ??= error is null ? null : AzureFault.Close(1007, error);
            await turn.PlayAsync(speech, fault, ct);
            finished += fault is null ? 1 : 0;
            if (HangsUp)
            {
                await turn.CloseAsync(1000, "");
            }
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    private static async Task<string?> ReadAsync(WebSocket socket, CancellationToken ct)
    {
        byte[] buffer = new byte[1 << 14];
        using MemoryStream message = new();
        WebSocketReceiveResult result;
        do
        {
            result = await socket.ReceiveAsync(buffer, ct);
            message.Write(buffer, 0, result.Count);
        }
        while (!result.EndOfMessage);

        if (result.MessageType == WebSocketMessageType.Close || message.Length > 65_536)
        {
            await socket.CloseAsync(
                message.Length > 65_536 ? WebSocketCloseStatus.InvalidPayloadData : WebSocketCloseStatus.NormalClosure,
                message.Length > 65_536 ? "Websocket message size cannot exceed 65536 bytes" : "", CancellationToken.None);
            return null;
        }

        return Encoding.UTF8.GetString(message.GetBuffer(), 0, (int)message.Length);
    }

    private static (string Path, string Id, string Body) Parse(string message)
    {
        int end = message.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        Dictionary<string, string> headers = message[..end].Split("\r\n").Select(line => line.Split(':', 2)).ToDictionary(p => p[0].Trim(), p => p[1].Trim(), StringComparer.OrdinalIgnoreCase);
        return (headers["Path"], headers["X-RequestId"], message[(end + 4)..]);
    }

    private static string Between(string text, string before, string after)
    {
        int start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return text[start..text.IndexOf(after, start, StringComparison.Ordinal)];
    }
}
