using Audio.Native;

namespace Audio.Storage;

/// <summary>Moves what is not the program's from a folder that was replaced into the new one.</summary>
internal static class CarryOver
{
    private const int MaxNumber = 10_000;

    /// <summary>
    /// Moves each by renaming it, so that a run killed at any moment leaves every byte in one of the two folders;
    /// false when something cannot be moved, which is still in the old folder.
    /// </summary>
    public static bool TryMove(string from, string to, FolderRules rules)
    {
        try
        {
            Func<string, string?> keptName = rules.FindKept(from);
            foreach (string entry in Entries(from, "", keptName))
            {
                if (keptName(entry) is { } kept)
                {
                    Rename(Path.Combine(from, entry), Path.Combine(to, kept));
                }
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // Everything that is kept or goes as a whole. A folder that is a link is one thing.
    private static IEnumerable<string> Entries(string root, string inner, Func<string, string?> keptName)
    {
        foreach (FileSystemInfo entry in new DirectoryInfo(Path.Combine(root, inner)).EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0 }).ToArray())
        {
            string name = Path.Combine(inner, entry.Name);
            bool isFolder = entry is DirectoryInfo && entry.LinkTarget is null;
            foreach (string one in isFolder && keptName(name) is null ? Entries(root, name, keptName) : [name])
            {
                yield return one;
            }
        }
    }

    // A name that the new version has, or an earlier rescue, gets a number: nothing is overwritten.
    private static void Rename(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        string stem = Path.Combine(Path.GetDirectoryName(to)!, Path.GetFileNameWithoutExtension(to)), ending = Path.GetExtension(to);
        for (int number = 1; number < MaxNumber; number++)
        {
            string name = number == 1 ? to : $"{stem} ({number}){ending}";
            if (RenameExchange.TryMove(from, name) ?? TryMoveInTwoSteps(from, name))
            {
                return;
            }
        }

        throw new IOException($"'{to}' has {MaxNumber} other versions.");
    }

    private static bool TryMoveInTwoSteps(string from, string to)
    {
        if (Path.Exists(to))
        {
            return false;
        }

        Directory.Move(from, to); // renames files too
        return true;
    }
}
