using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Audio.SystemTests.Support;
using Audio.Tests.Support;

namespace Audio.SystemTests;

/// <summary>The feed as others read it, and the server as players ask it.</summary>
public sealed class FeedTests : IAsyncLifetime
{
    private readonly Workspace workspace = new();
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromMinutes(1) };
    private readonly byte[] sound = [.. Enumerable.Range(0, 300_000).Select(i => (byte)(i * 31 / 7))];
    private Process? server;
    private string at = "";

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(workspace.Output);
        FeedFolders.Write(workspace.Output, "one", title: "A <b>title</b> ]]> & on", address: "https://example.com/one");
        FeedFolders.Write(workspace.Output, "two", published: "2026-03-01T00:00:00+00:00");
        File.WriteAllBytes(Path.Combine(workspace.Output, "one", "episode.mp3"), sound);
        FeedFolders.WriteSingleVoice(workspace.Output, "one", bytes: 2345);
        File.WriteAllText(Path.Combine(workspace.Output, "show.yaml"), """
            title: Read & heard
            description: Articles, read aloud.
            author: Lindvik Post
            email: audio@example.com
            category: News > Daily News
            language: en
            base: https://example.com/audio/
            """);
        await ServeAsync();
    }

    [Fact]
    public async Task The_feed_served_has_no_findings_of_the_doctor_and_xmllint_takes_it()
    {
        Finished written = await workspace.RunAsync(["feed", "--output", workspace.Output, "--base", at, "--json"]);
        written.ShouldEndWith(0);
        string feed = JsonDocument.Parse(written.Output).RootElement.GetProperty("address").GetString()!;
        Finished found = await workspace.RunAsync(["feed", "check", "--allow-private", feed]);
        found.ShouldEndWith(0);
        (await workspace.RunAsync(["feed", "check", Path.Combine(workspace.Output, "feed.xml")])).ShouldEndWith(0);
        await Tool.RunAsync("xmllint", "--noout", Path.Combine(workspace.Output, "feed.xml"));
    }

    [Fact]
    public async Task Podcast_readers_of_others_find_every_item_with_transcripts_and_chapters()
    {
        (await workspace.RunAsync(["feed", "--output", workspace.Output])).ShouldEndWith(0);
        JsonElement read = await Checkers.FeedReadersAsync(Path.Combine(workspace.Output, "feed.xml"));
        foreach (string reader in new[] { "partytime", "feedsmith" })
        {
            JsonElement[] items = [.. read.GetProperty(reader).EnumerateArray()];
            items.Length.ShouldBe(2, reader);
            items[0].GetProperty("title").GetString().ShouldBe("A ‹b›title‹/b› ]]› & on");
            items[0].GetProperty("length").GetInt32().ShouldBe(sound.Length);
            items[0].GetProperty("others").EnumerateArray().Select(o => o.GetString()).ShouldBe(["One voice 2345 https://example.com/audio/one/single-voice/episode.mp3"], reader);
            items[1].GetProperty("others").GetArrayLength().ShouldBe(0, reader);
            items.ShouldAllBe(i => i.GetProperty("transcripts").GetInt32() == 4 && i.GetProperty("chapters").GetString()!.EndsWith("chapters.json") && i.GetProperty("guid").GetString()!.StartsWith("urn:uuid:"));
        }
    }

    [Fact]
    public async Task The_doctor_names_the_rule_of_each_fault()
    {
        await workspace.RunAsync(["feed", "--output", workspace.Output]);
        string feed = File.ReadAllText(Path.Combine(workspace.Output, "feed.xml"))
            .Replace("Mon, 09 Mar", "Tue, 09 Mar", StringComparison.Ordinal)
            .Replace("<itunes:duration>126<", "<itunes:duration>126.5<", StringComparison.Ordinal)
            .Replace("Daily News", "Daily news", StringComparison.Ordinal)
            .Replace("length=\"300000\"", "length=\"299999\"", StringComparison.Ordinal);
        string path = Path.Combine(workspace.Output, "bad.xml");
        File.WriteAllText(path, feed);
        Finished found = await workspace.RunAsync(["feed", "check", path]);
        found.ShouldEndWith(3);
        foreach (string part in new[] { "RSS-3", "126.5", "Daily news", "299999" })
        {
            found.Output.ShouldContain(part);
        }
    }

    [Fact]
    public async Task One_range_several_ranges_and_conditions_are_answered()
    {
        using HttpResponseMessage whole = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, at + "one/episode.mp3"));
        whole.Content.Headers.ContentLength.ShouldBe(sound.Length);
        whole.Headers.AcceptRanges.ShouldBe(["bytes"]);

        (HttpStatusCode status, byte[] body, _) = await GetAsync("one/episode.mp3", "bytes=100-199");
        status.ShouldBe(HttpStatusCode.PartialContent);
        body.ShouldBe(sound[100..200]);
        (await GetAsync("one/episode.mp3", "bytes=999999-")).Status.ShouldBe(HttpStatusCode.RequestedRangeNotSatisfiable);

        (status, body, HttpContentHeaders headers) = await GetAsync("one/episode.mp3", "bytes=0-9,1000-1019,-5");
        status.ShouldBe(HttpStatusCode.PartialContent);
        headers.ContentType!.MediaType.ShouldBe("multipart/byteranges");
        headers.ContentLength.ShouldBe(body.Length);
        foreach (byte[] part in new[] { sound[..10], sound[1000..1020], sound[^5..] })
        {
            (body.AsSpan().IndexOf([.. "\r\n\r\n"u8, .. part, .. "\r\n--"u8]) > 0).ShouldBeTrue();
        }

        using HttpRequestMessage again = new(HttpMethod.Get, at + "one/episode.mp3");
        again.Headers.IfNoneMatch.Add(whole.Headers.ETag!);
        (await client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("one/chapters.json", "application/json+chapters", true)]
    [InlineData("one/captions.vtt", "text/vtt", true)]
    [InlineData("one/captions.srt", "application/x-subrip", true)]
    [InlineData("one/", "text/html", false)]
    public async Task Types_are_right_and_other_sites_may_read_what_players_need(string path, string type, bool open)
    {
        using HttpResponseMessage answer = await client.GetAsync(at + path);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBe(open);
    }

    [Theory]
    [InlineData("../people.yaml")]
    [InlineData("one/%2e%2e/%2e%2e/secret.txt")]
    [InlineData("one/..%2f..%2fsecret.txt")]
    [InlineData("one/..%5c..%5csecret.txt")]
    [InlineData(".hidden.txt")]
    [InlineData("link.txt")]
    [InlineData("show.yaml")]
    [InlineData("feed.published.json")]
    [InlineData("/etc/passwd")]
    public async Task Nothing_outside_the_published_files_is_served(string path)
    {
        workspace.Write("secret.txt", "secret");
        File.WriteAllText(Path.Combine(workspace.Output, ".hidden.txt"), "hidden");
        File.WriteAllText(Path.Combine(workspace.Output, "feed.published.json"), "{}");
        File.CreateSymbolicLink(Path.Combine(workspace.Output, "link.txt"), "/etc/passwd");
        Uri address = new(at + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        (await client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_hundred_range_requests_at_once_are_all_answered()
    {
        (HttpStatusCode Status, byte[] Body, HttpContentHeaders _)[] answers =
            await Task.WhenAll(Enumerable.Range(0, 200).Select(i => GetAsync("one/episode.mp3", $"bytes={i * 1000}-{(i * 1000) + 65_535}")));
        for (int i = 0; i < answers.Length; i++)
        {
            answers[i].Status.ShouldBe(HttpStatusCode.PartialContent);
            answers[i].Body.ShouldBe(sound.AsSpan(i * 1000, 65_536).ToArray());
        }
    }

    [Fact]
    public async Task A_private_feed_is_there_only_below_its_secret()
    {
        await StopAsync();
        workspace.Variables["XDG_STATE_HOME"] = Path.Combine(workspace.Output, "state");
        await ServeAsync("--private");
        (await client.GetAsync(at + "one/captions.vtt")).StatusCode.ShouldBe(HttpStatusCode.OK);
        string open = new Uri(at).GetLeftPart(UriPartial.Authority);
        (await client.GetAsync(open + "/one/captions.vtt")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync(at.TrimEnd('/')[..^1] + "x/one/captions.vtt")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        client.Dispose();
        workspace.Dispose();
    }

    private async Task ServeAsync(params string[] more)
    {
        server = workspace.Start(["serve", "--output", workspace.Output, "--port", "0", .. more]);
        at = await server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await server.StandardError.ReadToEndAsync());
    }

    private async Task StopAsync()
    {
        server!.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
        server.Dispose();
    }

    private async Task<(HttpStatusCode Status, byte[] Body, HttpContentHeaders Headers)> GetAsync(string path, string range)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, at + path);
        request.Headers.TryAddWithoutValidation("Range", range);
        using HttpResponseMessage answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(), answer.Content.Headers);
    }
}
