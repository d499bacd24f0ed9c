using System.Globalization;
using System.Runtime.InteropServices;

namespace Audio.Native;

/// <summary>Ends this process whatever its threads are doing.</summary>
public static partial class ProcessTermination
{
    private const int Kill = 9; // SIGKILL

    /// <summary>Kills the child processes and ends at once with this exit code: nothing else runs, and nothing is flushed.</summary>
    public static void EndNow(int code)
    {
        if (OperatingSystem.IsWindows())
        {
            Environment.Exit(code);
        }

        foreach (int child in Children())
        {
            _ = SendSignal(child, Kill);
        }

        ExitNow(code);
    }

    // On a system without /proc children end by themselves when their input does.
    private static IEnumerable<int> Children()
    {
        string own = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        foreach (string folder in Directory.Exists("/proc/self") ? Directory.GetDirectories("/proc") : [])
        {
            if (int.TryParse(Path.GetFileName(folder.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out int id) && ParentOf(folder) == own)
            {
                yield return id;
            }
        }
    }

    // The second field after the name, which stands in brackets and may hold anything.
    private static string? ParentOf(string folder)
    {
        try
        {
            string status = File.ReadAllText(Path.Combine(folder, "stat"));
            return status[(status.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // it has just ended
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);

    [LibraryImport("libc", EntryPoint = "_exit")]
    private static partial void ExitNow(int code);
}
