using System.Diagnostics;
using System.Text;
using Audio.Processes;

namespace Audio.Tests.Processes;

/// <summary>Programs that fail, stall, babble, take memory or look at what is not theirs.</summary>
public sealed class ProcessRunnerTests
{
    [Fact]
    public async Task A_program_gives_back_what_it_makes_of_its_input() => (await TextAsync(Shell("tr a-z A-Z"), "words")).ShouldBe("WORDS");

    [Fact]
    public async Task A_program_need_not_read_to_the_end()
    {
        byte[] much = new byte[4 << 20];
        (await ProcessRunner.RunAsync(Shell("head -c 3 | wc -c"), much, Ct)).Length.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("echo first >&2; echo the last line >&2; exit 7", nameof(ProcessFault.Failed), "sh ended with code 7: the last line")]
    [InlineData("exit 1", nameof(ProcessFault.Failed), "sh ended with code 1")]
    [InlineData("head -c 3000000 /dev/zero | tr '\\0' e >&2; echo >&2; echo a lot of errors >&2; exit 3", nameof(ProcessFault.Failed), "ended with code 3: a lot of errors")]
    [InlineData("kill -9 $$", nameof(ProcessFault.Failed), "137")]
    [InlineData("exec yes", nameof(ProcessFault.TooMuchOutput), "does not stop writing")]
    [InlineData("exec cat /dev/zero", nameof(ProcessFault.TooMuchOutput), "does not stop writing")]
    public async Task A_program_that_fails_is_told_from_one_that_babbles(string script, string fault, string says)
    {
        ProcessException e = await Should.ThrowAsync<ProcessException>(() => TextAsync(Shell(script), "words"));
        e.Fault.ToString().ShouldBe(fault);
        e.Message.ShouldContain(says);
    }

    [Theory]
    [InlineData("exec sleep 60")]
    [InlineData("sleep 60 & wait")]
    [InlineData("trap '' TERM INT; while :; do sleep 60; done")]
    [InlineData("sleep 60 & exit 0")] // it ends, and what it has started holds its output
    [InlineData("exec sleep 60 <&-")]
    public async Task A_program_that_does_not_end_is_ended(string script)
    {
        Stopwatch time = Stopwatch.StartNew();
        ProcessCommand command = Shell(script) with { Limits = new ProcessLimits { Timeout = TimeSpan.FromMilliseconds(300) } };
        (await Should.ThrowAsync<ProcessException>(() => TextAsync(command, "words"))).Fault.ShouldBe(ProcessFault.TimedOut);
        time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_program_that_neither_reads_nor_writes_is_ended_although_it_has_time()
    {
        ProcessCommand command = Shell("echo begun; exec sleep 60") with { Limits = new ProcessLimits { StallTimeout = TimeSpan.FromMilliseconds(300) } };
        (await Should.ThrowAsync<ProcessException>(() => TextAsync(command, ""))).Message.ShouldContain("without reading or writing");
    }

    [Fact]
    public async Task A_caller_that_gives_up_ends_the_program()
    {
        using CancellationTokenSource stop = new(200);
        await Should.ThrowAsync<OperationCanceledException>(() => ProcessRunner.RunAsync(Shell("exec sleep 60"), default, stop.Token));
    }

    [Fact]
    public async Task Input_that_breaks_off_is_not_taken_for_the_whole()
    {
        static IEnumerable<ReadOnlyMemory<byte>> Broken()
        {
            yield return "half of it"u8.ToArray();
            throw new InvalidOperationException("the other half is missing");
        }

        (await Should.ThrowAsync<InvalidOperationException>(() => ProcessRunner.RunAsync(Shell("cat"), Broken(), _ => { }, Ct))).Message.ShouldContain("other half");
    }

    [Fact]
    public async Task Memory_is_bounded()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "skipped, because only Linux bounds memory");
        ProcessCommand command = Shell("sleep 0.3; a=x; while :; do a=$a$a; done") with { Limits = new ProcessLimits { MaxMemoryBytes = 64 << 20 } };
        (await Should.ThrowAsync<ProcessException>(() => TextAsync(command, ""))).Fault.ShouldBe(ProcessFault.Failed);
    }

    [Fact]
    public async Task Time_on_the_processor_is_bounded()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "skipped, because only Linux bounds processor time");
        ProcessCommand command = Shell("while :; do :; done") with { Limits = new ProcessLimits { MaxProcessorTime = TimeSpan.FromSeconds(1) } };
        (await Should.ThrowAsync<ProcessException>(() => TextAsync(command, ""))).Fault.ShouldBe(ProcessFault.Failed);
    }

    [Theory]
    [InlineData("no-program-of-this-name", "no folder of PATH has it")]
    [InlineData("/nowhere/speak", "there is no such program")]
    [InlineData("/etc/passwd", "there is no such program")]
    [InlineData("", "is not installed")]
    public async Task A_program_that_is_missing_is_named(string program, string says)
    {
        ProcessException e = await Should.ThrowAsync<ProcessException>(() => ProcessRunner.RunAsync(new ProcessCommand(program), default, Ct));
        e.IsMissing.ShouldBeTrue();
        e.Message.ShouldContain(says);
    }

    [Fact]
    public void A_program_sees_no_key_and_no_relative_folder()
    {
        Dictionary<string, string?> environment = new() { ["PATH"] = "x", ["HOME"] = "/home/a", ["KEYBOARD"] = "us" };
        string[] secrets = [.. Secret.VariableNames, "AZURE_OPENAI_KEY", "AZURE_KEY_2", "ELEVENLABS_API_KEY", "openai_api_key", "Azure_Speech_Key"];
        foreach (string name in secrets)
        {
            environment[name] = "sk-secret";
        }

        ChildEnvironment.Apply(environment, new ProcessCommand("x") { PassedVariables = ["ELEVENLABS_API_KEY"], Variables = ProcessVariables });
        environment.Keys.ShouldBe(["PATH", "HOME", "KEYBOARD", "ELEVENLABS_API_KEY", "DOTNET_EnableDiagnostics"], ignoreOrder: true);
        environment["PATH"]!.Split(':').ShouldAllBe(f => f.StartsWith('/'));
    }

    [Fact]
    public async Task A_program_runs_in_the_root_folder() => (await TextAsync(Shell("pwd"), "")).Trim().ShouldBe("/");

    private static readonly System.Collections.Immutable.ImmutableDictionary<string, string> ProcessVariables =
        System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("DOTNET_EnableDiagnostics", "0");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static ProcessCommand Shell(string script) => new("sh", "-c", script) { Limits = new ProcessLimits { MaxOutputBytes = 1 << 20 } };

    private static async Task<string> TextAsync(ProcessCommand command, string input) => Encoding.UTF8.GetString(await ProcessRunner.RunAsync(command, Encoding.UTF8.GetBytes(input), Ct));
}
