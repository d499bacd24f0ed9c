using System.Globalization;
using System.Text;

namespace Audio.Scripts.ScriptFormat;

/// <summary>Characters nobody can see or that mean something in a script file, written with a backslash.</summary>
/// <remarks><c>\n \r \t</c> as everywhere, <c>\_</c> a blank, <c>\u{202E}</c> any other, and a backslash before a sign is the sign.</remarks>
internal static class Escapes
{
    /// <summary>The text of a field on one line; white space at its ends and these signs are escaped.</summary>
    public static string Field(string text, string signs)
    {
        string trimmed = text.Trim();
        var written = new StringBuilder();
        int lead = trimmed.Length == 0 ? text.Length : text.IndexOf(trimmed[0], StringComparison.Ordinal);
        AppendSpace(written, text.AsSpan(0, lead));
        Append(written, trimmed, signs);
        AppendSpace(written, text.AsSpan(lead + trimmed.Length));
        return written.ToString();
    }

    /// <summary>Appends words as they stand; what cannot be seen and these signs are escaped.</summary>
    public static void Append(StringBuilder written, ReadOnlySpan<char> text, string signs)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                written.Append(c).Append(text[++i]);
            }
            else if (c == '\\' || signs.Contains(c, StringComparison.Ordinal))
            {
                written.Append('\\').Append(c);
            }
            else if (IsUnseen(c))
            {
                AppendCode(written, c);
            }
            else
            {
                written.Append(c);
            }
        }
    }

    /// <summary>Appends white space so that it can be seen and no editor takes it away.</summary>
    public static void AppendSpace(StringBuilder written, ReadOnlySpan<char> space)
    {
        foreach (char c in space)
        {
            AppendCode(written, c);
        }
    }

    /// <summary>The text that was written; false when a backslash is followed by something it does not go with.</summary>
    public static bool TryRead(ReadOnlySpan<char> written, StringBuilder text)
    {
        for (int i = 0; i < written.Length; i++)
        {
            if (written[i] != '\\')
            {
                text.Append(written[i]);
            }
            else if (!TryReadCode(written, ref i, text))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where a sign stands without a backslash before it, or −1.</summary>
    public static int IndexOf(ReadOnlySpan<char> written, char sign, int start = 0)
    {
        for (int i = start; i < written.Length; i++)
        {
            if (written[i] == sign)
            {
                return i;
            }

            i += written[i] == '\\' ? 1 : 0;
        }

        return -1;
    }

    /// <summary>The trimmed parts between signs without a backslash before them.</summary>
    public static List<string> Split(string written, char sign)
    {
        List<string> parts = [];
        int start = 0;
        for (int at; (at = IndexOf(written, sign, start)) >= 0; start = at + 1)
        {
            parts.Add(written[start..at].Trim());
        }

        parts.Add(written[start..].Trim());
        return parts;
    }

    /// <summary>Reads the code behind the backslash at this place and stops on its last character.</summary>
    public static bool TryReadCode(ReadOnlySpan<char> written, ref int at, StringBuilder text)
    {
        if (++at >= written.Length)
        {
            return false;
        }

        switch (written[at])
        {
            case 'n': text.Append('\n'); return true;
            case 'r': text.Append('\r'); return true;
            case 't': text.Append('\t'); return true;
            case '_': text.Append(' '); return true;
            case 'u': return TryReadNumber(written, ref at, text);
            default: text.Append(written[at]); return !char.IsAsciiLetterOrDigit(written[at]);
        }
    }

    private static bool TryReadNumber(ReadOnlySpan<char> written, ref int at, StringBuilder text)
    {
        ReadOnlySpan<char> rest = written[(at + 1)..];
        int close = rest.IndexOf('}');
        if (rest.Length == 0 || rest[0] != '{' || close is < 2 or > 7
            || !int.TryParse(rest[1..close], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code) || code > 0x10FFFF)
        {
            return false;
        }

        at += close + 1;
        text.Append(code <= char.MaxValue ? ((char)code).ToString() : char.ConvertFromUtf32(code));
        return true;
    }

    private static void AppendCode(StringBuilder written, char c) => _ = c switch
    {
        ' ' => written.Append(@"\_"),
        '\n' => written.Append(@"\n"),
        '\r' => written.Append(@"\r"),
        '\t' => written.Append(@"\t"),
        _ => written.Append(CultureInfo.InvariantCulture, $@"\u{{{(int)c:X4}}}"),
    };

    private static bool IsUnseen(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
