using System.Text.Json;

namespace Audio.SystemTests.Support;

/// <summary>Every sample of seeds/, and the real article where it lies beside the project, narrated once by the real program in the bank's voices.</summary>
public sealed class Narrations : IAsyncLifetime
{
    private readonly Workspace workspace = new();

    /// <summary>The folders of the episodes.</summary>
    public List<string> Folders { get; } = [];

    public async ValueTask InitializeAsync()
    {
        string real = Path.GetFullPath(Path.Combine(Repository.Root, "../shared/seeds/000_d4c5f3b629e60632.txt"));
        IEnumerable<string> seeds = Directory.GetFiles(Path.Combine(Repository.Root, "seeds")).Where(f => Path.GetFileName(f) != "README.md").Order(StringComparer.Ordinal);
        foreach (string article in seeds.Concat(File.Exists(real) ? [real] : []))
        {
            Finished run = await workspace.RunAsync(["narrate", "--output", workspace.Output, "--people", "none", "--formats", "wav,timings", "--json", "--quiet", article]);
            (run.Code is 0 or 3).ShouldBeTrue($"{article}: {run.Output}{run.Error}");
            Folders.AddRange(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("folder").GetString()!));
        }
    }

    public ValueTask DisposeAsync()
    {
        workspace.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The samples of a 16-bit WAV file with one channel, full scale ±1.</summary>
    public static float[] Samples(string wav)
    {
        byte[] bytes = File.ReadAllBytes(wav);
        int data = bytes.AsSpan().IndexOf("data"u8) + 8;
        return [.. Enumerable.Range(0, (bytes.Length - data) / 2).Select(i => BitConverter.ToInt16(bytes, data + i * 2) / 32768f)];
    }

    /// <summary>The episode's record.</summary>
    public static JsonElement Episode(string folder) => JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "episode.json"))).RootElement;
}
