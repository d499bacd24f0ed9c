using System.Security.Cryptography;
using System.Text;

namespace Audio.Publishing;

/// <summary>The name of an episode's folder.</summary>
public static class Slug
{
    private const int Longest = 60;

    // Base letters and the Latin letters that fold to them; the build is globalisation-invariant, so nothing else decomposes them.
    private static readonly Dictionary<char, string> Folded = new[]
    {
        "a àáâãäåāăą", "ae æ", "c çćĉċč", "d ðďđ", "e èéêëēĕėęě", "g ĝğġģ", "h ĥħ", "i ìíîïĩīĭįı", "ij ĳ", "j ĵ", "k ķĸ", "l ĺļľŀł",
        "n ñńņňŉŋ", "o òóôõöøōŏő", "oe œ", "r ŕŗř", "s śŝşšſș", "ss ß", "t ţťŧț", "th þ", "u ùúûüũūŭůűų", "w ŵ", "y ýÿŷ", "z źżž",
    }.Select(row => row.Split(' ')).SelectMany(row => row[1].Select(letter => (letter, row[0]))).ToDictionary();

    /// <summary>Lower-case a–z, 0–9 and single hyphens, 1 to 60 characters, from the title, or from the name of the source when there is none.</summary>
    /// <remarks>A name that loses letters of other scripts gets a short hash, so that two such titles never share a folder.</remarks>
    public static string From(string title, string source)
    {
        string name = title.Any(char.IsLetterOrDigit) ? title : FileName(source);
        var slug = new StringBuilder();
        bool lost = false;
        foreach (Rune rune in name.ToLowerInvariant().EnumerateRunes())
        {
            char c = rune.IsBmp ? (char)rune.Value : '\0';
            string letters = char.IsAsciiLetterOrDigit(c) ? c.ToString() : Folded.GetValueOrDefault(c, "");
            slug.Append(letters);
            lost |= letters.Length == 0 && Rune.IsLetterOrDigit(rune);
            if (letters.Length == 0 && c is not ('\'' or '’' or '.') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-'); // an apostrophe or point joins: "don't" is dont, "U.S." is us
            }
        }

        string words = Shortened(slug.ToString().Trim('-'), Longest - (lost ? 9 : 0));
        return lost || words.Length == 0 ? $"{(words.Length == 0 ? "article" : words)}-{Hash(name)}" : words;
    }

    private static string FileName(string source)
    {
        string name = source.TrimEnd('/', '\\');
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        int dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }

    // At a hyphen when one is near, so that no word is torn.
    private static string Shortened(string slug, int most)
    {
        if (slug.Length <= most)
        {
            return slug;
        }

        int hyphen = slug.LastIndexOf('-', most);
        return slug[..(hyphen > most / 2 ? hyphen : most)].Trim('-');
    }

    private static string Hash(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
}
