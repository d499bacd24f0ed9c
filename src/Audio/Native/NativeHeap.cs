using System.Runtime.InteropServices;

namespace Audio.Native;

/// <summary>The memory that C libraries ask for, kept from growing with the length of the sound.</summary>
/// <remarks>glibc keeps freed blocks, in as many places as there were threads; where another C library is in use nothing is done.</remarks>
internal static partial class NativeHeap
{
    // mallopt's name for the size from which a block is mapped by itself.
    private const int MapThreshold = -3;

    // An encoder is made for every half minute of sound, on whichever thread is free; its large blocks leave with it.
    private const int LargeBlock = 64 << 10;

    /// <summary>From now on a large block goes back to the system when it is freed.</summary>
    public static void KeepNoLargeBlocks() => Try(() => Option(MapThreshold, LargeBlock));

    /// <summary>Gives all that is free back to the system.</summary>
    public static void GiveBack() => Try(() => Trim(0));

    private static void Try(Func<int> call)
    {
        try
        {
            _ = call();
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // Not glibc: there is nothing to be told.
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int Option(int name, int value);

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int Trim(nuint keep);
}
