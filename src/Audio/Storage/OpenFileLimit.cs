using System.Globalization;

namespace Audio.Storage;

/// <summary>How many files and connections this process may have open at once.</summary>
public static class OpenFileLimit
{
    // What POSIX systems give a process that nobody configured.
    private const int Usual = 1024;

    /// <summary>The limit in force, at least 1; 1024 where it cannot be learned.</summary>
    public static int Current => Find();

    /// <summary>How many this process has open now; 0 where it cannot be learned.</summary>
    public static int Used => Directory.Exists("/proc/self/fd") ? Directory.EnumerateFileSystemEntries("/proc/self/fd").Count() : 0;

    private static int Find()
    {
        try
        {
            // "Max open files            1024                 1048576              files": the soft limit stands first.
            string? line = File.ReadLines("/proc/self/limits").FirstOrDefault(l => l.StartsWith("Max open files", StringComparison.Ordinal));
            string? soft = line?["Max open files".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
            return soft == "unlimited" ? int.MaxValue
                : long.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out long limit) ? (int)Math.Clamp(limit, 1, int.MaxValue)
                : Usual;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Usual;
        }
    }
}
