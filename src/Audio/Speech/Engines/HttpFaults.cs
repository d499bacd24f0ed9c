using System.Net;

namespace Audio.Speech.Engines;

/// <summary>What a refusal over HTTP means, the same for every service.</summary>
internal static class HttpFaults
{
    /// <summary>The exception for an answer that is no success.</summary>
    /// <param name="message">What the service says of it, without secrets; empty when it says nothing.</param>
    public static SpeechException Of(string service, HttpStatusCode status, string message, TimeSpan? retryAfter)
    {
        message = MessageText.Clean(message);
        SpeechFault fault = FaultOf(status, message);
        string said = message.Length > 0 ? $": {message.TrimEnd('.')}" : "";
        return new SpeechException($"{service} answered {(int)status} ({status}){said}.{Advice(status, fault)}") { Fault = fault, RetryAfter = retryAfter };
    }

    /// <summary>The exception for a connection that could not be made or broke.</summary>
    public static SpeechException Lost(string service, Exception e) =>
        new($"The connection to {service} failed: {MessageText.Clean(e.Message).TrimEnd('.')}.", e) { Fault = SpeechFault.Retry };

    /// <summary>The wait a service asks for, in seconds or as a date; null when it names none.</summary>
    public static TimeSpan? Wait(string? retryAfter, DateTimeOffset now) =>
        !System.Net.Http.Headers.RetryConditionHeaderValue.TryParse(retryAfter, out var value) ? null
        : value.Delta ?? (value.Date - now is { } wait ? wait > TimeSpan.Zero ? wait : TimeSpan.Zero : null);

    private static SpeechFault FaultOf(HttpStatusCode status, string message) => (int)status switch
    {
        429 when Mentions(message, "insufficient_quota", "billing", "exceeded your current quota") => SpeechFault.AskUser,
        429 => SpeechFault.Wait,
        408 or 409 or 425 or 500 or 502 or 503 or 504 => SpeechFault.Retry,
        400 or 413 or 422 => Mentions(message, "voice", "model", "format", "key", "language") ? SpeechFault.AskUser : SpeechFault.Skip,
        _ => SpeechFault.AskUser,
    };

    private static string Advice(HttpStatusCode status, SpeechFault fault) => (int)status switch
    {
        401 => " Check the key, and that it belongs to this region or address.",
        403 => " Check the key and what it may do.",
        404 => " Check the address.",
        429 when fault == SpeechFault.AskUser => " Check the account.",
        400 or 422 when fault == SpeechFault.AskUser => " Check voice and model.",
        _ => "",
    };

    private static bool Mentions(string message, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (message.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
