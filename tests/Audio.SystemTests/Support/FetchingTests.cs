using System.IO.Compression;
using System.Text;
using Audio.Articles;
using Audio.Fetching;
using Audio.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Audio.SystemTests.Support;

/// <summary>Pages of a server on this machine, fetched with short patience into a cache of its own.</summary>
public abstract class FetchingTests : IDisposable
{
    protected const string Words = "The ferry sailed late.\n\n“We lost a day,” said Maren Holt, who runs the fish auction.\n";
    private readonly string cache = Directory.CreateTempSubdirectory("audio-fetch-").FullName;

    public void Dispose()
    {
        Directory.Delete(cache, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected FetchOptions Safe() => new() { Cache = cache, MaxBytes = 1 << 20, Delay = TimeSpan.FromMilliseconds(10), MaxWait = TimeSpan.FromSeconds(5) };

    protected FetchOptions Open() => Safe() with { AllowPrivate = true };

    protected async Task<ArticleSource> FetchAsync(string address, FetchOptions? options = null)
    {
        using Fetcher fetcher = new(options ?? Open());
        return await fetcher.FetchAsync(new Uri(address));
    }

    protected Task<FetchException> FailAsync(string address, FetchOptions? options = null) => Should.ThrowAsync<FetchException>(() => FetchAsync(address, options));

    protected static string Text(ArticleSource source) => Encoding.UTF8.GetString(source.Bytes.Span);

    protected static Task<LoopbackServer> ServeAsync(params (string Path, RequestDelegate Answer)[] pages) => LoopbackServer.StartAsync(async c =>
    {
        RequestDelegate? answer = pages.FirstOrDefault(p => p.Path == c.Request.Path).Answer;
        c.Response.StatusCode = answer is null ? 404 : 200;
        await (answer?.Invoke(c) ?? Task.CompletedTask);
    });

    protected static RequestDelegate Page() => c =>
    {
        c.Response.ContentType = "text/plain; charset=utf-8";
        return c.Response.WriteAsync(Words);
    };

    protected static RequestDelegate Send(int status, string location) => c =>
    {
        c.Response.StatusCode = status;
        c.Response.Headers.Location = location.Replace("HOST", c.Request.Host.Value, StringComparison.Ordinal);
        return Task.CompletedTask;
    };

    protected static RequestDelegate Packed(string coding, byte[] bytes) => async c =>
    {
        c.Response.Headers.ContentEncoding = coding;
        await using Stream packer = coding switch
        {
            "br" => new BrotliStream(c.Response.Body, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(c.Response.Body, CompressionLevel.Fastest),
            _ => new GZipStream(c.Response.Body, CompressionLevel.Fastest),
        };
        await packer.WriteAsync(bytes);
    };

    protected static async Task DripAsync(HttpContext c, TimeSpan pause)
    {
        while (!c.RequestAborted.IsCancellationRequested)
        {
            await c.Response.WriteAsync("a", c.RequestAborted);
            await c.Response.Body.FlushAsync(c.RequestAborted);
            await Task.Delay(pause, c.RequestAborted);
        }
    }
}
