using Audio.SystemTests.Support;

namespace Audio.SystemTests;

/// <summary>What people feed it by mistake: a clear sentence, the right exit code, and nothing written.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("empty.txt", "", "empty.txt")]
    [InlineData("blank.txt", " \n\t\n ", "blank.txt")]
    [InlineData("binary.png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0", "binary.png")]
    public async Task A_file_without_an_article_is_refused(string name, string text, string expected)
    {
        using Workspace cli = new();
        Finished finished = await cli.NarrateAsync("--engine", "tone", cli.Write(name, System.Text.Encoding.Latin1.GetBytes(text)));
        finished.ShouldEndWith(1).Error.ShouldContain(expected);
        NothingWritten(cli);
    }

    [Fact]
    public async Task A_missing_file_and_a_directory_are_named()
    {
        using Workspace cli = new();
        (await cli.NarrateAsync("--engine", "tone", "nowhere.txt")).ShouldEndWith(1).Error.ShouldContain("nowhere.txt");
        (await cli.NarrateAsync("--engine", "tone", Path.GetTempPath())).ShouldEndWith(1).Error.ShouldContain("directory");
        NothingWritten(cli);
    }

    [Fact]
    public async Task Fifty_megabytes_are_refused_in_words()
    {
        using Workspace cli = new();
        string line = string.Concat(Enumerable.Repeat("word after word ", 64)) + "\n";
        string article = cli.Write("huge.txt", string.Concat(Enumerable.Repeat(line, (50 << 20) / line.Length)));
        (await cli.NarrateAsync("--engine", "tone", article)).ShouldEndWith(1).Error.ShouldContain("plit it");
        NothingWritten(cli);
    }

    [Fact]
    public async Task A_megabyte_in_one_line_is_scripted()
    {
        using Workspace cli = new();
        string article = cli.Write("line.txt", string.Concat(Enumerable.Repeat("The tide table has no end and no full stop ", (1 << 20) / 43)));
        (await cli.RunAsync(["script", "--json", article])).ShouldEndWith(0).Output.Length.ShouldBeGreaterThan(1 << 20);
    }

    [Fact]
    public async Task Text_that_no_engine_can_say_is_refused_in_words()
    {
        using Workspace cli = new();
        Finished finished = await cli.NarrateAsync("--engine", "tone", cli.Write("faces.txt", "😀 😀\n\n…!?\n\n★ ★\n"));
        finished.ShouldEndWith(1).Error.ShouldContain("nothing", Case.Insensitive);
        NothingWritten(cli);
    }

    [Fact]
    public async Task An_unknown_voice_engine_or_option_is_a_clear_error()
    {
        using Workspace cli = new();
        string article = cli.Write("a.txt", Texts.Harbour);
        (await cli.NarrateAsync("--narrator", "nobody", article)).ShouldEndWith(1).Error.ShouldContain("nobody");
        (await cli.NarrateAsync("--engine", "gramophone", article)).ShouldEndWith(2).Error.ShouldContain("gramophone");
        (await cli.NarrateAsync("--rate", "9", "--quality", "loud", article)).ShouldEndWith(2).Error.ShouldContain("rate 9");
        (await cli.RunAsync(["narate", article])).ShouldEndWith(2);
        NothingWritten(cli);
    }

    [Fact]
    public async Task An_output_that_cannot_be_written_is_a_clear_error()
    {
        using Workspace cli = new();
        string article = cli.Write("a.txt", Texts.Harbour), file = cli.Write("taken", "a file, not a folder");
        (await cli.RunAsync(["narrate", "--engine", "tone", "--output", file, article])).ShouldEndWith(1).Error.ShouldContain("taken");
        (await cli.RunAsync(["narrate", "--engine", "tone", "--output", "/proc/audio", article])).ShouldEndWith(1).Error.ShouldContain("/proc/audio");
    }

    [Theory]
    [InlineData("cover.png", "")]
    [InlineData("cover.png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0")]
    [InlineData("cover.jpg", "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF")]
    public async Task A_cover_that_is_not_whole_is_refused_before_anything_is_spoken(string name, string bytes)
    {
        using Workspace cli = new();
        string cover = cli.Write(name, System.Text.Encoding.Latin1.GetBytes(bytes)), article = cli.Write("a.txt", Texts.Harbour);
        (await cli.NarrateAsync("--engine", "tone", "--cover", cover, article)).ShouldEndWith(1).Error.ShouldContain("cover");
        NothingWritten(cli);
        Directory.Exists(cli.Cache).ShouldBeFalse();
    }

    private static void NothingWritten(Workspace cli) =>
        (Directory.Exists(cli.Output) ? Directory.GetFileSystemEntries(cli.Output) : []).ShouldBeEmpty();
}
