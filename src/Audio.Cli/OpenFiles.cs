using Audio.Storage;

namespace Audio.Cli;

/// <summary>How many files the system lets this program open at once.</summary>
internal static class OpenFiles
{
    // The program, its workers' pipes and the files of an episode take some hundred and fifty.
    private const int MinFiles = 200;

    /// <summary>What is wrong with the limit; null when it is enough.</summary>
    public static string? Problem() => SystemLimits.MaxOpenFiles is { } limit && limit < MinFiles
        ? $"only {limit} files may be open at once, and {MinFiles} are needed. Raise the limit first: ulimit -n 1024"
        : null;
}
