namespace Audio.Processes;

/// <summary>Where a program is: the absolute folders of PATH decide, and nothing else.</summary>
/// <remarks>
/// The runtime would look into the program's own folder and the working folder first: an article's folder, which may come from anybody.
/// Empty and relative entries of PATH mean the working folder and are ignored for the same reason.
/// A name with a slash is a path, relative to the working folder as a shell takes it: only the user writes one (AUDIO_COMMAND=./speak.sh).
/// </remarks>
internal static class ProgramPath
{
    /// <summary>The absolute folders of PATH.</summary>
    public static IReadOnlyList<string> Folders() =>
        [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathFullyQualified)];

    /// <summary>The whole path of a program; null when there is none.</summary>
    /// <param name="program">A name or a path.</param>
    /// <param name="folders">Where a name is looked for; relative ones are ignored. Default: <see cref="Folders"/>.</param>
    public static string? Find(string program, IReadOnlyList<string>? folders = null)
    {
        if (program.Length == 0 || program.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        return program.Contains('/', StringComparison.Ordinal) || program.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? Executable(Path.GetFullPath(program))
            : (folders ?? Folders()).Where(Path.IsPathFullyQualified).Select(f => Executable(Path.Combine(f, program))).FirstOrDefault(f => f is not null);
    }

    private static string? Executable(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return File.Exists(path) ? path : File.Exists(path + ".exe") ? path + ".exe" : null;
        }

        const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        try
        {
            return File.Exists(path) && (File.GetUnixFileMode(path) & Execute) != 0 ? path : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
