using System.Text;
using System.Text.Json;

namespace Audio.SystemTests.Support;

/// <summary>Three episodes in every format, made once by the real program: a feature, one without a title, one meant to break pages.</summary>
public sealed class PublishedEpisodes : IAsyncLifetime
{
    private static readonly string[] Both = ["--opening", "--closing", "--versions", "cast,single"];

    private readonly Workspace workspace = new();

    public string Feature { get; private set; } = "";

    public string Untitled { get; private set; } = "";

    public string Hostile { get; private set; } = "";

    /// <summary>The feature in one voice.</summary>
    public string Alone => Path.Combine(Feature, "single-voice");

    /// <summary>The page that lists them.</summary>
    public string Library => Path.Combine(workspace.Output, "index.html");

    /// <summary>A folder for reports.</summary>
    public string Reports => Path.Combine(Path.GetDirectoryName(workspace.Output)!, "reports");

    public IEnumerable<string> All => [Feature, Untitled, Hostile];

    /// <summary>Those, and what lies beside two of them in one voice, without a page of its own.</summary>
    public IEnumerable<string> Books => [.. All, Alone, Path.Combine(Hostile, "single-voice")];

    /// <summary>An article that says what pages and captions must not do.</summary>
    public static string HostileText { get; } = new StringBuilder("A title </title>\n\n")
        .Append("A paragraph that ends ]]> and </script><script>window.hacked = 1</script> and goes on & on.\n\n")
        .Append("“<img src=x onerror=\"window.hacked = 2\"> --> <v Nobody>&amp;</v>,” said Ann <b>Bold</b> Baker. “It was \u202Eright to left\u202C.”\n\n")
        .Append("THE </STYLE> <!-- CHAPTER\n\n")
        .Append("שלום עולם, said nobody. مرحبا. 👩‍👩‍👧 waved 🥐🥐. A tab\tand a bell\u0007 and a half.\n\n")
        .Append("“Never,” said Carl Dean. “{{constructor.constructor('window.hacked=3')()}} <iframe srcdoc='<script>parent.hacked=4</script>'>.”\n")
        .ToString();

    public async ValueTask InitializeAsync()
    {
        Feature = await NarrateAsync("flite", Repository.Feature, Both);
        Untitled = await NarrateAsync("tone", workspace.Write("untitled.txt", "but the ferry to the islands will stop at the end of the month, the harbour office says. Nobody has said what comes instead.\n\n- one list\n- of two items\n"));
        string script = Path.Combine(Path.GetDirectoryName(workspace.Output)!, "hostile.script.md");
        (await workspace.RunAsync(["script", workspace.Write("hostile.txt", HostileText), "-o", script])).ShouldEndWith(0);
        string title = "# " + string.Concat(Enumerable.Repeat("</title> & a title without end ", 350)).Trim();
        List<string> lines = [.. File.ReadAllLines(script).Skip(1)];
        lines.Insert(lines.FindIndex(l => l.StartsWith('*')) + 1, title); // below the line that says it is a script
        File.WriteAllLines(script, lines);
        Hostile = await NarrateAsync("tone", script, Both);
    }

    /// <summary>The proof that a folder is its article.</summary>
    public Task<Finished> VerifyAsync(string folder) => workspace.RunAsync(["verify", folder]);

    public ValueTask DisposeAsync()
    {
        workspace.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<string> NarrateAsync(string engine, string article, params string[] options)
    {
        Finished run = await workspace.RunAsync(["narrate", "--output", workspace.Output, "--people", "none", "--engine", engine, "--formats", "all", "--json", .. options, article]);
        (run.Code is 0 or 3).ShouldBeTrue(run.Output + run.Error);
        return JsonDocument.Parse(run.Output).RootElement.GetProperty("folder").GetString()!;
    }
}
