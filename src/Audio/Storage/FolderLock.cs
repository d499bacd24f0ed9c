namespace Audio.Storage;

/// <summary>One run at a time: a file held open and locked, which the system lets go of however the process ends.</summary>
internal sealed class FolderLock : IDisposable
{
    // What the system says when somebody else has the lock: Linux, macOS, Windows.
    private const int HeldOnLinux = 11, HeldOnMac = 35, HeldOnWindows = unchecked((int)0x80070020);

    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock; null when another run has it.</summary>
    /// <exception cref="IOException">The file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public static FolderLock? TryTake(string path)
    {
        while (true)
        {
            FileStream file;
            try
            {
                file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException e) when (e.HResult is HeldOnLinux or HeldOnMac or HeldOnWindows)
            {
                return null;
            }

            if (IsStillNamed(path, file))
            {
                return new FolderLock(file);
            }

            file.Dispose(); // the run before removed the file between our opening and locking it
        }
    }

    /// <summary>Removes the file and lets go, in this order: only the holder ever removes it.</summary>
    public void Dispose()
    {
        try
        {
            File.Delete(file.Name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder is gone or closed to us: there is nothing left to tidy.
        }

        file.Dispose();
    }

    // A length nobody else chooses, set through the open file, is seen under the name only while both are one file.
    private static bool IsStillNamed(string path, FileStream file)
    {
        file.SetLength(1 + (BitConverter.ToUInt32(Guid.NewGuid().ToByteArray()) >> 12));
        var named = new FileInfo(path);
        return named.Exists && named.Length == file.Length;
    }
}
