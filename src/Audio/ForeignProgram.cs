using System.ComponentModel;
using System.Diagnostics;

namespace Audio;

/// <summary>Somebody else's program, run without a shell and with all its streams in our hands.</summary>
internal static class ForeignProgram
{
    /// <summary>Starts it.</summary>
    /// <exception cref="Win32Exception">It is not there, or cannot be started.</exception>
    public static Process Start(string program, IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;

    // EPIPE, and what Windows calls it.
    private const int BrokenPipe = 32, BrokenWindowsPipe = unchecked((int)0x8007006D), ClosedWindowsPipe = unchecked((int)0x800700E8);

    /// <summary>
    /// Writes its input and closes it. It may stop reading before the end; its exit code then says why. When what is
    /// written cannot be had, the program is ended, because it would wait for the rest or take a part for the whole.
    /// </summary>
    public static async Task FeedAsync(Process process, Func<Stream, Task> write)
    {
        try
        {
            await write(process.StandardInput.BaseStream);
            process.StandardInput.Close();
        }
        catch (IOException e) when (e.HResult is BrokenPipe or BrokenWindowsPipe or ClosedWindowsPipe)
        {
            // See above.
        }
        catch
        {
            Kill(process);
            throw;
        }
    }

    /// <summary>Ends it and all it has started.</summary>
    public static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended by itself, which is what was wanted.
        }
    }
}
