using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Audio.Native;

/// <summary>Keeps the process's output pipe for ourselves where a C library may print at will.</summary>
internal static partial class StandardOutput
{
    private const int Output = 1, Error = 2;

    /// <summary>The output pipe; whatever C code prints from now on goes to the error output.</summary>
    /// <exception cref="IOException">There is no output or no error output.</exception>
    public static Stream TakeOver()
    {
        int own = Duplicate(Output);
        if (own < 0 || DuplicateTo(Error, Output) < 0)
        {
            throw new IOException("The output pipe cannot be taken over: error " + Marshal.GetLastPInvokeError());
        }

        return new FileStream(new SafeFileHandle(own, ownsHandle: true), FileAccess.Write, bufferSize: 0);
    }

    [LibraryImport("libc", EntryPoint = "dup", SetLastError = true)]
    private static partial int Duplicate(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    private static partial int DuplicateTo(int descriptor, int target);
}
