using Audio.Storage;

namespace Audio.Cli.Serving;

/// <summary>A file that may be served, and its type (HTTP-3).</summary>
internal sealed record ServedFile(FileInfo File, string Type)
{
    private const int Deepest = 3;

    private static readonly Dictionary<string, string> Types = new()
    {
        [".xml"] = "application/rss+xml; charset=utf-8",
        [".mp3"] = "audio/mpeg",
        [".vtt"] = "text/vtt; charset=utf-8",
        [".srt"] = "application/x-subrip",
        [".json"] = "application/json",
        [".html"] = "text/html; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".epub"] = "application/epub+zip",
        [".lpf"] = "application/lpf+zip",
        [".zip"] = "application/zip",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
    };

    /// <summary>What this version of the file is called.</summary>
    public string Tag => $"\"{File.Length:x}-{File.LastWriteTimeUtc.Ticks:x}\"";

    /// <summary>Whether pages of other sites may read it: what players fetch, and not the pages and records beside it.</summary>
    public bool IsForPlayers => Path.GetExtension(File.Name) is not (".html" or ".json") || File.Name is "chapters.json" or "transcript.json" or "transcript.html";

    /// <summary>The file a path names; null when there is none, or when it is not for everybody.</summary>
    /// <param name="path">The path as it was decoded, from its slash on; one that ends in a slash names the page in the folder.</param>
    public static ServedFile? Find(string root, string path)
    {
        string[] parts = (path.EndsWith('/') ? path + "index.html" : path).Split('/')[1..];
        if (parts.Length > Deepest || !parts.All(IsPlain) || !Types.TryGetValue(Path.GetExtension(parts[^1]), out string? type) || parts[^1].EndsWith(".published.json", StringComparison.Ordinal))
        {
            return null;
        }

        // A link may lead anywhere, so none is followed below the root.
        string at = Path.GetFullPath(root);
        foreach (string part in parts)
        {
            at = Path.Combine(at, part);
            if (new FileInfo(at).LinkTarget is not null)
            {
                return null;
            }
        }

        return RegularFile.Exists(at, followLinks: false) && new FileInfo(at) is { Exists: true } file ? new ServedFile(file, file.Name == "chapters.json" ? "application/json+chapters" : type) : null;
    }

    // Names of our own files: no hidden ones, no way up.
    private static bool IsPlain(string part) =>
        part.Length > 0 && part[0] != '.' && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
