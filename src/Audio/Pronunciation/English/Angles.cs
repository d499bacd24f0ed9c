using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>What a degree may be of: a place on the globe, "37°46'N", or warmth without its sign, "1.5C".</summary>
internal static partial class Angles
{
    /// <summary>The coordinate that starts here, or null.</summary>
    public static Verbalization? Read(TextCursor cursor, int at)
    {
        Match m = CoordinatePattern().Match(cursor.Text, at);
        if (!m.Success)
        {
            return null;
        }

        string side = m.Groups["side"].Value switch { "N" => "north", "S" => "south", "E" => "east", _ => "west" };
        return Verbalization.Words(at, at + m.Length, $"{Part(m.Groups["d"], "degree")}{Part(m.Groups["m"], "minute")}{Part(m.Groups["s"], "second")}{side}");
    }

    /// <summary>Whether a bare C or F behind a number is a temperature: with a decimal, or after a word of comparison; "row 12C" is not.</summary>
    public static bool IsTemperature(TextCursor cursor, int at, string number) =>
        number.Contains('.') || cursor.At(at - 1) is '-' or '−' && !char.IsLetterOrDigit(cursor.At(at - 2)) || cursor.At(at - 1) is '-' or '–' && char.IsAsciiDigit(cursor.At(at - 2))
        || cursor.At(at + number.Length + 1) == ' ' && cursor.At(at + number.Length + 2) == '(' && char.IsAsciiDigit(cursor.At(at + number.Length + 3)) // "47C (117F)"
        || cursor.Before(at) == '(' && cursor.Text.IndexOf(')', at) - at < 8
        || cursor.WordBefore(at) is "to" or "of" or "above" or "below" or "by" or "at" or "around" or "about" or "reached" or "hit" or "nearly" or "over" or "under" or "than" or "minus" or "exceeded" or "exceeding" or "between" || cursor.WordAfter(at + number.Length + 1) is "oven" or "fan" or "grill" or "above" or "below" or "warmer" or "colder" or "hotter" or "cooler" or "higher";

    private static string Part(Group number, string unit) => number.Success ? $"{Numbers.Decimal(number.Value)} {unit}{(number.Value == "1" ? "" : "s")} " : "";

    [GeneratedRegex(@"\G(?<d>\d{1,3}(?:\.\d{1,8})?)\s?°\s?(?:(?<m>\d{1,2}(?:\.\d{1,6})?)['′’]\s?)?(?:(?<s>\d{1,2}(?:\.\d{1,6})?)[""″”]\s?)?(?<side>[NSEW])(?![A-Za-z])")]
    private static partial Regex CoordinatePattern();
}
