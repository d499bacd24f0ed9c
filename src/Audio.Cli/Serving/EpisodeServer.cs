using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Audio.Cli.Serving;

/// <summary>Serves the output folder: feeds, episodes and pages, and nothing else (HTTP-1 to HTTP-3).</summary>
/// <param name="root">The output folder.</param>
/// <param name="token">When given, everything is below /TOKEN/ and the rest is not there.</param>
/// <param name="hosts">The names this server is asked by.</param>
internal sealed class EpisodeServer(string root, string? token, HostNames hosts) : IAsyncDisposable
{
    private static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(10), IdleFor = TimeSpan.FromSeconds(30);

    private readonly OpenConnections connections = OpenConnections.Create();
    private WebApplication? app;

    /// <summary>Begins to listen.</summary>
    /// <param name="port">0: any that is free.</param>
    /// <returns>Where it is reached, with a slash at its end.</returns>
    /// <exception cref="IOException">The port cannot be had.</exception>
    public async Task<string> StartAsync(IPAddress address, int port, CancellationToken ct)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [], ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            SetLimits(kestrel.Limits);
            kestrel.Listen(address, port, endpoint => endpoint.Use(next => connection => connections.RunAsync(connection, next)));
        });
        builder.WebHost.UseSockets(sockets => sockets.Backlog = Math.Min(128, connections.Limit)); // those that wait have a file number too
        app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync(ct);
        return app.Urls.First().TrimEnd('/') + (token is null ? "/" : $"/{token}/");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => app?.DisposeAsync() ?? ValueTask.CompletedTask;

    // A request has a few headers and no body, and an answer that is not read for long is given up (Kestrel's own 240 bytes a second).
    private void SetLimits(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = 0;
        limits.MaxConcurrentConnections = connections.Limit + 16; // behind our own count, which ends idle ones first
        limits.RequestHeadersTimeout = HeadersWithin;
        limits.KeepAliveTimeout = IdleFor;
        limits.MaxRequestHeadersTotalSize = 16 << 10;
        limits.Http2.MaxStreamsPerConnection = 20;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using IDisposable answering = connections.Answer(context.Connection.Id);
        await AnswerOneAsync(context);
    }

    private Task AnswerOneAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        SetHeaders(context.Response.Headers);
        if (!hosts.Includes(request.Host))
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return context.Response.WriteAsync("This server does not have that name. Give it with: audio serve --host NAME\n", context.RequestAborted);
        }

        if (HttpMethods.IsOptions(request.Method))
        {
            context.Response.Headers.AccessControlAllowOrigin = "*"; // what may be read is decided when it is asked for
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD, OPTIONS";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        if (PathOf(request) is not { } path || ServedFile.Find(root, path) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (file.IsForPlayers)
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
        }

        ByteRanges.Ignore(request);
        return ByteRanges.Asked(request, file) is { } ranges
            ? ByteRanges.SendAsync(context, file, ranges)
            : TypedResults.PhysicalFile(file.File.FullName, file.Type, lastModified: file.File.LastWriteTimeUtc, entityTag: new EntityTagHeaderValue(file.Tag), enableRangeProcessing: true).ExecuteAsync(context);
    }

    private void SetHeaders(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer"; // the address of a private feed is its key
        headers.CacheControl = token is null ? "no-cache" : "private, no-cache";
        headers.AccessControlAllowMethods = "GET, HEAD, OPTIONS";
        headers.AccessControlAllowHeaders = "Range, If-None-Match, If-Modified-Since, If-Range";
        headers.AccessControlExposeHeaders = "Accept-Ranges, Content-Length, Content-Range, ETag";
        if (token is not null)
        {
            headers["X-Robots-Tag"] = "noindex";
        }
    }

    // The path below the token; null without it. The comparison takes as long for a near miss as for a far one.
    private string? PathOf(HttpRequest request)
    {
        string path = request.Path.Value ?? "/";
        if (token is null)
        {
            return path;
        }

        int end = path.IndexOf('/', 1);
        byte[] given = Encoding.UTF8.GetBytes(end < 0 ? "" : path[1..end]);
        return CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(token)) ? path[end..] : null;
    }
}
