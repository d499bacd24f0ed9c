using Audio.SystemTests.Support;

namespace Audio.SystemTests;

/// <summary>Callers that close the standard streams, or send them where nothing can be written.</summary>
public sealed class StandardStreamTests
{
    [Theory]
    [InlineData("script")]
    [InlineData("narrate")]
    public async Task A_closed_input_is_said_and_not_waited_for(string verb)
    {
        using Workspace cli = new();
        (await cli.RedirectedAsync("<&-", verb, "-")).ShouldEndWith(1).Error.ShouldContain("standard input");
    }

    [Theory]
    [InlineData(">&-", "script", "a.txt")]
    [InlineData(">&-", "--help")]
    [InlineData(">/dev/full", "script", "a.txt")]
    [InlineData(">/dev/full", "--help")]
    [InlineData(">/dev/full", "voices")]
    public async Task An_output_that_takes_nothing_is_a_clear_error(string redirection, params string[] args)
    {
        using Workspace cli = new();
        cli.Write("a.txt", Texts.Harbour);
        string error = (await cli.RedirectedAsync(redirection, args)).ShouldEndWith(1).Error;
        error.ShouldContain("standard output");
        error.ShouldNotContain("   at ", Case.Sensitive, "no stack trace");
    }

    [Theory]
    [InlineData("2>&-")]
    [InlineData("2>/dev/full")]
    public async Task Without_an_error_output_the_work_is_done_and_the_exit_code_tells(string redirection)
    {
        using Workspace cli = new();
        cli.Write("a.txt", Texts.Harbour);
        (await cli.RedirectedAsync(redirection, "narrate", "--engine", "tone", "--output", cli.Output, "a.txt")).ShouldEndWith(0).Output.ShouldContain("A harbour wakes");
        (await cli.RedirectedAsync(redirection, "script", "nowhere.txt")).ShouldEndWith(1);
        (await cli.RedirectedAsync(redirection, "narrate")).ShouldEndWith(2);
    }

    [Fact]
    public async Task Without_any_stream_it_ends()
    {
        using Workspace cli = new();
        (await cli.RedirectedAsync("<&- >&- 2>&-", "script", "-")).ShouldEndWith(1);
    }
}
