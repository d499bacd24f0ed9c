using System.Net;
using System.Net.Sockets;

namespace Audio.Fetching;

/// <summary>Tells addresses of the public internet from those of one's own machine, network or provider.</summary>
internal static class PublicAddress
{
    // IANA's registries of special-purpose addresses: what is not globally reachable, and what is sent to many.
    private static readonly IPNetwork[] Special4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    // Of IPv6 only 2000::/3 is given out; these parts of it lead elsewhere (Teredo, 6to4, documentation) or nowhere.
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] Special6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(n => IPNetwork.Parse(n))];
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96"); // RFC 6052: the last 32 bits are an IPv4 address

    /// <summary>Whether everybody reaches the same machine there.</summary>
    public static bool Is(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return !Special4.Any(n => n.Contains(address));
        }

        return address.IsIPv4MappedToIPv6 ? Is(address.MapToIPv4())
            : Translated.Contains(address) ? Is(new IPAddress(address.GetAddressBytes().AsSpan(12)))
            : Global6.Contains(address) && !Special6.Any(n => n.Contains(address));
    }
}
