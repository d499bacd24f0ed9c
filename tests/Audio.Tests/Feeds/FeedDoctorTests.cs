using System.Xml.Linq;
using Audio.Feeds;
using Audio.Publishing.Covers;
using Audio.Tests.Publishing;
using Audio.Tests.Support;

namespace Audio.Tests.Feeds;

public sealed class FeedDoctorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public FeedDoctorTests()
    {
        FeedFolders.Write(folder.Path, "one", address: "https://example.com/one");
        Feed.Write(FeedFolders.Show, folder.Path, TimeProvider.System, ct: TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Our_own_feed_with_the_files_beside_it_has_no_findings() => Check().ShouldBeEmpty();

    [Theory]
    [InlineData("", "no file of chapters")]
    [InlineData("{\"version\":\"1.2.0\"}", "no file of chapters")]
    [InlineData("{\"version\":\"9\",\"chapters\":[]}", "no chapter in it")]
    [InlineData("{\"version\":\"9\",\"chapters\":[]}", "its version is \"9\"")]
    [InlineData("{\"version\":\"1.2.0\",\"chapters\":[{\"startTime\":61},{\"startTime\":15.9},{\"startTime\":0}]}", "do not ascend")]
    [InlineData("{\"version\":\"1.2.0\",\"chapters\":[{\"startTime\":0},{\"startTime\":1e300}]}", "beyond all time")]
    [InlineData("{\"version\":\"1.2.0\",\"chapters\":[{\"startTime\":0,\"title\":\"A harbour wakes\"},{\"startTime\":16.9,\"title\":\"By <night>\"},{\"startTime\":61,\"title\":\"By day ]]> & on\"}]}", "list in the description")]
    [InlineData("{\"version\":\"1.2.0\",\"chapters\":[{\"startTime\":0,\"title\":\"A harbour wakes\"},{\"startTime\":15,\"title\":\"By <night>\"},{\"startTime\":500,\"title\":\"By day ]]> & on\"}]}", "begins after the end")]
    public void A_file_of_chapters_is_read_and_compared_with_the_description(string chapters, string finding)
    {
        File.WriteAllText(folder["one", "chapters.json"], chapters);
        Check().ShouldContain(f => f.Rule == "CH-9" && f.What.Contains(finding, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<p>Good <b>bold</b> <a href=\"https://example.com/\">link</a></p>", null)]
    [InlineData("<p>one<br>two</p>", "<br>")]
    [InlineData("<p><b>one</p></b>", "closes what is not open")]
    [InlineData("<p>one", "not closed")]
    [InlineData("<div>one</div>", "<div>")]
    [InlineData("five < six and 7 > 3", null)]
    public void Only_tags_that_players_show_are_in_a_description_and_each_is_closed(string description, string? finding)
    {
        Change(feed => feed.Descendants("item").Single().Element("description")!.Value = description);
        FeedFinding[] found = [.. Check().Where(f => f.Rule == "RSS-1")];
        (finding is null).ShouldBe(found.Length == 0);
        found.ShouldAllBe(f => f.What.Contains(finding!, StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_is_square_large_enough_without_alpha_and_what_its_name_says()
    {
        File.WriteAllBytes(folder["one", "cover-1.jpg"], Id3TagTests.TinyPng.ToArray());
        Change(feed => feed.Descendants("item").Single().Add(new XElement(XName.Get("image", FeedXml.Itunes), new XAttribute("href", FeedFolders.Base + "one/cover-1.jpg"))));
        string all = string.Join('\n', Check().Select(f => f.What));
        all.ShouldContain("a cover is square with 1400 to 3000");
        all.ShouldContain("its name says JPEG");
        File.WriteAllBytes(folder["one", "cover-1.jpg"], [1, 2, 3]);
        Check().ShouldHaveSingleItem().What.ShouldContain("neither a JPEG nor a PNG");
        Change(feed => feed.Descendants(XName.Get("image", FeedXml.Itunes)).Last().Attribute("href")!.Value = FeedFolders.Base + "one/cover-2.png");
        File.WriteAllBytes(folder["one", "cover-2.png"], PlainCover.Of("A title", 3000));
        Check().ShouldBeEmpty();
    }

    [Fact]
    public void An_episode_with_a_cover_shows_it_and_its_full_notes_have_every_chapter_and_form()
    {
        File.WriteAllBytes(folder["one", "cover-1.png"], PlainCover.Of("A title", 1400));
        string json = folder["one", "episode.json"];
        File.WriteAllText(json, File.ReadAllText(json).Replace("{\"title\"", "{\"cover\":\"cover-1.png\",\"smallCover\":\"../../x.png\",\"title\"", StringComparison.Ordinal));
        Feed.Write(FeedFolders.Show, folder.Path, TimeProvider.System, ct: TestContext.Current.CancellationToken);
        XElement item = XDocument.Load(folder["feed.xml"]).Descendants("item").Single();
        item.Element(XName.Get("image", FeedXml.Itunes))!.Attribute("href")!.Value.ShouldBe("https://example.com/audio/one/cover-1.png");
        string full = item.Element(XName.Get("encoded", FeedXml.Content))!.Value;
        full.ShouldContain("<li><a href=\"https://example.com/audio/one/transcript.html\">Transcript</a></li>");
        full.ShouldContain("<p>00:01:01 By day ]]&gt; &amp; on</p>");
        full.ShouldContain(EpisodeNotes.Disclosure);
        File.ReadAllText(folder["index.html"]).ShouldNotContain("x.png", customMessage: "a file that is not in the folder is not shown");
        Check().ShouldBeEmpty();
    }

    [Fact]
    public void A_channel_says_what_its_items_say_of_their_voices()
    {
        Change(feed => feed.Root!.Element("channel")!.Elements(XName.Get("txt", FeedXml.Podcast)).Remove());
        Check().ShouldHaveSingleItem().Rule.ShouldBe("RSS-9");
    }

    public void Dispose() => folder.Dispose();

    private FeedFinding[] Check() => [.. FeedDoctor.CheckFile(folder["feed.xml"])];

    private void Change(Action<XDocument> change)
    {
        XDocument feed = XDocument.Load(folder["feed.xml"]);
        change(feed);
        File.WriteAllText(folder["feed.xml"], "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + feed);
    }
}
