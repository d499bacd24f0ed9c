using System.Diagnostics;
using Audio.Cli;
using Audio.Tests.Support;

namespace Audio.Tests.Cli;

/// <summary>Which file a script may have read as its article: nothing outside its own folder and the working folder, however it is named.</summary>
public sealed class OriginalArticleTests : IDisposable
{
    private readonly TemporaryFolder root = new();

    public OriginalArticleTests()
    {
        Directory.CreateDirectory(root["scripts", "inner"]);
        Directory.CreateDirectory(root["scripts-too"]);
        foreach (string file in new[] { "secret.txt", "scripts/a.txt", "scripts/inner/b.txt", "scripts-too/c.txt", "scripts/evil.script.md", "scripts/book#2", "scripts/..d.txt" })
        {
            File.WriteAllText(root[file], "words");
        }

        File.CreateSymbolicLink(root["scripts", "to-secret.txt"], "../secret.txt");
        File.CreateSymbolicLink(root["scripts", "to-passwd.txt"], "/etc/passwd");
        File.CreateSymbolicLink(root["scripts", "to-a.txt"], "a.txt");
        File.CreateSymbolicLink(root["scripts", "to-root"], "/");
        File.CreateSymbolicLink(root["scripts", "to-itself"], "to-itself");
        File.CreateSymbolicLink(root["scripts", "inner", "up"], "..");
        using Process pipe = Process.Start("mkfifo", [root["scripts", "pipe.txt"]]);
        pipe.WaitForExit();
    }

    public void Dispose() => root.Dispose();

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../secret.txt")]
    [InlineData("../../../../../../../../etc/passwd")]
    [InlineData("inner/../../secret.txt")]
    [InlineData("./../secret.txt")]
    [InlineData("../scripts-too/c.txt")] // begins with the same letters and is another folder
    [InlineData("to-secret.txt")]
    [InlineData("to-passwd.txt")]
    [InlineData("to-root/etc/passwd")]
    [InlineData("inner/up/to-passwd.txt")]
    [InlineData("/proc/self/environ")]
    [InlineData("/etc/../etc/passwd")]
    [InlineData("/etc/passwd#1")]
    [InlineData("../secret.txt#3")]
    public void A_file_outside_is_not_read_and_it_is_said_how_it_would_be(string named)
    {
        OriginalArticle found = Find(named, allowOutside: false);
        found.File.ShouldBeNull();
        found.Refusal.ShouldNotBeNull().ShouldContain("--allow-outside");
        found.Refusal.ShouldContain(named);
        Find(named, allowOutside: true).File.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("pipe.txt")]
    [InlineData("/dev/zero")]
    [InlineData("/dev/stdin")]
    [InlineData("/proc/self")]
    [InlineData("inner")]
    [InlineData("to-root")]
    [InlineData("to-root/dev/null")]
    [InlineData("to-itself")]
    public void What_is_no_regular_file_is_never_read(string named)
    {
        foreach (bool allowOutside in new[] { false, true })
        {
            OriginalArticle found = Find(named, allowOutside);
            found.File.ShouldBeNull();
            found.Refusal.ShouldNotBeNull().ShouldContain("no regular file");
        }
    }

    [Theory]
    [InlineData("a.txt", "scripts/a.txt")]
    [InlineData("./a.txt", "scripts/a.txt")]
    [InlineData("inner/b.txt", "scripts/inner/b.txt")]
    [InlineData("inner/up/a.txt", "scripts/inner/up/a.txt")]
    [InlineData("elsewhere/a.txt", "scripts/a.txt")] // beside the script, wherever it was when the script was written
    [InlineData("/no/such/folder/a.txt", "scripts/a.txt")]
    [InlineData("to-a.txt", "scripts/to-a.txt")]
    [InlineData("a.txt#2", "scripts/a.txt#2")]
    [InlineData("book#2", "scripts/book#2")]
    [InlineData("..d.txt", "scripts/..d.txt")]
    public void A_file_below_the_scripts_folder_is_read(string named, string file)
    {
        OriginalArticle found = Find(named, allowOutside: false);
        found.File.ShouldBe(root[file]);
        found.Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("-")]
    [InlineData("")]
    [InlineData("a\0.txt")]
    [InlineData("https://example.com/a.txt")]
    [InlineData("missing.txt")]
    [InlineData("evil.script.md")]
    public void Where_there_is_no_file_there_is_nothing_to_say(string named) => Find(named, allowOutside: false).ShouldBe(new OriginalArticle(File: null));

    [Fact]
    public void A_file_below_the_working_folder_is_read()
    {
        string here = Directory.GetFiles(Environment.CurrentDirectory)[0];
        Find(here, allowOutside: false).File.ShouldBe(here);
        Find(Path.GetRelativePath(Environment.CurrentDirectory, here), allowOutside: false).File.ShouldBe(here);
    }

    private OriginalArticle Find(string named, bool allowOutside) =>
        OriginalArticle.Find(root["scripts", "evil.script.md"], named, n => !Path.Exists(n) && n.IndexOf('#', StringComparison.Ordinal) is > 0 and var at ? n[..at] : n, allowOutside);
}
