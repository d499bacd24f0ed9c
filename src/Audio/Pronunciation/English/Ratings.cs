using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Points of so many: "6/10 in the test", "4/5 stars", "8/11 games" → six out of ten. What is measured stays a fraction: "3/10 of a mile".</summary>
internal static partial class Ratings
{
    private static readonly FrozenSet<string> Scored = "stars star points marks rating ratings score scores review reviews games matches tests exams questions shots attempts passes".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Scorers =
        "rated rating rate scored score scores scoring gave given gives give got earned awarded received review verdict grade graded marked pain were won answered".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Portions =
        "of mile miles inch inches cup cups pound pounds teaspoon teaspoons tablespoon tablespoons hour hours second seconds majority share stake interest vote size scale time pint quart ounce ounces foot feet yard acre acres".Split(' ').ToFrozenSet();

    /// <summary>The reading of a match with the groups top and bottom, or null when it is a fraction.</summary>
    public static Verbalization? Read(TextCursor cursor, int at, Match m)
    {
        string top = m.Groups["top"].Value, bottom = m.Groups["bottom"].Value;
        int end = at + m.Length;
        if (!char.IsAsciiDigit(m.Value[^1]) || double.Parse(top, CultureInfo.InvariantCulture) > int.Parse(bottom, CultureInfo.InvariantCulture) || !IsScore(cursor, at, end, top, bottom))
        {
            return null;
        }

        return Verbalization.Words(at, end, $"{Numbers.Decimal(top)} out of {Numbers.Cardinal(bottom)}");
    }

    private static bool IsScore(TextCursor cursor, int at, int end, string top, string bottom)
    {
        string next = cursor.At(end) == ' ' ? cursor.WordAfter(end) : "", before = cursor.WordBefore(at);
        before = before is "it" or "them" or "him" or "her" or "a" or "an" or "the" && Scorers.Contains(cursor.SecondWordBefore(at)) ? cursor.SecondWordBefore(at) : before;
        if (top.Contains('.', StringComparison.Ordinal) || Scored.Contains(next))
        {
            return true;
        }

        if (Portions.Contains(next) || Units.MatchAfterNumber(cursor.Text, end) is { Success: true } unit && unit.Groups["unit"].Length > 1 && unit.Groups["unit"].Value != "in" && Units.Find(unit) is not null
            || bottom is "2" or "3" or "4" or "6" or "8" or "12" or "16" or "32" or "64" && !Scorers.Contains(before))
        {
            return false;
        }

        return bottom is "10" or "20" or "50" or "100" && (top != "1" || Scorers.Contains(before)) && !IsDay(cursor, at, before)
            || Scorers.Contains(before) || NumeralRule.IsCounted(cursor, end) && int.Parse(bottom, CultureInfo.InvariantCulture) < 200 && bottom is not ("7" or "9");
    }

    // "on 9/10": more likely a day.
    private static bool IsDay(TextCursor cursor, int at, string before) => before is "on" or "On" or "since" or "until" or "by" && cursor.At(at - 1) == ' ' || before is "a" or "odds" or "at" or "of";

    [GeneratedRegex(@"\G(?<top>\d{1,3}\.\d{1,2})/(?<bottom>5|10|20|50|100)(?![\d/A-Za-z]|[.,]\d)")]
    public static partial Regex DecimalPattern();
}
