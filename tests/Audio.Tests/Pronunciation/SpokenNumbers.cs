using System.Globalization;

namespace Audio.Tests.Pronunciation;

/// <summary>Numbers in words back to digits, the way a listener adds them up: "minus two point five" → "minus 2.5". Other words stay.</summary>
internal static class SpokenNumbers
{
    private static readonly string[] Small =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(' ');

    private static readonly string[] Tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');

    private static readonly string[] Scales = "- thousand million billion trillion quadrillion quintillion".Split(' ');

    private static readonly Dictionary<string, string> Ordinals = new()
    {
        ["first"] = "one", ["second"] = "two", ["third"] = "three", ["fifth"] = "five", ["eighth"] = "eight", ["ninth"] = "nine", ["twelfth"] = "twelve",
    };

    public static string ToDigits(string spoken)
    {
        string[] words = spoken.ToLowerInvariant().Split(' ');
        List<string> digits = [];
        for (int at = 0; at < words.Length;)
        {
            int end = at;
            bool isUnit = at > 0 && words[at - 1] == "per"; // "meters per second"
            string? number = isUnit && words[at] == "second" ? null : Ordinal(words, ref end) ?? Number(words, ref end);
            digits.Add(number ?? words[at]);
            at = number is null ? at + 1 : end;
        }

        return string.Join(' ', digits);
    }

    private static string? Number(string[] words, ref int at)
    {
        if (Whole(words, ref at) is not { } whole)
        {
            return words[at] == "point" && at + 1 < words.Length && Array.IndexOf(Small, words[at + 1]) is >= 0 and < 10 ? Fraction(words, ref at) : null;
        }

        return whole.ToString(CultureInfo.InvariantCulture) + Fraction(words, ref at);
    }

    // Digit by digit behind "point".
    private static string Fraction(string[] words, ref int at)
    {
        if (at + 1 >= words.Length || words[at] != "point" || Array.IndexOf(Small, words[at + 1]) is < 0 or > 9)
        {
            return "";
        }

        string digits = ".";
        for (at++; at < words.Length && Array.IndexOf(Small, words[at]) is >= 0 and < 10; at++)
        {
            digits += Array.IndexOf(Small, words[at]).ToString(CultureInfo.InvariantCulture);
        }

        return digits;
    }

    private static decimal? Whole(string[] words, ref int at)
    {
        decimal whole = 0, last = decimal.MaxValue;
        int start = at;
        while (BelowThousand(words, ref at) is { } group)
        {
            int scale = at < words.Length ? Array.IndexOf(Scales, words[at]) : -1;
            decimal worth = scale > 0 ? Power(scale) : 1;
            if (worth >= last)
            {
                at -= 1; // a second number begins: "twenty | twenty four"
                break;
            }

            whole += group * worth;
            (at, last) = (scale > 0 ? at + 1 : at, worth);
            if (worth == 1)
            {
                break;
            }
        }

        return at > start ? whole : null;
    }

    private static decimal Power(int scale)
    {
        decimal worth = 1;
        for (int i = 0; i < scale; i++)
        {
            worth *= 1000;
        }

        return worth;
    }

    private static int? BelowThousand(string[] words, ref int at)
    {
        if (BelowHundred(words, ref at) is not { } value)
        {
            return null;
        }

        if (value > 0 && at < words.Length && words[at] == "hundred")
        {
            at++;
            int rest = at;
            value *= 100;
            if (BelowHundred(words, ref rest) is > 0 and var more)
            {
                (value, at) = (value + more, rest);
            }
        }

        return value;
    }

    private static int? BelowHundred(string[] words, ref int at)
    {
        if (at >= words.Length)
        {
            return null;
        }

        if (Array.IndexOf(Tens, words[at]) is > 1 and var ten)
        {
            at++;
            int one = at < words.Length ? Array.IndexOf(Small, words[at]) : -1;
            at += one is > 0 and < 10 ? 1 : 0;
            return 10 * ten + (one is > 0 and < 10 ? one : 0);
        }

        int small = Array.IndexOf(Small, words[at]);
        at += small >= 0 ? 1 : 0;
        return small >= 0 ? small : null;
    }

    // "one hundred twenty third" → "123th"
    private static string? Ordinal(string[] words, ref int at)
    {
        int end = at;
        while (end < words.Length && end - at < 12 && Cardinal(words[end]) is null && (Array.IndexOf(Small, words[end]) >= 0 || Array.IndexOf(Tens, words[end]) > 1 || words[end] == "hundred" || Array.IndexOf(Scales, words[end]) > 0))
        {
            end++;
        }

        if (end >= words.Length || Cardinal(words[end]) is not { } last)
        {
            return null;
        }

        string[] cardinal = [.. words[at..end], last];
        int read = 0;
        decimal? value = Whole(cardinal, ref read);
        at = read == cardinal.Length ? end + 1 : at;
        return read == cardinal.Length ? $"{value}th" : null;
    }

    private static string? Cardinal(string word) => Ordinals.TryGetValue(word, out string? irregular) ? irregular
        : word.EndsWith("ieth", StringComparison.Ordinal) ? word[..^4] + "y"
        : word.EndsWith("th", StringComparison.Ordinal) && (Array.IndexOf(Small, word[..^2]) >= 0 || word[..^2] is "hundred" || Array.IndexOf(Scales, word[..^2]) > 0) ? word[..^2]
        : null;
}
