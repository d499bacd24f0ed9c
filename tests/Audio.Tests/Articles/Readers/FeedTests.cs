using System.Collections.Immutable;
using System.Text;
using Audio.Articles;
using Audio.Articles.Readers;
using Audio.Fetching;

namespace Audio.Tests.Articles.Readers;

public sealed class FeedTests
{
    [Fact]
    public void Items_are_numbered_from_the_newest_where_all_have_dates_and_as_they_stand_otherwise()
    {
        string dated = Rss(Item("old", "Mon, 02 Mar 2026 10:00:00 GMT"), Item("new", "Tue, 03 Mar 2026 10:00:00 +0100"), Item("middle", "2 Mar 2026 22:00 EST"));
        List(dated).Select(e => e.Title).ShouldBe(["new", "middle", "old"]);
        List(Rss(Item("one", null), Item("two", "Mon, 02 Mar 2026 10:00:00 GMT"))).Select(e => e.Title).ShouldBe(["one", "two"]);
    }

    [Theory]
    [InlineData("<content:encoded>&lt;p&gt;All of it.&lt;/p&gt;</content:encoded>", true)]
    [InlineData("<content:encoded>&lt;p&gt;Half of it &#8230; &lt;a href='x'&gt;Continue reading&lt;/a&gt;&lt;/p&gt;</content:encoded>", false)]
    [InlineData("<content:encoded>&lt;p&gt;Half of it [&amp;hellip;]&lt;/p&gt;</content:encoded>", false)]
    [InlineData("<description>A summary.</description>", false)]
    [InlineData("", false)]
    public void Text_that_is_only_a_summary_is_left_to_the_page(string content, bool whole) =>
        (List(Rss($"<item><title>x</title><link>https://notes.example/x</link>{content}</item>"))[0].Source is not null).ShouldBe(whole);

    [Fact]
    public void A_long_description_and_one_without_a_page_are_the_text()
    {
        string text = string.Join(' ', Enumerable.Repeat("The crane turned once more and stood still.", 50));
        List(Rss($"<item><title>x</title><link>https://notes.example/x</link><description>{text}</description></item>"))[0].Source.ShouldNotBeNull();
        List(Rss("<item><title>x</title><description>Short.</description></item>"))[0].Source!.Name.ShouldBe("feed#1");
    }

    [Fact]
    public void A_feed_put_together_by_hand_is_read_all_the_same()
    {
        string broken = "\n  " + Rss("<item><title>Caf&eacute; & Bar&nbsp;1 &copy;</title><description>It\u0001 was <![CDATA[<b>open</b> & warm]]>.</description></item>");
        ArticleEntry entry = List(broken).ShouldHaveSingleItem();
        entry.Title.ShouldBe("Café & Bar 1 ©");
        new Feed().Read(entry.Source!).Text.ShouldBe("Café & Bar 1 ©\n\nIt was open & warm.");
    }

    [Fact]
    public void An_encoding_that_is_declared_is_used()
    {
        string xml = "<?xml version=\"1.0\" encoding=\"windows-1251\"?>" + Rss("<item><title>Туман</title><description>Туман пришёл.</description></item>");
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(xml);
        ArticleText.Read(bytes, "feed").Title.ShouldBe("Туман");
    }

    [Fact]
    public void A_feed_of_nothing_and_a_number_that_is_not_there_say_so()
    {
        Should.Throw<ArticleException>(() => List(Rss())).Message.ShouldContain("has no items");
        ArticleSource source = new("feed", Encoding.UTF8.GetBytes(Rss(Item("one", null)))) { Part = 2 };
        Should.Throw<ArticleException>(() => new Feed().Read(source)).Message.ShouldContain("no number 2");
        Should.Throw<ArticleException>(() => List(Rss("<item></wrong>"))).Message.ShouldContain("not well-formed XML (line 1)");
    }

    [Fact]
    public async Task What_is_wanted_of_a_source_is_chosen_by_number()
    {
        using ArticleSupply supply = new();
        ArticleSource feed = new("feed", Encoding.UTF8.GetBytes(Rss(Item("one", null), Item("two", null)))), text = new("story.txt", "It rained."u8.ToArray());
        supply.Select(feed, new ArticleSelection()).ShouldHaveSingleItem().Title.ShouldBe("one");
        supply.Select(feed, new ArticleSelection { All = true }).Length.ShouldBe(2);
        supply.Select(feed, new ArticleSelection { Items = [2, 1] }).Select(e => e.Title).ShouldBe(["two", "one"]);
        Should.Throw<ArticleException>(() => supply.Select(feed, new ArticleSelection { Items = [3] })).Message.ShouldContain("it has 1 to 2");
        (await supply.OpenAsync(supply.Select(text, new ArticleSelection { All = true }).ShouldHaveSingleItem(), default)).ShouldBe(text);
        Should.Throw<ArticleException>(() => supply.Select(text, new ArticleSelection { Items = [1] })).Message.ShouldContain("is one article, not several");
        await Should.ThrowAsync<ArticleException>(() => supply.OpenAsync(new ArticleEntry(1, "x", null)));
        Should.Throw<FetchException>(() => supply.FetchAsync("https://")).Message.ShouldContain("is no address");
    }

    [Fact]
    public void Fetch_options_list_every_bad_value()
    {
        string message = Should.Throw<ArgumentException>(() => new FetchOptions { Connect = TimeSpan.Zero, MaxBytes = 0, Retries = -1, Delay = TimeSpan.FromSeconds(-1) }.Validate()).Message;
        message.ShouldContain("connect");
        message.ShouldContain("maxBytes");
        message.ShouldContain("retries");
        message.ShouldContain("delay");
    }

    private static ImmutableArray<ArticleEntry> List(string xml) => new Feed().List(new ArticleSource("feed", Encoding.UTF8.GetBytes(xml)));

    private static string Item(string title, string? date) => $"<item><title>{title}</title><description>Words.</description>{(date is null ? "" : $"<pubDate>{date}</pubDate>")}</item>";

    private static string Rss(params string[] items) =>
        $"<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Notes</title>{string.Concat(items)}</channel></rss>";
}
