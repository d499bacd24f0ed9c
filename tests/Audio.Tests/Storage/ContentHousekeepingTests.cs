using Audio.Storage;
using Audio.Tests.Support;

namespace Audio.Tests.Storage;

public sealed class ContentHousekeepingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ContentStore store;
    private readonly ContentHousekeeping keeping;

    public ContentHousekeepingTests()
    {
        store = new ContentStore(folder["cache"]);
        keeping = new ContentHousekeeping(store);
        for (int i = 0; i < 10; i++)
        {
            using ContentStream stream = store.Create();
            stream.Write(new byte[1000]);
            store.Keep(KeyOf(i), stream);
            File.SetLastWriteTimeUtc(PathOf(i), new DateTime(2026, 1, 1 + i, 0, 0, 0, DateTimeKind.Utc));
        }

        File.WriteAllText(Path.Combine(store.Folder, "notes.txt"), "not ours");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_counts_what_is_its_own() => keeping.Measure().ShouldBe(new ContentSize(10, 10 * 1048));

    [Fact]
    public void Old_entries_go_by_their_age()
    {
        keeping.Prune(new DateTimeOffset(2026, 1, 4, 0, 0, 0, TimeSpan.Zero), null).ShouldBe(new ContentSize(3, 3 * 1048));
        store.Find(KeyOf(2)).ShouldBeNull();
        store.Find(KeyOf(3)).ShouldNotBeNull();
    }

    [Fact]
    public void The_oldest_go_until_the_rest_fits()
    {
        keeping.Prune(null, 5000).ShouldBe(new ContentSize(6, 6 * 1048));
        keeping.Measure().Bytes.ShouldBeLessThanOrEqualTo(5000);
        store.Find(KeyOf(9)).ShouldNotBeNull();
        File.Exists(Path.Combine(store.Folder, "notes.txt")).ShouldBeTrue();
    }

    [Fact]
    public void A_damaged_entry_is_found_and_removed()
    {
        using (FileStream file = new(PathOf(4), FileMode.Open))
        {
            file.Position = 500;
            file.WriteByte(77);
        }

        keeping.Verify().ShouldBe(new ContentCheck(9, 1));
        keeping.Verify().ShouldBe(new ContentCheck(9, 0));
    }

    private static string KeyOf(int i) => $"{i:x2}00000000aa";

    private string PathOf(int i) => Path.Combine(store.Folder, KeyOf(i)[..2], KeyOf(i)[2..]);
}
