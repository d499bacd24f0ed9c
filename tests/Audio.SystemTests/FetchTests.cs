using System.Net;
using System.Text;
using Audio.Articles;
using Audio.Fetching;
using Audio.SystemTests.Support;
using Audio.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Audio.SystemTests;

/// <summary>What a web server may do to us: each answer ends in an article or in the right message, and none hangs.</summary>
public sealed class FetchTests : FetchingTests
{
    [Fact]
    public async Task Redirects_are_followed_and_the_last_address_is_the_name()
    {
        await using LoopbackServer server = await ServeAsync(("/a", Send(301, "b")), ("/b", Send(302, "/c?x=1#part")), ("/c", Send(307, "//HOST/d")), ("/d", Send(308, "e")), ("/e", Page()));
        ArticleSource source = await FetchAsync($"http://{server.Authority}/a");
        source.Name.ShouldBe($"http://{server.Authority}/e");
        Encoding.UTF8.GetString(source.Bytes.Span).ShouldBe(Words);
        source.ContentType.ShouldBe("text/plain; charset=utf-8");
    }

    [Theory]
    [InlineData("loop", "sends on to other addresses more than 10 times")]
    [InlineData("ftp://example.com/x", "no http: or https: address")]
    [InlineData("file:///etc/passwd", "no http: or https: address")]
    [InlineData("javascript:alert(1)", "no http: or https: address")]
    [InlineData("", "without naming it")]
    [InlineData("http://", "no http: or https: address")]
    public async Task A_redirect_that_leads_nowhere_ends_in_a_message(string location, string message)
    {
        await using LoopbackServer server = await ServeAsync(("/loop", Send(302, location == "loop" ? "/loop?" : location)));
        (await FailAsync($"http://{server.Authority}/loop")).Message.ShouldContain(message);
    }

    [Fact]
    public async Task A_site_that_sends_on_to_itself_until_a_cookie_comes_back_is_read()
    {
        await using LoopbackServer server = await ServeAsync(("/page", async c =>
        {
            if (c.Request.Cookies.ContainsKey("seen"))
            {
                await c.Response.WriteAsync(Words);
                return;
            }

            c.Response.Headers.SetCookie = "seen=1";
            c.Response.Redirect("/page");
        }
        ));
        Text(await FetchAsync($"http://{server.Authority}/page")).ShouldBe(Words);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://[::1]:1/")]
    [InlineData("http://[::ffff:127.0.0.1]:1/")]
    [InlineData("http://0x7f000001:1/")]
    [InlineData("http://2130706433:1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://10.0.0.1/")]
    public async Task Addresses_of_ones_own_network_are_refused(string address) =>
        (await FailAsync(address, Safe())).Message.ShouldContain("--allow-private");

    [Fact]
    public async Task A_name_that_leads_to_a_private_address_is_refused()
    {
        using Fetcher fetcher = new(Safe(), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("192.168.1.7")]), TimeProvider.System);
        FetchException e = await Should.ThrowAsync<FetchException>(() => fetcher.FetchAsync(new Uri("http://friendly.example/story")));
        e.Message.ShouldBe("friendly.example leads to 192.168.1.7, an address of your own machine or network, and those are not fetched. Add --allow-private if that is what you want.");
    }

    [Fact]
    public async Task A_redirect_into_the_private_network_is_refused_on_the_address_that_would_be_connected_to()
    {
        bool asked = false;
        await using LoopbackServer inside = await ServeAsync(("/secret", c =>
        {
            asked = true;
            return Task.CompletedTask;
        }
        ));
        await using LoopbackServer server = await ServeAsync(("/story", Send(302, $"http://inside.example:{inside.Authority.Split(':')[1]}/secret")));
        IPAddress[] places = [IPAddress.Parse("127.0.0.1"), IPAddress.Parse("127.0.0.2")]; // the first stands for the internet in this test
        using Fetcher fetcher = new(Safe(), (host, _) => Task.FromResult<IPAddress[]>([host == "inside.example" ? places[1] : places[0]]), TimeProvider.System, a => a.Equals(places[0]));
        Uri story = new($"http://outside.example:{server.Authority.Split(':')[1]}/story");
        (await Should.ThrowAsync<FetchException>(() => fetcher.FetchAsync(story))).Message.ShouldContain("inside.example leads to 127.0.0.2");
        asked.ShouldBeFalse();
    }

    [Fact]
    public async Task A_password_in_an_address_goes_to_its_own_server_only()
    {
        string? other = "not asked";
        await using LoopbackServer second = await ServeAsync(("/end", c =>
        {
            other = c.Request.Headers.Authorization;
            return c.Response.WriteAsync(Words);
        }
        ));
        string? first = null;
        await using LoopbackServer server = await ServeAsync(("/start", c =>
        {
            first = c.Request.Headers.Authorization;
            c.Response.Redirect($"http://{second.Authority}/end");
            return Task.CompletedTask;
        }
        ));
        ArticleSource source = await FetchAsync($"http://maren:sea%20salt@{server.Authority}/start");
        first.ShouldBe("Basic " + Convert.ToBase64String("maren:sea salt"u8));
        other.ShouldBeNull();
        source.Name.ShouldBe($"http://{second.Authority}/end");
    }

    [Theory]
    [InlineData(404, "is not there (status 404)")]
    [InlineData(410, "is not there (status 410)")]
    [InlineData(401, "asks for a password")]
    [InlineData(403, "is not given to programs like this one (status 403)")]
    [InlineData(429, "asks to be left alone for now (status 429)")]
    [InlineData(500, "has a fault of its own (status 500)")]
    [InlineData(503, "asks to be left alone for now (status 503)")]
    [InlineData(418, "status 418")]
    public async Task Each_status_says_what_to_do(int status, string message)
    {
        int asked = 0;
        await using LoopbackServer server = await ServeAsync(("/page", c =>
        {
            asked++;
            c.Response.StatusCode = status;
            return c.Response.WriteAsync(Words);
        }
        ));
        FetchException e = await FailAsync($"http://{server.Authority}/page");
        e.Message.ShouldContain(message);
        e.Status.ShouldBe(status);
        asked.ShouldBe(status is 429 or 500 or 503 ? 3 : 1);
    }

    [Fact]
    public async Task A_server_that_names_a_wait_is_asked_again_after_it_and_given_up_when_it_is_long()
    {
        int asked = 0;
        await using LoopbackServer server = await ServeAsync(
            ("/busy", c =>
            {
                c.Response.StatusCode = asked++ == 0 ? 503 : 200;
                c.Response.Headers.RetryAfter = "0";
                return c.Response.WriteAsync(Words);
            }
        ),
            ("/closed", c =>
            {
                asked++;
                c.Response.StatusCode = 429;
                c.Response.Headers.RetryAfter = "3600";
                return Task.CompletedTask;
            }
        ));
        Text(await FetchAsync($"http://{server.Authority}/busy")).ShouldBe(Words);
        asked.ShouldBe(2);
        (await FailAsync($"http://{server.Authority}/closed")).Message.ShouldContain("(status 429; it asks for a wait of 60 minutes)");
        asked.ShouldBe(3);
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again()
    {
        string version = "\"one\"";
        List<string> questions = [];
        await using LoopbackServer server = await ServeAsync(("/page", async c =>
        {
            questions.Add($"{c.Request.Headers.IfNoneMatch}|{c.Request.Headers.IfModifiedSince}");
            c.Response.Headers.ETag = version;
            c.Response.Headers.LastModified = "Tue, 10 Mar 2026 04:00:00 GMT";
            c.Response.StatusCode = c.Request.Headers.IfNoneMatch == version ? 304 : 200;
            await (c.Response.StatusCode == 304 ? Task.CompletedTask : c.Response.WriteAsync(Words + version));
        }
        ));
        string address = $"http://{server.Authority}/page";
        Text(await FetchAsync(address)).ShouldBe(Words + "\"one\"");
        Text(await FetchAsync(address)).ShouldBe(Words + "\"one\"");
        version = "\"two\"";
        Text(await FetchAsync(address)).ShouldBe(Words + "\"two\"");
        questions.ShouldBe(["|", "\"one\"|Tue, 10 Mar 2026 04:00:00 GMT", "\"one\"|Tue, 10 Mar 2026 04:00:00 GMT"]);
    }

    [Fact]
    public async Task What_robots_txt_asks_is_respected_unless_somebody_says_otherwise()
    {
        string? rules = "User-agent: *\nDisallow: /private/";
        int status = 200;
        await using LoopbackServer server = await ServeAsync(("/private/page", Page()), ("/open", Page()), ("/robots.txt", c =>
        {
            c.Response.StatusCode = status;
            return c.Response.WriteAsync(rules);
        }
        ));
        string closed = $"http://{server.Authority}/private/page";
        Text(await FetchAsync($"http://{server.Authority}/open")).ShouldBe(Words);
        FetchException e = await FailAsync(closed);
        e.Message.ShouldContain("asks programs not to read");
        e.Message.ShouldContain("(robots.txt: Disallow: /private/)");
        e.Message.ShouldContain("--ignore-robots");
        Text(await FetchAsync(closed, Open() with { IgnoreRobots = true })).ShouldBe(Words);
        status = 404;
        Text(await FetchAsync(closed)).ShouldBe(Words);
        status = 500;
        (await FailAsync($"http://{server.Authority}/open")).Message.ShouldContain("robots.txt: status 500");
    }

    [Fact]
    public async Task Wrong_labels_survive()
    {
        static RequestDelegate As(string? type, string? coding = null) => c =>
        {
            c.Response.ContentType = type;
            c.Response.Headers.ContentEncoding = coding;
            return c.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Words)).AsTask();
        };
        await using LoopbackServer server = await ServeAsync(("/image", As("image/png")), ("/none", As(null)), ("/gzip", As("text/plain", "gzip")), ("/nonsense", As("; ;;=")));
        foreach (string path in new[] { "image", "none", "gzip", "nonsense" })
        {
            Article article = ArticleReaders.Found().Read(await FetchAsync($"http://{server.Authority}/{path}"));
            article.Text.ShouldBe(Words);
            article.Address.ShouldBe(new Uri($"http://{server.Authority}/{path}"));
        }
    }

    [Fact]
    public async Task Ctrl_C_ends_waiting_at_once()
    {
        await using LoopbackServer server = await ServeAsync(("/silent", c => Task.Delay(Timeout.Infinite, c.RequestAborted)));
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(200));
        using Fetcher fetcher = new(Open());
        await Should.ThrowAsync<OperationCanceledException>(() => fetcher.FetchAsync(new Uri($"http://{server.Authority}/silent"), stop.Token));
    }
}
