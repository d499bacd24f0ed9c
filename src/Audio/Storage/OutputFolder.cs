using Audio.Native;

namespace Audio.Storage;

/// <summary>The folder of one episode: written beside its place and moved there whole.</summary>
/// <remarks>
/// Whatever happens, the old episode stays whole until the new one is. Beside <c>slug</c> only hidden names are used:
/// <c>.audio-slug.lock</c>, <c>.part</c> (being written) and <c>.old</c> (on its way out). What a killed run leaves,
/// the next claim under the same root removes. What the rules say is not the program's moves into the new folder before the old one goes.
/// </remarks>
public sealed class OutputFolder : IDisposable
{
    // The file that shows a folder is an episode of ours, which may be replaced.
    private const string Proof = "episode.json", Unfinished = ".unfinished";
    private const string Prefix = ".audio-";

    private readonly string staging;
    private readonly string old;
    private readonly FolderLock claim;
    private readonly FolderRules rules;

    private OutputFolder(string root, string slug, FolderLock claim, FolderRules rules)
    {
        this.rules = rules;
        Path = System.IO.Path.Combine(root, slug);
        staging = Hidden(root, slug, ".part");
        old = Hidden(root, slug, ".old");
        this.claim = claim;
    }

    /// <summary>Where the episode is after <see cref="Commit"/>: the full path.</summary>
    public string Path { get; }

    /// <summary>Claims the folder of an episode, making the root when it is missing; no other run gets it until <see cref="Dispose"/>.</summary>
    /// <param name="slug">The folder's name: lower-case letters, digits and hyphens.</param>
    /// <param name="rules">What of an old version may be replaced. Default: every folder with an episode.json, all of it.</param>
    /// <exception cref="OutputException">Another run has it, it cannot be written, or it holds something that is not an episode or a person's work.</exception>
    public static OutputFolder Claim(string root, string slug, FolderRules? rules = null)
    {
        if (!IsSlug(slug))
        {
            throw new OutputException($"\"{slug}\" cannot name an episode's folder. Use lower-case letters, digits and hyphens.");
        }

        string full = System.IO.Path.GetFullPath(root);
        return Guarded(full, "used as output folder", () =>
        {
            Directory.CreateDirectory(full);
            FolderLock claim = TakeSoon(Hidden(full, slug, ".lock"))
                ?? throw new OutputException($"Another run is writing {System.IO.Path.Combine(full, slug)}. Wait until it is done, or choose another output folder.");
            var folder = new OutputFolder(full, slug, claim, rules ?? new FolderRules());
            try
            {
                folder.Recover();
                folder.RefuseForeign();
                RemoveDebris(full, folder.rules);
                return folder;
            }
            catch
            {
                claim.Dispose();
                throw;
            }
        });
    }

    /// <summary>Writes a file of the episode; it is seen after <see cref="Commit"/> only.</summary>
    /// <exception cref="OutputException">The disk is full or fails.</exception>
    /// <exception cref="ArgumentException">The name is not that of a plain file.</exception>
    public Task WriteAsync(string fileName, Func<Stream, CancellationToken, Task> write, CancellationToken ct = default) => WriteAsync("", fileName, write, ct);

    /// <summary>Writes a file of another version of the episode, into a folder of its own inside it.</summary>
    /// <param name="version">The inner folder's name; empty: the episode's own.</param>
    /// <exception cref="OutputException">The disk is full or fails.</exception>
    /// <exception cref="ArgumentException">A name is not plain.</exception>
    public async Task WriteAsync(string version, string fileName, Func<Stream, CancellationToken, Task> write, CancellationToken ct = default)
    {
        if (!IsPlain(fileName) || (version.Length > 0 && !IsPlain(version)))
        {
            throw new ArgumentException($"\"{fileName}\" is no plain file name.", nameof(fileName));
        }

        try
        {
            string folder = System.IO.Path.Combine(staging, version);
            MakeStaging(folder); // only now: a run killed while it speaks leaves no folder
            await using FileStream file = RegularFile.Recreate(System.IO.Path.Combine(folder, fileName));
            await write(file, ct);
            file.Flush(flushToDisk: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused(System.IO.Path.Combine(Path, version, fileName), "written", e);
        }
    }

    /// <summary>Opens a file that was written, before <see cref="Commit"/>.</summary>
    /// <exception cref="OutputException">It is not there or cannot be read.</exception>
    public Stream OpenWritten(string fileName)
    {
        string path = System.IO.Path.Combine(staging, fileName);
        return Guarded(path, "read back", () => RegularFile.OpenRead(path, followLinks: false));
    }

    /// <summary>Moves the new episode into place in one step and removes the old one.</summary>
    /// <exception cref="OutputException">It cannot be moved; the old episode is as it was.</exception>
    public void Commit() => Guarded(Path, "replaced", () =>
    {
        RefuseForeign();
        RegularFile.Remove(System.IO.Path.Combine(staging, Unfinished));
        if (!Directory.Exists(Path))
        {
            Directory.Move(staging, Path);
        }
        else if (!RenameExchange.TrySwap(staging, Path))
        {
            MoveAside();
        }

        RemoveBeside();
        return Path;
    });

    /// <summary>Lets go of the folder; without <see cref="Commit"/> nothing of this run remains.</summary>
    public void Dispose()
    {
        RemoveBeside();
        claim.Dispose();
    }

    private static bool IsSlug(string name) =>
        name.Length is > 0 and <= 100 && name[0] != '-' && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static bool IsPlain(string name) => name.Length > 0 && name[0] != '.' && name.AsSpan().IndexOfAny("/\\\0") < 0;

    // Folders of our own: a link that another process has put in their place would have the episode written elsewhere.
    private void MakeStaging(string folder)
    {
        bool isNew = !Directory.Exists(staging);
        Directory.CreateDirectory(folder);
        foreach (string made in new[] { staging, folder })
        {
            if (FileStatus.Find(made, followLinks: false)?.Kind != FileKind.Folder)
            {
                throw new IOException($"'{made}' is not a folder. Remove it");
            }
        }

        if (isNew)
        {
            RegularFile.Recreate(System.IO.Path.Combine(staging, Unfinished)).Dispose(); // tells it from an old version that was swapped out
        }
    }

    // Two renames instead of a swap: a run killed between them is put right by Recover.
    private void MoveAside()
    {
        Directory.Move(Path, old);
        try
        {
            Directory.Move(staging, Path);
        }
        catch
        {
            Directory.Move(old, Path);
            throw;
        }
    }

    // A link to a folder is not an episode that was moved aside: it is removed, and what it leads to stays.
    private void Recover()
    {
        if (FileStatus.Find(old, followLinks: false)?.Kind == FileKind.Folder && FileStatus.Find(Path, followLinks: false) is null)
        {
            Directory.Move(old, Path);
        }

        RemoveBeside();
    }

    private void RemoveBeside()
    {
        foreach (string folder in new[] { staging, old })
        {
            if (IsCarriedOver(folder))
            {
                Remove(folder);
            }
        }
    }

    // A folder that was never finished holds nothing but what the program wrote; from every other one a person's files are moved first.
    private bool IsCarriedOver(string folder) => !IsSlug(System.IO.Path.GetFileName(Path)) || FileStatus.Find(folder, followLinks: false)?.Kind != FileKind.Folder
        || RegularFile.Exists(System.IO.Path.Combine(folder, Unfinished), followLinks: false) || CarryOver.TryMove(folder, Path, rules);

    private void RefuseForeign()
    {
        if (File.Exists(Path))
        {
            throw new OutputException($"{Path} is a file, and the episode's folder must be there. Move it away or choose another output folder.");
        }

        if (!Directory.Exists(Path) || !Directory.EnumerateFileSystemEntries(Path).Any())
        {
            return;
        }

        if (!rules.IsReplaceable(Path))
        {
            throw new OutputException($"{Path} holds something that is not an episode ({Proof} is missing, or not of this program) and is left alone. Move it away or choose another output folder.");
        }

        rules.Check(Path);
    }

    // Another run may hold the lock for a moment only, to tidy up.
    private static FolderLock? TakeSoon(string path)
    {
        FolderLock? taken = FolderLock.TryTake(path);
        for (int i = 0; i < 10 && taken is null; i++)
        {
            Thread.Sleep(20);
            taken = FolderLock.TryTake(path);
        }

        return taken;
    }

    // Other episodes' runs that were killed: whoever can take their lock may tidy up after them.
    private static void RemoveDebris(string root, FolderRules rules)
    {
        foreach (string path in Directory.GetFiles(root, Prefix + "*.lock"))
        {
            string slug = System.IO.Path.GetFileName(path)[Prefix.Length..^".lock".Length];
            try
            {
                using FolderLock? dead = FolderLock.TryTake(path);
                if (dead is not null)
                {
                    OutputFolder killed = new(root, slug, dead, rules);
                    if (IsSlug(slug))
                    {
                        killed.Recover();
                    }

                    killed.RemoveBeside();
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // What cannot be removed, or is a link, is no reason to fail.
            }
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            switch (FileStatus.Find(folder, followLinks: false)?.Kind)
            {
                case FileKind.Folder:
                    Directory.Delete(folder, recursive: true); // links in it are removed, not followed
                    break;
                case not null:
                    File.Delete(folder);
                    break;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is hidden and out of the way; the next claim tries again.
        }
    }

    private static string Hidden(string root, string slug, string ending) => System.IO.Path.Combine(root, Prefix + slug + ending);

    private static T Guarded<T>(string path, string what, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused(path, what, e);
        }
    }

    private static OutputException Refused(string path, string what, Exception e) =>
        new($"{path} cannot be {what}: {e.Message.TrimEnd('.')}. Check its permissions and the free space, or choose another output folder.", e);
}
