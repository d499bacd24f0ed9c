namespace Audio.Storage;

/// <summary>A folder of our own for programs that want files with names; it goes away with everything in it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly string folder;

    private ScratchFolder(string folder) => this.folder = folder;

    /// <summary>Makes an empty one in the system's folder for temporary files, which nobody else may read.</summary>
    /// <exception cref="OutputException">There is no room or no permission.</exception>
    public static ScratchFolder Create() => Guarded(() => new ScratchFolder(Directory.CreateTempSubdirectory("audio-scratch-").FullName));

    /// <summary>Where a file of this name is or will be.</summary>
    public string PathOf(string name) => Path.Combine(folder, Path.GetFileName(name));

    /// <summary>Writes a file and gives its path.</summary>
    /// <exception cref="OutputException">There is no room.</exception>
    public string Write(string name, ReadOnlySpan<byte> bytes)
    {
        string path = PathOf(name);
        byte[] content = bytes.ToArray();
        return Guarded(() =>
        {
            using FileStream file = RegularFile.Recreate(path);
            file.Write(content);
            return path;
        });
    }

    /// <summary>Opens a file that is there.</summary>
    /// <exception cref="OutputException">It is not there.</exception>
    public Stream Open(string name) => Guarded(() => RegularFile.OpenRead(PathOf(name)));

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The system clears its folder of temporary files.
        }
    }

    private static T Guarded<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"No temporary file can be used in {Path.GetTempPath()}: {e.Message} Free some space or set TMPDIR.", e);
        }
    }
}
