using System.Buffers.Binary;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Audio.Tests.Support.Azure;

/// <summary>The messages of one turn in the service's own form and order, with one thing wrong where that is asked for.</summary>
public sealed class AzureTurnScript(WebSocket socket, string id, HttpContext context)
{
    private const int FrameBytes = 9600;

    private readonly string stream = Guid.NewGuid().ToString("N").ToUpperInvariant();

    public async Task PlayAsync(EmulatedSpeech? speech, AzureFault? fault, CancellationToken ct)
    {
        AzureFaultKind? kind = fault?.Kind;
        if (kind == AzureFaultKind.Close)
        {
            await CloseAsync(fault!.Code, fault.Reason);
            return;
        }

        string tag = Guid.NewGuid().ToString("N");
        await TextAsync("turn.start", "{\n  \"context\": {\n    \"serviceTag\": \"" + tag + "\"\n  }\n}", ct);
        await TextAsync("response", $$$"""{"context":{"serviceTag":"{{{tag}}}"},"audio":{"type":"inline","streamId":"{{{stream}}}"}}""", ct);
        byte[] pcm = kind switch { AzureFaultKind.NoAudio => [], AzureFaultKind.Silence => new byte[speech!.Pcm.Length], _ => speech!.Pcm };
        if (!await SoundAsync(pcm, speech!, fault, ct))
        {
            return;
        }

        await MetadataAsync("SessionEnd", new { Offset = speech!.Pcm.Length / 2 * 10_000_000L / 24_000 }, ct);
        if (kind == AzureFaultKind.NoTurnEnd)
        {
            await CloseAsync(1000, "");
            return;
        }

        await TextAsync("turn.end", "{}", ct);
    }

    public Task CloseAsync(int code, string reason) => socket.CloseAsync((WebSocketCloseStatus)code, reason, CancellationToken.None);

    // Word times go out shortly before the sound they belong to, as far as they are in order.
    private async Task<bool> SoundAsync(byte[] pcm, EmulatedSpeech speech, AzureFault? fault, CancellationToken ct)
    {
        Queue<(string Text, long Offset, long Duration)> words = new(fault?.Kind == AzureFaultKind.Shuffled ? speech.Words.Reverse() : speech.Words);
        int middle = pcm.Length / 2 / FrameBytes * FrameBytes, end = fault?.Kind == AzureFaultKind.Truncated ? middle : pcm.Length;
        if (fault?.Kind == AzureFaultKind.BadJson)
        {
            await TextAsync("audio.metadata", "{\"Metadata\": [ {", ct);
        }

        for (int at = 0; at < end; at += FrameBytes)
        {
            while (words.TryPeek(out var word) && (word.Offset <= (at + FrameBytes) / 2 * 10_000_000L / 24_000 || fault?.Kind == AzureFaultKind.Shuffled))
            {
                await WordAsync(words.Dequeue(), ct);
            }

            await AudioAsync(pcm.AsMemory(at, Math.Min(FrameBytes, end - at)), fault?.Kind == AzureFaultKind.WrongStream, ct);
            if (at >= middle && await EndsAsync(fault, ct))
            {
                return false;
            }
        }

        while (words.TryDequeue(out var word))
        {
            await WordAsync(word, ct);
        }

        return true;
    }

    private async Task<bool> EndsAsync(AzureFault? fault, CancellationToken ct)
    {
        switch (fault?.Kind)
        {
            case AzureFaultKind.Drop:
                context.Abort();
                return true;
            case AzureFaultKind.Stall:
                await Task.Delay(Timeout.InfiniteTimeSpan, ct);
                return true;
            case AzureFaultKind.CloseMidway:
                await CloseAsync(fault.Code, fault.Reason);
                return true;
            default:
                return false;
        }
    }

    private Task WordAsync((string Text, long Offset, long Duration) word, CancellationToken ct) => MetadataAsync(
        "WordBoundary", new { word.Offset, word.Duration, text = new { word.Text, word.Text.Length, BoundaryType = "WordBoundary" } }, ct);

    private Task MetadataAsync(string type, object data, CancellationToken ct) =>
        TextAsync("audio.metadata", JsonSerializer.Serialize(new { Metadata = new[] { new { Type = type, Data = data } } }), ct);

    // No space behind the colon, as in traces of the service.
    private Task TextAsync(string path, string body, CancellationToken ct) => socket.SendAsync(
        Encoding.UTF8.GetBytes($"X-RequestId:{id}\r\nContent-Type:application/json; charset=utf-8\r\nPath:{path}\r\n\r\n{body}"),
        WebSocketMessageType.Text, endOfMessage: true, ct);

    private Task AudioAsync(ReadOnlyMemory<byte> sound, bool wrongStream, CancellationToken ct)
    {
        byte[] header = Encoding.ASCII.GetBytes($"X-RequestId:{id}\r\nContent-Type:audio/x-wav\r\nX-StreamId:{(wrongStream ? new string('0', 32) : stream)}\r\nPath:audio\r\n");
        byte[] frame = new byte[2 + header.Length + sound.Length];
        BinaryPrimitives.WriteUInt16BigEndian(frame, (ushort)header.Length);
        header.CopyTo(frame, 2);
        sound.CopyTo(frame.AsMemory(2 + header.Length));
        return socket.SendAsync(frame, WebSocketMessageType.Binary, endOfMessage: true, ct);
    }
}
