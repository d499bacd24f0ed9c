using Audio.Feeds;
using Audio.Tests.Support;

namespace Audio.Tests.Feeds;

public sealed class LibraryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Page => File.ReadAllText(folder["index.html"]);

    [Fact]
    public void Episodes_stand_under_their_show_newest_first_and_a_draft_nowhere()
    {
        FeedFolders.Write(folder.Path, "old", title: "The old one", published: "2026-01-01T00:00:00+00:00");
        FeedFolders.Write(folder.Path, "new", title: "The new one", published: "2026-03-01T00:00:00+00:00");
        FeedFolders.Write(folder.Path, "draft", title: "A draft", draft: true);
        Library.Update(folder.Path, TestContext.Current.CancellationToken).ShouldBeEmpty();
        Page.IndexOf("The new one", StringComparison.Ordinal).ShouldBeLessThan(Page.IndexOf("The old one", StringComparison.Ordinal));
        Page.ShouldNotContain("A draft");
        Page.ShouldContain("2 episodes, 4 minutes to listen");
        Page.ShouldContain("href=\"new/index.html\"");
    }

    [Fact]
    public void A_feed_puts_its_show_first_with_its_address_and_only_its_own_episodes()
    {
        FeedFolders.Write(folder.Path, "one", title: "In the feed");
        FeedFolders.Write(folder.Path, "two", title: "By another", author: "Carl Dean");
        Feed.Write(FeedFolders.Show with { Authors = ["Ann Baker"] }, folder.Path, TimeProvider.System, ct: TestContext.Current.CancellationToken).Notes.ShouldBeEmpty();
        Page.ShouldContain("<h2 id=\"show-1\" dir=\"auto\">Read &amp; heard</h2>");
        Page.ShouldContain("href=\"feed.xml\"");
        int second = Page.IndexOf("show-2", StringComparison.Ordinal);
        Page.IndexOf("In the feed", StringComparison.Ordinal).ShouldBeLessThan(second);
        Page.LastIndexOf("By another", StringComparison.Ordinal).ShouldBeGreaterThan(second);
        Page.ShouldNotContain("https://example.com", customMessage: "the page works wherever the folder is, and tells no secret address");
    }

    [Theory]
    [InlineData("</title><script>alert(1)</script> ]]> & \u0007\u202E\uFFFE")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    public void A_hostile_title_stays_text(string title)
    {
        FeedFolders.Write(folder.Path, "one", title: title);
        Library.Update(folder.Path, TestContext.Current.CancellationToken).ShouldBeEmpty();
        Page.Split("<script").Length.ShouldBe(2);
        Page.Split("<img").Length.ShouldBe(1);
        Page.ShouldNotContain("\u202E");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text,x")]
    [InlineData("a\"b<c>")]
    public void The_name_of_a_feed_is_a_file_and_never_an_address(string name)
    {
        FeedFolders.Write(folder.Path, "one");
        Feed.Write(FeedFolders.Show, folder.Path, TimeProvider.System, ct: TestContext.Current.CancellationToken);
        File.Move(folder["feed.xml"], folder[name + ".xml"]);
        File.Move(folder["feed.published.json"], folder[name + ".published.json"]);
        Library.Update(folder.Path, TestContext.Current.CancellationToken);
        Page.ShouldContain($"href=\"{Uri.EscapeDataString(name)}.xml\"");
    }

    [Fact]
    public void Nothing_new_is_the_same_page_and_a_page_of_somebody_elses_is_left_alone()
    {
        FeedFolders.Write(folder.Path, "one");
        Library.Update(folder.Path, TestContext.Current.CancellationToken);
        string first = Page;
        Library.Update(folder.Path, TestContext.Current.CancellationToken);
        Page.ShouldBe(first);
        File.WriteAllText(folder["index.html"], "<p>Mine</p>");
        Library.Update(folder.Path, TestContext.Current.CancellationToken).ShouldHaveSingleItem().ShouldContain("left alone");
        Page.ShouldBe("<p>Mine</p>");
    }

    [Fact]
    public void A_folder_without_episodes_gets_no_page_and_a_feed_that_is_damaged_costs_only_its_name()
    {
        Library.Update(folder.Path, TestContext.Current.CancellationToken).ShouldBeEmpty();
        File.Exists(folder["index.html"]).ShouldBeFalse();
        FeedFolders.Write(folder.Path, "one", title: "Still here");
        File.WriteAllText(folder["feed.xml"], "<rss><channel>");
        File.WriteAllText(folder["feed.published.json"], "{}");
        Library.Update(folder.Path, TestContext.Current.CancellationToken).ShouldBeEmpty();
        Page.ShouldContain("Still here");
    }

    public void Dispose() => folder.Dispose();
}
