using System.Runtime.InteropServices;

namespace Audio.Native;

/// <summary>Limits that the kernel keeps for a process. Linux only; elsewhere nothing is limited.</summary>
internal static partial class ResourceLimits
{
    private const int ProcessorTime = 0, Data = 2, Core = 4, OpenFiles = 7; // bits/resource.h

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Soft, Hard;
    }

    /// <summary>Limits a process that runs already; what it has started before is not limited. It leaves no memory dump behind.</summary>
    /// <param name="memoryBytes">Writable memory of its own; null for no limit.</param>
    /// <param name="processorTime">Whole seconds, rounded up; null for no limit.</param>
    public static void Apply(int process, long? memoryBytes, TimeSpan? processorTime)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Lower(process, Core, 0);
        if (memoryBytes is { } bytes)
        {
            Lower(process, Data, (ulong)bytes);
        }

        if (processorTime is { } time)
        {
            Lower(process, ProcessorTime, (ulong)Math.Ceiling(time.TotalSeconds));
        }
    }

    /// <summary>How many files this process may have open at once; null where that is not known.</summary>
    public static long? MaxOpenFiles() =>
        OperatingSystem.IsLinux() && GetLimit(0, OpenFiles, 0, out Limit limit) == 0 ? (long)Math.Min(limit.Soft, long.MaxValue) : null;

    // A process that has ended in the meantime needs no limit, and a lower limit that it has already stays.
    private static void Lower(int process, int resource, ulong wanted)
    {
        if (GetLimit(process, resource, 0, out Limit old) == 0)
        {
            ulong most = Math.Min(old.Hard, wanted);
            _ = SetLimit(process, resource, new Limit { Soft = Math.Min(old.Soft, most), Hard = most }, 0);
        }
    }

    [LibraryImport("libc", EntryPoint = "prlimit")]
    private static partial int GetLimit(int process, int resource, nint none, out Limit old);

    [LibraryImport("libc", EntryPoint = "prlimit")]
    private static partial int SetLimit(int process, int resource, in Limit limit, nint none);
}
