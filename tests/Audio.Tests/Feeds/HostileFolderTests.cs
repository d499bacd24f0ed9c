using System.Text;
using Audio.Feeds;
using Audio.Storage;
using Audio.Tests.Support;

namespace Audio.Tests.Feeds;

/// <summary>What stands in an output folder is checked where it is read: one strange file costs its episode, never the feed.</summary>
public sealed class HostileFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("\"startTime\":61", "\"startTime\":1e308")]
    [InlineData("\"startTime\":61", "\"startTime\":-1e300")]
    [InlineData("\"startTime\":61", "\"startTime\":1e15")]
    [InlineData("\"startTime\":61", "\"startTime\":1e999")]
    [InlineData("\"startTime\":61", "\"startTime\":-0.5")]
    [InlineData("\"startTime\":61", "\"startTime\":\"NaN\"")]
    [InlineData("\"startTime\":61", "\"startTime\":null")]
    [InlineData("\"duration\":125.5", "\"duration\":1e300")]
    [InlineData("\"duration\":125.5", "\"duration\":-1")]
    [InlineData("2026-03-09T06:15:00+01:00", "9999-12-31T23:59:59-14:00")]
    [InlineData("2026-03-09T06:15:00+01:00", "0001-01-01T00:00:00+14:00")]
    [InlineData("2026-03-09T06:15:00+01:00", "9999-12-31T23:59:59Z")]
    [InlineData("2026-03-09T06:15:00+01:00", "0001-01-01T00:00:00Z")]
    [InlineData("2026-03-09T06:15:00+01:00", "yesterday")]
    public void A_folder_with_a_number_that_makes_no_sense_is_left_out_and_noted(string good, string bad)
    {
        FeedFolders.Write(folder.Path, "good", address: "https://example.com/good");
        FeedFolders.Write(folder.Path, "odd", address: "https://example.com/odd");
        string json = folder["odd/episode.json"], before = File.ReadAllText(json).Replace("\\u002B", "+", StringComparison.Ordinal);
        before.ShouldContain(good);
        File.WriteAllText(json, before.Replace(good, bad, StringComparison.Ordinal));
        FeedResult result = Feed.Write(FeedFolders.Show, folder.Path, TimeProvider.System, ct: TestContext.Current.CancellationToken);
        result.Items.ShouldBe(1);
        result.Notes.ShouldHaveSingleItem().ShouldContain("odd is left out");
    }

    [Theory]
    [InlineData("96", "2147483647")]
    [InlineData("96", "-1")]
    [InlineData("96", "0")]
    [InlineData("96", "1e3000")]
    public void So_is_one_whose_other_version_has_such_a_number(string good, string bad)
    {
        FeedFolders.Write(folder.Path, "odd", address: "https://example.com/odd");
        FeedFolders.WriteSingleVoice(folder.Path, "odd", bytes: 4321);
        string json = folder["odd/single-voice/episode.json"];
        File.WriteAllText(json, File.ReadAllText(json).Replace($"\"bitrateKbps\":{good}", $"\"bitrateKbps\":{bad}", StringComparison.Ordinal));
        Feed.Write(FeedFolders.Show, folder.Path, TimeProvider.System, ct: TestContext.Current.CancellationToken).Notes.ShouldHaveSingleItem().ShouldContain("odd is left out");
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2147483647")]
    [InlineData("\"version\": 1", "\"version\": -1")]
    [InlineData("\"guid\": \"", "\"guid\": \"\\u0001")]
    [InlineData("\"published\": \"2", "\"published\": \"9")]
    [InlineData("\"begun\": \"2", "\"begun\": \"0")]
    public void What_was_published_is_damaged_when_its_numbers_are(string good, string bad)
    {
        FeedFolders.Write(folder.Path, "one", address: "https://example.com/one");
        Feed.Write(FeedFolders.Show, folder.Path, TimeProvider.System, ct: TestContext.Current.CancellationToken);
        string ledger = folder["feed.published.json"], before = File.ReadAllText(ledger);
        before.ShouldContain(good);
        File.WriteAllText(ledger, before.Replace(good, bad, StringComparison.Ordinal));
        Should.Throw<FeedException>(() => Feed.Write(FeedFolders.Show, folder.Path, TimeProvider.System)).Message.ShouldContain("is damaged");
    }

    [Fact]
    public void A_feed_nested_without_end_is_not_on_the_library_page()
    {
        FeedFolders.Write(folder.Path, "one", title: "In the folder");
        File.WriteAllText(folder["f.published.json"], "{}");
        File.WriteAllText(folder["f.xml"], new StringBuilder("<rss><channel><title>").Insert(21, "<b>", 200_000).Insert(21 + 600_000, "</b>", 200_000).Append("</title></channel></rss>").ToString());
        Library.Update(folder.Path, TestContext.Current.CancellationToken).ShouldBeEmpty();
        File.ReadAllText(folder["index.html"]).ShouldContain("In the folder");
    }

    [Theory]
    [InlineData("2026-11\topenai\tUSD\t9223372036854775807\t5\t1\n")]
    [InlineData("2026-11\topenai\tUSD\t1\t9223372036854775807\t1\n")]
    [InlineData("2026-11\topenai\tUSD\t1\t5\t79228162514264337593543950335\n")]
    public void Sums_of_what_was_spent_never_overflow(string line)
    {
        File.WriteAllText(folder["spending.tsv"], line + line);
        Should.Throw<OutputException>(() => new SpendingLedger(folder["spending.tsv"]).TryAdd("openai", 1, 1, "USD", 10)).Message.ShouldContain("line 1");
    }

    public void Dispose() => folder.Dispose();
}
