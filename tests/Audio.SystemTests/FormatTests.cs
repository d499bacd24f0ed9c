using System.Text.Json;
using Audio.SystemTests.Support;
using Audio.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Audio.SystemTests;

/// <summary>Each format and the web, by the real program from end to end.</summary>
public sealed class FormatTests : IDisposable
{
    private readonly Workspace workspace = new();

    public static TheoryData<string> Samples =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "seeds")).Select(f => Path.GetFileName(f)!).Where(f => Path.GetExtension(f) != ".txt" && f != "README.md").Order(StringComparer.Ordinal)];

    public void Dispose() => workspace.Dispose();

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task The_sample_of_each_format_becomes_an_episode_that_is_the_article(string name)
    {
        string seed = Path.Combine(Repository.Root, "seeds", name);
        Finished narrated = await workspace.NarrateAsync("--engine", "tone", "--json", seed);
        narrated.Code.ShouldBe(0, narrated.Error);
        using JsonDocument episode = JsonDocument.Parse(narrated.Output);
        episode.RootElement.GetProperty("speakers").GetInt32().ShouldBeGreaterThan(1, "each sample quotes somebody");
        episode.RootElement.GetProperty("utterances").GetInt32().ShouldBeGreaterThan(3);
        string folder = episode.RootElement.GetProperty("folder").GetString()!;
        string part = name.StartsWith("feed", StringComparison.Ordinal) ? seed + "#1" : seed;
        Finished verified = await workspace.RunAsync(["verify", folder, part]);
        verified.Code.ShouldBe(0, verified.Output + verified.Error);
    }

    [Fact]
    public async Task A_book_is_narrated_chapter_by_chapter_and_a_script_of_one_is_merged_with_it()
    {
        string book = Path.Combine(Repository.Root, "seeds", "book-keepers-year.epub");
        Finished narrated = await workspace.NarrateAsync("--engine", "tone", "--quiet", "--all", book);
        narrated.Code.ShouldBe(0, narrated.Error);
        narrated.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Path.GetFileName).ShouldBe(["winter", "spring", "summer"]);
        string script = workspace.Write("script.md", await File.ReadAllTextAsync(Path.Combine(workspace.Output, "spring", "script.md")));
        string edited = (await File.ReadAllTextAsync(script)).Replace("ANDERS", "THE SKIPPER", StringComparison.Ordinal).Replace("- Anders", "- The Skipper", StringComparison.Ordinal);
        await File.WriteAllTextAsync(script, edited);
        Finished again = await workspace.NarrateAsync("--engine", "tone", "--quiet", script);
        again.Code.ShouldBe(0, again.Error);
        (await workspace.RunAsync(["verify", again.Output.Trim(), book + "#2"])).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_page_is_fetched_only_where_that_is_allowed_and_proven_against_its_address()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(c => c.Request.Path == "/post.md"
            ? c.Response.WriteAsync(File.ReadAllText(Path.Combine(Repository.Root, "seeds", "post-tide-tables.md")))
            : NotFound(c));
        string address = $"http://{server.Authority}/post.md";
        Finished refused = await workspace.NarrateAsync("--engine", "tone", address);
        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("--allow-private");
        Finished narrated = await workspace.NarrateAsync("--engine", "tone", "--quiet", "--allow-private", address);
        narrated.Code.ShouldBe(0, narrated.Error);
        (await workspace.RunAsync(["verify", "--allow-private", narrated.Output.Trim(), address])).Code.ShouldBe(0);
        (await workspace.RunAsync(["script", "--allow-private", $"http://{server.Authority}/gone"])).Error.ShouldContain("is not there (status 404)");
    }

    [Fact]
    public async Task Of_a_feed_the_text_is_taken_from_the_entry_or_from_its_page()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(c => c.Request.Path.Value switch
        {
            "/feed" => c.Response.WriteAsync($"""
                <?xml version="1.0"?><rss version="2.0"><channel><title>Notes</title><link>http://{c.Request.Host}/</link>
                <item><title>On a page</title><link>/page</link><description>Only a summary […]</description><pubDate>Tue, 10 Mar 2026 04:00:00 GMT</pubDate></item>
                <item><title>In the feed</title><link>/other</link><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">&lt;p&gt;All of it.&lt;/p&gt;</content:encoded><pubDate>Mon, 09 Mar 2026 04:00:00 GMT</pubDate></item>
                </channel></rss>
                """),
            "/page" => c.Response.WriteAsync("On a page\n\n“It is all here,” said Maren Holt, who wrote it down for everybody.\n"),
            _ => NotFound(c),
        });
        string feed = $"http://{server.Authority}/feed";
        (await workspace.RunAsync(["script", "--allow-private", "--list", feed])).Output.ShouldBe("1  2026-03-10  On a page  (its page is fetched)\n2  2026-03-09  In the feed\n");
        (await workspace.RunAsync(["script", "--allow-private", feed])).Output.ShouldContain("“It is all here,”");
        (await workspace.RunAsync(["script", "--allow-private", "--item", "2", feed])).Output.ShouldContain("All of it.");
        Finished none = await workspace.RunAsync(["script", "--allow-private", "--item", "3", feed]);
        (none.Code, none.Error.Contains("has no number 3: it has 1 to 2", StringComparison.Ordinal)).ShouldBe((1, true));
    }

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}
