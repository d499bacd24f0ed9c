using System.Diagnostics;
using System.Runtime.InteropServices;
using Audio.SystemTests.Support;
using Audio.Tests.Support;

namespace Audio.SystemTests;

/// <summary>Ctrl-C and a polite kill end the program within two seconds, whatever it is doing; special files do not hold it at all.</summary>
public sealed partial class SignalTests
{
    private const int Sigint = 2, Sigterm = 15;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2), Slack = TimeSpan.FromSeconds(2); // a busy machine delays every process

    [Theory]
    [InlineData("pipe", Sigint, 130)]
    [InlineData("pipe", Sigterm, 143)]
    [InlineData("named pipe", Sigterm, 143)]
    [InlineData("address", Sigint, 130)]
    [InlineData("speech command", Sigterm, 143)]
    [InlineData("deaf speech command", Sigint, 130)]
    [InlineData("server", Sigterm, 143)]
    public async Task A_signal_ends_what_waits_or_computes(string kind, int signal, int code)
    {
        using Workspace cli = new();
        await using LoopbackServer web = await LoopbackServer.StartAsync(context => Task.Delay(TimeSpan.FromMinutes(5), context.RequestAborted));
        using Process process = Start(cli, kind, web.Authority);
        await Task.Delay(TimeSpan.FromSeconds(4), TestContext.Current.CancellationToken); // by now it is at it
        string child = Path.Combine(Path.GetDirectoryName(cli.Output)!, "child");
        (kind != "deaf speech command" || SpinWait.SpinUntil(() => File.Exists(child), Workspace.Limit)).ShouldBeTrue();
        process.HasExited.ShouldBeFalse();
        Stopwatch clock = Stopwatch.StartNew();
        _ = Kill(process.Id, signal);
        await process.WaitForExitAsync(new CancellationTokenSource(Workspace.Limit).Token);
        clock.Elapsed.ShouldBeLessThan(Limit + Slack);
        process.ExitCode.ShouldBe(code);
        if (Directory.Exists(cli.Output))
        {
            Directory.GetDirectories(cli.Output).ShouldBeEmpty("nothing half-written is seen");
        }

        if (kind == "deaf speech command")
        {
            string status = $"/proc/{File.ReadAllText(child).Trim()}/stat";
            SpinWait.SpinUntil(() => !File.Exists(status), Slack).ShouldBeTrue("no child outlives it");
        }
    }

    [Theory]
    [InlineData("script")]
    [InlineData("narrate")]
    [InlineData("cast")]
    [InlineData("cost")]
    public async Task A_named_pipe_a_device_and_a_socket_are_refused_at_once(string verb)
    {
        using Workspace cli = new();
        string pipe = NamedPipe(cli, "pipe.txt"), script = cli.Write("a.script.md", $"*A script for `audio narrate` (format 1).*\n\n## Article\n\n- source: pipe.txt\n\n## Script\n\nNARRATOR\n  Words of an article.\n");
        foreach (string input in new[] { pipe, "/dev/zero", "/dev/tty", $"{pipe}#1" })
        {
            Stopwatch clock = Stopwatch.StartNew();
            (await cli.RunAsync([verb, input])).ShouldEndWith(1).Error.ShouldContain(input.StartsWith("/dev/", StringComparison.Ordinal) ? input : "pipe.txt");
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        }

        if (verb is "script" or "cast")
        {
            (await cli.RunAsync(["script", script])).ShouldEndWith(0).Error.ShouldContain("no regular file");
        }
    }

    [Fact]
    public async Task What_the_shell_passes_as_a_pipe_is_read()
    {
        using Workspace cli = new();
        cli.Write("harbour.txt", Texts.Harbour);
        foreach (string line in new[] { "script <(cat harbour.txt)", "script /dev/fd/9 9< harbour.txt", "script /dev/stdin < harbour.txt", "script - < harbour.txt", "script <(sleep 1; cat harbour.txt) <(cat harbour.txt)" })
        {
            cli.Write("run.sh", $"{Workspace.Program} {line}\n");
            using Process process = cli.StartProgram("/bin/bash", "run.sh");
            (await Workspace.FinishAsync(process)).ShouldEndWith(0).Output.ShouldContain("three boats");
        }
    }

    private static Process Start(Workspace cli, string kind, string authority)
    {
        switch (kind)
        {
            case "pipe":
                return cli.Start("script", "-");
            case "named pipe":
                NamedPipe(cli, "pipe");
                cli.Write("run.sh", $"exec {Workspace.Program} script /dev/fd/9 9<> pipe\n");
                return cli.StartProgram("/usr/bin/env", "--default-signal=INT,TERM", "/bin/bash", "run.sh");
            case "address":
                return cli.Start("script", "--allow-private", $"http://{authority}/");
            case "server":
                return cli.Start("serve", "--output", Directory.CreateDirectory(Path.Combine(cli.Output)).FullName, "--port", "0");
            default:
                string program = cli.Write("speak.sh", kind == "speech command" ? "#!/bin/sh\nexec sleep 300\n" : $"#!/bin/sh\ntrap '' INT TERM HUP PIPE\necho $$ > {Path.GetDirectoryName(cli.Output)}/child\nwhile :; do sleep 1; done\n");
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
                }

                cli.Variables["AUDIO_COMMAND"] = program;
                return cli.Start("narrate", "--engine", "command", "--output", cli.Output, "--people", "none", cli.Write("a.txt", Texts.OfSentences(5)));
        }
    }

    private static string NamedPipe(Workspace cli, string name)
    {
        string path = cli.Write(name, "");
        File.Delete(path);
        using Process made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        return path;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
