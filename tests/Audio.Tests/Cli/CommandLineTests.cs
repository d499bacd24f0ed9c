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

    [Fact]
    public async Task Lines_to_review_outweigh_lines_that_are_done() =>
        (await CommandLine.EachAsync(["a", "b"], name => Task.FromResult(name == "a" ? ExitCode.Review : ExitCode.Done))).ShouldBe(ExitCode.Review);

    [Fact]
    public async Task A_result_that_nobody_can_take_is_a_failure_and_no_crash() =>
        (await CommandLine.GuardAsync(() => throw new IOException("No space left on device"))).ShouldBe(ExitCode.Failed);
}
