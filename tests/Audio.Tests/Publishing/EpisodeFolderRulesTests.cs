using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Audio.Publishing;
using Audio.Publishing.Formats;
using Audio.Storage;
using Audio.Tests.Support;

namespace Audio.Tests.Publishing;

/// <summary>Narrating again replaces what the program wrote and loses nothing of a person's.</summary>
public sealed class EpisodeFolderRulesTests : IDisposable
{
    private const string Script = "The script as it was written.\n", Edited = "The script with an edit.\n";

    private readonly TemporaryFolder root = new();

    public void Dispose() => root.Dispose();

    [Theory]
    [InlineData("my-notes.txt")]
    [InlineData("photos/one.jpg")]
    [InlineData("photos/inner/two.jpg")]
    [InlineData(".hidden")]
    [InlineData("single-voice/remarks.txt")]
    [InlineData("script.md~")]
    [InlineData("SCRIPT.MD")]
    [InlineData("episode.flac")] // a name of a format that was not written
    [InlineData("cover-mine.png")]
    [InlineData("cover-12345678.png")] // the form of a cover, and none of this episode's
    [InlineData("empty folder/")]
    public async Task A_persons_file_stays(string name)
    {
        await PublishAsync("one", Script);
        Put(name);
        await PublishAsync("two", Script);
        IsThere(name).ShouldBeTrue();
        File.ReadAllText(root["city", "transcript.txt"]).ShouldBe("two");
        Directory.GetFileSystemEntries(root.Path).ShouldBe([root["city"]]);
    }

    [Fact]
    public async Task Links_and_pipes_are_moved_as_they_are()
    {
        await PublishAsync("one", Script);
        Directory.CreateDirectory(root["elsewhere"]);
        File.WriteAllText(root["elsewhere", "precious.txt"], "mine");
        File.CreateSymbolicLink(root["city", "to-elsewhere"], "../elsewhere");
        File.CreateSymbolicLink(root["city", "to-nothing"], "nothing");
        using (Process pipe = Process.Start("mkfifo", [root["city", "pipe"]]))
        {
            pipe.WaitForExit();
        }

        await PublishAsync("two", Script);
        new FileInfo(root["city", "to-elsewhere"]).LinkTarget.ShouldBe("../elsewhere");
        new FileInfo(root["city", "to-nothing"]).LinkTarget.ShouldBe("nothing");
        Path.Exists(root["city", "pipe"]).ShouldBeTrue();
        File.ReadAllText(root["elsewhere", "precious.txt"]).ShouldBe("mine");
    }

    [Fact]
    public async Task What_the_program_wrote_goes_with_the_old_version()
    {
        await PublishAsync("one", Script, "captions.vtt", "index.html", "single-voice/episode.mp3");
        await PublishAsync("two", Script);
        Everything().ShouldBe(["episode.json", "script.md", "transcript.txt"]);
    }

    [Fact]
    public async Task A_name_that_the_new_version_takes_is_kept_under_another()
    {
        await PublishAsync("one", Script);
        File.WriteAllText(root["city", "episode.flac"], "mine");
        await PublishAsync("two", Script, "episode.flac");
        File.ReadAllText(root["city", "episode.flac"]).ShouldBe("two");
        File.ReadAllText(root["city", "episode (2).flac"]).ShouldBe("mine");
        await PublishAsync("three", Script, "episode.flac");
        File.ReadAllText(root["city", "episode (2).flac"]).ShouldBe("mine");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("{\"formatVersion\":1}")]
    [InlineData("{\"formatVersion\":1,\"slug\":\"city\"}")]
    [InlineData("{\"formatVersion\":1,\"slug\":\"city\",\"source\":{}}")]
    [InlineData("{\"formatVersion\":\"1\",\"slug\":\"city\",\"source\":{\"name\":\"a\",\"sha256\":\"0\"}}")]
    [InlineData("{\"formatVersion\":1,\"slug\":7,\"source\":{\"name\":\"a\",\"sha256\":\"0\"}}")]
    [InlineData("{\"formatVersion\":1,\"slug\":\"city\",\"source\":{\"name\":null,\"sha256\":\"0\"}}")]
    [InlineData("{\"formatVersion\":1,\"slug\":\"city\",\"source\":[]}")]
    public void A_folder_with_any_episode_json_is_no_episode(string json)
    {
        Put("episode.json", json);
        Put("diary.txt");
        Should.Throw<OutputException>(() => OutputFolder.Claim(root.Path, "city", new EpisodeFolderRules())).Message.ShouldContain("is not an episode");
        IsThere("diary.txt").ShouldBeTrue();
    }

    [Fact]
    public async Task An_episode_json_that_claims_a_persons_files_does_not_get_them()
    {
        await PublishAsync("one", Script);
        Put("diary.txt");
        Put("episode.json", Json(Script, ["diary.txt", "../city/diary.txt", "script.md"]).Replace("}}", "},\"cover\":\"diary.txt\"}", StringComparison.Ordinal));
        await PublishAsync("two", Script);
        IsThere("diary.txt").ShouldBeTrue();
    }

    [Fact]
    public async Task An_edited_script_is_not_replaced_by_its_article()
    {
        await PublishAsync("one", Script);
        Put("script.md", Edited);
        OutputException e = await Should.ThrowAsync<OutputException>(() => PublishAsync("two", Script));
        e.Message.ShouldContain($"audio narrate {root["city", "script.md"]}");
        e.Message.ShouldContain("--discard-edits");
        File.ReadAllText(root["city", "script.md"]).ShouldBe(Edited);
        File.ReadAllText(root["city", "transcript.txt"]).ShouldBe("one");
    }

    [Fact]
    public async Task A_script_that_is_edited_while_the_article_is_narrated_stays_too()
    {
        await PublishAsync("one", Script);
        await Should.ThrowAsync<OutputException>(() => PublishAsync("two", Script, beforeCommit: () => Put("script.md", Edited)));
        File.ReadAllText(root["city", "script.md"]).ShouldBe(Edited);
    }

    [Fact]
    public async Task The_edited_script_itself_may_be_narrated_and_its_edits_may_be_discarded()
    {
        await PublishAsync("one", Script);
        Put("script.md", Edited);
        await PublishAsync("two", Edited, rules: new EpisodeFolderRules(Hash(Edited)));
        Everything().ShouldBe(["episode.json", "script.md", "transcript.txt"]);
        Put("script.md", "Other edits.\n");
        await Should.ThrowAsync<OutputException>(() => PublishAsync("three", Edited, rules: new EpisodeFolderRules(Hash(Edited))));
        await PublishAsync("three", Script, rules: new EpisodeFolderRules { DiscardsEdits = true });
        Everything().ShouldBe(["episode.json", "script.md", "transcript.txt"]);
        File.ReadAllText(root["city", "script.md"]).ShouldBe(Script);
    }

    [Fact]
    public async Task Edits_that_apply_no_longer_are_kept_beside_the_new_script()
    {
        await PublishAsync("one", Script);
        Put("script.md", Edited);
        await PublishAsync("two", Script, rules: new EpisodeFolderRules(Hash(Edited)) { KeepsEveryEdit = false });
        File.ReadAllText(root["city", "script.before.md"]).ShouldBe(Edited);
        File.ReadAllText(root["city", "script.md"]).ShouldBe(Script);
    }

    [Fact]
    public async Task Edits_that_were_narrated_are_not_lost_by_narrating_the_article_afterwards()
    {
        await PublishAsync("one", Edited, rules: new EpisodeFolderRules(Hash(Edited)));
        (await Should.ThrowAsync<OutputException>(() => PublishAsync("two", Script))).Message.ShouldContain("comes from a script file");
        await PublishAsync("two", "Edits of a file elsewhere.\n", rules: new EpisodeFolderRules(Hash("Edits of a file elsewhere.\n")));
        await PublishAsync("three", Script, rules: new EpisodeFolderRules { DiscardsEdits = true });
        await PublishAsync("four", Script);
        Everything().ShouldBe(["episode.json", "script.md", "transcript.txt"]);
    }

    [Fact]
    public async Task A_script_that_is_something_else_now_is_not_replaced()
    {
        await PublishAsync("one", Script);
        File.Delete(root["city", "script.md"]);
        File.CreateSymbolicLink(root["city", "script.md"], "../my-script.md");
        await Should.ThrowAsync<OutputException>(() => PublishAsync("two", Script));
        File.Delete(root["city", "script.md"]);
        await PublishAsync("two", Script);
        Everything().ShouldBe(["episode.json", "script.md", "transcript.txt"]);
    }

    [Theory]
    [InlineData(".part")] // swapped out, and killed before it was tidied away
    [InlineData(".old")] // moved aside where the system cannot swap
    public async Task What_a_killed_run_left_is_carried_over_by_the_next_claim(string ending)
    {
        await PublishAsync("one", Script);
        Put("my-notes.txt");
        Put("script.md", Edited);
        Directory.Move(root["city"], root["before"]);
        await PublishAsync("two", Script);
        Directory.Move(root["before"], root[".audio-city" + ending]);
        OutputFolder.Claim(root.Path, "city", new EpisodeFolderRules()).Dispose();
        IsThere("my-notes.txt").ShouldBeTrue();
        File.ReadAllText(root["city", "transcript.txt"]).ShouldBe("two");
        Directory.GetFileSystemEntries(root.Path).ShouldBe([root["city"]]);
        File.ReadAllText(root["city", "script.before.md"]).ShouldBe(Edited, "whether these edits were narrated is not known any more");
    }

    [Fact]
    public async Task What_was_never_finished_goes_without_a_trace()
    {
        using (OutputFolder folder = OutputFolder.Claim(root.Path, "city", new EpisodeFolderRules()))
        {
            await folder.WriteAsync("script.md", (stream, ct) => stream.WriteAsync(Encoding.UTF8.GetBytes(Script), ct).AsTask());
            CopyHidden(".audio-city.part", "killed");
        }

        Directory.Move(root["killed"], root[".audio-city.part"]);
        OutputFolder.Claim(root.Path, "city", new EpisodeFolderRules()).Dispose();
        Directory.GetFileSystemEntries(root.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_files_and_the_scripts_hash_are_those_that_are_written()
    {
        Episode episode = Episodes.Feature() with { Files = ["episode.json", "script.md"] };
        Directory.CreateDirectory(root["city"]);
        File.WriteAllBytes(root["city", "episode.json"], await Episodes.BytesOf(new EpisodeJson(), episode));
        File.WriteAllBytes(root["city", "script.md"], await Episodes.BytesOf(new ScriptMarkdown(), episode));
        EpisodeFolderRules rules = new();
        rules.IsReplaceable(root["city"]).ShouldBeTrue();
        Should.NotThrow(() => rules.Check(root["city"]));
        Func<string, string?> kept = rules.FindKept(root["city"]);
        kept("script.md").ShouldBeNull();
        kept("episode.json").ShouldBeNull();
        kept("index.html").ShouldBe("index.html");
    }

    private async Task PublishAsync(string words, string script, params string[] more) => await PublishAsync(words, script, new EpisodeFolderRules(), null, more);

    private Task PublishAsync(string words, string script, Action beforeCommit) => PublishAsync(words, script, new EpisodeFolderRules(), beforeCommit);

    private Task PublishAsync(string words, string script, EpisodeFolderRules rules) => PublishAsync(words, script, rules, null);

    private async Task PublishAsync(string words, string script, EpisodeFolderRules rules, Action? beforeCommit, params string[] more)
    {
        using OutputFolder folder = OutputFolder.Claim(root.Path, "city", rules);
        string[] names = ["episode.json", "script.md", "transcript.txt", .. more.Where(m => !m.Contains('/', StringComparison.Ordinal))];
        foreach (string name in names.Concat(more).Distinct())
        {
            string text = name switch { "episode.json" => Json(script, names, rules.NarratedScript is not null), "script.md" => script, _ => words };
            string[] parts = name.Split('/');
            await folder.WriteAsync(parts.Length > 1 ? parts[0] : "", parts[^1], (stream, ct) => stream.WriteAsync(Encoding.UTF8.GetBytes(text), ct).AsTask());
        }

        beforeCommit?.Invoke();
        folder.Commit();
    }

    private static string Json(string script, string[] files, bool isFromScript = false) =>
        $"{{\"formatVersion\":1,\"slug\":\"city\",\"files\":[{string.Join(',', files.Select(f => $"\"{f}\""))}],\"scriptSha256\":\"{Hash(script)}\",\"fromScript\":{(isFromScript ? "true" : "false")},\"source\":{{\"name\":\"a.txt\",\"sha256\":\"00\"}}}}";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private void Put(string name, string text = "mine")
    {
        string path = root["city", name];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!name.EndsWith('/'))
        {
            File.WriteAllText(path, text);
        }
    }

    private bool IsThere(string name) => name.EndsWith('/') ? Directory.Exists(root["city", name]) : File.Exists(root["city", name]) && File.ReadAllText(root["city", name]) == "mine";

    private void CopyHidden(string from, string to)
    {
        Directory.CreateDirectory(root[to]);
        foreach (string file in Directory.GetFiles(root[from]))
        {
            File.Copy(file, root[to, Path.GetFileName(file)]);
        }
    }

    private string[] Everything() => [.. Directory.EnumerateFileSystemEntries(root["city"], "*", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(root["city"], p)).Order(StringComparer.Ordinal)];
}
