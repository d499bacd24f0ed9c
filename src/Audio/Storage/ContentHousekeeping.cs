namespace Audio.Storage;

/// <summary>How many entries a store has and how much room they take.</summary>
public readonly record struct ContentSize(int Entries, long Bytes);

/// <summary>What a check of a store found.</summary>
/// <param name="Damaged">Entries that were damaged, and are removed.</param>
public readonly record struct ContentCheck(int Whole, int Damaged);

/// <summary>Looks after a <see cref="ContentStore"/>: how large it is, what may go, what is damaged.</summary>
public sealed class ContentHousekeeping(ContentStore store)
{
    /// <summary>How large it is.</summary>
    /// <exception cref="OutputException">The store cannot be read.</exception>
    public ContentSize Measure() => Guard(() => new ContentSize(Entries().Count, Entries().Sum(f => f.Length)));

    /// <summary>Removes what was not made or used for so long, then the oldest until the rest fits. Runs in progress keep what they have open.</summary>
    /// <param name="olderThan">Null: age is no reason.</param>
    /// <param name="mostBytes">Null: size is no reason.</param>
    /// <returns>What was removed.</returns>
    /// <exception cref="OutputException">The store cannot be changed.</exception>
    public ContentSize Prune(DateTimeOffset? olderThan, long? mostBytes) => Guard(() =>
    {
        List<FileInfo> entries = Entries();
        long size = entries.Sum(f => f.Length), removed = 0;
        int count = 0;
        foreach (FileInfo file in entries.OrderBy(f => f.LastWriteTimeUtc))
        {
            if (file.LastWriteTimeUtc < olderThan?.UtcDateTime || size - removed > mostBytes)
            {
                (count, removed) = (count + 1, removed + file.Length);
                file.Delete();
            }
        }

        return new ContentSize(count, removed);
    });

    /// <summary>Reads every entry and compares it with its hash; what is damaged is removed.</summary>
    /// <exception cref="OutputException">The store cannot be read.</exception>
    public ContentCheck Verify(CancellationToken ct = default) => Guard(() =>
    {
        int whole = 0, damaged = 0;
        foreach (FileInfo file in Entries())
        {
            ct.ThrowIfCancellationRequested();
            (whole, damaged) = store.Find(file.Directory!.Name + file.Name) is null ? (whole, damaged + 1) : (whole + 1, damaged);
        }

        return new ContentCheck(whole, damaged);
    });

    // Two letters of the key name the folder, the others the file; what is anything else is not ours, links and pipes among it.
    private List<FileInfo> Entries() =>
    [
        .. new DirectoryInfo(store.Folder).EnumerateDirectories().Where(d => d.Name.Length == 2 && d.Name.All(char.IsAsciiHexDigitLower) && d.LinkTarget is null)
            .SelectMany(d => d.EnumerateFiles()).Where(f => f.Name.Length >= 6 && f.Name.All(char.IsAsciiHexDigitLower) && RegularFile.Exists(f.FullName, followLinks: false)),
    ];

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"The clip cache {store.Folder} cannot be looked after: {e.Message} Check its permissions.", e);
        }
    }
}
