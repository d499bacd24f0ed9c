using System.Runtime.Versioning;
using Audio.Native;
using Microsoft.Win32.SafeHandles;

namespace Audio.Storage;

/// <summary>Opens files that are bytes on a disk: never a named pipe, a device or a socket, which could block, never end or act; and new files that were not there before.</summary>
/// <remarks>A name is looked at before it is opened, opened without waiting, and looked at again through the open file: nobody can put something else there in between.</remarks>
public static class RegularFile
{
    /// <summary>Opens a file for reading.</summary>
    /// <param name="followLinks">Whether a link at the path's end is followed; true for what a person named.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">It is something else than a regular file, or it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileStream OpenRead(string path, bool followLinks = true)
    {
        SafeFileHandle file = OpenExisting(path, write: false, followLinks);
        try
        {
            return new FileStream(file, FileAccess.Read);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Whether a path names a regular file.</summary>
    public static bool Exists(string path, bool followLinks = true) => FileStatus.Find(path, followLinks)?.Kind == FileKind.Regular;

    /// <summary>Reads a whole file.</summary>
    /// <param name="maxBytes">A larger one is refused before and while it is read.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">It is something else than a regular file, is larger, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] ReadAllBytes(string path, long maxBytes, bool followLinks = true)
    {
        using FileStream file = OpenRead(path, followLinks);
        using MemoryStream bytes = new((int)Math.Min(file.Length, maxBytes));
        byte[] buffer = new byte[64 << 10];
        for (int read; (read = file.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > maxBytes)
            {
                throw new IOException($"'{path}' is larger than {Size(maxBytes)}.");
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Reads a whole file as UTF-8 text.</summary>
    /// <inheritdoc cref="ReadAllBytes"/>
    public static string ReadAllText(string path, long maxBytes, bool followLinks = true)
    {
        using MemoryStream bytes = new(ReadAllBytes(path, maxBytes, followLinks));
        using StreamReader reader = new(bytes);
        return reader.ReadToEnd();
    }

    /// <summary>Makes a file under a name that nothing has, links included.</summary>
    /// <param name="share">What others may do with it while it is open.</param>
    /// <exception cref="IOException">The name is taken, or there is no room.</exception>
    internal static FileStream Create(string path, FileShare share = FileShare.Read | FileShare.Delete) => new(path, FileMode.CreateNew, FileAccess.Write, share);

    /// <summary>Makes a file in place of what has the name; a link that has it goes, what it leads to stays as it is.</summary>
    /// <exception cref="IOException">The name is a folder's, or there is no room.</exception>
    internal static FileStream Recreate(string path)
    {
        Remove(path);
        return Create(path);
    }

    /// <summary>Removes a name that is no folder's; a link goes, what it leads to stays.</summary>
    /// <exception cref="IOException">It is a folder, or cannot be removed.</exception>
    internal static void Remove(string path)
    {
        switch (FileStatus.Find(path, followLinks: false)?.Kind)
        {
            case null:
                return;
            case FileKind.Folder:
                throw new IOException($"'{path}' is a folder where a file belongs. Remove it");
            default:
                File.Delete(path);
                return;
        }
    }

    /// <summary>Opens a file that is there, without cutting it.</summary>
    /// <exception cref="IOException">It is something else than a regular file.</exception>
    internal static SafeFileHandle OpenExisting(string path, bool write, bool followLinks)
    {
        RefuseSpecial(path, followLinks);
        return OpenRegular(path, FileOpening.Open(path, write, followLinks));
    }

    /// <summary>Opens a file for writing without cutting it, and makes it if it is not there, in one step: others may remove and make it at the same time.</summary>
    /// <exception cref="IOException">It is something else than a regular file, links included, or it cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened, or the folder may not be written to.</exception>
    [SupportedOSPlatform("linux")]
    internal static SafeFileHandle OpenOrCreate(string path)
    {
        RefuseSpecial(path, followLinks: false);
        return OpenRegular(path, FileOpening.OpenOrCreate(path));
    }

    // Before opening: opening a device may act.
    private static void RefuseSpecial(string path, bool followLinks) => Refuse(path, FileStatus.Find(path, followLinks)?.Kind);

    private static SafeFileHandle OpenRegular(string path, SafeFileHandle file)
    {
        try
        {
            Refuse(path, FileStatus.Find(file)?.Kind);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static void Refuse(string path, FileKind? kind)
    {
        string? what = kind switch
        {
            FileKind.Folder => "a folder",
            FileKind.Link => "a link",
            FileKind.Special => "a pipe, a device or a socket",
            _ => null,
        };
        if (what is not null)
        {
            throw new IOException($"'{path}' is {what}, not a regular file.");
        }
    }

    private static string Size(long bytes) => bytes % (1 << 20) == 0 ? $"{bytes >> 20} MiB" : $"{bytes >> 10} KiB";
}
