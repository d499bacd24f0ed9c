using System.Net;
using Microsoft.AspNetCore.Http;

namespace Audio.Cli.Serving;

/// <summary>The names a request may give for this server.</summary>
/// <remarks>
/// A page in the user's browser can have its own name lead to this machine (DNS rebinding), and then read what is served as if it
/// were its own. It cannot do so with an address in numbers, nor with a name that is not its own.
/// </remarks>
/// <param name="names">Names that were given to the server, besides "localhost".</param>
internal sealed class HostNames(IEnumerable<string> names)
{
    private readonly HashSet<string> known = new([.. names.Select(n => n.Trim().TrimEnd('.')), "localhost"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is a name, without a port, that a Host header can have.</summary>
    public static bool IsName(string name) => name.Length > 0 && Uri.CheckHostName(name.Trim().TrimEnd('.')) != UriHostNameType.Unknown;

    /// <summary>Whether a request may be answered; one of HTTP/1.0 need not have a name.</summary>
    public bool Includes(HostString host) => !host.HasValue || IPAddress.TryParse(host.Host, out _) || known.Contains(host.Host.TrimEnd('.'));
}
