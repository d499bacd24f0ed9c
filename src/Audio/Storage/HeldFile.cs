namespace Audio.Storage;

/// <summary>An open file that several readers share: it can be read after its name is gone, until the last of them lets go of it.</summary>
/// <remarks>
/// A process has few file numbers, so only the files that were opened last stay open; one that is older is opened by its name again.
/// A run uses an entry soon after it was found, so a cache that is deleted meanwhile is not noticed.
/// </remarks>
internal sealed class HeldFile(FileStream file)
{
    private static readonly int MaxOpen = Math.Clamp(OpenFileLimit.Current / 16, 8, 256);
    private static readonly Queue<HeldFile> Latest = new();

    private int users = 1;

    /// <summary>Keeps a file open while it is among the latest.</summary>
    public static HeldFile Hold(FileStream file)
    {
        HeldFile held = new(file);
        HeldFile? oldest = null;
        lock (Latest)
        {
            Latest.Enqueue(held);
            oldest = Latest.Count > MaxOpen ? Latest.Dequeue() : null;
        }

        oldest?.Release();
        return held;
    }

    /// <summary>Begins to use it; false when it was closed already.</summary>
    public bool TryUse()
    {
        lock (Latest)
        {
            users += users > 0 ? 1 : 0;
            return users > 0;
        }
    }

    /// <summary>Ends a use; the last one closes the file.</summary>
    public void Release()
    {
        lock (Latest)
        {
            if (--users > 0)
            {
                return;
            }
        }

        file.Dispose();
    }

    /// <summary>Reads from a position.</summary>
    /// <exception cref="IOException">The disk fails.</exception>
    public int Read(Span<byte> buffer, long offset) => RandomAccess.Read(file.SafeFileHandle, buffer, offset);
}
