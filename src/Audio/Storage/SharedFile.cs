using System.Text;

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
    /// <exception cref="OutputException">It cannot be written, or another run does not let go of it within ten seconds; it is as it was.</exception>
    public static void Append(string path, Func<string, string> addition, CancellationToken ct = default) => Change(path, addition, keep: true, ct);

    /// <summary>Writes the file anew: readers see the old file or the new one, and two runs at once lose nothing.</summary>
    /// <param name="change">Given the text as it is now, empty when there is no file, the text as it is to be.</param>
    /// <exception cref="OutputException">It cannot be written, or another run does not let go of it within ten seconds; it is as it was.</exception>
    public static void Rewrite(string path, Func<string, string> change, CancellationToken ct = default) => Change(path, change, keep: false, ct);

    /// <summary>The bytes; empty when there is no such file.</summary>
    /// <exception cref="OutputException">It cannot be read or is larger than 16 MiB.</exception>
    internal static byte[] ReadBytes(string path) => Guarded(path, "read", () => Bytes(path));

    /// <summary>Puts a file there whole; one with the same bytes is left alone.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    internal static void Place(string path, byte[] bytes) => Guarded(path, "written", () =>
    {
        if (!Bytes(path).AsSpan().SequenceEqual(bytes))
        {
            Replace(path, bytes);
        }

        return path;
    });

    private static void Change(string path, Func<string, string> change, bool keep, CancellationToken ct) => Guarded(path, "written", () =>
    {
        // What is a link stays one: the file it names is replaced.
        string file = new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(file)!;
        Directory.CreateDirectory(folder);
        using FolderLock held = Take(Path.Combine(folder, $".audio-{Path.GetFileName(file)}.lock"), path, ct);
        byte[] old = Bytes(file);
        string text = change(Text(path, old));
        if (text.Length > 0)
        {
            Replace(file, [.. keep ? old : [], .. Utf8.GetBytes(text)]);
        }

        return text;
    });

    private static FolderLock Take(string lockFile, string path, CancellationToken ct)
    {
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

    // Beside its place and then over it, so that nobody ever sees half of it.
    private static void Replace(string file, byte[] bytes)
    {
        string part = Path.Combine(Path.GetDirectoryName(file)!, $".audio-{Path.GetFileName(file)}.part");
        try
        {
            using (FileStream stream = new(part, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(file))
            {
                File.SetUnixFileMode(part, File.GetUnixFileMode(file));
            }

            File.Move(part, file, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static byte[] Bytes(string path)
    {
        FileInfo file = new(path);
        if (!file.Exists)
        {
            return Directory.Exists(path) ? throw new IOException("It is a folder.") : [];
        }

        using FileStream stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return stream.Length <= MostBytes ? ReadAll(stream) : throw new IOException($"It is larger than {MostBytes >> 20} MiB.");
    }

    private static byte[] ReadAll(FileStream stream)
    {
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
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
