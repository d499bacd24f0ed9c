namespace Audio.Storage;

/// <summary>The user's own folders, by the XDG base directory specification.</summary>
internal static class UserFolders
{
    /// <summary>What may be deleted at any time: $XDG_CACHE_HOME, else ~/.cache.</summary>
    /// <exception cref="OutputException">There is none, because the user has no home folder.</exception>
    public static string Cache => Rooted("XDG_CACHE_HOME") ?? Path.Combine(Home("AUDIO_CACHE"), ".cache");

    /// <summary>What is kept between runs: $XDG_STATE_HOME, else ~/.local/state.</summary>
    /// <exception cref="OutputException">There is none, because the user has no home folder.</exception>
    public static string State => Rooted("XDG_STATE_HOME") ?? Path.Combine(Home("XDG_STATE_HOME"), ".local", "state");

    // Never the folder for temporary files: a name there that is known beforehand may have been made by anybody.
    private static string Home(string instead) =>
        Rooted("HOME") ?? (Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } home && Path.IsPathFullyQualified(home) ? home
            : throw new OutputException($"This user has no home folder, and HOME is not set. Set HOME, or name a folder of your own with {instead}."));

    // A relative path would be another folder in each working folder; the specification ignores it.
    private static string? Rooted(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value && Path.IsPathFullyQualified(value) ? value : null;
}
