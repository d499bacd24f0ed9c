using System.Globalization;

namespace Audio.Pronunciation.English;

/// <summary>Digits that are not 0 to 9: raised and lowered ones, circled ones, Roman classes.</summary>
internal sealed class NonAsciiDigits : NormalizationRule
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public override bool MayStart(char first) => first > 127 && ValueOf(first) >= 0;

    public override Verbalization? Read(TextCursor cursor, int at)
    {
        char first = cursor.At(at);
        if (IsRaised(first))
        {
            return ReadRaised(cursor, at);
        }

        int end = at;
        string digits = "";
        while (cursor.At(end) > 127 && ValueOf(cursor.At(end)) is >= 0 and var value && (end == at || value < 10 && digits.Length < 18 && !IsRaised(cursor.At(end))))
        {
            digits += value.ToString(CultureInfo.InvariantCulture);
            end++;
        }

        return Verbalization.Words(at, end, digits.Length > 1 && digits[0] == '0' ? Numbers.Digits(digits) : Numbers.Cardinal(digits));
    }

    /// <summary>With 0 to 9 for the decimal digits of other scripts, at the same places.</summary>
    public static string Folded(string text) => !text.AsSpan().ContainsAnyExceptInRange('\0', '\u007f') || !text.Any(c => c > 127 && char.IsDigit(c))
        ? text
        : string.Create(text.Length, text, (folded, source) =>
        {
            for (int i = 0; i < source.Length; i++)
            {
                folded[i] = source[i] > 127 && char.IsDigit(source[i]) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(source[i])) : source[i];
            }
        });

    /// <summary>The whole number a character stands for, or -1.</summary>
    public static int ValueOf(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber
        && char.GetNumericValue(c) is var value && value >= 0 && value == Math.Floor(value) && value <= 100_000 ? (int)value : -1;

    public static bool IsRaised(char c) => Raised.Contains(c, StringComparison.Ordinal);

    // "x²", "m³", "10⁶", and after a longer word the number of a footnote.
    private static Verbalization ReadRaised(TextCursor cursor, int at)
    {
        int end = at;
        string digits = "";
        while (IsRaised(cursor.At(end)) && digits.Length < 18)
        {
            digits += (char)('0' + Raised.IndexOf(cursor.At(end++), StringComparison.Ordinal));
        }

        if (Isotopes.Read(cursor, at, end, digits) is { } isotope)
        {
            return isotope;
        }

        int stem = cursor.At(at - 1) == '⁻' ? at - 1 : at;
        bool isNote = !char.IsLetterOrDigit(cursor.At(stem - 1)) || char.IsLetter(cursor.At(stem - 1)) && char.IsLetter(cursor.At(stem - 2)) && char.IsLetter(cursor.At(stem - 3));
        return Verbalization.Words(at, end, isNote ? "note " + Numbers.Cardinal(digits) : digits switch
        {
            _ when stem < at => $"to the power of minus {Numbers.Cardinal(digits)}",
            "2" => "squared",
            "3" => "cubed",
            _ => $"to the power of {Numbers.Cardinal(digits)}",
        });
    }
}
