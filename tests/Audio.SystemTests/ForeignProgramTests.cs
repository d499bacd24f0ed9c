using Audio.SystemTests.Support;

namespace Audio.SystemTests;

/// <summary>Working folders that came from anybody, and what other programs are told of us.</summary>
public sealed class ForeignProgramTests
{
    // What we start ourselves, and what those would start.
    private static readonly string[] Names =
    [
        "ffmpeg", "ffmpeg.exe", "espeak-ng", "rsvg-convert", "fc-match", "fc-list", "flite", "audio-cli", "dotnet", "pocketsphinx_continuous", "speak", "sh", "env",
    ];

    private const string Article = "A letter from the harbour\n\nThe mate read the letter aloud.\n\nПривет мир и ещё слова.\n";

    public static TheoryData<string> Verbs => new(
        "doctor",
        "voices --engine flite",
        "voices --engine espeak-ng",
        "voices --engine command",
        "script article.txt",
        "script article.pdf",
        "narrate --people none --output output article.txt",
        "narrate --people none --output output --engine espeak-ng article.txt",
        "narrate --people none --output output --engine command article.txt",
        "narrate --people none --output output --engine tone --formats all article.txt",
        "narrate --people none --output output --engine tone --formats flac,opus,m4b article.txt",
        "narrate --people none --output output --engine tone --bed bed.mp3 article.txt");

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task A_program_in_the_working_folder_is_never_run(string line)
    {
        using Workspace cli = new();
        string mark = cli.Write("marks", "");
        foreach (string name in Names)
        {
            Executable(cli.Write(name, $"#!/bin/sh\necho {name} >> {mark}\nexit 1\n"));
        }

        cli.Write("article.txt", Article);
        cli.Write("article.pdf", Audio.Tests.Support.PdfBuilder.Ordinary());
        cli.Write("bed.mp3", [0xFF, 0xFB, 0x90, 0, 0, 0, 0, 0]);
        cli.Variables["AUDIO_COMMAND"] = "speak {voice}";
        cli.Variables["PATH"] = $":.:./:{Environment.GetEnvironmentVariable("PATH")}::";
        Finished run = await cli.RunAsync(line.Split(' '));
        run.Error.ShouldNotContain("Unhandled");
        File.ReadAllText(mark).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_command_with_a_slash_is_the_one_in_the_working_folder()
    {
        using Workspace cli = new();
        string seen = cli.Write("seen", "");
        Executable(cli.Write("speak.sh", $"#!/bin/sh\npwd > {seen}\nexit 1\n"));
        cli.Variables["AUDIO_COMMAND"] = "./speak.sh";
        Finished run = await cli.RunAsync(["narrate", "--people", "none", "--engine", "command", "--output", cli.Output, cli.Write("a.txt", "A letter\n\nThe mate read the letter aloud.\n")]);
        File.ReadAllText(seen).Trim().ShouldBe(Path.GetDirectoryName(seen), run.Error);
    }

    [Fact]
    public async Task No_program_sees_a_key()
    {
        using Workspace cli = new();
        string bin = Path.Combine(Path.GetDirectoryName(cli.Output)!, "bin"), seen = cli.Write("seen", "");
        Directory.CreateDirectory(bin);
        foreach (string name in (string[])["ffmpeg", "espeak-ng", "rsvg-convert", "fc-match", "fc-list", "speak"])
        {
            Executable(cli.Write($"bin/{name}", $"#!/bin/sh\necho program {name} >> {seen}\ntr '\\0' '\\n' < /proc/self/environ >> {seen}\ncase {name} in fc-*) echo Yrsa;; *) exit 1;; esac\n"));
        }

        foreach (string name in (string[])[.. Secret.VariableNames, "ELEVENLABS_API_KEY", "AZURE_OPENAI_KEY"])
        {
            cli.Variables[name] = "sk-SECRET0123456789012345";
        }

        cli.Variables["PATH"] = $"{bin}:{Environment.GetEnvironmentVariable("PATH")}";
        cli.Variables["AUDIO_COMMAND"] = "speak {voice}";
        string article = cli.Write("a.txt", Article);
        await cli.NarrateAsync("--engine", "tone", "--formats", "flac", article);
        await cli.NarrateAsync("--engine", "espeak-ng", article);
        await cli.NarrateAsync("--engine", "command", article);
        await cli.RunAsync(["doctor"]);
        string all = File.ReadAllText(seen);
        foreach (string name in (string[])["ffmpeg", "espeak-ng", "rsvg-convert", "speak"])
        {
            all.ShouldContain($"program {name}\n");
        }

        all.ShouldNotContain("SECRET");
    }

    [Fact]
    public async Task Workers_see_no_key_and_leave_no_file_in_the_temporary_folder()
    {
        using Workspace cli = new();
        string temporary = Path.Combine(Path.GetDirectoryName(cli.Output)!, "tmp");
        Directory.CreateDirectory(temporary);
        cli.Variables["TMPDIR"] = temporary;
        cli.Variables["AUDIO_OPENAI_KEY"] = "sk-SECRET0123456789012345";
        cli.Write("b.pdf", Audio.Tests.Support.PdfBuilder.Ordinary());
        using System.Diagnostics.Process run = cli.Start("narrate", "--people", "none", "--output", cli.Output, "b.pdf", cli.Write("a.txt", Texts.Harbour));
        List<string> seen = [];
        while (!run.HasExited)
        {
            seen.AddRange(Workers(run.Id));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        seen.ShouldNotBeEmpty("no worker was seen");
        seen.ShouldAllBe(e => !e.Contains("SECRET", StringComparison.Ordinal) && e.Contains("DOTNET_EnableDiagnostics=0", StringComparison.Ordinal));
        Directory.GetFileSystemEntries(temporary).ShouldNotContain(f => !f.Contains($"-{run.Id}-", StringComparison.Ordinal), "files of workers are left behind");
    }

    // The environments of the processes that have this parent and serve as workers.
    private static IEnumerable<string> Workers(int parent)
    {
        foreach (string folder in Directory.GetDirectories("/proc").Where(f => int.TryParse(Path.GetFileName(f), out _)))
        {
            string environment;
            try
            {
                string state = File.ReadAllText(Path.Combine(folder, "stat"));
                bool isChild = state[(state.LastIndexOf(')') + 2)..].Split(' ')[1] == $"{parent}";
                if (!isChild || !File.ReadAllText(Path.Combine(folder, "cmdline")).Contains("\0worker\0", StringComparison.Ordinal))
                {
                    continue;
                }

                environment = File.ReadAllText(Path.Combine(folder, "environ"));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                continue; // it ended
            }

            if (environment.Length > 0)
            {
                yield return environment;
            }
        }
    }

    private static void Executable(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
