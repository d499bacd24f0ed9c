namespace Audio.Benchmarks;

/// <summary>echogarden's program with its espeak engine: installed once from npm, outside the repository.</summary>
internal static class Echogarden
{
    // The last that speaks without fetching its engines from elsewhere first.
    private const string Package = "echogarden@2.10.2";

    /// <summary>Where it is; null, with the reason said, where it cannot be had.</summary>
    public static async Task<string?> FindAsync()
    {
        string home = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        string folder = Path.Combine(home, "audio-bench"), program = Path.Combine(folder, "node_modules", ".bin", "echogarden");
        try
        {
            if (!File.Exists(program))
            {
                Console.Error.WriteLine($"audio: installing {Package} into {folder} (480 MB) for row (b)");
                await Race.ProcessAsync("npm", ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", Package]);
            }

            return program;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            Console.WriteLine($"pipeline: row (b) is left out, echogarden cannot be installed: {e.Message.Trim().Split('\n')[0]}");
            return null;
        }
    }

    public static Task<Run> SpeakAsync(string program, string article, string work) =>
        Run.OfAsync(program, ["speak-file", article, Path.Combine(work, "b.mp3"), "--engine=espeak", "--overwrite"]);
}
