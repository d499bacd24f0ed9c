using System.Net;
using System.Text;
using Audio.Fetching;
using Audio.SystemTests.Support;
using Audio.Tests.Support;

namespace Audio.SystemTests;

/// <summary>Answers that are too large, too slow or broken: each ends in the right message, and none hangs.</summary>
public sealed class FetchLimitTests : FetchingTests
{
    private static readonly NameResolver Nobody = (_, _) => Task.FromResult(Array.Empty<IPAddress>());

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Packed_pages_are_unpacked_and_bombs_are_stopped(string coding)
    {
        await using LoopbackServer server = await ServeAsync(("/page", Packed(coding, Encoding.UTF8.GetBytes(Words))), ("/bomb", Packed(coding, new byte[8 << 20])));
        Text(await FetchAsync($"http://{server.Authority}/page")).ShouldBe(Words);
        (await FailAsync($"http://{server.Authority}/bomb")).Message.ShouldContain("is larger than 1 MiB and was not read to the end");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_huge_page_is_not_read_to_the_end(bool announced)
    {
        await using LoopbackServer server = await ServeAsync(("/huge", async c =>
        {
            c.Response.ContentLength = announced ? 10L << 30 : null;
            byte[] piece = new byte[1 << 16];
            while (!c.RequestAborted.IsCancellationRequested)
            {
                await c.Response.Body.WriteAsync(piece, c.RequestAborted);
            }
        }
        ));
        (await FailAsync($"http://{server.Authority}/huge")).Message.ShouldContain("is larger than 1 MiB");
    }

    [Fact]
    public async Task Who_is_silent_or_stalls_or_drips_is_given_up()
    {
        await using LoopbackServer server = await ServeAsync(
            ("/silent", c => Task.Delay(Timeout.Infinite, c.RequestAborted)),
            ("/stalled", c => DripAsync(c, TimeSpan.FromMinutes(1))),
            ("/drip", c => DripAsync(c, TimeSpan.FromMilliseconds(100))));
        FetchOptions hasty = Open() with { Headers = TimeSpan.FromSeconds(0.5), Stall = TimeSpan.FromSeconds(0.5), Total = TimeSpan.FromSeconds(2) };
        (await FailAsync($"http://{server.Authority}/silent", hasty)).Message.ShouldContain("did not answer within 0.5 s");
        (await FailAsync($"http://{server.Authority}/stalled", hasty)).Message.ShouldContain("began to answer and then sent nothing for 0.5 s");
        (await FailAsync($"http://{server.Authority}/drip", hasty)).Message.ShouldContain("was not here within 2 s");
        using BareServer headers = new(async (stream, ct) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), ct);
            for (int i = 0; ; i++)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"X-{i}: 1\r\n"), ct);
                await Task.Delay(50, ct);
            }
        });
        (await FailAsync($"http://{headers.Authority}/", hasty)).Message.ShouldContain("did not answer within 0.5 s");
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nThe ferry", "broke off in the middle")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nThe f", "broke off in the middle")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\nThe f", "")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", "not HTTP")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 9\r\n\r\nThe ferry", "cannot be unpacked")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\nContent-Length: 9\r\n\r\nThe ferry", "packed as \"zstd\"")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "answers without a page")]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n", "answers without a page")]
    [InlineData("HTTP/1.1 304 Not Modified\r\n\r\n", "status 304")]
    [InlineData("HTTP/1.1 999 Hm\r\nContent-Length: 0\r\n\r\n", "status 999")]
    [InlineData("", "broke off in the middle")]
    public async Task A_broken_answer_ends_in_a_message(string answer, string message)
    {
        using BareServer server = BareServer.Sending(answer);
        FetchException e = await FailAsync($"http://{server.Authority}/story", Open() with { IgnoreRobots = true });
        e.Message.ShouldContain(message);
        e.Message.ShouldContain(server.Authority);
    }

    [Theory]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", "a wait of more than a day")]
    [InlineData("2147483647", "a wait of more than a day")]
    [InlineData("14400", "a wait of 4 hours")]
    [InlineData("600", "a wait of 10 minutes")]
    public async Task A_server_that_asks_for_a_long_wait_is_not_waited_for(string wait, string message)
    {
        using BareServer server = BareServer.Sending($"HTTP/1.1 503 Busy\r\nRetry-After: {wait}\r\nContent-Length: 0\r\n\r\n");
        (await FailAsync($"http://{server.Authority}/story", Open() with { IgnoreRobots = true })).Message.ShouldContain(message);
    }

    [Fact]
    public async Task Headers_without_end_are_not_read_to_the_end()
    {
        using BareServer server = BareServer.Sending("HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"X-Header-{i}: {i}\r\n")));
        (await FailAsync($"http://{server.Authority}/", Open() with { IgnoreRobots = true })).Message.ShouldContain("more headers than any page needs");
    }

    [Fact]
    public async Task Nobody_at_the_address_and_no_such_host_are_told_apart()
    {
        string nobody;
        using (BareServer server = BareServer.Sending(""))
        {
            nobody = server.Authority;
        }

        (await FailAsync($"http://{nobody}/")).Message.ShouldContain($"Nobody answers at {nobody}");
        using Fetcher fetcher = new(Safe(), Nobody, TimeProvider.System);
        (await Should.ThrowAsync<FetchException>(() => fetcher.FetchAsync(new Uri("http://no-such-host.example/")))).Message.ShouldContain("There is no host \"no-such-host.example\"");
    }
}
