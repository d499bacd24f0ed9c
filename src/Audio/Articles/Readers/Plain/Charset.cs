using System.Text;
using System.Text.RegularExpressions;

namespace Audio.Articles.Readers.Plain;

/// <summary>Encodings by the names that servers and documents give them.</summary>
internal static partial class Charset
{
    /// <summary>The encoding that a Content-Type header names; null when it names none or one that nobody knows.</summary>
    public static Encoding? OfHeader(string? contentType) => contentType is { Length: <= 1000 } ? Find(Pattern().Match(contentType).Groups["name"].Value) : null;

    /// <summary>The encoding of this name, or null. What calls itself ISO 8859-1 or ASCII is Windows-1252 (WHATWG Encoding §4.2).</summary>
    public static Encoding? Find(string name)
    {
        string usual = name.Trim('"', '\'', ' ').ToLowerInvariant() is "iso-8859-1" or "latin1" or "ascii" or "us-ascii" ? "windows-1252" : name.Trim('"', '\'', ' ');
        bool wide = usual.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) || usual.StartsWith("utf-32", StringComparison.OrdinalIgnoreCase) || usual.ToLowerInvariant() is "utf-7" or "unicode";
        try
        {
            return usual.Length == 0 || wide ? null : // who can read the label in single bytes need not believe it
                CodePagesEncodingProvider.Instance.GetEncoding(usual) ?? Encoding.GetEncoding(usual);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""charset\s*=\s*["']?(?<name>[A-Za-z0-9._:-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
