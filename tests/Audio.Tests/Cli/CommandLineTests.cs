using Audio.Cli;
using Audio.Cli.Verbs;

namespace Audio.Tests.Cli;

public sealed class CommandLineTests
{
    [Fact]
    public void Text_for_a_terminal_cannot_steer_it() =>
        PlainText.Clean("two\n lines \u001b[2J and a bell\a").ShouldBe("two lines \uFFFD[2J and a bell\uFFFD");

    [Fact]
    public void A_lock_is_a_speaker_and_a_voice() =>
        SharedOptions.ParseLocks(["Jane Doe=nora", "E = mc = carl"]).ShouldBe([new("E = mc", "carl"), new("Jane Doe", "nora")]);

    [Theory]
    [InlineData("nora")]
    [InlineData("=nora")]
    [InlineData("Jane=")]
    public void A_lock_without_both_sides_is_refused(string value) =>
        Should.Throw<ArgumentException>(() => SharedOptions.ParseLocks([value])).Message.ShouldContain(value);

    [Fact]
    public async Task One_bad_article_of_several_does_not_cost_the_others_theirs()
    {
        List<string> done = [];
        int code = await CommandLine.EachAsync(["a", "bad", "b"], name =>
        {
            done.Add(name);
            return name == "bad" ? throw new Audio.Articles.ArticleException("bad") : Task.FromResult(ExitCode.Review);
        });
        code.ShouldBe(ExitCode.Failed);
        done.ShouldBe(["a", "bad", "b"]);
    }

    [Theory]
    [InlineData(typeof(ArgumentException))]
    [InlineData(typeof(ArgumentOutOfRangeException))]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(NullReferenceException))]
    [InlineData(typeof(IndexOutOfRangeException))]
    [InlineData(typeof(FormatException))]
    [InlineData(typeof(OverflowException))]
    [InlineData(typeof(OutOfMemoryException))]
    [InlineData(typeof(EndOfStreamException))]
    [InlineData(typeof(InvalidDataException))]
    public async Task Whatever_an_article_causes_the_others_are_done_and_it_is_no_mistake_of_the_command(Type error)
    {
        List<string> done = [];
        Task<int> Verb(string name)
        {
            done.Add(name);
            return name == "bad" ? throw (Exception)Activator.CreateInstance(error)! : Task.FromResult(ExitCode.Done);
        }

        (await CommandLine.EachAsync(["a", "bad", "b"], Verb)).ShouldBe(ExitCode.Failed);
        done.ShouldBe(["a", "bad", "b"]);
        (await CommandLine.GuardAsync(() => CommandLine.EachAsync(["bad"], Verb))).ShouldBe(ExitCode.Failed, "one article alone is no other case");
    }

    [Fact]
    public async Task Cancellation_and_an_output_that_fails_end_all_articles()
    {
        await Should.ThrowAsync<OperationCanceledException>(() => CommandLine.EachAsync(["a", "b"], _ => throw new TaskCanceledException()));
        await Should.ThrowAsync<ResultException>(() => CommandLine.EachAsync(["a", "b"], _ => throw new ResultException(new IOException("No space left on device"))));
    }

    [Fact]
    public async Task An_error_that_no_code_foresaw_is_no_crash() =>
        (await CommandLine.GuardAsync(() => throw new InvalidOperationException("a bug"))).ShouldBe(ExitCode.Failed);

    [Theory]
    [InlineData("-", 0)]
    [InlineData("/dev/stdin", 0)]
    [InlineData("/dev/fd/63", 63)]
    [InlineData("/proc/self/fd/7", 7)]
    [InlineData("/dev/fd/", null)]
    [InlineData("/dev/fd/6/3", null)]
    [InlineData("/dev/fd/63\n", null)]
    [InlineData("/proc/1/fd/7", null)]
    [InlineData("fd/63", null)]
    [InlineData("/dev/fd/123456", null)]
    public void A_pipe_is_what_the_program_was_started_with(string name, int? descriptor) => (PassedPipe.Find(name)?.Descriptor).ShouldBe(descriptor);

    [Fact]
    public async Task A_descriptor_of_the_runtimes_own_is_nobodys_pipe()
    {
        using FileStream own = File.OpenRead("/etc/hostname");
        (await Should.ThrowAsync<Audio.Articles.ArticleException>(() => ArticleFiles.ReadFileAsync($"/proc/self/fd/{own.SafeFileHandle.DangerousGetHandle()}", default))).Message.ShouldContain("started without");
    }

    [Theory]
    [InlineData("", "name is empty")]
    [InlineData("/dev/zero", "is a pipe, a device or a socket")]
    [InlineData("/proc", "is a directory")]
    [InlineData("/no/such/file", "There is no file")]
    public async Task What_is_no_file_is_refused_at_once(string name, string message) =>
        (await Should.ThrowAsync<Audio.Articles.ArticleException>(() => ArticleFiles.ReadFileAsync(name, default))).Message.ShouldContain(message);

    [Fact]
    public async Task Lines_to_review_outweigh_lines_that_are_done() =>
        (await CommandLine.EachAsync(["a", "b"], name => Task.FromResult(name == "a" ? ExitCode.Review : ExitCode.Done))).ShouldBe(ExitCode.Review);

    [Fact]
    public async Task A_result_that_nobody_can_take_is_a_failure_and_no_crash() =>
        (await CommandLine.GuardAsync(() => throw new IOException("No space left on device"))).ShouldBe(ExitCode.Failed);
}
