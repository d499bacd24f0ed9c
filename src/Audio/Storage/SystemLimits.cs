using Audio.Native;

namespace Audio.Storage;

/// <summary>What the system allows this process.</summary>
public static class SystemLimits
{
    /// <summary>Files open at once; null where that is not known.</summary>
    public static long? MaxOpenFiles => ResourceLimits.MaxOpenFiles();
}
