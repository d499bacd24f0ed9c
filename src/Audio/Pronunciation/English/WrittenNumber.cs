using System.Globalization;

namespace Audio.Pronunciation.English;

/// <summary>Numbers as different countries write them: 1,299.99; 1.299,99; 12,34,567; 1 299; 1'299.</summary>
internal static class WrittenNumber
{
    /// <summary>Any of them where a currency or a unit says that it is one number, so that a single decimal comma counts too.</summary>
    public const string Pattern = @"(?:\d{1,3}(?:\.\d{3}){1,4},\d{1,2}(?!\d)|\d{1,2}(?:,\d{2}){1,4},\d{3}(?:\.\d{1,2})?(?![\d,])|\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,12})?(?!\d|,\d{3})" +
        @"|\d{1,3}(?:[\u00a0\u2009\u202f'’]\d{3}){1,4}(?:[.,]\d\d)?(?!\d)|[1-9]\d{0,2}(?: \d{3}){1,3},\d\d(?!\d)|[1-9]\d{0,2}(?: \d{3})? 000(?!\d)|\d{1,9},\d{1,2}(?![\d,])|\d{1,18}(?:\.\d{1,12})?(?!\d|,\d{3})|\.\d{1,12}(?!\d))";

    /// <summary>Only digits, with a point before the decimals.</summary>
    public static string Canonical(string written)
    {
        int comma = written.LastIndexOf(','), point = written.LastIndexOf('.');
        bool isDecimalComma = comma > 0 && written.Length - comma is 2 or 3 && written.IndexOf(',', StringComparison.Ordinal) == comma && comma > point;
        return string.Concat(written.Where((c, i) => char.IsAsciiDigit(c) || (isDecimalComma ? i == comma : c == '.')).Select(c => c == ',' ? '.' : c));
    }

    /// <summary>The value of a canonical number with a short or long magnitude.</summary>
    public static double Value(string canonical, string magnitude) => double.Parse(canonical, CultureInfo.InvariantCulture) * magnitude switch
    {
        "hundred" => 1e2,
        "thousand" => 1e3,
        "lakh" => 1e5,
        "million" => 1e6,
        "crore" => 1e7,
        "billion" => 1e9,
        "trillion" or "lakh crore" => 1e12,
        _ => 1,
    };
}
