using Audio.Native;
using Microsoft.Win32.SafeHandles;

namespace Audio.Storage;

/// <summary>One run at a time: a file held open and locked, which the system lets go of however the process ends.</summary>
/// <remarks>The file is never written to, and a link in its place is refused: what the link leads to may belong to anybody.</remarks>
internal sealed class FolderLock : IDisposable
{
    // What the system says when another process has the file open: macOS, Windows.
    private const int HeldOnMac = 35, HeldOnWindows = unchecked((int)0x80070020);

    private readonly string path;
    private readonly SafeFileHandle file;

    private FolderLock(string path, SafeFileHandle file)
    {
        this.path = path;
        this.file = file;
    }

    /// <summary>Takes the lock; null when another run has it.</summary>
    /// <exception cref="IOException">The file cannot be made, or its name is that of a link, a folder or a pipe.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public static FolderLock? TryTake(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return TryTakeElsewhere(path);
        }

        while (true)
        {
            SafeFileHandle file = RegularFile.OpenOrCreate(path);
            if (!FileOpening.TryLock(file))
            {
                file.Dispose();
                return null;
            }

            if (FileStatus.Find(file) is { } locked && FileStatus.Find(path, followLinks: false) == locked)
            {
                return new FolderLock(path, file);
            }

            file.Dispose(); // the run before removed the file between our opening and locking it
        }
    }

    /// <summary>Removes the file and lets go, in this order: only the holder ever removes it.</summary>
    public void Dispose()
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder is gone or closed to us: there is nothing left to tidy.
        }

        file.Dispose();
    }

    private static FolderLock? TryTakeElsewhere(string path)
    {
        if (FileStatus.Find(path, followLinks: false) is { Kind: not FileKind.Regular })
        {
            throw new IOException($"'{path}' is not a regular file.");
        }

        try
        {
            return new FolderLock(path, File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None));
        }
        catch (IOException e) when (e.HResult is HeldOnMac or HeldOnWindows)
        {
            return null;
        }
    }
}
