using System.Diagnostics;
using Audio.Storage;
using Audio.Tests.Support;

namespace Audio.Tests.Storage;

/// <summary>Links, pipes and folders under the names that we write to: nothing outside changes, and nothing hangs.</summary>
public sealed class HostileLinkTests : IDisposable
{
    private const string Key = "0123456789abcdef0123456789abcdef", Precious = "precious";
    private readonly TemporaryFolder folder = new();

    public HostileLinkTests()
    {
        Directory.CreateDirectory(folder["root"]);
        Directory.CreateDirectory(folder["elsewhere", "inner"]);
        File.WriteAllText(folder["elsewhere", "file"], Precious);
        File.WriteAllText(folder["elsewhere", "inner", "episode.json"], Precious);
        File.SetLastWriteTimeUtc(folder["elsewhere", "file"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    public void Dispose()
    {
        File.ReadAllText(folder["elsewhere", "file"]).ShouldBe(Precious, customMessage: "a file elsewhere was changed");
        string[] there = [.. Directory.GetFileSystemEntries(folder["elsewhere"]).Order()];
        there.ShouldBe([folder["elsewhere", "file"], folder["elsewhere", "inner"]], "something was made elsewhere");
        File.ReadAllText(folder["elsewhere", "inner", "episode.json"]).ShouldBe(Precious);
        Directory.GetFileSystemEntries(folder["elsewhere", "inner"]).ShouldHaveSingleItem();
        folder.Dispose();
    }

    [Theory]
    [InlineData(".audio-other.lock", "file")]
    [InlineData(".audio-other.lock", "missing")]
    [InlineData(".audio-other.lock", "inner")]
    [InlineData(".audio-other.part", "inner")]
    [InlineData(".audio-other.old", "inner")]
    [InlineData(".audio-mine.part", "inner")]
    [InlineData(".audio-mine.part", "file")]
    [InlineData(".audio-mine.part", "missing")]
    [InlineData(".audio-mine.old", "inner")]
    [InlineData(".audio-mine.old", "missing")]
    public async Task An_episode_is_written_beside_links_under_hidden_names(string name, string target)
    {
        File.CreateSymbolicLink(folder["root", name], folder["elsewhere", target]);
        File.WriteAllText(folder["root", ".audio-other.lock.txt"], "");
        Stopwatch watch = Stopwatch.StartNew();
        await WriteAsync();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        File.ReadAllText(folder["root", "mine", "episode.json"]).ShouldBe("{}");
        new FileInfo(folder["root", "mine"]).LinkTarget.ShouldBeNull();
    }

    [Theory]
    [InlineData("file")]
    [InlineData("missing")]
    [InlineData("inner")]
    public async Task A_link_in_place_of_the_own_lock_is_refused(string target)
    {
        File.CreateSymbolicLink(folder["root", ".audio-mine.lock"], folder["elsewhere", target]);
        (await Should.ThrowAsync<OutputException>(WriteAsync)).Message.ShouldContain("is a link");
    }

    [Fact]
    public async Task A_pipe_in_place_of_a_lock_does_not_hang()
    {
        Pipe(folder["root", ".audio-other.lock"]);
        await WriteAsync();
        Pipe(folder["root", ".audio-next.lock"]);
        Should.Throw<OutputException>(() => OutputFolder.Claim(folder["root"], "next")).Message.ShouldContain("a pipe");
    }

    [Fact]
    public async Task A_hard_link_in_place_of_a_lock_loses_its_name_only()
    {
        Tool("ln", folder["elsewhere", "file"], folder["root", ".audio-other.lock"]);
        await WriteAsync();
        File.Exists(folder["root", ".audio-other.lock"]).ShouldBeFalse();
    }

    [Theory]
    [InlineData(".audio-people.yaml.part", "file", true)]
    [InlineData(".audio-people.yaml.part", "missing", true)]
    [InlineData(".audio-people.yaml.part", "inner", true)]
    [InlineData(".audio-people.yaml.lock", "file", false)]
    [InlineData(".audio-people.yaml.lock", "missing", false)]
    [InlineData("people.yaml", "file", false)]
    [InlineData("people.yaml", "missing", false)]
    [InlineData("people.yaml", "inner", false)]
    public void A_shared_file_is_not_written_through_a_link(string name, string target, bool works)
    {
        File.CreateSymbolicLink(folder["root", name], folder["elsewhere", target]);
        Action[] writes =
        [
            () => SharedFile.Append(folder["root", "people.yaml"], _ => "a"),
            () => SharedFile.Rewrite(folder["root", "people.yaml"], _ => "a"),
            () => SharedFile.Write(folder["root", "people.yaml"], [1]),
            () => SharedFile.Place(folder["root", "people.yaml"], [2]),
        ];
        foreach (Action write in writes)
        {
            if (!works)
            {
                Should.Throw<OutputException>(write).Message.ShouldContain("link");
                continue;
            }

            write();
            new FileInfo(folder["root", "people.yaml"]).LinkTarget.ShouldBeNull();
        }
    }

    [Fact]
    public void A_link_that_the_user_named_is_followed()
    {
        File.WriteAllText(folder["root", "real.yaml"], "a");
        File.CreateSymbolicLink(folder["root", "people.yaml"], folder["root", "real.yaml"]);
        SharedFile.Append(folder["root", "people.yaml"], _ => "b", followLink: true);
        SharedFile.Write(folder["root", "people.yaml"], [.. File.ReadAllBytes(folder["root", "real.yaml"]), (byte)'c'], followLink: true);
        new FileInfo(folder["root", "people.yaml"]).LinkTarget.ShouldNotBeNull();
        File.ReadAllText(folder["root", "real.yaml"]).ShouldBe("abc");
    }

    [Fact]
    public void A_folder_or_a_pipe_in_place_of_a_shared_file_or_its_part_is_said()
    {
        Directory.CreateDirectory(folder["root", ".audio-a.part", "mine"]);
        Should.Throw<OutputException>(() => SharedFile.Append(folder["root", "a"], _ => "x")).Message.ShouldContain("is a folder where a file belongs");
        Directory.Exists(folder["root", ".audio-a.part", "mine"]).ShouldBeTrue();
        Pipe(folder["root", "b"]);
        Should.Throw<OutputException>(() => SharedFile.Append(folder["root", "b"], _ => "x")).Message.ShouldContain("a pipe");
        Should.Throw<OutputException>(() => SharedFile.Write(folder["root", "b"], [1])).Message.ShouldContain("a pipe");
        Pipe(folder["root", ".audio-c.part"]);
        SharedFile.Append(folder["root", "c"], _ => "x");
        File.ReadAllText(folder["root", "c"]).ShouldBe("x");
    }

    [Theory]
    [InlineData("staging", "inner")]
    [InlineData("staging", "missing")]
    [InlineData("01", "inner")]
    [InlineData("01", "missing")]
    [InlineData("01/23456789abcdef0123456789abcdef", "file")]
    [InlineData("01/23456789abcdef0123456789abcdef", "missing")]
    [InlineData("01/23456789abcdef0123456789abcdef", "inner")]
    public void A_cache_writes_and_removes_nothing_through_links(string name, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder["root", name])!);
        File.SetLastWriteTimeUtc(folder["elsewhere", "inner", "episode.json"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.CreateSymbolicLink(folder["root", name], folder["elsewhere", target]);
        ContentStore store = new(folder["root"]);
        store.Find(Key).ShouldBeNull();
        ContentHousekeeping housekeeping = new(store);
        housekeeping.Verify(TestContext.Current.CancellationToken).Damaged.ShouldBe(0);
        housekeeping.Prune(DateTimeOffset.MaxValue, 0).Entries.ShouldBe(0);
        using ContentStream stream = store.Create();
        stream.Write([1, 2, 3]);
        store.Keep(Key, stream).Length.ShouldBe(3);
        store.Find(Key).ShouldNotBeNull();
    }

    [Fact]
    public void A_pipe_in_a_cache_is_no_entry()
    {
        Directory.CreateDirectory(folder["root", "01"]);
        Pipe(folder["root", "01", Key[2..]]);
        ContentStore store = new(folder["root"]);
        store.Find(Key).ShouldBeNull();
        new ContentHousekeeping(store).Verify(TestContext.Current.CancellationToken).ShouldBe(new ContentCheck(0, 0));
    }

    private async Task WriteAsync()
    {
        using OutputFolder output = OutputFolder.Claim(folder["root"], "mine");
        await output.WriteAsync("episode.json", (stream, ct) => stream.WriteAsync("{}"u8.ToArray(), ct).AsTask());
        output.Commit();
    }

    private static void Pipe(string path) => Tool("mkfifo", path);

    private static void Tool(string name, params string[] args)
    {
        using Process process = Process.Start(name, args);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
    }
}
