using System.Diagnostics;
using System.Text;
using Audio.Storage;
using Audio.Tests.Support;

namespace Audio.Tests.Storage;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder root = new();

    public void Dispose() => root.Dispose();

    [Fact]
    public async Task An_episode_appears_whole_and_nothing_beside_it()
    {
        using (var folder = OutputFolder.Claim(root["new"], "city"))
        {
            await Fill(folder, "one");
            Directory.Exists(folder.Path).ShouldBeFalse();
            folder.Commit();
        }

        Everything(root["new"]).ShouldBe(["city", "city/episode.json", "city/script.md"]);
    }

    [Fact]
    public async Task A_new_episode_takes_the_place_of_the_old_one_file_by_file_gone()
    {
        await Publish("one", "captions.vtt");
        await Publish("two");
        Everything(root.Path).ShouldBe(["city", "city/episode.json", "city/script.md"]);
        File.ReadAllText(root["city", "script.md"]).ShouldBe("two");
    }

    [Fact]
    public async Task Without_commit_the_old_episode_stays_and_no_debris()
    {
        await Publish("one");
        using (var folder = OutputFolder.Claim(root.Path, "city"))
        {
            await Fill(folder, "two");
        }

        Everything(root.Path).ShouldBe(["city", "city/episode.json", "city/script.md"]);
        File.ReadAllText(root["city", "script.md"]).ShouldBe("one");
    }

    [Fact]
    public void A_second_run_is_told_and_does_not_wait()
    {
        using var first = OutputFolder.Claim(root.Path, "city");
        using var other = OutputFolder.Claim(root.Path, "village");
        var watch = Stopwatch.StartNew();
        Should.Throw<OutputException>(() => OutputFolder.Claim(root.Path, "city")).Message.ShouldContain("Another run");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void The_next_run_gets_the_folder_when_the_first_is_done()
    {
        OutputFolder.Claim(root.Path, "city").Dispose();
        OutputFolder.Claim(root.Path, "city").Dispose();
        Everything(root.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Of_many_runs_at_once_one_at_a_time_has_the_folder()
    {
        int inside = 0, most = 0, claims = 0;
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            try
            {
                using var folder = OutputFolder.Claim(root.Path, "city");
                most = Math.Max(most, Interlocked.Increment(ref inside));
                Interlocked.Increment(ref claims);
                Thread.Sleep(2);
                Interlocked.Decrement(ref inside);
            }
            catch (OutputException)
            {
                // told so, as it should be
            }
        });
        most.ShouldBe(1);
        claims.ShouldBeGreaterThan(0);
        Everything(root.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_killed_run_left_is_tidied_by_the_next_claim()
    {
        await Publish("one");
        Directory.CreateDirectory(root[".audio-village.part"]);
        foreach (string file in new[] { ".audio-village.part/episode.mp3", ".audio-village.lock", ".audio-city.lock" })
        {
            File.WriteAllText(root[file], "half");
        }

        OutputFolder.Claim(root.Path, "city").Dispose();
        Everything(root.Path).ShouldBe(["city", "city/episode.json", "city/script.md"]);
    }

    [Fact]
    public async Task A_run_killed_between_two_renames_is_put_right()
    {
        await Publish("one");
        Directory.Move(root["city"], root[".audio-city.old"]);
        OutputFolder.Claim(root.Path, "city").Dispose();
        File.ReadAllText(root["city", "script.md"]).ShouldBe("one");
    }

    [Fact]
    public void A_killed_process_lets_go_of_the_lock()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/flock"), "skipped, because flock(1) is not installed");
        using Process holder = Process.Start(new ProcessStartInfo("flock", ["-x", "-o", root[".audio-city.lock"], "sleep", "30"]))!;
        SpinWait.SpinUntil(() => IsLocked(root[".audio-city.lock"]), TimeSpan.FromSeconds(5)).ShouldBeTrue("flock(1) takes the same lock");
        Should.Throw<OutputException>(() => OutputFolder.Claim(root.Path, "city"));
        holder.Kill(entireProcessTree: true);
        holder.WaitForExit();
        OutputFolder.Claim(root.Path, "city").Dispose();
    }

    [Fact]
    public void A_folder_that_is_no_episode_is_left_alone()
    {
        Directory.CreateDirectory(root["city"]);
        File.WriteAllText(root["city", "photos.txt"], "mine");
        Should.Throw<OutputException>(() => OutputFolder.Claim(root.Path, "city")).Message.ShouldContain("not an episode");
        Everything(root.Path).ShouldBe(["city", "city/photos.txt"]);
    }

    [Fact]
    public async Task An_empty_folder_is_nobodys()
    {
        Directory.CreateDirectory(root["city"]);
        await Publish("one");
        File.ReadAllText(root["city", "script.md"]).ShouldBe("one");
    }

    [Fact]
    public void A_file_in_the_way_is_named()
    {
        File.WriteAllText(root["file"], "");
        Should.Throw<OutputException>(() => OutputFolder.Claim(root["file"], "city")).Message.ShouldContain(root["file"]);
        Should.Throw<OutputException>(() => OutputFolder.Claim(root.Path, "file")).Message.ShouldContain("is a file");
        Everything(root.Path).ShouldBe(["file"]);
    }

    [Fact]
    public void A_root_that_cannot_be_written_is_named()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "skipped, because there is no /proc");
        Should.Throw<OutputException>(() => OutputFolder.Claim("/proc/audio", "city")).Message.ShouldContain("/proc/audio");
    }

    [Fact]
    public async Task A_full_disk_is_reported_and_the_old_episode_stays()
    {
        await Publish("one");
        using (var folder = OutputFolder.Claim(root.Path, "city"))
        {
            OutputException e = await Should.ThrowAsync<OutputException>(() => folder.WriteAsync("episode.mp3", (_, _) => throw new IOException("No space left on device")));
            e.Message.ShouldContain("No space left");
            e.Message.ShouldContain("episode.mp3");
        }

        Everything(root.Path).ShouldBe(["city", "city/episode.json", "city/script.md"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("/etc")]
    [InlineData("-rf")]
    [InlineData(".hidden")]
    [InlineData("a\0b")]
    [InlineData("Ä")]
    public void A_slug_is_never_a_path(string slug) => Should.Throw<OutputException>(() => OutputFolder.Claim(root.Path, slug));

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../x")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a\0b")]
    public async Task A_file_name_is_never_a_path(string name)
    {
        using var folder = OutputFolder.Claim(root.Path, "city");
        await Should.ThrowAsync<ArgumentException>(() => folder.WriteAsync(name, (_, _) => Task.CompletedTask));
        if (name.Length > 0)
        {
            await Should.ThrowAsync<ArgumentException>(() => folder.WriteAsync(name, "episode.mp3", (_, _) => Task.CompletedTask));
        }
    }

    [Fact]
    public async Task Another_version_comes_and_goes_with_its_episode()
    {
        using (var folder = OutputFolder.Claim(root.Path, "city"))
        {
            await folder.WriteAsync("episode.json", (_, _) => Task.CompletedTask);
            await folder.WriteAsync("single-voice", "episode.json", (_, _) => Task.CompletedTask);
            folder.Commit();
        }

        Everything(root.Path).ShouldBe(["city", "city/episode.json", "city/single-voice", "city/single-voice/episode.json"]);
        using (var folder = OutputFolder.Claim(root.Path, "city"))
        {
            await folder.WriteAsync("episode.json", (_, _) => Task.CompletedTask);
            folder.Commit();
        }

        Everything(root.Path).ShouldBe(["city", "city/episode.json"]);
    }

    [Fact]
    public async Task Cancellation_is_cancellation()
    {
        using var folder = OutputFolder.Claim(root.Path, "city");
        await Should.ThrowAsync<OperationCanceledException>(() => folder.WriteAsync("x", (_, ct) => Task.FromCanceled(ct), new CancellationToken(true)));
    }

    private async Task Publish(string words, params string[] more)
    {
        using var folder = OutputFolder.Claim(root.Path, "city");
        await Fill(folder, words, more);
        folder.Commit();
    }

    private static async Task Fill(OutputFolder folder, string words, params string[] more)
    {
        foreach (string name in (string[])["episode.json", "script.md", .. more])
        {
            await folder.WriteAsync(name, async (stream, ct) => await stream.WriteAsync(Encoding.UTF8.GetBytes(words), ct));
        }
    }

    private static bool IsLocked(string path)
    {
        try
        {
            new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None).Dispose();
            return false;
        }
        catch (IOException e)
        {
            return e is not FileNotFoundException;
        }
    }

    private static string[] Everything(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(folder, p)).Order(StringComparer.Ordinal)];
}
