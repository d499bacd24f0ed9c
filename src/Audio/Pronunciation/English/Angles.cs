using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>What a degree may be of: a place on the globe, "37°46'N", or warmth without its sign, "1.5C".</summary>
internal static partial class Angles
{
    /// <summary>The coordinate that starts here, or null.</summary>
    public static Reading? Read(Passage passage, int at)
    {
        Match m = CoordinatePattern().Match(passage.Text, at);
        if (!m.Success)
        {
            return null;
        }

        string side = m.Groups["side"].Value switch { "N" => "north", "S" => "south", "E" => "east", _ => "west" };
        return Reading.Words(at, at + m.Length, $"{Said(m.Groups["d"], "degree")}{Said(m.Groups["m"], "minute")}{Said(m.Groups["s"], "second")}{side}");
    }

    /// <summary>Whether a bare C or F behind a number is a temperature: with a decimal, or after a word of comparison; "row 12C" is not.</summary>
    public static bool IsTemperature(Passage passage, int at, string number) =>
        number.Contains('.') || passage.At(at - 1) is '-' or '−' && !char.IsLetterOrDigit(passage.At(at - 2)) || passage.At(at - 1) is '-' or '–' && char.IsAsciiDigit(passage.At(at - 2))
        || passage.At(at + number.Length + 1) == ' ' && passage.At(at + number.Length + 2) == '(' && char.IsAsciiDigit(passage.At(at + number.Length + 3)) // "47C (117F)"
        || passage.Before(at) == '(' && passage.Text.IndexOf(')', at) - at < 8
        || passage.WordBefore(at) is "to" or "of" or "above" or "below" or "by" or "at" or "around" or "about" or "reached" or "hit" or "nearly" or "over" or "under" or "than" or "minus" or "exceeded" or "exceeding" or "between" || passage.WordAfter(at + number.Length + 1) is "above" or "below" or "warmer" or "colder" or "hotter" or "cooler" or "higher";

    private static string Said(Group number, string unit) => number.Success ? $"{Numbers.Decimal(number.Value)} {unit}{(number.Value == "1" ? "" : "s")} " : "";

    [GeneratedRegex(@"\G(?<d>\d{1,3}(?:\.\d{1,8})?)\s?°\s?(?:(?<m>\d{1,2}(?:\.\d{1,6})?)['′’]\s?)?(?:(?<s>\d{1,2}(?:\.\d{1,6})?)[""″”]\s?)?(?<side>[NSEW])(?![A-Za-z])")]
    private static partial Regex CoordinatePattern();
}
