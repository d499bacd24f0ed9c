using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Audio.Native;

/// <summary>Opens files that exist without waiting for the other end of a pipe and, where asked, without following a link.</summary>
internal static partial class FileOpening
{
    private const int WriteOnly = 1, CreateMissing = 0x40, NonBlocking = 0x800, CloseOnExec = 0x80000;
    private const int NewFileMode = 0b110_110_110; // rw for all, less what the umask takes away
    private const int LockExclusive = 2, LockAtOnce = 4; // LOCK_EX, LOCK_NB
    private const int NoEntry = 2, Again = 11, AccessDenied = 13, NotPermitted = 1, NotFolder = 20, TooManyLinks = 40, NameTooLong = 36;

    // O_NOFOLLOW is the one flag here that differs between processors.
    private static readonly int NoFollow = RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64 or Architecture.Ppc64le ? 0x8000 : 0x20000;

    /// <summary>Opens a file that exists; nothing is made or cut.</summary>
    /// <exception cref="IOException">It is not there, or it is a link and links are not to be followed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public static SafeFileHandle Open(string path, bool write, bool followLinks)
    {
        if (!OperatingSystem.IsLinux())
        {
            return File.OpenHandle(path, FileMode.Open, write ? FileAccess.Write : FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }

        return Checked(path, OpenFile(path, NonBlocking | CloseOnExec | (write ? WriteOnly : 0) | (followLinks ? 0 : NoFollow), NewFileMode));
    }

    /// <summary>Opens a file for writing, and makes it if it is not there; nothing is cut and no link is followed.</summary>
    /// <exception cref="IOException">It is a link, or it cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened, or the folder may not be written to.</exception>
    [SupportedOSPlatform("linux")]
    public static SafeFileHandle OpenOrCreate(string path)
    {
        SafeFileHandle file = OpenFile(path, WriteOnly | CreateMissing | NonBlocking | CloseOnExec | NoFollow, NewFileMode);
        return file.IsInvalid && Marshal.GetLastPInvokeError() == NoEntry
            ? throw Failure(path, NotFolder) // the file would have been made: its folder is what is not there
            : Checked(path, file);
    }

    /// <summary>Locks an open file for this handle alone; false when another handle has it locked. The system unlocks it when the handle is closed.</summary>
    /// <exception cref="IOException">The file system knows no locks.</exception>
    public static bool TryLock(SafeFileHandle file)
    {
        if (LockFile(file, LockExclusive | LockAtOnce) == 0)
        {
            return true;
        }

        int error = Marshal.GetLastPInvokeError();
        return error == Again ? false : throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
    }

    private static SafeFileHandle Checked(string path, SafeFileHandle file)
    {
        if (!file.IsInvalid)
        {
            return file;
        }

        int error = Marshal.GetLastPInvokeError();
        file.Dispose();
        throw Failure(path, error);
    }

    private static Exception Failure(string path, int error) => error switch
    {
        NoEntry => new FileNotFoundException($"Could not find file '{path}'.", path),
        NotFolder => new DirectoryNotFoundException($"Could not find a part of the path '{path}'."),
        AccessDenied or NotPermitted => new UnauthorizedAccessException($"Access to the path '{path}' is denied."),
        NameTooLong => new PathTooLongException($"The path '{path}' is too long."),
        TooManyLinks => new IOException($"'{path}' is a link, which is not followed here."),
        _ => new IOException($"{Marshal.GetPInvokeErrorMessage(error)} : '{path}'", error),
    };

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial SafeFileHandle OpenFile(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int LockFile(SafeFileHandle file, int operation);
}
