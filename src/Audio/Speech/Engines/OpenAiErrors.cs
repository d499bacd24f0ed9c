using System.Text.Json;

namespace Audio.Speech.Engines;

/// <summary>What a server says went wrong; each of them says it in another shape.</summary>
internal static class OpenAiErrors
{
    private const int Longest = 500;

    /// <summary>The message in a body, with its code where it has one; the beginning of the body when it is none of the shapes.</summary>
    public static string Read(string body)
    {
        string? message = null;
        try
        {
            using JsonDocument json = JsonDocument.Parse(body);
            message = Message(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // half a surrogate pair is the second
        {
            // Plain text, HTML, nothing: the beginning will do.
        }

        message = string.Join(' ', (message ?? body).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return message.Length <= Longest ? message : message[..Longest] + "…";
    }

    // OpenAI and LocalAI: error; Kokoro-FastAPI and Speaches: detail, an object, a list or a text; openedai-speech: message.
    private static string? Message(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Array => string.Join("; ", json.EnumerateArray().Select(Message).OfType<string>()),
        JsonValueKind.Object => Member(json, "error") is { ValueKind: JsonValueKind.Object or JsonValueKind.String } error && Member(json, "message") is null ? Message(error)
            : Member(json, "detail") is { } detail ? Message(detail)
            : Member(json, "message") is { ValueKind: JsonValueKind.String } message ? message.GetString() + Code(json)
            : Member(json, "msg") is { ValueKind: JsonValueKind.String } msg ? Place(json) + msg.GetString()
            : null,
        _ => null,
    };

    private static string Code(JsonElement json) => Member(json, "code") is { ValueKind: JsonValueKind.String } code ? $" ({code.GetString()})" : "";

    private static string Place(JsonElement json) => Member(json, "loc") is { ValueKind: JsonValueKind.Array } loc
        ? string.Join('.', loc.EnumerateArray().Select(part => part.ToString())) + ": "
        : "";

    private static JsonElement? Member(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) ? value : null;
}
