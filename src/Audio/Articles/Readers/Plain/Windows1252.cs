using System.Collections.Frozen;

namespace Audio.Articles.Readers.Plain;

/// <summary>The Western code page, as the WHATWG Encoding Standard maps it: five bytes without a letter stay control characters.</summary>
internal static class Windows1252
{
    // Bytes 80 to 9F; all others are their own code point.
    private const string Upper =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly FrozenDictionary<char, byte> Bytes =
        Upper.Select((c, i) => (c, i)).ToFrozenDictionary(p => p.c, p => (byte)(0x80 + p.i));

    /// <summary>The character of a byte.</summary>
    public static char Decode(byte value) => value is >= 0x80 and <= 0x9F ? Upper[value - 0x80] : (char)value;

    /// <summary>The byte of a character, or −1; C1 controls count as their own byte, as a Latin-1 reading leaves them.</summary>
    public static int Encode(char c) => c <= '\u00FF' ? c : Bytes.TryGetValue(c, out byte b) ? b : -1;
}
