using System.Globalization;

namespace Audio.Scripts.Tokenization;

/// <summary>Questions about single characters.</summary>
internal static class Characters
{
    private static readonly string[] Lowered = [.. Enumerable.Range(0, 0x250).Select(c => char.ToLowerInvariant((char)c).ToString())];

    /// <summary>A letter, digit or combining sign; also each half of a letter beyond U+FFFF.</summary>
    public static bool IsWordPart(string text, int at)
    {
        char c = text[at];
        if (c < 0x80)
        {
            return char.IsAsciiLetterOrDigit(c);
        }

        return CharUnicodeInfo.GetUnicodeCategory(text, char.IsLowSurrogate(c) && at > 0 && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at)
            is <= UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber;
    }

    /// <summary>Zero-width and object characters: neither word nor space.</summary>
    public static bool IsInvisible(char c) => c is '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\ufffc' or '\u200e' or '\u200f' or '\u00ad';

    public static string LowerOf(char c) => c < Lowered.Length ? Lowered[c] : char.ToLowerInvariant(c) == '’' ? "'" : char.ToLowerInvariant(c).ToString();
}
