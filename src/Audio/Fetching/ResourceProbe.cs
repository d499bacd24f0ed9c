using System.Net;

namespace Audio.Fetching;

/// <summary>What a server answered to one question of a player.</summary>
internal sealed record ProbeAnswer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>A header, or null.</summary>
    public string? this[string name] => Headers.GetValueOrDefault(name);

    /// <summary>The media type without its parameters.</summary>
    public string Type => (this["Content-Type"] ?? "").Split(';')[0].Trim();

    /// <summary>The stated length, or null.</summary>
    public long? Length => long.TryParse(this["Content-Length"], out long length) ? length : null;
}

/// <summary>Asks a server as a player does, and keeps what it answered as it is: no redirect unseen, nothing unpacked.</summary>
internal sealed class ResourceProbe : IDisposable
{
    private const int MostBytes = 16 << 20, MostRedirects = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly HttpClient client;
    private readonly ProbeTurns turns;

    public ResourceProbe(bool allowPrivate, ProbeLimits limits, TimeProvider? clock = null)
    {
        turns = new ProbeTurns(limits, clock ?? TimeProvider.System);
        GuardedConnection connection = new((host, ct) => Dns.GetHostAddressesAsync(host, ct), a => allowPrivate || PublicAddress.Is(a));
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = connection.ConnectAsync,
            UseProxy = false,
            UseCookies = false,
            MaxResponseHeadersLength = 64,
        })
        { Timeout = Patience };
        client.DefaultRequestHeaders.UserAgent.ParseAdd($"{Exchange.Agent}/1.0 (checks a podcast feed)");
    }

    /// <summary>The whole body, up to 16 MiB.</summary>
    /// <exception cref="FetchException">There is no answer, or too large a one.</exception>
    public Task<ProbeAnswer> GetAsync(Uri address, CancellationToken ct) => SendAsync(address, "GET", whole: true, ct);

    /// <summary>The headers alone.</summary>
    /// <exception cref="FetchException">There is no answer.</exception>
    public Task<ProbeAnswer> AskAsync(Uri address, string method, CancellationToken ct, params (string Name, string Value)[] headers) =>
        SendAsync(address, method, whole: false, ct, headers);

    public void Dispose() => client.Dispose();

    private async Task<ProbeAnswer> SendAsync(Uri address, string method, bool whole, CancellationToken ct, params (string Name, string Value)[] headers)
    {
        WebAddress at = WebAddress.Of(address);
        try
        {
            for (int i = 0; i <= MostRedirects; i++)
            {
                await turns.WaitAsync(at.Uri, ct);
                using HttpRequestMessage request = Request(at, method, headers);
                using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
                patience.CancelAfter(turns.Left < Patience ? turns.Left : Patience); // the body too: the client's own limit ends at the headers
                using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
                if (!Answer.Redirects(response.StatusCode))
                {
                    return await ReadAsync(response, whole, patience.Token);
                }

                at = at.Follow(response.Headers.Location?.OriginalString);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested && turns.Left <= TimeSpan.Zero)
        {
            throw turns.OutOfTime();
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new FetchException($"{at.Shown} does not answer within {Patience.TotalSeconds:0} seconds. Try again later.", e);
        }
        catch (HttpRequestException e) when (e.InnerException is FetchException refused)
        {
            throw refused; // the guard's words say what to do
        }
        catch (Exception e) when (e is HttpRequestException or IOException or FormatException)
        {
            throw new FetchException($"{at.Shown} is unavailable: {MessageText.Clean(e.Message).TrimEnd('.')}. Check the address and the server.", e);
        }

        throw new FetchException($"{at.Shown} sends on more than {MostRedirects} times. Give the address it ends at.");
    }

    private static HttpRequestMessage Request(WebAddress at, string method, (string Name, string Value)[] headers)
    {
        HttpRequestMessage request = new(new HttpMethod(method), at.Uri);
        (string Name, string Value)[] own = at.Authorization is { } authorization ? [("Authorization", authorization)] : [];
        foreach ((string name, string value) in headers.Concat(own))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private static async Task<ProbeAnswer> ReadAsync(HttpResponseMessage response, bool whole, CancellationToken ct)
    {
        Dictionary<string, string> headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        using MemoryStream body = new();
        if (whole)
        {
            await using Stream stream = await response.Content.ReadAsStreamAsync(ct);
            byte[] buffer = new byte[1 << 16];
            for (int read; (read = await stream.ReadAsync(buffer, ct)) > 0; body.Write(buffer, 0, read))
            {
                if (body.Length + read > MostBytes)
                {
                    throw new IOException($"it has more than {MostBytes >> 20} MiB");
                }
            }
        }

        return new ProbeAnswer((int)response.StatusCode, headers, body.ToArray());
    }
}
