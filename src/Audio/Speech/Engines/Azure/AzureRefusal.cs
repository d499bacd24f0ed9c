using System.Net;
using System.Net.WebSockets;

namespace Audio.Speech.Engines.Azure;

/// <summary>An upgrade to a WebSocket that did not come about.</summary>
/// <param name="status">What was answered in its place; 0 when nothing was.</param>
internal sealed class AzureRefusal(SpeechException refusal, HttpStatusCode status, WebSocketException cause) : Exception(refusal.Message, cause)
{
    /// <summary>Whether the answer is one that a proxy gives, not the service: it says that it is no WebSocket.</summary>
    public bool MayBeInBetween => (int)status is (>= 200 and < 400) or 400 or 404 or 405 or 406 or 407 or 410 or 411 or 415 or 417 or 421 or 426 or 451 or 501 or 505;

    /// <summary>Whether somebody was there and hung up without an answer.</summary>
    public bool HungUp => status == 0 && cause.InnerException is HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse or HttpRequestError.Unknown };

    /// <summary>The refusal as engines report it.</summary>
    public SpeechException AsSpeechException() => refusal;
}
