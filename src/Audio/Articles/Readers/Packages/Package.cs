using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml.Linq;

namespace Audio.Articles.Readers.Packages;

/// <summary>A zip archive with documents in it, as EPUB, Word and OpenDocument files are. Its files are read by name and written nowhere.</summary>
internal sealed class Package : IDisposable
{
    private const int MostEntries = 20_000;
    private const int LargestFile = 32 << 20;
    private const long LargestSum = 256L << 20;

    private readonly Dictionary<string, ZipArchiveEntry> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly ZipArchive archive;
    private readonly string name;
    private long left = LargestSum;

    private Package(ArticleSource source)
    {
        name = source.Name;
        archive = new ZipArchive(StreamOf(source.Bytes), ZipArchiveMode.Read);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            files.TryAdd(Normal(entry.FullName), entry);
        }
    }

    /// <summary>Whether the bytes are an archive in which this file lies.</summary>
    public static bool Holds(ArticleSource source, string path)
    {
        if (!source.Bytes.Span.StartsWith("PK"u8))
        {
            return false;
        }

        try
        {
            using Package package = Open(source);
            return package.files.ContainsKey(path);
        }
        catch (ArticleException)
        {
            return false;
        }
    }

    /// <summary>Opens an archive.</summary>
    /// <exception cref="ArticleException">It is damaged, or has more files than any document.</exception>
    public static Package Open(ArticleSource source)
    {
        try
        {
            return source.Bytes.Span.Count("PK\u0001\u0002"u8) > MostEntries
                ? throw new ArticleException($"\"{source.Name}\" holds more than {MostEntries:N0} files, which no document does. Save its text as a file and narrate that.")
                : new Package(source);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Damaged(source.Name, "it", e);
        }
    }

    /// <summary>The bytes of a file; null when it is not there.</summary>
    /// <exception cref="ArticleException">It is damaged, or unpacks to far more than a document holds.</exception>
    public byte[]? Find(string path)
    {
        if (!files.TryGetValue(Normal(path), out ZipArchiveEntry? entry))
        {
            return null;
        }

        try
        {
            using Stream stream = entry.Open();
            using MemoryStream all = new();
            byte[] buffer = new byte[1 << 16];
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                left -= read;
                if (all.Length + read > LargestFile || left < 0)
                {
                    throw new ArticleException($"\"{name}\" unpacks to far more than a document holds ({Shown(path)}). It is no article; nothing of it was read.");
                }

                all.Write(buffer, 0, read);
            }

            return all.ToArray();
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Damaged(name, Shown(path), e);
        }
    }

    /// <summary>The tree of an XML file; null when it is not there.</summary>
    /// <exception cref="ArticleException">It is damaged or no XML.</exception>
    public XDocument? FindXml(string path) => Find(path) is { } bytes ? SafeXml.Load(bytes, $"{Shown(path)} in \"{name}\"") : null;

    /// <summary>The text of an XHTML file; null when it is not there.</summary>
    public string? FindText(string path) => Find(path) is { } bytes ? SafeXml.Decode(bytes).TrimStart('\uFEFF') : null;

    /// <summary>A path relative to another file's, within the archive.</summary>
    public static string Resolve(string file, string relative)
    {
        string plain = Uri.UnescapeDataString(relative.Split('#', '?')[0]);
        return Normal(plain.StartsWith('/') ? plain : file[..(file.LastIndexOf('/') + 1)] + plain);
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    // Steps out of the archive lead to its root and no further.
    private static string Normal(string path)
    {
        List<string> parts = [];
        foreach (string part in path.Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "." or ".."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> part) ? new(part.Array!, part.Offset, part.Count, writable: false) : new(bytes.ToArray());

    private static bool IsDamage(Exception e) => e is InvalidDataException or IOException or NotSupportedException or OverflowException or ArgumentException or IndexOutOfRangeException;

    private static ArticleException Damaged(string name, string what, Exception e) =>
        new($"\"{name}\" is damaged or locked: {(what == "it" ? "it" : what)} cannot be unpacked ({e.Message.TrimEnd('.')}). Get the file again.", e);

    private static string Shown(string path) => string.Concat(path.Take(80).Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
