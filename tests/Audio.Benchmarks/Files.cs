namespace Audio.Benchmarks;

/// <summary>Where the project's own files are.</summary>
internal static class Files
{
    public static string Root { get; } = Environment.GetEnvironmentVariable("AUDIO_HOME") ?? FindRoot();

    public static string Feature => Directory.GetFiles(Path.Combine(Root, "seeds"), "feature-*.txt").Single();

    public static string Voices => Path.Combine(Root, "voices");

    public static string Program => Path.Combine(AppContext.BaseDirectory.Replace("tests/Audio.Benchmarks", "src/Audio.Cli", StringComparison.Ordinal), "audio-cli");

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
