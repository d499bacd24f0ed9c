using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Fractions: "2/3", "3 2/4", "½", "1½"; and the two pairs that are names, "24/7" and "9/11".</summary>
internal sealed partial class Fractions : NormalizationRule
{
    private const string OneSign = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";

    private static readonly string[] SignValues =
        ["1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "2/5", "3/5", "4/5", "1/6", "5/6", "1/8", "3/8", "5/8", "7/8"];

    public override bool MayStart(char first) => char.IsAsciiDigit(first) || OneSign.Contains(first, StringComparison.Ordinal);

    public override Verbalization? Read(TextCursor cursor, int at)
    {
        (CharClass classes, char next) = cursor.PeekRun(at);
        if ((classes & (CharClass.Slash | CharClass.Other)) == 0 && !char.IsAsciiDigit(next) && next < 128 && !classes.HasFlag(CharClass.Dash))
        {
            return null;
        }

        if (MatchAt(AllYearPattern(), cursor, at) is { } always)
        {
            return Verbalization.Words(at, at + always.Length, "twenty four seven three sixty five");
        }

        if ((MatchAt(SlashPattern(), cursor, at) ?? MatchAt(SignPattern(), cursor, at) ?? MatchAt(Ratings.DecimalPattern(), cursor, at)) is not { } m)
        {
            return null;
        }

        if (m.Groups["bottom"].Success && m.Groups["whole"].Length == 0 && Ratings.Read(cursor, at, m) is { } rating)
        {
            return rating;
        }

        string sign = m.Groups["sign"].Value;
        string[] parts = sign.Length > 0 ? SignValues[OneSign.IndexOf(sign[0], StringComparison.Ordinal)].Split('/') : [m.Groups["top"].Value, m.Groups["bottom"].Value];
        if (sign.Length == 0 && m.Groups["whole"].Length == 0 && AsNoFraction(cursor, at, m) is { } other)
        {
            int pressure = PressurePattern().Match(cursor.Text, at + m.Length).Length;
            return Verbalization.Words(at, at + m.Length + pressure, pressure > 0 ? other + " millimeters of mercury" : other);
        }

        if (sign.Length == 0 && m.Groups["whole"].Length == 0 && parts[1] is "2" or "4" or "8" or "16" && IsMeterAfter(cursor, at + m.Length))
        {
            return Verbalization.Words(at, at + m.Length, $"{Numbers.Cardinal(parts[0])} {Numbers.Cardinal(parts[1])}"); // "in 6/8 time"
        }

        string fraction = (parts[0], parts[1]) is ("24", "7") or ("9", "11") || parts[0] == parts[1] // "20/20"
            ? $"{Numbers.Cardinal(parts[0])} {Numbers.Cardinal(parts[1])}"
            : Fraction(parts[0], parts[1]);
        string whole = m.Groups["whole"].Value;
        string words = whole.Length == 0 ? fraction : $"{Numbers.Cardinal(whole)} and {(fraction == "one half" ? "a half" : fraction)}";
        return ReadPortion(cursor, at, at + m.Length, words, whole.Length > 0) ?? Verbalization.Words(at, at + m.Length, words);
    }

    // "6/8 time", "a 3/4-time waltz", and no "3/4 time-limit".
    private static bool IsMeterAfter(TextCursor cursor, int end)
    {
        int word = end + 1;
        string next = cursor.At(end) is ' ' or '-' ? cursor.WordAfter(cursor.At(end) == '-' ? word : end) : "";
        return next is "time" or "signature" or "meter" or "metre" && cursor.At(word + next.Length) != '-';
    }

    // "¾ tsp" → three quarters of a teaspoon; "2½ tsp" → two and a half teaspoons.
    private static Verbalization? ReadPortion(TextCursor cursor, int at, int end, string words, bool hasWhole)
    {
        Match m = Units.MatchAfterNumber(cursor.Text, end);
        string symbol = m.Groups["unit"].Value;
        if (!m.Success || symbol.Length < 2 || symbol == "in" || Units.Find(m) is not { } unit)
        {
            return null;
        }

        bool isSpoon = unit.One is "teaspoon" or "tablespoon";
        string said = hasWhole ? unit.Many : isSpoon ? $"of a {unit.One}" : unit.One;
        string part = hasWhole ? words : isSpoon && words == "one half" ? "half" : words;
        return new Verbalization(end + m.Length, [SpokenSegment.Words(at, end, part), SpokenSegment.Words(m.Groups["unit"].Index, end + m.Length, part == "half" ? said["of ".Length..] : said)]);
    }

    // A season or tax year, a blood pressure, a bookmaker's odds, the shares of two.
    private static string? AsNoFraction(TextCursor cursor, int at, Match m)
    {
        string top = m.Groups["top"].Value, bottom = m.Groups["bottom"].Value;
        int above = int.Parse(top), below = int.Parse(bottom);
        return above is > 1800 and < 2100 && bottom.Length == 2 && below == (above + 1) % 100 ? $"{Numbers.Year(above)} to {Numbers.Cardinal(bottom)}"
            : below == above + 1 && below < 32 && Dates.IsName(cursor.WordAfter(at + m.Length)) ? $"{Numbers.Ordinal(Numbers.Cardinal(top))} to {Numbers.Ordinal(Numbers.Cardinal(bottom))}" // "5/6 January"
            : above is > 69 and < 260 && below is > 39 and < 160 && above > below && top.Length == 3 ? $"{Numbers.Cardinal(top)} over {Numbers.Cardinal(bottom)}"
            : below == 1 || IsOdds(cursor, at, at + m.Length, above > below) ? $"{Numbers.Cardinal(top)} to {Numbers.Cardinal(bottom)}"
            : top.Length == 2 && above + below == 100 ? $"{Numbers.Cardinal(top)} {Numbers.Cardinal(bottom)}"
            : null;
    }

    private static bool IsOdds(TextCursor cursor, int at, int end, bool against) =>
        cursor.WordBefore(at) is "odds" || cursor.WordBefore(at) is "of" or "at" && cursor.SecondWordBefore(at) is "odds"
        || against && (cursor.WordBefore(at) == "at" || cursor.WordAfter(end) is "favourite" or "favorite" or "outsider" or "shot" or "odds" or "on");

    private static string Fraction(string top, string bottom)
    {
        int below = int.Parse(bottom);
        if (below < 2 || below > 100 && below % 100 != 0 || top.Length > 2)
        {
            return $"{Numbers.Cardinal(top)} slash {Numbers.Cardinal(bottom)}";
        }

        bool one = Numbers.Cardinal(top) == "one";
        string part = below switch
        {
            2 => one ? "half" : "halves",
            4 => one ? "quarter" : "quarters",
            _ => Numbers.Ordinal(Numbers.Cardinal(below)) + (one ? "" : "s"),
        };
        return $"{Numbers.Cardinal(top)} {part}";
    }

    [GeneratedRegex(@"\G\s?mm\s?Hg\b")]
    private static partial Regex PressurePattern();

    [GeneratedRegex(@"\G24/7/36[56](?![\d/])")]
    private static partial Regex AllYearPattern();

    [GeneratedRegex(@"\G(?:(?<whole>\d{1,6})[\s-])?(?<top>\d{1,4})[/⁄](?<bottom>\d{1,4})(?:ths?|rds?|nds?|(?<=[3-9])s)?(?![\d/A-Za-z]|[.,]\d)", RegexOptions.IgnoreCase)]
    private static partial Regex SlashPattern();

    [GeneratedRegex($@"\G(?<whole>\d{{1,9}})?\s?(?<sign>[{OneSign}])")]
    private static partial Regex SignPattern();
}
