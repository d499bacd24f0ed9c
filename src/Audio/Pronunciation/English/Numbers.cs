using System.Globalization;
using System.Text;

namespace Audio.Pronunciation.English;

/// <summary>Numbers in words: American, without "and".</summary>
internal static class Numbers
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Scales = ["", " thousand", " million", " billion", " trillion", " quadrillion", " quintillion"];

    private static readonly Dictionary<string, string> IrregularOrdinals = new()
    {
        ["one"] = "first",
        ["two"] = "second",
        ["three"] = "third",
        ["five"] = "fifth",
        ["eight"] = "eighth",
        ["nine"] = "ninth",
        ["twelve"] = "twelfth",
    };

    // Longer numbers have no name that a listener could follow.
    private const int MaxCardinalLength = 21;

    // A listener cannot take in more; how many are left is said instead.
    private const int MaxDigitsLength = 60;

    /// <summary>A whole number given as digits, with or without grouping commas.</summary>
    public static string Cardinal(string written)
    {
        string digits = written.Replace(",", "", StringComparison.Ordinal).TrimStart('0');
        if (digits.Length == 0)
        {
            return Small[0];
        }

        if (digits.Length > MaxCardinalLength)
        {
            return Digits(digits);
        }

        StringBuilder words = new();
        for (int at = 0, end = (digits.Length + 2) % 3 + 1; at < digits.Length; (at, end) = (end, end + 3))
        {
            int group = int.Parse(digits.AsSpan(at, end - at), CultureInfo.InvariantCulture);
            if (group > 0)
            {
                words.Append(words.Length > 0 ? " " : "").Append(BelowThousand(group)).Append(Scales[(digits.Length - end) / 3]);
            }
        }

        return words.ToString();
    }

    public static string Cardinal(long value) => Cardinal(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The ordinal of a number in words: "twenty one" → "twenty first".</summary>
    public static string Ordinal(string cardinal)
    {
        int cut = cardinal.LastIndexOf(' ') + 1;
        string last = cardinal[cut..];
        string ordinal = IrregularOrdinals.TryGetValue(last, out string? irregular) ? irregular
            : last.EndsWith('y') ? last[..^1] + "ieth" : last + "th";
        return cardinal[..cut] + ordinal;
    }

    /// <summary>The plural of a number in words: "nineteen twenty" → "nineteen twenties".</summary>
    public static string Plural(string cardinal) => cardinal switch
    {
        [.., 'y'] => cardinal[..^1] + "ies",
        [.., 'x'] => cardinal + "es",
        _ => cardinal + "s",
    };

    /// <summary>Digit by digit; of a very long row the rest is counted, not said.</summary>
    public static string Digits(string digits)
    {
        StringBuilder words = new();
        foreach (char c in digits.AsSpan(0, Math.Min(digits.Length, MaxDigitsLength)))
        {
            words.Append(words.Length > 0 ? " " : "").Append(Small[c - '0']);
        }

        int left = digits.Length - MaxDigitsLength;
        return left <= 0 ? words.ToString() : $"{words} and {Cardinal(left)} more digits";
    }

    /// <summary>A number that may have grouping commas and a decimal point: "1,500.5", ".5".</summary>
    public static string Decimal(string written)
    {
        int point = written.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
        {
            return Cardinal(written);
        }

        string fraction = $"point {Digits(written[(point + 1)..])}";
        return point == 0 ? fraction : $"{Cardinal(written[..point])} {fraction}";
    }

    /// <summary>A year from 1 to 9999 the way years are said: "nineteen oh five", "two thousand five", "twenty fourteen".</summary>
    public static string Year(int year)
    {
        int century = year / 100, rest = year % 100;
        if (year < 1000 || century % 10 == 0 && rest < 10)
        {
            return Cardinal(year);
        }

        string tail = rest switch { 0 => "hundred", < 10 => $"oh {Small[rest]}", _ => BelowThousand(rest) };
        return $"{BelowThousand(century)} {tail}";
    }

    /// <summary>The number of a model, flight, room or road: "seven thirty seven", "twelve seventy one".</summary>
    public static string Label(string digits)
    {
        if (digits.Length is > 4 or 0 || digits[0] == '0')
        {
            return Digits(digits);
        }

        int value = int.Parse(digits);
        return digits.Length switch
        {
            < 3 => Cardinal(value),
            3 when value % 100 == 0 => Cardinal(value),
            3 => $"{Small[value / 100]} {(value % 100 < 10 ? "oh " : "")}{BelowThousand(value % 100)}",
            _ => Year(value),
        };
    }

    private static string BelowThousand(int value) => value switch
    {
        < 20 => Small[value],
        < 100 => Tens[value / 10] + (value % 10 > 0 ? " " + Small[value % 10] : ""),
        _ => $"{Small[value / 100]} hundred" + (value % 100 > 0 ? " " + BelowThousand(value % 100) : ""),
    };
}
