using Audio.Feeds;
using Audio.Publishing;
using Audio.Publishing.Covers;
using Audio.Tests.Support;

namespace Audio.Tests.Feeds;

public sealed class ShowFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_show_is_read()
    {
        Show show = Read("title: Read & heard\ndescription: Aloud.\nauthor: Lindvik Post\ncategory: Society & Culture > Documentary\nlanguage: en-GB\nbase: https://example.com/audio\nnewest: 50\nauthors: [Ann Baker]\nlicence: CC-BY-4.0\n");
        show.Subcategory.ShouldBe("Documentary");
        show.Language.ShouldBe("en-gb");
        show.Address.AbsoluteUri.ShouldBe("https://example.com/audio/feed.xml");
        show.Licence.ShouldBe("cc-by-4.0");
        show.Authors.ShouldBe(["Ann Baker"]);
    }

    [Fact]
    public void One_error_lists_every_bad_value_with_its_line()
    {
        string message = Should.Throw<FeedException>(() => Read("title: A\ncategory: Society and Culture\nlanguage: english\nbase: http://example.com/a b\nemail: nobody\nnewest: 0\ncover: none.jpg\nfeed: ../x.xml\nsponsor: me\n")).Message;
        foreach (string part in new[] { "description is missing", "author is missing", "line 2: no category", "line 3: language", "line 4: base", "line 5: email", "line 6: newest", "line 7: cover", "line 8: feed", "line 9: no setting" })
        {
            message.ShouldContain(part);
        }
    }

    [Theory]
    [InlineData("https://podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c")]
    [InlineData("http://mp3s.nashownotes.com/pc20rss.xml/", "917393e3-1b1e-5cef-ace4-edaa54e1f810")]
    [InlineData("example.com/feed.xml", "d84ced82-1926-54c0-88c2-bb01dd35d7e3")]
    public void A_feed_has_the_guid_of_the_published_vectors(string address, string expected) => FeedGuid.OfFeed(address).ToString().ShouldBe(expected);

    [Fact]
    public void A_show_without_a_cover_gets_a_square_one_of_its_own()
    {
        byte[] picture = PlainCover.Of("Read & heard", 3000);
        PictureFile.IsWholePng(picture).ShouldBeTrue();
        PictureFile.SizeOf(picture).ShouldBe((3000, 3000));
        picture.Length.ShouldBeLessThan(512 << 10);
        PlainCover.Of("Another", 3000).ShouldNotBe(picture);
    }

    public void Dispose() => folder.Dispose();

    private Show Read(string yaml)
    {
        File.WriteAllText(folder["show.yaml"], yaml);
        return ShowFile.Read(folder["show.yaml"]);
    }
}
