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

    /// <summary>
    /// Writes its input and closes it. It may stop reading before the end; its exit code then says why. When the next
    /// block cannot be had, the program is ended, because it would wait for the rest or take a part for the whole.
    /// </summary>
    public static async Task FeedAsync(Process process, IEnumerable<ReadOnlyMemory<byte>> blocks)
    {
        try
        {
            foreach (ReadOnlyMemory<byte> block in blocks)
            {
                if (!await TryAsync(() => process.StandardInput.BaseStream.WriteAsync(block)))
                {
                    return;
                }
            }
        }
        catch
        {
            Kill(process);
            throw;
        }

        _ = await TryAsync(process.StandardInput.BaseStream.DisposeAsync);
    }

    private static async Task<bool> TryAsync(Func<ValueTask> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (IOException)
        {
            return false;
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
