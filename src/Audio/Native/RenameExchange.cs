using System.Runtime.InteropServices;

namespace Audio.Native;

/// <summary>Two names change places in one step, so that no moment exists in which one of them is missing.</summary>
internal static partial class RenameExchange
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint NoReplace = 1, Exchange = 2; // RENAME_NOREPLACE, RENAME_EXCHANGE
    private const int Exists = 17; // EEXIST

    /// <summary>Swaps two existing paths of one file system; false where the system cannot.</summary>
    public static bool TrySwap(string one, string other)
    {
        try
        {
            return OperatingSystem.IsLinux() && RenameAt2(CurrentFolder, one, CurrentFolder, other, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false; // a C library older than 2018
        }
    }

    /// <summary>Renames a file, a link, a folder or a special file; false when the new name is taken, which then stays as it is; null where the system cannot do that in one step.</summary>
    public static bool? TryMove(string from, string to)
    {
        try
        {
            return !OperatingSystem.IsLinux() ? null
                : RenameAt2(CurrentFolder, from, CurrentFolder, to, NoReplace) == 0 ? true
                : Marshal.GetLastPInvokeError() == Exists ? false
                : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null; // a C library older than 2018
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oneFolder, string one, int otherFolder, string other, uint flags);
}
