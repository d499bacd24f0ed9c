using System.Collections.Concurrent;
using Audio.Feeds;
using Audio.Fetching;
using Audio.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Audio.Tests.Feeds;

/// <summary>A feed names whom the check asks: it asks little, and nobody often.</summary>
public sealed class FeedCheckLimitTests
{
    private const string Podcast = "https://podcastindex.org/namespace/1.0";

    [Theory]
    [InlineData("transcript")]
    [InlineData("chapters")]
    public async Task One_item_with_thousands_of_files_is_asked_for_a_few(string kind)
    {
        (ConcurrentQueue<string> asked, FeedFinding[] findings) = await CheckAsync(at => $"<item>{string.Concat(Enumerable.Range(0, 3000).Select(i => $"<podcast:{kind} url=\"{at}/victim?{i}\" type=\"text/vtt\"/>"))}</item>");
        asked.Count(a => a.StartsWith("/victim", StringComparison.Ordinal)).ShouldBeInRange(1, 8);
        findings.ShouldContain(f => f.What.Contains("3000", StringComparison.Ordinal) && f.What.Contains("asked for", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Many_items_are_asked_for_within_a_limit_that_is_said()
    {
        static string Item(string at, int i) => $"<item><enclosure url=\"{at}/sound?{i}\" type=\"audio/mpeg\"/>{string.Concat(Enumerable.Range(0, 6).Select(n => $"<podcast:transcript url=\"{at}/loop?{i}-{n}\"/>"))}</item>";
        (ConcurrentQueue<string> asked, FeedFinding[] findings) = await CheckAsync(at => string.Concat(Enumerable.Range(0, 40).Select(i => Item(at, i))), files: 3);
        asked.Count.ShouldBeInRange(20, 76);
        findings.ShouldContain(f => f.What.Contains("requests are sent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_feed_says_is_printed_without_control_and_direction_characters()
    {
        (_, FeedFinding[] findings) = await CheckAsync(at => $"<item><enclosure url=\"{at}/sound\" type=\"&#x202E;gepm/oidua&#x9B;31m\"/></item>");
        findings.ShouldContain(f => f.What.Contains("gepm/oidua", StringComparison.Ordinal));
        findings.ShouldAllBe(f => !f.What.Any(c => char.IsControl(c) || c == '\u202E'));
    }

    [Fact]
    public async Task A_check_ends_when_its_time_is_over()
    {
        HastyTurns turns = new();
        await turns.Turns.WaitAsync(new Uri("http://one.example/"), TestContext.Current.CancellationToken);
        turns.Now += TimeSpan.FromMinutes(6);
        (await Should.ThrowAsync<ProbeLimitException>(() => turns.Turns.WaitAsync(new Uri("http://two.example/"), TestContext.Current.CancellationToken))).Message.ShouldContain("5 minutes are over");
    }

    private static async Task<(ConcurrentQueue<string> Asked, FeedFinding[] Findings)> CheckAsync(Func<string, string> items, int files = 3)
    {
        ConcurrentQueue<string> asked = new();
        string at = "";
        await using LoopbackServer server = await LoopbackServer.StartAsync(c =>
        {
            string path = c.Request.Path + c.Request.QueryString;
            asked.Enqueue(path);
            if (path == "/feed.xml")
            {
                c.Response.ContentType = "application/rss+xml";
                return HttpMethods.IsHead(c.Request.Method) ? Task.CompletedTask : c.Response.WriteAsync($"<rss version=\"2.0\" xmlns:podcast=\"{Podcast}\"><channel><title>T</title>{items(at)}</channel></rss>");
            }

            c.Response.StatusCode = path.StartsWith("/loop", StringComparison.Ordinal) ? 302 : 404;
            c.Response.Headers.Location = path.StartsWith("/loop", StringComparison.Ordinal) ? path : null;
            return Task.CompletedTask;
        });
        at = $"http://{server.Authority}";
        return (asked, [.. await FeedDoctor.CheckAddressAsync(new Uri(at + "/feed.xml"), allowPrivate: true, files, TestContext.Current.CancellationToken)]);
    }

    private sealed class HastyTurns : TimeProvider
    {
        public HastyTurns() => Turns = new ProbeTurns(ProbeLimits.For(3), this);

        public ProbeTurns Turns { get; }

        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
