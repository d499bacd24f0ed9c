using System.Net;
using System.Net.Sockets;

namespace Audio.Fetching;

/// <summary>The addresses of a host name.</summary>
internal delegate Task<IPAddress[]> NameResolver(string host, CancellationToken ct);

/// <summary>Connects to a host, on an address that was looked at: what is checked is what is connected to, at every redirect anew.</summary>
internal sealed class GuardedConnection(NameResolver resolve, Predicate<IPAddress> isAllowed)
{
    /// <summary>For <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="FetchException">The host has only addresses that are not public.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        string host = context.DnsEndPoint.Host;
        IPAddress[] all = IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? literal) ? [literal] : await resolve(host, ct);
        IPAddress[] allowed = [.. all.Where(a => isAllowed(a)).OrderBy(a => a.AddressFamily == AddressFamily.InterNetworkV6)];
        if (allowed.Length == 0)
        {
            throw all.Length == 0 ? new SocketException((int)SocketError.HostNotFound) : Refusal(host, all[0]);
        }

        return await FirstAsync(allowed, context.DnsEndPoint.Port, ct);
    }

    // IPv4 first: where IPv6 is set up and broken, it is silence, not an error, that comes back.
    private static async Task<Stream> FirstAsync(IPAddress[] addresses, int port, CancellationToken ct)
    {
        for (int i = 0; ; i++)
        {
            Socket socket = new(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(addresses[i], port, ct);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (Exception e)
            {
                socket.Dispose();
                if (e is not SocketException || i == addresses.Length - 1)
                {
                    throw;
                }
            }
        }
    }

    private static FetchException Refusal(string host, IPAddress address)
    {
        string where = host.Trim('[', ']') == address.ToString() ? $"{host} is an address" : $"{host} leads to {address}, an address";
        return new FetchException($"{where} of your own machine or network, and those are not fetched. Add --allow-private if that is what you want.");
    }
}
