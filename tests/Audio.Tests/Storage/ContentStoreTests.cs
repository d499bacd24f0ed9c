using Audio.Storage;
using Audio.Tests.Support;

namespace Audio.Tests.Storage;

public sealed class ContentStoreTests : IDisposable
{
    private const string Key = "0123456789abcdef0123456789abcdef";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory, InlineData(0), InlineData(1), InlineData(100_000)]
    public void What_was_kept_is_found_again_also_by_another_process(int length)
    {
        byte[] bytes = Bytes(length);
        new ContentStore(folder.Path).Find(Key).ShouldBeNull();
        Keep(bytes);
        Read(new ContentStore(folder.Path).Find(Key)!).ShouldBe(bytes);
    }

    [Fact]
    public void A_part_is_a_stream_of_its_own()
    {
        byte[] bytes = Bytes(1000);
        using Stream part = Keep(bytes).Open(100, 50);
        part.Length.ShouldBe(50);
        byte[] read = new byte[200];
        part.ReadAtLeast(read, 200, throwOnEndOfStream: false).ShouldBe(50);
        read[..50].ShouldBe(bytes[100..150]);
        part.Seek(-10, SeekOrigin.End).ShouldBe(40);
        part.ReadByte().ShouldBe(bytes[140]);
        Should.Throw<ArgumentOutOfRangeException>(() => Keep(bytes).Open(990, 11));
    }

    [Fact]
    public void Any_damage_makes_it_absent_and_removes_it()
    {
        byte[] whole = File.ReadAllBytes(FileOf(() => Keep(Bytes(40))));
        byte[][] damaged =
        [
            [], whole[..10], whole[..^1], [.. whole, 0], whole[1..],
            .. Enumerable.Range(0, whole.Length).Select(i => Flipped(whole, i)),
        ];
        foreach (byte[] bytes in damaged)
        {
            File.WriteAllBytes(FileOf(), bytes);
            new ContentStore(folder.Path).Find(Key).ShouldBeNull();
            Files().ShouldBeEmpty();
            Directory.CreateDirectory(folder["01"]);
        }

        Read(Keep(Bytes(40))).ShouldBe(Bytes(40));
    }

    [Fact]
    public void What_is_not_kept_leaves_nothing()
    {
        ContentStore store = new(folder.Path);
        using (ContentStream stream = store.Create())
        {
            stream.Write(Bytes(1000));
            Files().Length.ShouldBe(1);
        }

        Files().ShouldBeEmpty();
    }

    [Fact]
    public void What_a_killed_process_left_is_removed_after_a_day()
    {
        ContentStore store = new(folder.Path);
        File.WriteAllText(folder["staging", "fresh"], "half");
        File.WriteAllText(folder["staging", "old"], "half");
        File.SetLastWriteTimeUtc(folder["staging", "old"], TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-25));
        store = new ContentStore(folder.Path);
        Files().Select(f => Path.GetFileName(f)).ShouldBe(["fresh"]);
    }

    [Fact]
    public void Many_writers_of_one_key_do_no_harm()
    {
        byte[] bytes = Bytes(50_000);
        Parallel.For(0, 20, _ =>
        {
            Keep(bytes);
            Read(new ContentStore(folder.Path).Find(Key)!).ShouldBe(bytes);
        });
        Files().Length.ShouldBe(1);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_said_with_what_to_do()
    {
        File.WriteAllText(folder["file"], "");
        OutputException e = Should.Throw<OutputException>(() => new ContentStore(folder["file", "cache"]));
        e.Message.ShouldContain(folder["file", "cache"]);
        e.Message.ShouldContain("AUDIO_CACHE");

        ContentStore store = new(folder["cache"]);
        File.WriteAllText(folder["cache", "01"], "in the way");
        Should.Throw<OutputException>(() =>
        {
            using ContentStream stream = store.Create();
            store.Keep(Key, stream);
        });
        Directory.GetFiles(folder["cache", "staging"]).ShouldBeEmpty();
    }

    [Fact]
    public void A_clip_that_was_removed_long_ago_is_an_error_of_the_output()
    {
        StoredContent content = Keep(Bytes(10));
        File.Delete(FileOf());
        Read(content).ShouldBe(Bytes(10), "what was found lately is still open");
        for (int i = 0; i < 300; i++)
        {
            Keep(Bytes(1));
        }

        File.Delete(FileOf());
        Should.Throw<OutputException>(() => content.Open(0, 10)).Message.ShouldContain("again");
    }

    [Theory, InlineData("../../etc/passwd"), InlineData(""), InlineData("ABCDEF0123456789"), InlineData("0123")]
    public void Only_hexadecimal_names_an_entry(string key) => Should.Throw<ArgumentException>(() => new ContentStore(folder.Path).Find(key));

    private static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i * 7))];

    private static byte[] Flipped(byte[] bytes, int at)
    {
        byte[] copy = [.. bytes];
        copy[at] ^= 0x40;
        return copy;
    }

    private static byte[] Read(StoredContent content)
    {
        using MemoryStream copy = new();
        using Stream stream = content.Open(0, content.Length);
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private StoredContent Keep(byte[] bytes)
    {
        ContentStore store = new(folder.Path);
        using ContentStream stream = store.Create();
        stream.Write(bytes);
        return store.Keep(Key, stream);
    }

    private string FileOf(Func<StoredContent>? keep = null)
    {
        keep?.Invoke();
        return folder[Key[..2], Key[2..]];
    }

    private string[] Files() => Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);
}
