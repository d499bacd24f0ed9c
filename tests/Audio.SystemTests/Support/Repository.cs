namespace Audio.SystemTests.Support;

/// <summary>Where the project's own files are.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Feature => Directory.GetFiles(Path.Combine(Root, "seeds"), "feature-*.txt").Single();

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Audio.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException($"No Audio.sln above {AppContext.BaseDirectory}.");
    }
}
