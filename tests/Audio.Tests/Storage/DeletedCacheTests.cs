using Audio.Storage;
using Audio.Tests.Support;

namespace Audio.Tests.Storage;

/// <summary>A cache may be deleted at any time, also in the middle of a run.</summary>
public sealed class DeletedCacheTests : IDisposable
{
    private const string Key = "0123456789abcdef0123456789abcdef";
    private readonly TemporaryFolder folder = new();

    private string Cache => folder["cache"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_found_can_be_read_after_it_is_gone()
    {
        ContentStore store = new(Cache);
        Keep(store, Key, 100_000);
        StoredContent found = store.Find(Key)!;
        Directory.Delete(Cache, recursive: true);
        Read(found).ShouldBe(Bytes(100_000));
        store.Find(Key).ShouldBeNull();
    }

    [Fact]
    public void What_is_being_written_goes_on_and_can_be_read()
    {
        ContentStore store = new(Cache);
        using ContentStream stream = store.Create();
        stream.Write(Bytes(10_000));
        Directory.Delete(Cache, recursive: true);
        stream.Write(Bytes(10_000));
        using (Stream written = stream.OpenWritten())
        {
            using MemoryStream copy = new();
            written.CopyTo(copy);
            copy.ToArray().ShouldBe([.. Bytes(10_000), .. Bytes(10_000)]);
        }

        Read(store.Keep(Key, stream)).ShouldBe([.. Bytes(10_000), .. Bytes(10_000)]);
    }

    [Fact]
    public async Task Everything_works_again_after_it_was_deleted()
    {
        ContentStore store = new(Cache);
        for (int i = 0; i < 5; i++)
        {
            Directory.Delete(Cache, recursive: true);
            using (await store.ClaimAsync(Key, TestContext.Current.CancellationToken))
            {
                Directory.Delete(Cache, recursive: true);
                Read(Keep(store, Key, 50)).ShouldBe(Bytes(50));
            }

            Read(store.Find(Key)!).ShouldBe(Bytes(50));
        }
    }

    [Theory]
    [InlineData("01")]
    [InlineData("01/23456789abcdef0123456789abcdef")]
    public void An_entry_that_is_a_folder_counts_as_absent(string name)
    {
        ContentStore store = new(Cache);
        Directory.CreateDirectory(Path.Combine(Cache, name, "inner"));
        store.Find(Key).ShouldBeNull();
        Read(Keep(store, Key, 50)).ShouldBe(Bytes(50));
        Directory.Exists(Path.Combine(Cache, name, "inner")).ShouldBeTrue();
    }

    [Fact]
    public async Task It_can_be_deleted_all_the_time()
    {
        ContentStore store = new(Cache);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Task deleting = Task.Run(
            () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    Try(() => Directory.Delete(Cache, recursive: true));
                    Thread.Sleep(1);
                }
            },
            TestContext.Current.CancellationToken);
        for (int i = 0; i < 200; i++)
        {
            string key = $"{i:x8}{Key}";
            Read(store.Find(key) ?? Keep(store, key, 1000 + i)).ShouldBe(Bytes(1000 + i));
        }

        await stop.CancelAsync();
        await deleting;
    }

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (IOException)
        {
            // Somebody has made a file in it meanwhile.
        }
    }

    private static StoredContent Keep(ContentStore store, string key, int length)
    {
        using ContentStream stream = store.Create();
        stream.Write(Bytes(length));
        return store.Keep(key, stream);
    }

    private static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i * 7))];

    private static byte[] Read(StoredContent content)
    {
        using MemoryStream copy = new();
        using Stream stream = content.Open(0, content.Length);
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
