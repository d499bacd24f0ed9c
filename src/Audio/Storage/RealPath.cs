namespace Audio.Storage;

/// <summary>Where a path leads when every link in it is followed.</summary>
public static class RealPath
{
    private const int MaxLinks = 40; // as the kernel follows

    /// <summary>The full path without links; parts that do not exist stay as they are.</summary>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static string Resolve(string path)
    {
        string full = Path.GetFullPath(path), real = Path.GetPathRoot(full)!;
        Stack<string> parts = new(Parts(full).Reverse());
        for (int links = 0; parts.TryPop(out string? part);)
        {
            string next = Path.GetFullPath(Path.Combine(real, part)); // ".." of a link's target goes up from where the link is
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                throw new IOException($"'{path}' leads through more than {MaxLinks} links.");
            }

            real = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : real;
            foreach (string one in Parts(target).Reverse())
            {
                parts.Push(one);
            }
        }

        return real;
    }

    /// <summary>Whether a path is below a folder when the links in both are followed. The root folder counts as none: everything is below it.</summary>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static bool IsBelow(string path, string folder)
    {
        string parent = Path.TrimEndingDirectorySeparator(Resolve(folder));
        return parent != Path.GetPathRoot(parent) && Resolve(path).StartsWith(parent + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    private static string[] Parts(string path) => path[Path.GetPathRoot(path)!.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
}
