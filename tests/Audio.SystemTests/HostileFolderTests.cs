using System.Diagnostics;
using System.Globalization;
using Audio.SystemTests.Support;

namespace Audio.SystemTests;

/// <summary>Folders that came from others: whatever has the names that we use, nothing outside changes and no command hangs.</summary>
public sealed class HostileFolderTests : IDisposable
{
    private const string Slug = "a-harbour-wakes";

    // Names of our own files in the output folder, the cache, and the folder of voices.
    private static readonly string[] Names =
    [
        "output/.audio-other.lock", "output/.audio-other.part", "output/.audio-third.old", $"output/.audio-{Slug}.part", $"output/.audio-{Slug}.old",
        "output/.audio-index.html.part", "output/.audio-feed.xml.part", "output/.audio-feed.published.json.part", "output/.audio-show.yaml.part",
        "output/zz/episode.json", "output/zz/episode.mp3", "output/zz.xml", "output/zz.published.json", "output/zz.txt", "output/notes.yaml",
        "cache/staging", "cache/ab", "cache/cd/0123456789abcdef0123456789abcdef", "voices/.audio-people.yaml.part", "voices/.audio-publication.pls.part", "voices/.audio-calibration.tsv.part",
    ];

    private static readonly string[] Locks = [$"output/.audio-{Slug}.lock", "output/.audio-index.html.lock", "output/.audio-feed.xml.lock", "output/index.html", "output/feed.xml", "output/feed.published.json", "voices/.audio-people.yaml.lock"];

    private static readonly string[] Rewritten = ["output/index.html", "output/feed.xml", "output/feed.published.json", "voices/people.yaml"];

    private readonly Workspace workspace = new();
    private readonly string precious = Directory.CreateTempSubdirectory("audio-precious-").FullName;

    public HostileFolderTests()
    {
        Directory.CreateDirectory(Path.Combine(precious, "folder"));
        File.WriteAllText(Path.Combine(precious, "file"), "precious");
        File.WriteAllText(Path.Combine(precious, "folder", "episode.json"), "{}");
        File.WriteAllText(Path.Combine(precious, "folder", "0123456789abcdef0123456789abcdef"), "precious");
        foreach (string file in Directory.GetFiles(precious, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        foreach (string folder in new[] { "output", "cache", "voices" })
        {
            Directory.CreateDirectory(Path.Combine(workspace.Root, folder));
        }

        foreach (string voice in Directory.GetFiles(Path.Combine(Repository.Root, "voices"), "*.yaml"))
        {
            File.Copy(voice, Path.Combine(workspace.Root, "voices", Path.GetFileName(voice)));
        }

        File.Delete(Path.Combine(workspace.Root, "voices", "people.yaml"));
        File.WriteAllText(Path.Combine(workspace.Root, "show.yaml"), "title: Read\ndescription: Read aloud.\nauthor: A\nemail: a@example.com\ncategory: News\nlanguage: en\nbase: https://example.com/audio/\n");
        workspace.Write("article.txt", Texts.Harbour);
    }

    public void Dispose()
    {
        workspace.Dispose();
        Directory.Delete(precious, recursive: true);
    }

    [Theory]
    [InlineData("link to a file")]
    [InlineData("link to nothing")]
    [InlineData("link to a folder")]
    [InlineData("link to itself")]
    [InlineData("link to a device")]
    [InlineData("pipe")]
    [InlineData("folder")]
    public async Task No_command_changes_anything_outside_or_hangs(string kind)
    {
        string[] before = Snapshot();
        foreach (string name in Names)
        {
            Put(kind, name);
        }

        foreach (string[] command in Commands())
        {
            await RunAsync(command, before);
        }
    }

    [Theory]
    [InlineData("link to a file")]
    [InlineData("link to nothing")]
    [InlineData("pipe")]
    [InlineData("folder")]
    public async Task Names_that_must_be_ours_are_refused_with_a_message(string kind)
    {
        string[] before = Snapshot();
        foreach (string name in Locks)
        {
            string path = Path.Combine(workspace.Root, name);
            foreach (string written in Rewritten)
            {
                Remove(Path.Combine(workspace.Root, written)); // what is as it should be is not written again, and needs no lock
            }

            Put(kind, name);
            Finished narrated = await RunAsync(["narrate", "--engine", "tone", "--output", "output", "--voices", "voices", "--people", "voices/people.yaml", "article.txt"], before);
            Finished fed = await RunAsync(["feed", "--show", "show.yaml", "--output", "output"], before);
            (narrated.Error + fed.Error).ShouldContain(Path.GetFileName(name).Replace(".audio-", "", StringComparison.Ordinal).Replace(".lock", "", StringComparison.Ordinal), customMessage: name);
            Remove(path);
        }
    }

    private static string[][] Commands()
    {
        string[] narrate = ["narrate", "--engine", "tone", "--output", "output", "--voices", "voices", "--people", "voices/people.yaml", "article.txt"];
        return
        [
            narrate, narrate, ["verify", $"output/{Slug}"], ["verify", "output/zz"], ["feed", "--show", "show.yaml", "--output", "output"], ["feed", "--output", "output"],
            ["feed", "check", "output/feed.xml"], ["feed", "check", "output/zz.xml"], ["script", "article.txt"], ["script", "--output", "output/my.script.md", "article.txt"],
            ["cast", "--voices", "voices", "--people", "voices/people.yaml", "article.txt"], ["voices", "--voices", "voices"], ["lexicon", "add", "--lexicons", "voices", "Lindvik", "--say", "LIND-vik"],
            ["cache"], ["cache", "--verify"], ["cache", "--at-most", "0"], ["doctor"],
        ];
    }

    private async Task<Finished> RunAsync(string[] command, string[] before)
    {
        string said = string.Join(' ', command);
        Stopwatch watch = Stopwatch.StartNew();
        Finished run = await workspace.RunAsync(command);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60), said);
        run.Code.ShouldBeOneOf([0, 1, 2, 3], $"{said}: {run.Error}");
        run.Error.ShouldNotContain("Unhandled", customMessage: said);
        run.Error.ShouldNotContain("   at Audio.", customMessage: said);
        Snapshot().ShouldBe(before, $"{said} changed something outside: {run.Error}");
        return run;
    }

    private void Put(string kind, string name)
    {
        string path = Path.Combine(workspace.Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Remove(path);
        switch (kind)
        {
            case "pipe":
                using (Process pipe = Process.Start("mkfifo", [path]))
                {
                    pipe.WaitForExit();
                }

                break;
            case "folder":
                Directory.CreateDirectory(Path.Combine(path, "inner"));
                break;
            default:
                File.CreateSymbolicLink(path, kind switch
                {
                    "link to a file" => Path.Combine(precious, "file"),
                    "link to nothing" => Path.Combine(precious, "nothing"),
                    "link to a folder" => Path.Combine(precious, "folder"),
                    "link to a device" => "/dev/zero",
                    _ => path,
                });
                break;
        }
    }

    private static void Remove(string path)
    {
        if (new FileInfo(path).LinkTarget is null && Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        File.Delete(path);
    }

    private string[] Snapshot() =>
    [
        .. Directory.GetFileSystemEntries(precious, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(p => File.Exists(p) ? string.Create(CultureInfo.InvariantCulture, $"{p} {File.GetLastWriteTimeUtc(p).Ticks} {File.ReadAllText(p)}") : p),
    ];
}
