using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Audio.Native;

namespace Audio.Storage;

/// <summary>Bytes kept under the name of what made them. Several processes may share a folder.</summary>
/// <remarks>
/// An entry is its bytes and 48 more: their length, their SHA-256 and a sign. It is written beside its place and moved
/// there, so it is whole or not there; it is checked when found, and a damaged one is removed and counts as absent.
/// The folder may be deleted at any time, also by another program while it is used: what is gone counts as absent and is made again,
/// and what was found or written lately can be read although it is gone. Links in it are removed and never followed.
/// </remarks>
public sealed class ContentStore
{
    internal const int TrailerLength = 48;
    // How often a folder is made again that another program deletes at the same time, and how long to wait between two tries at most.
    private const int MaxTries = 200, MaxPauseMs = 5;
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1), Glance = TimeSpan.FromMilliseconds(20);
    private readonly string staging;

    /// <summary>Opens or makes a store.</summary>
    /// <param name="folder">Default: <see cref="DefaultFolder"/>.</param>
    /// <exception cref="OutputException">The folder cannot be made.</exception>
    public ContentStore(string? folder = null)
        : this(folder, TimeProvider.System)
    {
    }

    internal ContentStore(string? folder, TimeProvider clock)
    {
        Folder = Path.GetFullPath(folder ?? DefaultFolder);
        staging = Path.Combine(Folder, "staging");
        InStaging(() => true);
        RemoveAbandoned(clock.GetUtcNow() - Abandoned);
    }

    /// <summary>Where the user's store is: $AUDIO_CACHE, else audio in $XDG_CACHE_HOME, else ~/.cache/audio.</summary>
    /// <exception cref="OutputException">The user has no home folder.</exception>
    public static string DefaultFolder =>
        Variable("AUDIO_CACHE")
        ?? Path.Combine(UserFolders.Cache, "audio");

    /// <summary>The store's folder.</summary>
    public string Folder { get; }

    /// <summary>The entry of a key, checked; null when there is none or it was damaged.</summary>
    /// <param name="key">Lower-case hexadecimal, at least 8 characters.</param>
    /// <exception cref="OutputException">The store cannot be read.</exception>
    public StoredContent? Find(string key)
    {
        string path = PathOf(key);
        if (KindOf(Path.GetDirectoryName(path)!) != FileKind.Folder || KindOf(path) != FileKind.Regular)
        {
            return null;
        }

        try
        {
            FileStream file = RegularFile.OpenRead(path, followLinks: false);
            if (Verify(file))
            {
                return new StoredContent(path, file.Length - TrailerLength, file);
            }

            file.Dispose();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failure(e);
        }

        Guard(() => RegularFile.Remove(path));
        return null;
    }

    /// <summary>Waits until nobody else, in this process or another, is making the entry of a key; the claim ends when it is disposed of or its process dies.</summary>
    /// <exception cref="OutputException">The store cannot be written.</exception>
    public async Task<IDisposable> ClaimAsync(string key, CancellationToken ct)
    {
        string file = Path.Combine(staging, Path.GetFileName(PathOf(key)) + ".lock");
        while (true)
        {
            if (InStaging(() => FolderLock.TryTake(file)) is { } claim)
            {
                return claim;
            }

            await Task.Delay(Glance, ct);
        }
    }

    /// <summary>Starts a new entry; nobody sees it before <see cref="Keep"/>.</summary>
    /// <exception cref="OutputException">There is no room or no permission.</exception>
    public ContentStream Create() => InStaging(() => new ContentStream(Path.Combine(staging, Guid.NewGuid().ToString("n")), Failure));

    /// <summary>Puts a written entry in its place. Whoever writes the same key last wins; both wrote the same.</summary>
    /// <returns>The entry, also when the store was deleted meanwhile and nothing could be put in it.</returns>
    /// <exception cref="OutputException">There is no room or no permission.</exception>
    public StoredContent Keep(string key, ContentStream writer)
    {
        string path = PathOf(key), folder = Path.GetDirectoryName(path)!;
        long length = writer.Finish();
        Guard(() =>
        {
            for (int i = 0; i < MaxTries && KindOf(writer.Path) == FileKind.Regular && KindOf(path) != FileKind.Folder && !TryMove(writer.Path, path, folder); i++)
            {
            }
        });
        return new StoredContent(path, length, writer.HandOver());
    }

    /// <summary>The last bytes of an entry.</summary>
    internal static byte[] Trailer(long length, byte[] hash)
    {
        byte[] trailer = new byte[TrailerLength];
        BinaryPrimitives.WriteInt64LittleEndian(trailer, length);
        hash.CopyTo(trailer, 8);
        "AUDIOCS1"u8.CopyTo(trailer.AsSpan(40));
        return trailer;
    }

    private static bool Verify(FileStream file)
    {
        long length = file.Length - TrailerLength;
        if (length < 0)
        {
            return false;
        }

        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 16); // borrowed: every clip is looked for
        try
        {
            for (long left = length; left > 0;)
            {
                int read = file.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
                if (read == 0)
                {
                    return false;
                }

                hash.AppendData(buffer, 0, read);
                left -= read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        byte[] trailer = new byte[TrailerLength];
        return file.ReadAtLeast(trailer, TrailerLength, throwOnEndOfStream: false) == TrailerLength
            && trailer.AsSpan().SequenceEqual(Trailer(length, hash.GetHashAndReset()));
    }

    private string PathOf(string key)
    {
        if (key.Length < 8 || !key.All(char.IsAsciiHexDigitLower))
        {
            throw new ArgumentException($"\"{key}\" is no key: lower-case hexadecimal is.", nameof(key));
        }

        return Path.Combine(Folder, key[..2], key[2..]);
    }

    // What a killed process left half-written.
    private void RemoveAbandoned(DateTimeOffset before) => InStaging(() =>
    {
        foreach (string path in Directory.EnumerateFiles(staging).Where(p => File.GetLastWriteTimeUtc(p) < before.UtcDateTime))
        {
            File.Delete(path);
        }

        return true;
    });

    private static FileKind? KindOf(string path) => FileStatus.Find(path, followLinks: false)?.Kind;

    private static bool TryMove(string from, string to, string folder)
    {
        try
        {
            MakeFolder(folder);
            File.Move(from, to, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false; // the store is being deleted
        }
    }

    // A folder of the store itself: a link that has its name is removed, so that nothing is written or removed through it.
    private static void MakeFolder(string folder)
    {
        if (KindOf(folder) is FileKind.Link or FileKind.Special)
        {
            File.Delete(folder);
        }

        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (IOException e) when (e is not DirectoryNotFoundException && KindOf(folder) is null or FileKind.Folder)
        {
            throw new DirectoryNotFoundException(e.Message, e); // another program deleted it between "it exists" and a look at what it is
        }
    }

    private T InStaging<T>(Func<T> work) => Guard(() =>
    {
        for (int i = 1; ; i++)
        {
            try
            {
                MakeFolder(staging);
                return work();
            }
            catch (Exception e) when (i < MaxTries && (e is FileNotFoundException or DirectoryNotFoundException))
            {
                // The store is being deleted; pauses of changing length do not keep step with what deletes it.
                Thread.Sleep(i % (MaxPauseMs + 1));
            }
        }
    });

    private void Guard(Action action) => Guard(() =>
    {
        action();
        return true;
    });

    private T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failure(e);
        }
    }

    private OutputException Failure(Exception e) =>
        new($"The clip cache {Folder} cannot be used: {e.Message} Free some space, or choose another folder with AUDIO_CACHE.", e);

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
