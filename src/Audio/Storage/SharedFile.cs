using System.Text;
using Audio.Native;

namespace Audio.Storage;

/// <summary>A text file that people edit and several runs add to: what is in it stays byte for byte, what is new goes to its end.</summary>
public static class SharedFile
{
    private const long MostBytes = 16 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text; empty when there is no such file.</summary>
    /// <exception cref="OutputException">It cannot be read, is larger than 16 MiB or is not UTF-8.</exception>
    public static string Read(string path) => Guarded(path, "read", () => Text(path, Bytes(path)));

    /// <summary>Adds to the end: readers see the old file or the new one, and two runs at once lose nothing.</summary>
    /// <param name="addition">Given the text as it is now, what to add; empty leaves the file as it is.</param>
    /// <param name="followLink">Whether a link is followed to the file it names; only for a file that the user named. Otherwise a link is refused.</param>
    /// <exception cref="OutputException">It cannot be written, or another run does not let go of it within ten seconds; it is as it was.</exception>
    public static void Append(string path, Func<string, string> addition, bool followLink = false, CancellationToken ct = default) =>
        Change(path, addition, keep: true, followLink, ct);

    /// <summary>Writes the file anew: readers see the old file or the new one, and two runs at once lose nothing.</summary>
    /// <param name="change">Given the text as it is now, empty when there is no file, the text as it is to be.</param>
    /// <param name="followLink">Whether a link is followed to the file it names; only for a file that the user named. Otherwise a link is refused.</param>
    /// <exception cref="OutputException">It cannot be written, or another run does not let go of it within ten seconds; it is as it was.</exception>
    public static void Rewrite(string path, Func<string, string> change, bool followLink = false, CancellationToken ct = default) =>
        Change(path, change, keep: false, followLink, ct);

    /// <summary>Writes a whole file: readers see the old file or the new one.</summary>
    /// <param name="followLink">Whether a link is followed to the file it names, and a pipe or device is written to; only for a file that the user named.</param>
    /// <exception cref="OutputException">It cannot be written; it is as it was.</exception>
    public static void Write(string path, byte[] bytes, bool followLink = false, CancellationToken ct = default) => Guarded(path, "written", () =>
    {
        FileKind? kind = FileStatus.Find(path, followLink)?.Kind;
        if (kind == FileKind.Special && followLink)
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite); // the pipe that the user named
            stream.Write(bytes);
            return path;
        }

        string file = Target(path, followLink);
        using FolderLock held = Take(file, path, ct);
        RequireReplaceable(kind);
        Replace(file, bytes);
        return path;
    });

    /// <summary>The bytes; empty when there is no such file.</summary>
    /// <exception cref="OutputException">It cannot be read or is larger than 16 MiB.</exception>
    internal static byte[] ReadBytes(string path) => Guarded(path, "read", () => Bytes(path));

    /// <summary>Puts a file there whole; one with the same bytes is left alone, a link is refused.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    internal static void Place(string path, byte[] bytes) => Guarded(path, "written", () =>
    {
        string file = Target(path, followLink: false);
        if (!Bytes(file).AsSpan().SequenceEqual(bytes))
        {
            using FolderLock held = Take(file, path, default);
            Replace(file, bytes);
        }

        return path;
    });

    private static void Change(string path, Func<string, string> change, bool keep, bool followLink, CancellationToken ct) => Guarded(path, "written", () =>
    {
        string file = Target(path, followLink);
        using FolderLock held = Take(file, path, ct);
        byte[] old = Bytes(file);
        string text = change(Text(path, old));
        if (text.Length > 0)
        {
            Replace(file, [.. keep ? old : [], .. Utf8.GetBytes(text)]);
        }

        return text;
    });

    private static void RequireReplaceable(FileKind? kind)
    {
        if (kind is FileKind.Folder or FileKind.Special)
        {
            throw new IOException(kind == FileKind.Folder ? "It is a folder" : "It is a pipe, a device or a socket");
        }
    }

    // The file to write. What is a link stays one: the file it names is replaced, or nothing is.
    private static string Target(string path, bool followLink)
    {
        string file = Path.GetFullPath(path);
        if (new FileInfo(file) is not { LinkTarget: not null } link)
        {
            return file;
        }

        return followLink ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName
            : throw new IOException("It is a link, and the file it leads to is not this program's to write. Remove the link");
    }

    private static FolderLock Take(string file, string path, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        string lockFile = Hidden(file, ".lock");
        for (long start = Environment.TickCount64; ;)
        {
            if (FolderLock.TryTake(lockFile) is { } held)
            {
                return held;
            }

            if (Environment.TickCount64 - start > Patience.TotalMilliseconds)
            {
                throw new OutputException($"Another run has not let go of {path} for {Patience.TotalSeconds:0} seconds. Run the command again when it is done.");
            }

            ct.WaitHandle.WaitOne(20);
            ct.ThrowIfCancellationRequested();
        }
    }

    // Beside its place and then over it, so that nobody ever sees half of it. Only the lock's holder writes the part, so one left there is a killed run's.
    private static void Replace(string file, byte[] bytes)
    {
        string part = Hidden(file, ".part");
        using (FileStream stream = RegularFile.Recreate(part))
        {
            try
            {
                if (!OperatingSystem.IsWindows() && RegularFile.Exists(file, followLinks: false))
                {
                    File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(file));
                }

                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
                File.Move(part, file, overwrite: true);
            }
            catch
            {
                RegularFile.Remove(part);
                throw;
            }
        }
    }

    private static string Hidden(string file, string ending) => Path.Combine(Path.GetDirectoryName(file)!, $".audio-{Path.GetFileName(file)}{ending}");

    private static byte[] Bytes(string path)
    {
        try
        {
            return RegularFile.ReadAllBytes(path, MostBytes);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }

    private static string Text(string path, byte[] bytes)
    {
        try
        {
            return Utf8.GetString(bytes).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException e)
        {
            throw new OutputException($"{path} is not UTF-8 text: byte {e.Index + 1} is wrong. Save it as UTF-8.", e);
        }
    }

    private static T Guarded<T>(string path, string what, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path} cannot be {what}: {e.Message.TrimEnd('.')}. Check its permissions and the free space, or name another file.", e);
        }
    }
}
