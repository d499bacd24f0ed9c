namespace Audio.Storage;

/// <summary>What a folder that is to be replaced may hold, as the program that writes it knows.</summary>
public record FolderRules
{
    /// <summary>Whether a folder is one of the program's, which a new version may replace. Default: it holds an episode.json.</summary>
    public virtual bool IsReplaceable(string folder) => RegularFile.Exists(Path.Combine(folder, "episode.json"), followLinks: false);

    /// <summary>Refuses to replace a folder of the program's that holds a person's work. Default: never.</summary>
    /// <exception cref="OutputException">It does; the message says what to do.</exception>
    public virtual void Check(string folder)
    {
    }

    /// <summary>
    /// What is kept of a folder that was replaced: from a file, link or folder in it, relative to it, to the name it gets in the new one;
    /// to null where the program wrote it, which goes with the old version. Of a folder that is not kept the contents are asked for. Default: nothing.
    /// </summary>
    /// <param name="folder">The folder that was replaced, wherever it is now.</param>
    public virtual Func<string, string?> FindKept(string folder) => _ => null;
}
