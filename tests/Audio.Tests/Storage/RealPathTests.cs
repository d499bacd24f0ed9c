using Audio.Storage;
using Audio.Tests.Support;

namespace Audio.Tests.Storage;

public sealed class RealPathTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public RealPathTests()
    {
        Directory.CreateDirectory(folder["a", "b"]);
        Directory.CreateDirectory(folder["ab"]);
        File.WriteAllText(folder["a", "b", "file"], "");
        File.CreateSymbolicLink(folder["a", "to-ab"], "../ab");
        File.CreateSymbolicLink(folder["ab", "to-b"], folder["a", "b"]);
        File.CreateSymbolicLink(folder["a", "back"], "to-ab/to-b/..");
        File.CreateSymbolicLink(folder["one"], "two");
        File.CreateSymbolicLink(folder["two"], "one");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a/b/file", "a/b/file")]
    [InlineData("a/to-ab", "ab")]
    [InlineData("a/to-ab/to-b/file", "a/b/file")]
    [InlineData("a/back/b", "a/b")] // ".." in a link's target goes up from where the link before it leads to
    [InlineData("a/missing/x", "a/missing/x")]
    [InlineData("a/./b/../b", "a/b")]
    public void Links_are_followed_in_every_part(string path, string real) => RealPath.Resolve(folder[path]).ShouldBe(RealPath.Resolve(folder[real]));

    [Fact]
    public void Links_in_a_circle_are_an_error() => Should.Throw<IOException>(() => RealPath.Resolve(folder["one", "x"])).Message.ShouldContain("links");

    [Theory]
    [InlineData("a/b/file", "a", true)]
    [InlineData("a/b", "a", true)]
    [InlineData("a", "a", false)]
    [InlineData("ab", "a", false)]
    [InlineData("a/to-ab", "a", false)]
    [InlineData("ab/to-b/file", "a", true)]
    [InlineData("a/b", "a/", true)]
    public void Below_is_what_is_below_in_truth(string path, string parent, bool below) => RealPath.IsBelow(folder[path], folder[parent]).ShouldBe(below);

    [Fact]
    public void The_root_folder_bounds_nothing() => RealPath.IsBelow("/etc/passwd", "/").ShouldBeFalse();
}
