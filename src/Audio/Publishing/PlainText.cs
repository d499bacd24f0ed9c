using System.Globalization;
using System.Text;

namespace Audio.Publishing;

/// <summary>Printed text made safe for any file: no control characters, no half characters, nothing that turns the writing direction of its neighbours.</summary>
internal static class PlainText
{
    // A character with more marks than this is an attack, not writing.
    private const int MostMarks = 16;

    /// <summary>The text on one line: white space collapsed, everything else verbatim.</summary>
    public static string Line(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        bool space = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                space = line.Length > 0;
            }
            else if (!IsHarmful(rune))
            {
                line.Append(space ? " " : "").Append(rune);
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
