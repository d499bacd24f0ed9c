using System.Diagnostics;

namespace Audio.SystemTests.Support;

/// <summary>An independent program that looks at our files; a test that needs it is skipped where it is missing.</summary>
public static class Tool
{
    public static async Task<string> RunAsync(string program, params string[] args)
    {
        bool found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(f => File.Exists(Path.Combine(f, program)));
        Assert.SkipUnless(found, $"skipped, because {program} is not installed");
        ProcessStartInfo start = new(program, args) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', args)}: {output}{await error}");
        return output + await error;
    }
}
