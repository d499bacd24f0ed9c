using System.ComponentModel;
using System.Diagnostics;

namespace Audio.Tests.Support;

/// <summary>A program of somebody else's that says whether our output is right.</summary>
public static class Tool
{
    /// <summary>Everything it prints; the test is skipped where it is not installed.</summary>
    public static async Task<string> RunOrSkip(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"skipped, because {program} is not installed");
            throw;
        }

        using (process)
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return await output + await error;
        }
    }
}
