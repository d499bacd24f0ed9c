using System.Net;

namespace Audio.Fetching;

/// <summary>What a server answered.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Body">The body, unpacked; empty for redirects and "not modified".</param>
internal sealed record Answer(HttpStatusCode Status, byte[] Body)
{
    /// <summary>Where it sends on to, or null.</summary>
    public string? Location { get; init; }

    /// <summary>The Content-Type header, or null.</summary>
    public string? ContentType { get; init; }

    /// <summary>What this version of the page is called, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>When this version was made, in the server's words, or null.</summary>
    public string? LastModified { get; init; }

    /// <summary>Whether the server forbids keeping it.</summary>
    public bool NoStore { get; init; }

    /// <summary>How long the server asks to wait; null when it says nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether it sends on to another address.</summary>
    public bool IsRedirect => Redirects(Status);

    /// <summary>Whether an answer of this status sends on.</summary>
    public static bool Redirects(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;
}
