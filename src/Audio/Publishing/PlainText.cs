using System.Buffers;
using System.Globalization;
using System.Text;

namespace Audio.Publishing;

/// <summary>Printed text made safe for any file: no control characters, no half characters, nothing that turns the writing direction of its neighbours.</summary>
internal static class PlainText
{
    // A character with more marks than this is an attack, not writing.
    private const int MostMarks = 16;

    // What most words are made of: nothing of it is harmful.
    private static readonly SearchValues<char> Common =
        SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(c => (char)c), .. "\u2018\u2019\u201C\u201D\u2013\u2014\u2026"]);

    /// <summary>The same for what holds no white space, most often without a copy.</summary>
    public static ReadOnlySpan<char> Word(ReadOnlySpan<char> text) => text.ContainsAnyExcept(Common) ? Line(text) : text;

    /// <summary>The text on one line: white space collapsed, everything else verbatim.</summary>
    public static string Line(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        bool space = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                space = line.Length > 0;
            }
            else if (!IsHarmful(rune))
            {
                line.Append(space ? " " : "").Append(units[..rune.EncodeToUtf16(units)]); // Append takes a rune for any object: two of them for each character
                space = false;
            }
        }

        return line.ToString();
    }

    /// <summary>Where to cut so that at most <paramref name="most"/> UTF-16 units stay and no character is torn; the whole length when it fits.</summary>
    public static int CutAt(ReadOnlySpan<char> text, int most)
    {
        if (text.Length <= most)
        {
            return text.Length;
        }

        for (int cut = most; cut > Math.Max(1, most - MostMarks); cut--)
        {
            if (!ContinuesCharacter(text[cut]) && text[cut - 1] != '\u200D')
            {
                return cut;
            }
        }

        return char.IsLowSurrogate(text[most]) ? most - 1 : most;
    }

    private static bool ContinuesCharacter(char c) =>
        char.IsLowSurrogate(c) || c == '\u200D'
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsHarmful(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF
        || rune.Value is >= 0xFDD0 and <= 0xFDEF || (rune.Value & 0xFFFE) == 0xFFFE; // no characters at all: XML and HTML refuse them (RSS-1)
}
