using System.Net;
using System.Net.Http.Headers;

namespace Audio.Fetching;

/// <summary>One question to a server and its answer, within the limits of time and size.</summary>
internal sealed class Exchange : IDisposable
{
    /// <summary>What robots.txt calls us.</summary>
    public const string Agent = "AudioNarrator";

    private const string Wanted = "text/html, application/xhtml+xml, text/markdown, application/atom+xml, application/rss+xml, application/feed+json, application/epub+zip;q=0.9, */*;q=0.8";
    private readonly FetchOptions options;
    private readonly TimeProvider clock;
    private readonly HttpClient client;

    public Exchange(FetchOptions options, GuardedConnection connection, TimeProvider clock)
    {
        this.options = options;
        this.clock = clock;
        SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false, // each step is checked
            AutomaticDecompression = DecompressionMethods.None, // and so is each size
            ConnectTimeout = options.Connect,
            ConnectCallback = connection.ConnectAsync,
            UseProxy = false, // behind a proxy nobody can say which address is connected to
            CookieContainer = new CookieContainer(), // some sites send on to themselves until a cookie comes back
            MaxResponseHeadersLength = 64,
            ActivityHeadersPropagator = null,
        };
        client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, DefaultRequestVersion = HttpVersion.Version20 };
        client.DefaultRequestHeaders.UserAgent.ParseAdd($"{Agent}/1.0 (reads an article aloud for the person who asked for it)");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", Wanted);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", ContentCoding.Accepted);
    }

    /// <summary>Asks for a page.</summary>
    /// <param name="known">The version we have; the server may answer that nothing changed.</param>
    /// <exception cref="FetchException">There is no answer, or one that cannot be taken.</exception>
    public async Task<Answer> GetAsync(WebAddress address, StoredPage? known, CancellationToken ct)
    {
        using CancellationTokenSource patience = new(options.Headers, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        bool started = false;
        try
        {
            using HttpRequestMessage request = Request(address, known);
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            started = true;
            byte[] body = response.StatusCode == HttpStatusCode.OK ? await BodyAsync(response, patience, either.Token) : [];
            return Read(response, body);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw started ? FetchFaults.Stalled(address, options, e)
                : patience.IsCancellationRequested ? FetchFaults.Silent(address, options, e)
                : FetchFaults.NoConnection(address, options, e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException or BodyTooLargeException or FormatException)
        {
            throw FetchFaults.Of(address, e, options);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private static HttpRequestMessage Request(WebAddress address, StoredPage? known)
    {
        HttpRequestMessage request = new(HttpMethod.Get, address.Uri);
        (string Name, string? Value)[] headers = [("Authorization", address.Authorization), ("If-None-Match", known?.ETag), ("If-Modified-Since", known?.LastModified)];
        foreach ((string name, string? value) in headers.Where(h => h.Value is not null))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private async Task<byte[]> BodyAsync(HttpResponseMessage response, CancellationTokenSource patience, CancellationToken ct)
    {
        if (response.Content.Headers.ContentLength > options.MaxBytes)
        {
            throw new BodyTooLargeException();
        }

        patience.CancelAfter(options.Stall);
        await using Stream stream = await response.Content.ReadAsStreamAsync(ct);
        using MemoryStream all = new();
        byte[] buffer = new byte[1 << 16];
        int read;
        while ((read = await stream.ReadAsync(buffer, ct)) > 0)
        {
            if (all.Length + read > options.MaxBytes)
            {
                throw new BodyTooLargeException();
            }

            all.Write(buffer, 0, read);
            patience.CancelAfter(options.Stall);
        }

        return ContentCoding.Decode(all.ToArray(), [.. response.Content.Headers.ContentEncoding], options.MaxBytes);
    }

    private Answer Read(HttpResponseMessage response, byte[] body) => new(response.StatusCode, body)
    {
        Location = First(response.Headers, "Location"),
        ContentType = First(response.Content.Headers, "Content-Type"),
        ETag = First(response.Headers, "ETag"),
        LastModified = First(response.Content.Headers, "Last-Modified"),
        NoStore = response.Headers.CacheControl?.NoStore ?? false,
        RetryAfter = response.Headers.RetryAfter is { } wait ? wait.Delta ?? Positive(wait.Date - clock.GetUtcNow()) : null,
    };

    private static TimeSpan? Positive(TimeSpan? time) => time < TimeSpan.Zero ? TimeSpan.Zero : time;

    private static string? First(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out HeaderStringValues values) ? values.FirstOrDefault() : null;
}
