using System.Security.Cryptography;
using System.Text;

namespace Audio.Publishing;

/// <summary>What a published file says of where its article was: nothing about the folders of the computer it was made on.</summary>
internal static class SourceName
{
    /// <summary>The name to publish: as given; of a full path, what is below the working folder, else the file's name.</summary>
    public static string Published(string source)
    {
        if (!IsFullPath(source))
        {
            return source;
        }

        string relative = Path.GetRelativePath(Environment.CurrentDirectory, source);
        return Path.IsPathRooted(relative) || relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) ? Path.GetFileName(source) : relative;
    }

    /// <summary>Tells the places of two articles with full paths apart; null where the name alone does.</summary>
    public static string? Place(string source) => IsFullPath(source) ? HashOf(Located(source)) : null;

    /// <summary>Whether a published name and place are those of a source.</summary>
    public static bool IsSame(string name, string? place, string source) =>
        place is not null ? place == HashOf(Located(source)) : Located(name) == Located(source);

    /// <summary>The full path of a file; the source itself when it is an address or standard input.</summary>
    public static string Located(string source) =>
        source is "-" or "" || source.Contains("://", StringComparison.Ordinal) || source.Contains('\0') ? source : Path.GetFullPath(source);

    private static bool IsFullPath(string source) => !source.Contains("://", StringComparison.Ordinal) && !source.Contains('\0') && Path.IsPathRooted(source);

    private static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("place\n" + path)))[..16];
}
