using System.Diagnostics;

namespace Audio.Tests.Support;

/// <summary>Programs of others that judge our files; a test without them is skipped and says so.</summary>
internal static class ForeignTools
{
    public static string RunOrSkip(string program, params string[] arguments)
    {
        (string output, int code) = Run(program, arguments) ?? throw Skipped(program);
        code.ShouldBe(0, output);
        return output;
    }

    /// <summary>Four seconds of silence as LAME encodes it.</summary>
    public static byte[] Mp3OrSkip(string folder)
    {
        string raw = Path.Combine(folder, "silence.raw"), mp3 = Path.Combine(folder, "silence.mp3");
        File.WriteAllBytes(raw, new byte[4 * 44_100 * 2]);
        RunOrSkip("lame", "--quiet", "-r", "-s", "44.1", "-m", "m", "--bitwidth", "16", "--signed", "--little-endian", "-b", "96", raw, mp3);
        return File.ReadAllBytes(mp3);
    }

    private static (string Output, int Code)? Run(string program, string[] arguments)
    {
        try
        {
            ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["LC_ALL"] = "C.UTF-8"; // A bare system names no locale, and some programs then print "?" for every foreign letter.
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (output + errors.Result, process.ExitCode);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static InvalidOperationException Skipped(string program)
    {
        Assert.Skip($"skipped, because {program} is not installed");
        return new InvalidOperationException();
    }
}
