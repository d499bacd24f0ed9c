using System.Xml.Linq;
using Audio.Feeds;
using Audio.Tests.Support;

namespace Audio.Tests.Feeds;

[Collection(Timed.Name)]
public sealed class FeedTests : IDisposable
{
    private static readonly XNamespace Itunes = FeedXml.Itunes, Podcast = FeedXml.Podcast;
    private readonly TemporaryFolder folder = new();
    private readonly FixedClock clock = new() { Now = new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.Zero) };

    [Fact]
    public void Every_item_has_exact_bytes_whole_seconds_transcripts_chapters_and_the_disclosure()
    {
        FeedFolders.Write(folder.Path, "one", bytes: 1234, address: "https://example.com/one");
        XElement item = Items(Write()).ShouldHaveSingleItem();

        XElement enclosure = item.Element("enclosure")!;
        enclosure.Attribute("url")!.Value.ShouldBe("https://example.com/audio/one/episode.mp3");
        enclosure.Attribute("length")!.Value.ShouldBe("1234");
        item.Element(Itunes + "duration")!.Value.ShouldBe("126");
        item.Element("pubDate")!.Value.ShouldBe("Mon, 09 Mar 2026 05:15:00 +0000");
        item.Elements(Podcast + "transcript").Select(t => t.Attribute("type")!.Value).ShouldBe(["text/vtt", "application/x-subrip", "application/json", "text/html"]);
        item.Element(Podcast + "chapters")!.Attribute("type")!.Value.ShouldBe("application/json+chapters");
        item.Element(Podcast + "txt")!.Value.ShouldBe("true");
        item.Element(Podcast + "person")!.Value.ShouldBe("Ann Baker");
        string notes = item.Element("description")!.Value;
        notes.ShouldContain(EpisodeNotes.Disclosure);
        notes.ShouldContain("<p>00:00:00 A harbour wakes</p><p>00:00:15 By &lt;night&gt;</p><p>00:01:01 By day ]]&gt; &amp; on</p>");
        notes.ShouldContain("href=\"https://example.com/one\"");
    }

    [Fact]
    public void The_same_article_in_one_voice_is_another_enclosure_of_the_same_item()
    {
        FeedFolders.Write(folder.Path, "one", bytes: 1234, address: "https://example.com/one");
        string guid = Items(Write()).Single().Element("guid")!.Value;
        FeedFolders.WriteSingleVoice(folder.Path, "one", bytes: 4321);
        XElement item = Items(Write()).ShouldHaveSingleItem();
        item.Element("guid")!.Value.ShouldBe(guid);
        item.Element("enclosure")!.Attribute("length")!.Value.ShouldBe("1234");
        XElement other = item.Elements(Podcast + "alternateEnclosure").ShouldHaveSingleItem();
        other.Attributes().Select(a => (a.Name.LocalName, a.Value)).ShouldBe([("type", "audio/mpeg"), ("length", "4321"), ("bitrate", "96000"), ("lang", "en"), ("title", "One voice"), ("rel", "single-voice")]);
        other.Element(Podcast + "source")!.Attribute("uri")!.Value.ShouldBe("https://example.com/audio/one/single-voice/episode.mp3?v=2");

        FeedFolders.WriteSingleVoice(folder.Path, "one", bytes: 4322);
        Items(Write()).Single().Element("enclosure")!.Attribute("url")!.Value.ShouldEndWith("?v=3", Case.Sensitive, "a new recording in one voice is a new address too");
        File.Delete(folder["one/single-voice/episode.mp3"]);
        Write().Notes[0].ShouldContain("Narrate its article again");
    }

    [Fact]
    public void A_corrected_recording_keeps_its_guid_and_date_and_gets_a_new_address_and_a_note()
    {
        FeedFolders.Write(folder.Path, "one", address: "https://example.com/one");
        XElement before = Items(Write()).Single();
        clock.Now = clock.Now.AddDays(1);
        FeedFolders.Write(folder.Path, "one", bytes: 1001, address: "https://example.com/one");
        FeedResult result = Feed.Write(FeedFolders.Show, folder.Path, clock, "the harbour master's name.", TestContext.Current.CancellationToken);
        XElement after = Items(result).Single();

        result.Corrected.ShouldBe(["one"]);
        after.Element("guid")!.Value.ShouldBe(before.Element("guid")!.Value);
        after.Element("pubDate")!.Value.ShouldBe(before.Element("pubDate")!.Value);
        after.Element("enclosure")!.Attribute("url")!.Value.ShouldBe("https://example.com/audio/one/episode.mp3?v=2");
        after.Element("description")!.Value.ShouldContain("Corrected on 11 March 2026: the harbour master&#39;s name.");
    }

    [Fact]
    public void An_article_whose_title_and_so_folder_changed_is_still_the_same_item()
    {
        FeedFolders.Write(folder.Path, "old-title", address: "https://example.com/one");
        string guid = Items(Write()).Single().Element("guid")!.Value;
        Directory.Move(folder["old-title"], folder["new-title"]);
        FeedResult result = Write();
        Items(result).Single().Element("guid")!.Value.ShouldBe(guid);
        result.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_new_leaves_every_byte_as_it_was()
    {
        FeedFolders.Write(folder.Path, "one");
        string first = File.ReadAllText(Write().Path);
        clock.Now = clock.Now.AddDays(3);
        File.ReadAllText(Write().Path).ShouldBe(first);
    }

    [Fact]
    public void Rules_choose_the_newest_an_author_and_a_tag_and_never_a_draft()
    {
        FeedFolders.Write(folder.Path, "old", published: "2026-01-01T00:00:00+00:00");
        FeedFolders.Write(folder.Path, "new", published: "2026-03-01T00:00:00+00:00");
        FeedFolders.Write(folder.Path, "other", author: "Carl Dean", tags: "sport");
        FeedFolders.Write(folder.Path, "draft", draft: true);

        Names(FeedFolders.Show).ShouldBe(["other", "new", "old"]);
        Names(FeedFolders.Show with { Authors = ["ann baker"] }).ShouldBe(["new", "old"]);
        Names(FeedFolders.Show with { Tags = ["Sport"] }).ShouldBe(["other"]);
        Names(FeedFolders.Show with { Authors = ["Ann Baker"], Newest = 1 }).ShouldBe(["new"]);
    }

    [Fact]
    public void An_item_that_leaves_the_feed_is_never_dropped_silently()
    {
        FeedFolders.Write(folder.Path, "one");
        Write();
        Directory.Delete(folder["one"], recursive: true);
        Write().Notes.ShouldHaveSingleItem().ShouldContain("one was published and is not in the feed any more");
    }

    [Theory]
    [InlineData("</title><script>alert(1)</script> ]]> & \u0007\u202E\uFFFE")]
    [InlineData("👩‍👩‍👧 שלום \uD800 מרחבא")]
    public void A_hostile_title_stays_text(string title)
    {
        FeedFolders.Write(folder.Path, "one", title: title.Replace("\uD800", "", StringComparison.Ordinal) + new string('x', 10_000));
        string read = Items(Write()).Single().Element("title")!.Value;
        read.Length.ShouldBeLessThanOrEqualTo(255);
        read.ShouldNotContain("<");
    }

    [Fact]
    public void A_damaged_folder_is_left_out_with_a_reason_and_a_damaged_ledger_stops_everything()
    {
        FeedFolders.Write(folder.Path, "one");
        FeedFolders.Write(folder.Path, "bad");
        File.WriteAllText(folder["bad", "episode.json"], "{\"title\":");
        FeedResult result = Write();
        result.Items.ShouldBe(1);
        result.Notes.ShouldHaveSingleItem().ShouldContain("bad is left out");

        File.WriteAllText(folder["feed.published.json"], "{}");
        Should.Throw<FeedException>(() => Write()).Message.ShouldContain("backup");
        Items(result).Count.ShouldBe(1);
    }

    [Fact]
    public void A_feed_nested_without_end_is_a_finding()
    {
        string path = folder["deep.xml"];
        File.WriteAllText(path, "<rss version=\"2.0\"><channel>" + string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000)) + "</channel></rss>");
        FeedDoctor.CheckFile(path).ShouldHaveSingleItem().What.ShouldContain("256 deep");
    }

    [Fact]
    public void Five_hundred_episodes_take_as_long_each_as_a_hundred()
    {
        for (int i = 0; i < 500; i++)
        {
            FeedFolders.Write(folder.Path, $"{(i < 125 ? "a" : "b")}-{i}", utterances: 60);
        }

        using TemporaryFolder part = new();
        foreach (string one in Directory.GetDirectories(folder.Path, "a-*"))
        {
            FeedFolders.Write(part.Path, Path.GetFileName(one), utterances: 60);
        }

        Timed.ShouldKeepStep("episodes", which => Feed.Write(FeedFolders.Show, which.Length == 2 ? part.Path : folder.Path, clock));
    }

    public void Dispose() => folder.Dispose();

    private FeedResult Write() => Feed.Write(FeedFolders.Show, folder.Path, clock);

    private static List<XElement> Items(FeedResult result) => [.. XDocument.Load(result.Path).Descendants("item")];

    private IEnumerable<string> Names(Show show) =>
        Items(Feed.Write(show, folder.Path, clock)).Select(i => i.Element("enclosure")!.Attribute("url")!.Value.Split('/')[^2]);

    private sealed class FixedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
