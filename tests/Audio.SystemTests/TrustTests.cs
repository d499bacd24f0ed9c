using System.Text;
using Audio.SystemTests.Support;
using Audio.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Audio.SystemTests;

/// <summary>What somebody else's file may make the program read, ask and publish: nothing.</summary>
public sealed class TrustTests
{
    private const string Secret = "hunter2 is the word that opens the harbour office";

    [Fact]
    public async Task A_script_from_the_web_publishes_no_local_file_and_asks_no_service()
    {
        using Workspace cli = new();
        string secret = cli.Write("secret.txt", Secret);
        await using OpenAiStub service = await OpenAiStub.StartAsync();
        cli.Variables["AUDIO_OPENAI_URL"] = service.Url;
        cli.Variables["OPENAI_API_KEY"] = OpenAiStub.Key;
        await using LoopbackServer web = await LoopbackServer.StartAsync(context => context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Script(secret, "openai/alloy"))).AsTask());
        string address = $"http://{web.Authority}/evil.script.md";
        foreach (string[] command in new[] { ["narrate", "--output", cli.Output, "--people", "none"], ["script"], ["cast", "--people", "none"], new[] { "cost", "--people", "none" } })
        {
            Finished finished = (await cli.RunAsync([.. command, "--allow-private", address])).ShouldEndWith(0);
            finished.Error.ShouldContain($"names \"{secret}\" as its article");
            (finished.Output + finished.Error).ShouldNotContain("hunter2");
        }

        Directory.GetFiles(cli.Output, "*", SearchOption.AllDirectories).ShouldAllBe(f => !Encoding.UTF8.GetString(File.ReadAllBytes(f)).Contains("hunter2", StringComparison.Ordinal));
        service.Addresses.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("cat evil.script.md | {0} narrate {1} -")]
    [InlineData("{0} narrate {1} - < evil.script.md")]
    [InlineData("{0} narrate {1} <(cat evil.script.md)")]
    [InlineData("{0} narrate {1} /dev/fd/7 7< evil.script.md")]
    [InlineData("{0} narrate {1} /proc/self/fd/7 7< <(cat evil.script.md)")]
    [InlineData("{0} narrate {1} /dev/stdin < evil.script.md")]
    public async Task A_script_from_a_pipe_names_no_file_and_no_service(string line)
    {
        using Workspace cli = new();
        cli.Write("evil.script.md", Script(cli.Write("secret.txt", Secret), "openai/alloy"));
        Finished finished = (await ShellAsync(cli, line, "--engine tone --people none")).ShouldEndWith(0);
        finished.Error.ShouldContain("only a script in a local file may name files");
        finished.Error.ShouldContain("Only a local file may choose another engine");
        (finished.Output + finished.Error).ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task A_local_script_reads_its_article_below_the_working_folder_and_says_so_and_elsewhere_only_when_allowed()
    {
        using Workspace cli = new(), elsewhere = new();
        string near = cli.Write("near.txt", Texts.Harbour), far = elsewhere.Write("far.txt", Texts.Harbour), script = cli.Write("a.script.md", "");
        foreach (string article in new[] { near, far })
        {
            File.Delete(script);
            (await cli.RunAsync(["script", article, "-o", script])).ShouldEndWith(0);
            File.WriteAllText(article, Texts.Harbour.Replace("three boats", "four boats", StringComparison.Ordinal));
            Finished read = (await cli.RunAsync(["script", script])).ShouldEndWith(0);
            read.Output.ShouldContain(article == near ? "four boats" : "three boats");
            read.Error.ShouldContain(article == near ? $"is read from {near}" : "--allow-outside");
        }

        Finished allowed = (await cli.RunAsync(["script", "--allow-outside", script])).ShouldEndWith(0);
        allowed.Output.ShouldContain("four boats");
        allowed.Error.ShouldContain($"is read from {far}");
    }

    [Fact]
    public async Task A_server_of_unknown_price_is_never_said_to_cost_nothing_and_a_budget_of_nothing_stops_it()
    {
        using Workspace cli = new();
        await using OpenAiStub service = await OpenAiStub.StartAsync();
        cli.Variables["AUDIO_OPENAI_URL"] = service.Url;
        cli.Variables["AUDIO_OPENAI_KEY"] = OpenAiStub.Key;
        string script = cli.Write("mine.script.md", Script("none.txt", "openai/alloy"));
        Finished refused = (await cli.NarrateAsync("--budget", "0", script)).ShouldEndWith(1);
        refused.Error.ShouldContain("--budget 0 allows no cost");
        service.Bodies.ShouldBeEmpty();
        Finished done = (await cli.NarrateAsync(script)).ShouldEndWith(0);
        done.Error.ShouldContain("openai: a service is asked, and its price is unknown");
        done.Error.ShouldNotContain("costs nothing");
        service.Bodies.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Text_from_outside_does_not_reach_the_terminal_as_commands()
    {
        using Workspace cli = new();
        await using OpenAiStub service = await OpenAiStub.StartAsync();
        service.Answer = (context, _) =>
        {
            context.Response.StatusCode = 400;
            return context.Response.WriteAsync("{\"error\":{\"message\":\"no \\u001b[31m\\u202e\\u009b such voice\"}}");
        };
        cli.Variables["AUDIO_OPENAI_URL"] = service.Url;
        cli.Variables["AUDIO_OPENAI_KEY"] = OpenAiStub.Key;
        string name = cli.Write("a\u001b[31m\u202e\u0007.txt", "Some words of an article.\n");
        foreach (string[] command in new[] { new[] { "narrate", "--engine", "openai", "--output", cli.Output, "--people", "none", name }, ["script", name + "missing"], ["cast", name], ["script", "--item", "3", name], ["verify", name] })
        {
            Finished finished = await cli.RunAsync(command);
            (finished.Error + finished.Output).ShouldNotBeNullOrEmpty();
            (finished.Error + finished.Output).Where(c => (char.IsControl(c) && c is not '\n') || c is '\u202e').ShouldBeEmpty(finished.Error + finished.Output);
        }
    }

    private static async Task<Finished> ShellAsync(Workspace cli, string line, string options)
    {
        File.WriteAllText(cli.Write("run.sh", ""), string.Format(System.Globalization.CultureInfo.InvariantCulture, line, Workspace.Program, $"{options} --listen off --output {cli.Output}") + "\n");
        using System.Diagnostics.Process process = cli.StartProgram("/bin/bash", "run.sh");
        return await Workspace.FinishAsync(process);
    }

    private static string Script(string source, string voice) => $"""
        # A fine article

        *A script for `audio narrate` (format 1). Lines set in by two blanks are the article's words; lines at the margin direct them.*

        ## Article

        - source: {source}
        - text: {new string('0', 64)}
        - paragraphs: 00000000

        ## Cast

        - Narrator: voice {voice}

        ## Script

        NARRATOR
          A harmless line of an article.

        """;
}
