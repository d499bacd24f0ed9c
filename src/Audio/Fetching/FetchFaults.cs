using System.Net.Sockets;
using System.Security.Authentication;

namespace Audio.Fetching;

/// <summary>What each failure says: what, where, what to do next.</summary>
internal static class FetchFaults
{
    private const string Browser = "Open it in a browser, save the page, and narrate the file.";

    /// <summary>The server did not begin to answer.</summary>
    public static FetchException Silent(WebAddress address, FetchOptions options, Exception inner) =>
        new($"{address.Shown} did not answer within {Seconds(options.Headers)}. Try again later.", inner);

    /// <summary>No connection came about in time.</summary>
    public static FetchException NoConnection(WebAddress address, FetchOptions options, Exception inner) =>
        new($"No connection to {address.Uri.Authority} within {Seconds(options.Connect)}. Check your network, or try again later.", inner);

    /// <summary>The body stood still.</summary>
    public static FetchException Stalled(WebAddress address, FetchOptions options, Exception inner) =>
        new($"{address.Shown} began to answer and then sent nothing for {Seconds(options.Stall)}. Try again later.", inner);

    /// <summary>All of it took too long.</summary>
    public static FetchException TooSlow(WebAddress address, FetchOptions options, Exception inner) =>
        new($"{address.Shown} was not here within {Seconds(options.Total)}. Try again later, or save the page in a browser and narrate the file.", inner);

    /// <summary>It sends on and on.</summary>
    public static FetchException Circles(WebAddress first, FetchOptions options) =>
        new($"{first.Shown} sends on to other addresses more than {options.MaxRedirects} times. Open it in a browser and narrate the address you end at.");

    /// <summary>robots.txt asks to stay away.</summary>
    public static FetchException Robots(WebAddress address, string rule) =>
        new($"{address.Uri.Authority} asks programs not to read {address.Shown} (robots.txt: {rule}). {Browser} If you may have it read to you, --ignore-robots fetches it.");

    /// <summary>Nobody knows what robots.txt asks (RFC 9309 §2.3.1.4: then nothing may be read).</summary>
    public static FetchException NoRobots(WebAddress address, int status) =>
        new($"{address.Uri.Authority} cannot say what programs may read (robots.txt: status {status}). Try again later, or fetch the page with --ignore-robots.") { Status = status };

    /// <summary>An exception on the way.</summary>
    public static FetchException Of(WebAddress address, Exception e, FetchOptions options) => e switch
    {
        BodyTooLargeException => new($"{address.Shown} is larger than {Size(options.MaxBytes)} and was not read to the end. No article is that large: check the address.", e),
        InvalidDataException => new($"{address.Shown} came packed and cannot be unpacked: {MessageText.Clean(e.Message).TrimEnd('.')}. {Browser}", e),
        { InnerException: FetchException refusal } => refusal,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => new(
            $"{address.Uri.Authority} cannot prove that it is who it says ({Innermost<AuthenticationException>(e)}). Check the address and this computer's clock.", e),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => new($"{address.Shown} answers with more headers than any page needs. {Browser}", e),
        _ when Find<SocketException>(e) is { } socket => OfSocket(address, socket, e),
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } or IOException => new(
            $"{address.Shown} broke off in the middle of its answer. Try again later.", e)
        { IsTransient = true },
        _ => new($"{address.Shown} answers with something that is not HTTP ({MessageText.Clean(e.Message).TrimEnd('.')}). Check the address.", e),
    };

    /// <summary>An answer that is no page.</summary>
    public static FetchException Of(WebAddress address, Answer answer)
    {
        int status = (int)answer.Status;
        string message = status switch
        {
            404 or 410 => $"{address.Shown} is not there (status {status}). Check the address in a browser.",
            401 or 407 => $"{address.Shown} asks for a password (status {status}). {Browser}",
            402 or 403 or 451 => $"{address.Shown} is not given to programs like this one (status {status}). {Browser}",
            408 or 425 or 429 or 503 => $"{address.Shown} asks to be left alone for now (status {status}{Wait(answer)}). Try again later.",
            >= 500 => $"{address.Shown} has a fault of its own (status {status}). Try again later.",
            >= 200 and < 300 => $"{address.Shown} answers without a page (status {status}). Check the address in a browser.",
            _ => $"{address.Shown} answers with status {status} and no page. {Browser}",
        };
        return new FetchException(message) { Status = status, RetryAfter = answer.RetryAfter, IsTransient = status is 408 or 425 or 429 or 500 or 502 or 503 or 504 };
    }

    private static FetchException OfSocket(WebAddress address, SocketException socket, Exception e) => socket.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => new($"There is no host \"{address.Uri.Host}\". Check the address, and your network.", e),
        SocketError.ConnectionRefused => new($"Nobody answers at {address.Uri.Authority}. Check the address, or try again later.", e),
        SocketError.ConnectionReset or SocketError.ConnectionAborted => new($"{address.Shown} broke off in the middle of its answer. Try again later.", e) { IsTransient = true },
        _ => new($"{address.Uri.Authority} cannot be reached: {socket.Message.TrimEnd('.')}. Check your network.", e) { IsTransient = true },
    };

    private static T? Find<T>(Exception? e)
        where T : Exception => e is null ? null : e as T ?? Find<T>(e.InnerException);

    private static string Innermost<T>(Exception e)
        where T : Exception => (Find<T>(e) ?? e).Message.TrimEnd('.');

    private static string Wait(Answer answer) => answer.RetryAfter switch
    {
        null => "",
        { TotalDays: > 1 } => "; it asks for a wait of more than a day",
        { TotalHours: >= 3 } wait => $"; it asks for a wait of {wait.TotalHours:0} hours",
        { } wait => $"; it asks for a wait of {Seconds(wait)}",
    };

    private static string Seconds(TimeSpan time) => time.TotalSeconds < 120 ? $"{time.TotalSeconds:0.#} s" : $"{time.TotalMinutes:0} minutes";

    private static string Size(int bytes) => bytes >= 1 << 20 ? $"{bytes >> 20} MiB" : $"{bytes:N0} bytes";
}
