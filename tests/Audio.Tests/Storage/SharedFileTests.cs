using Audio.Storage;
using Audio.Tests.Support;

namespace Audio.Tests.Storage;

public sealed class SharedFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Path => folder["sub", "people.yaml"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_file_is_empty_and_made_with_its_folder()
    {
        SharedFile.Read(Path).ShouldBe("");
        SharedFile.Append(Path, text => text + "a\n");
        SharedFile.Append(Path, text => text + "b\n");
        File.ReadAllText(Path).ShouldBe("a\na\nb\n");
        Directory.GetFileSystemEntries(folder["sub"]).ShouldBe([Path], "no lock and no half file stays");
    }

    [Fact]
    public void What_was_there_stays_byte_for_byte()
    {
        Directory.CreateDirectory(folder["sub"]);
        byte[] before = [0xEF, 0xBB, 0xBF, .. "# é\r\n\r\nx: 1"u8];
        File.WriteAllBytes(Path, before);
        SharedFile.Append(Path, text => text == "# é\r\n\r\nx: 1" ? "\ny: 2" : "wrong");
        File.ReadAllBytes(Path).ShouldBe([.. before, .. "\ny: 2"u8]);
    }

    [Fact]
    public void Runs_at_once_lose_nothing()
    {
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => SharedFile.Append(Path, _ => $"{i}\n"));
        File.ReadAllLines(Path).Select(int.Parse).Order().ShouldBe(Enumerable.Range(0, 40));
    }

    [Fact]
    public void A_failed_addition_leaves_the_file_as_it_was()
    {
        SharedFile.Append(Path, _ => "a\n");
        Should.Throw<InvalidOperationException>(() => SharedFile.Append(Path, _ => throw new InvalidOperationException()));
        File.ReadAllText(Path).ShouldBe("a\n");
        SharedFile.Append(Path, _ => "b\n");
        File.ReadAllText(Path).ShouldBe("a\nb\n");
    }

    [Fact]
    public void Nothing_to_add_writes_nothing()
    {
        SharedFile.Append(Path, _ => "");
        File.Exists(Path).ShouldBeFalse();
    }

    [Fact]
    public void Writing_anew_sees_what_is_there_and_leaves_nothing_of_it_or_all()
    {
        SharedFile.Rewrite(Path, text => text + "a longer text\n");
        SharedFile.Rewrite(Path, text => text.Replace("a longer", "b", StringComparison.Ordinal));
        File.ReadAllText(Path).ShouldBe("b text\n");
        Should.Throw<InvalidOperationException>(() => SharedFile.Rewrite(Path, _ => throw new InvalidOperationException()));
        Directory.GetFiles(System.IO.Path.GetDirectoryName(Path)!, "*.part").ShouldBeEmpty();
        File.ReadAllText(Path).ShouldBe("b text\n");
    }

    [Fact]
    public async Task Two_that_write_anew_at_once_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => SharedFile.Rewrite(Path, text => text + $"{i}\n"))));
        File.ReadAllLines(Path).Order().ShouldBe(Enumerable.Range(0, 8).Select(i => $"{i}"));
    }

    [Fact]
    public void A_link_that_the_user_named_stays_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped, because making links needs rights on Windows");
        File.WriteAllText(folder["real.yaml"], "a\n");
        Directory.CreateDirectory(folder["sub"]);
        File.CreateSymbolicLink(Path, folder["real.yaml"]);
        SharedFile.Append(Path, _ => "b\n", followLink: true);
        File.ReadAllText(folder["real.yaml"]).ShouldBe("a\nb\n");
        new FileInfo(Path).LinkTarget.ShouldNotBeNull();
    }

    [Fact]
    public void What_is_no_text_or_no_file_says_what_to_do()
    {
        Directory.CreateDirectory(folder["sub"]);
        File.WriteAllBytes(Path, [(byte)'a', 0xFF, (byte)'b']);
        Should.Throw<OutputException>(() => SharedFile.Read(Path)).Message.ShouldBe($"{Path} is not UTF-8 text: byte 2 is wrong. Save it as UTF-8.");
        Should.Throw<OutputException>(() => SharedFile.Append(Path, _ => "x")).Message.ShouldContain("Save it as UTF-8");
        Should.Throw<OutputException>(() => SharedFile.Read(folder["sub"])).Message.ShouldContain("is a folder");
        Should.Throw<OutputException>(() => SharedFile.Append("/proc/none/people.yaml", _ => "x")).Message.ShouldContain("/proc/none/people.yaml cannot be written");
    }
}
