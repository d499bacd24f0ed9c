using System.Security.Cryptography;
using System.Text;
using Audio.Articles;

namespace Audio.Scripts.Merge;

/// <summary>Short marks that show whether a paragraph is still the one it was.</summary>
internal static class Fingerprint
{
    private const int Letters = 8;

    /// <summary>SHA-256 of a text in UTF-8, lower-case hex.</summary>
    public static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Of the words of a stretch; how much white space is between them does not matter.</summary>
    public static string OfWords(ReadOnlySpan<char> text) => OfText(Words(text))[..Letters];

    /// <summary>The words with one blank between.</summary>
    public static string Words(ReadOnlySpan<char> text)
    {
        var words = new StringBuilder(text.Length);
        bool space = false;
        foreach (char c in text)
        {
            bool white = char.IsWhiteSpace(c);
            if (!white)
            {
                words.Append(space && words.Length > 0 ? " " : "").Append(c);
            }

            space = white;
        }

        return words.ToString();
    }

    /// <summary>Of an article: its text, and the words of each block.</summary>
    public static ScriptOrigin Of(Article article) =>
        new(OfText(article.Text), [.. article.Blocks.Select(b => OfWords(b.Span.In(article.Text)))]);
}
