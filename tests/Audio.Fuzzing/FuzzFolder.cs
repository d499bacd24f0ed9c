namespace Audio.Fuzzing;

/// <summary>Files of targets that read from a disk: below one temporary folder of this process.</summary>
internal static class FuzzFolder
{
    private static readonly string Root = Directory.CreateTempSubdirectory("audio-fuzzing-").FullName;

    static FuzzFolder() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Root, recursive: true);

    /// <summary>The path of a file in a folder of its own, which is made.</summary>
    public static string File(string folder, string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(Root, folder)).FullName, name);
}
