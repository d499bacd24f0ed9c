using System.Text.RegularExpressions;
using Audio.Tests.Support;

namespace Audio.Tests;

/// <summary>The rules of the house, read off the sources; each failure names the file and the rule.</summary>
public sealed partial class HouseTests
{
    // The import table. A room may also use itself and the root namespace (Milliseconds, AudioException).
    private static readonly Dictionary<string, string[]> MayImport = new()
    {
        ["Articles"] = ["Processes"],
        ["Fetching"] = ["Articles", "Storage"],
        ["Native"] = [],
        ["Storage"] = ["Native"],
        ["Scripts"] = ["Articles"],
        ["Pronunciation"] = ["Scripts", "Articles"],
        ["Voices"] = ["Scripts", "Articles", "Storage"],
        ["Speech"] = ["Pronunciation", "Voices", "Scripts", "Articles", "Storage", "Processes", "Native"],
        ["Processes"] = ["Native"],
        ["Mastering"] = ["Speech", "Voices", "Scripts", "Articles", "Storage", "Native"],
        ["Encoders"] = ["Mastering", "Storage", "Processes", "Native"],
        ["Feeds"] = ["Publishing", "Fetching", "Voices", "Storage"],
        ["Publishing"] = ["Encoders", "Mastering", "Speech", "Voices", "Scripts", "Articles", "Storage", "Processes"],
    };

    [Fact]
    public void A_room_imports_only_the_rooms_its_line_names()
    {
        List<string> broken = [];
        foreach (string file in Repository.Sources("src/Audio"))
        {
            string room = RoomOf(file);
            if (!MayImport.TryGetValue(room, out string[]? allowed))
            {
                continue; // the narrator, in the root, may import everything
            }

            broken.AddRange(ImportPattern().Matches(File.ReadAllText(file))
                .Select(m => m.Groups[1].Value)
                .Where(other => other != room && MayImport.ContainsKey(other) && !allowed.Contains(other))
                .Distinct()
                .Select(other => $"{Relative(file)}: {room} may not import {other}"));
        }

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Every_room_has_a_line_in_the_import_table()
    {
        IEnumerable<string> rooms = Directory.GetDirectories(Repository.PathOf("src/Audio"))
            .Select(d => Path.GetFileName(d)).Where(d => d is not ("bin" or "obj"));
        rooms.Except(MayImport.Keys).ShouldBeEmpty();
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        List<string> broken = [];
        foreach (string file in Repository.Sources("src").Concat(Repository.Sources("tests")))
        {
            Match m = NamespacePattern().Match(File.ReadAllText(file));
            string[] folders = Relative(Path.GetDirectoryName(file)!).Split('/')[1..];
            string expected = string.Join('.', folders);
            if (m.Success && m.Groups[1].Value != expected)
            {
                broken.Add($"{Relative(file)}: namespace {m.Groups[1].Value}, folder says {expected}");
            }
        }

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Only_Native_touches_pointers_and_C()
    {
        IEnumerable<string> broken = Repository.Sources("src")
            .Where(f => RoomOf(f) != "Native" && InteropPattern().IsMatch(WithoutComments(File.ReadAllText(f))))
            .Select(f => $"{Relative(f)}: LibraryImport, unsafe and nint belong in Native/");
        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Only_one_file_starts_programs()
    {
        IEnumerable<string> broken = Repository.Sources("src")
            .Where(f => Relative(f) != "src/Audio/Processes/ProcessRunner.cs" && StartPattern().IsMatch(WithoutComments(File.ReadAllText(f))))
            .Select(f => $"{Relative(f)}: programs are started by Processes/ProcessRunner.cs, which finds them safely and bounds them");
        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Secrets_are_read_in_one_place()
    {
        IEnumerable<string> broken = Repository.Sources("src")
            .Where(f => Relative(f) != "src/Audio/Secret.cs" && SecretVariablePattern().IsMatch(WithoutComments(File.ReadAllText(f))))
            .Select(f => $"{Relative(f)}: keys and tokens are read by Secret.FromEnvironment, which refuses damaged ones and keeps them from programs");
        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Only_Storage_writes_files()
    {
        IEnumerable<string> broken = Repository.Sources("src")
            .Where(f => RoomOf(f) != "Storage" && FileWritePattern().IsMatch(WithoutComments(File.ReadAllText(f))))
            .Select(f => $"{Relative(f)}: only Storage/ writes files");
        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Files_are_opened_through_Storage_which_refuses_pipes_and_devices()
    {
        // The kernel's own lists, and articles, which may come from a pipe that the user named.
        string[] known = ["StandardStreams.cs", "PassedPipe.cs"];
        IEnumerable<string> broken = Repository.Sources("src")
            .Where(f => RoomOf(f) is not ("Storage" or "Native") && !known.Contains(Path.GetFileName(f)) && FileOpenPattern().IsMatch(WithoutComments(File.ReadAllText(f))))
            .Select(f => $"{Relative(f)}: RegularFile and SharedFile open files");
        broken.ShouldBeEmpty();
    }

    [Fact]
    public void No_file_is_opened_in_a_way_that_writes_through_a_link()
    {
        IEnumerable<string> broken = Repository.Sources("src")
            .Where(f => Path.GetFileName(f) != "FolderLock.cs" && LinkFollowingPattern().IsMatch(WithoutComments(File.ReadAllText(f))))
            .Select(f => $"{Relative(f)}: FileMode.CreateNew makes files; what else has the name is removed first (RegularFile.Recreate)");
        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Only_engines_and_Fetching_talk_to_the_network()
    {
        IEnumerable<string> broken = Repository.Sources("src/Audio")
            .Where(f => !Relative(f).Contains("Speech/Engines/", StringComparison.Ordinal) && RoomOf(f) != "Fetching")
            .Where(f => NetworkPattern().IsMatch(WithoutComments(File.ReadAllText(f))))
            .Select(f => $"{Relative(f)}: only Speech/Engines and Fetching talk to the network");
        broken.ShouldBeEmpty();
    }

    [Fact]
    public void XML_and_HTML_become_trees_in_one_place_each_which_is_bounded()
    {
        IEnumerable<string> broken = Repository.Sources("src")
            .Where(f => Path.GetFileName(f) is not ("BoundedXml.cs" or "HtmlTree.cs") && TreePattern().IsMatch(WithoutComments(File.ReadAllText(f))))
            .Select(f => $"{Relative(f)}: XML is read with BoundedXml, HTML with HtmlTree");
        broken.ShouldBeEmpty();
    }

    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        IEnumerable<string> broken = Repository.Sources("src").Concat(Repository.Sources("tests"))
            .Select(f => (File: f, Lines: File.ReadLines(f).Count()))
            .Where(f => f.Lines > 300)
            .Select(f => $"{Relative(f.File)}: {f.Lines} lines (300 is the end)");
        broken.ShouldBeEmpty();
    }

    [Fact]
    public void No_method_is_longer_than_40_lines()
    {
        IEnumerable<string> broken = Repository.Sources("src").Concat(Repository.Sources("tests")).SelectMany(LongMethods);
        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Names_say_what_a_type_is_for()
    {
        IEnumerable<string> broken = Repository.Sources("src").Concat(Repository.Sources("tests"))
            .Where(f => VagueNamePattern().IsMatch(Path.GetFileNameWithoutExtension(f)))
            .Select(f => $"{Relative(f)}: Helper, Manager, Util, Service and Common say nothing");
        broken.ShouldBeEmpty();
    }

    [Fact]
    public void The_readme_map_lists_every_room()
    {
        string readme = File.ReadAllText(Repository.PathOf("README.md"));
        MayImport.Keys.Where(room => !readme.Contains($"`{room}/`", StringComparison.Ordinal)).ShouldBeEmpty("rooms missing from the README's map");
    }

    // A body ends at the first brace that stands at the indent of its declaration, as dotnet format lays it out.
    private static IEnumerable<string> LongMethods(string file)
    {
        string[] lines = File.ReadAllLines(file);
        for (int i = 0; i < lines.Length; i++)
        {
            Match m = MethodPattern().Match(lines[i]);
            if (!m.Success)
            {
                continue;
            }

            string close = m.Groups[1].Value + "}";
            int open = Array.FindIndex(lines, i, Math.Min(12, lines.Length - i), l => l == m.Groups[1].Value + "{");
            int end = open < 0 ? -1 : Array.FindIndex(lines, open, l => l.StartsWith(close, StringComparison.Ordinal));
            if (end - open - 1 > 40)
            {
                yield return $"{Relative(file)}:{i + 1}: {m.Groups[2].Value} has {end - open - 1} lines (40 is the end)";
            }
        }
    }

    private static string RoomOf(string file)
    {
        string[] parts = Relative(file).Split('/');
        return parts.Length > 3 && parts[1] == "Audio" ? parts[2] : "";
    }

    private static string Relative(string path) => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');

    private static string WithoutComments(string code) => CommentPattern().Replace(code, "");

    [GeneratedRegex(@"\bAudio\.([A-Z][A-Za-z]+)")]
    private static partial Regex ImportPattern();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(@"\b(LibraryImport|DllImport|unsafe|nint|IntPtr)\b")]
    private static partial Regex InteropPattern();

    [GeneratedRegex(@"\bFile\.(Create|Write|Append|OpenWrite|Move|Delete|Copy)|\bnew StreamWriter\(\w*[pP]ath|\bFileMode\.(Create|Append|OpenOrCreate)|\bDirectory\.(Create|Delete|Move)")]
    private static partial Regex FileWritePattern();

    [GeneratedRegex(@"\bnew FileStream\(|\bFileStream \w+ = new\(|(?<![.\w])File\.(Open|Read)\w*\(|\.Open(Read|Write|Text)\(\)")]
    private static partial Regex FileOpenPattern();

    [GeneratedRegex(@"\bFile\.(Create\w*|Write\w+|Append\w+|OpenWrite|Copy)\(|\bFileMode\.(Create|Append|OpenOrCreate|Truncate)\b|\bnew StreamWriter\(\w*[pP]ath")]
    private static partial Regex LinkFollowingPattern();

    [GeneratedRegex(@"\bProcess\.Start\b|\bProcessStartInfo\b|\bnew Process\b|EntryPoint = ""(execv\w*|posix_spawnp?|system|popen|fork|vfork)""")]
    private static partial Regex StartPattern();

    [GeneratedRegex(@"(?:GetEnvironmentVariable|\bVariable)\(\s*""[A-Z_]*(?:KEY|TOKEN|SECRET|PASSWORD)""")]
    private static partial Regex SecretVariablePattern();

    [GeneratedRegex(@"\b(HttpClient|ClientWebSocket|TcpClient|Socket)\b")]
    private static partial Regex NetworkPattern();

    [GeneratedRegex(@"\bX(Document|Element)\.(Load|Parse)|\bXmlReader\.Create|\bnew (XmlDocument|XmlTextReader|XPathDocument|HtmlParser)\b|\.(InnerHtml|OuterHtml) = |\bParseFragment\(")]
    private static partial Regex TreePattern();

    [GeneratedRegex(@"(Helper|Manager|Util|Utils|Service|Common)s?$")]
    private static partial Regex VagueNamePattern();

    [GeneratedRegex(@"^(\s+)(?:public|private|internal|protected)[^=;]*?\b(\w+)(?:<[^>(]*>)?\((?!.*=>)(?!.*;\s*$)")]
    private static partial Regex MethodPattern();

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex CommentPattern();
}
