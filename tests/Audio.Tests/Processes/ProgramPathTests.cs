using Audio.Processes;
using Audio.Tests.Support;

namespace Audio.Tests.Processes;

public sealed class ProgramPathTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_first_absolute_folder_that_has_the_program_decides()
    {
        string first = Make("first", "speak"), second = Make("second", "speak");
        ProgramPath.Find("speak", [folder["nothing"], Path.GetDirectoryName(first)!, Path.GetDirectoryName(second)!]).ShouldBe(first);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("./")]
    [InlineData("..")]
    [InlineData("here")]
    [InlineData("./here")]
    [InlineData("here/../here")]
    [InlineData("~")]
    [InlineData(" ")]
    [InlineData("$PWD")]
    public void Relative_and_empty_folders_are_ignored(string entry)
    {
        string name = $"audio-test-{Guid.NewGuid():n}"; // beside the tests, whose folder may be the working folder too
        string beside = Path.Combine(Environment.CurrentDirectory, name);
        File.WriteAllText(beside, "#!/bin/sh\n");
        try
        {
            MakeExecutable(beside);
            ProgramPath.Find(name, [entry]).ShouldBeNull();
            ProgramPath.Find(name).ShouldBeNull();
        }
        finally
        {
            File.Delete(beside);
        }
    }

    [Fact]
    public void A_program_beside_the_running_one_is_not_found_by_its_name()
    {
        string beside = Path.Combine(AppContext.BaseDirectory, "audio-cli");
        Assert.SkipUnless(File.Exists(beside), "skipped, because the program is not beside the tests");
        ProgramPath.Find("audio-cli", ["/usr/bin"]).ShouldBeNull();
    }

    [Fact]
    public void A_folder_and_a_file_that_is_not_executable_are_passed_over()
    {
        Directory.CreateDirectory(folder["a", "speak"]);
        Directory.CreateDirectory(folder["b"]);
        File.WriteAllText(folder["b", "speak"], "#!/bin/sh\n");
        string third = Make("c", "speak");
        ProgramPath.Find("speak", [folder["a"], folder["b"], folder["c"]]).ShouldBe(third);
    }

    [Fact]
    public void A_name_with_a_slash_is_a_path_as_in_a_shell()
    {
        string made = Make("bin", "speak");
        ProgramPath.Find(made, []).ShouldBe(made);
        ProgramPath.Find(Path.GetRelativePath(Environment.CurrentDirectory, made), []).ShouldBe(made);
        ProgramPath.Find("./nothing-of-this-name", [folder["bin"]]).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("speak\0")]
    public void A_name_that_is_none_is_not_found(string name) => ProgramPath.Find(name, [folder.Path]).ShouldBeNull();

    private string Make(string place, string name)
    {
        Directory.CreateDirectory(folder[place]);
        string path = folder[place, name];
        File.WriteAllText(path, "#!/bin/sh\n");
        MakeExecutable(path);
        return path;
    }

    private static void MakeExecutable(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped, because Windows has no such mark");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }
}
