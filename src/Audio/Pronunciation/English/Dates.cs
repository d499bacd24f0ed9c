using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Days, months and years together: "April 6", "Sept. 11, 2001", "5 May 2014", "2024-01-15", "11/17/05".</summary>
internal sealed partial class Dates(bool dayFirst) : Kind
{
    private const string Month =
        @"(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)";

    private const string Year = @"(?<year>[12]\d{3}|['’]\d\d)(?![\d%]|,\d{3}|\.\d|s\b)";

    private const string Day = @"(?<day>3[01]|[12]\d|0?[1-9])(?<suffix>st|nd|rd|th)?(?![\d%a-z]|,\d{3}|:\d|\.\d)";

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Beginnings =
        "jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly HashSet<string> Names = new(
        ("January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec " +
         "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun").Split(' '));

    /// <summary>Whether a dash between two words is a span of time: "March–April", "Mon.-Fri.".</summary>
    public static bool IsName(string word) => Names.Contains(word);

    public override bool MayStart(char first) => char.IsAsciiDigit(first) || "JFMASONDTWjfmasond".Contains(first, StringComparison.Ordinal);

    public override Reading? Read(Passage passage, int at) => char.IsAsciiDigit(passage.At(at))
        ? ReadDayFirst(passage, at) ?? ((passage.Glance(at).Signs & (Signs.Slash | Signs.Dash | Signs.Dot)) != 0 ? ReadNumeric(passage, at) : null)
        : !StartsName(passage.Text.AsSpan(at)) ? null : ReadMonthFirst(passage, at) ?? ReadSpanEnd(passage, at);

    private static bool StartsName(ReadOnlySpan<char> text) => text.Length > 2 && Beginnings.Contains(text[..3]);

    /// <summary>Whether a month and a day start here: the far end of "Jan. 1–Feb. 2".</summary>
    public static bool StartAt(Passage passage, int at) => MonthDayPattern().IsMatch(passage.Text, at);

    private Reading? ReadMonthFirst(Passage passage, int at)
    {
        Match? m = MatchAt(MonthDayPattern(), passage, at) ?? MatchAt(MonthYearPattern(), passage, at) ?? MatchAt(MonthAlonePattern(), passage, at)
            ?? (passage.WordBefore(at) is "in" or "In" or "of" or "since" or "until" or "by" or "last" or "next" or "mid" or "late" or "early" ? MatchAt(MonthEndPattern(), passage, at) : null);
        if (m is null || !IsMonth(m))
        {
            return null;
        }

        List<Said> said = [SayMonth(m.Groups["month"])];
        if (m.Groups["day"].Success)
        {
            said.Add(SayDay(m.Groups["day"], m.Groups["suffix"], dayFirst ? "the " : ""));
        }

        if (m.Groups["last"].Success)
        {
            Group last = m.Groups["last"];
            said.Add(Said.Words(last.Index - 1, last.Index, "to"));
            said.Add(SayDay(last, m.Groups["none"], dayFirst ? "the " : ""));
        }

        AddYear(said, m.Groups["year"]);
        return new Reading(at + m.Length, [.. said]);
    }

    // "Mon–Fri", "Jan.-Feb.": short names at either end of a span.
    private static Reading? ReadSpanEnd(Passage passage, int at)
    {
        if (MatchAt(SpanEndPattern(), passage, at) is not { } m)
        {
            return null;
        }

        int end = at + m.Length, next = passage.At(end) == ' ' ? end + 1 : end, last = passage.At(at - 1) == ' ' ? at - 2 : at - 1;
        bool starts = passage.At(next) is '-' or '–' && IsName(passage.WordAfter(next + 1)), ends = passage.At(last) is '-' or '–' && IsName(passage.WordBefore(last));
        string name = m.Groups["name"].Value[..3];
        return starts || ends ? Reading.Words(at, end, Months.Concat(Days).First(n => n.StartsWith(name, StringComparison.Ordinal))) : null;
    }

    private static Reading? ReadDayFirst(Passage passage, int at)
    {
        (Signs signs, char next) = passage.Glance(at);
        Match? m = char.IsAsciiLetter(next) || (signs & ~Signs.Digit) != 0 ? MatchAt(DayMonthPattern(), passage, at) : null;
        if (m is null || !IsMonth(m))
        {
            return null;
        }

        bool theSaid = passage.WordBefore(at) is "the" or "The";
        List<Said> said = [SayDay(m.Groups["day"], m.Groups["suffix"], theSaid ? "" : "the ")];
        Group of = m.Groups["of"], month = m.Groups["month"];
        said.Add(of.Success ? Said.Words(of.Index, of.Index + 2, "of") : Said.Words(month.Index, month.Index + month.Length, "of"));
        said.Add(SayMonth(month));
        AddYear(said, m.Groups["year"]);
        return new Reading(at + m.Length, [.. said]);
    }

    private Reading? ReadNumeric(Passage passage, int at)
    {
        Match? m = MatchAt(IsoPattern(), passage, at) ?? MatchAt(NumericPattern(), passage, at)
            ?? (passage.WordBefore(at) is "on" or "beginning" or "until" or "dated" ? MatchAt(MonthSlashDayPattern(), passage, at) : null);
        if (m is null)
        {
            return null;
        }

        bool isUncertain = !IsoPattern().IsMatch(m.Value) && m.Groups["m"].Value != m.Groups["d"].Value && int.Parse(m.Groups["d"].Value) < 13 && int.Parse(m.Groups["m"].Value) < 13;
        int month = int.Parse(m.Groups["m"].Value), day = int.Parse(m.Groups["d"].Value);
        bool isIso = m.Groups["y"].Index < m.Groups["m"].Index && m.Groups["y"].Length > 0;
        if (month > 12 || dayFirst && !isIso && day <= 12) // The order of the other side of the ocean.
        {
            (month, day) = (day, month);
        }

        if (month is < 1 or > 12 || day is < 1 or > 31)
        {
            return null;
        }

        string year = m.Groups["y"].Value;
        string yearWords = year.Length == 0 ? "" : year.Length == 4 ? Numbers.Year(int.Parse(year))
            : year[0] == '0' ? $"oh {Numbers.Cardinal(year)}" : Numbers.Cardinal(year);
        string dayWords = Numbers.Ordinal(Numbers.Cardinal(day));
        Said said = Said.Words(at, at + m.Length, $"{(dayFirst ? $"the {dayWords} of {Months[month - 1]}" : $"{Months[month - 1]} {dayWords}")} {yearWords}");
        return new Reading(at + m.Length, [said with { Doubt = isUncertain ? $"“{m.Value}” may be {Months[month - 1]} {day} or {Months[day - 1]} {month}" : null }]);
    }

    // "march 5 miles" and "may 5 of them" are verbs; with a year behind the day they cannot be.
    private static bool IsMonth(Match m)
    {
        string month = m.Groups["month"].Value;
        return char.IsUpper(month[0]) || m.Groups["year"].Success && m.Groups["day"].Success
            || !(month is "may" or "march" or "mar" or "dec" or "sep" or "jan" or "august");
    }

    private static Said SayMonth(Group month) => Said.Words(
        month.Index, month.Index + month.Length, Months.First(m => m.StartsWith(month.Value[..3], StringComparison.OrdinalIgnoreCase)));

    private static Said SayDay(Group day, Group suffix, string article) => Said.Words(
        day.Index, day.Index + day.Length + suffix.Length, article + Numbers.Ordinal(Numbers.Cardinal(day.Value)));

    private static void AddYear(List<Said> said, Group year)
    {
        if (year.Success)
        {
            string digits = year.Value;
            said.Add(Said.Words(year.Index, year.Index + year.Length, digits.Length == 4 ? Numbers.Year(int.Parse(digits)) : Numbers.Cardinal(digits[1..])));
        }
    }

    [GeneratedRegex($@"\G{Month}(?:,)?\s+{Day}(?:[-–](?<last>3[01]|[12]\d|[1-9])(?![\d%]))?(?:,?\s{{1,3}}{Year})?", RegexOptions.IgnoreCase)]
    private static partial Regex MonthDayPattern();

    [GeneratedRegex(@"\G(?<name>Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?")]
    private static partial Regex SpanEndPattern();

    [GeneratedRegex($@"\G{Month},?\s+{Year}", RegexOptions.IgnoreCase)]
    private static partial Regex MonthYearPattern();

    // A short month with its dot, where the dot does not end the sentence: "in Dec. and".
    [GeneratedRegex(@"\G(?<month>(?:Jan|Feb|Apr|Aug|Sept|Oct|Nov|Dec)\.)(?=\s+[a-z(–—-]|,)")]
    private static partial Regex MonthAlonePattern();

    [GeneratedRegex(@"\G(?<month>Jan|Feb|Apr|Aug|Sept|Oct|Nov|Dec)(?=\.(?:\s|$))")]
    private static partial Regex MonthEndPattern();

    [GeneratedRegex($@"\G{Day}\s{{1,3}}(?<of>of\s{{1,3}})?{Month}(?![a-z])(?:,?\s{{0,3}}{Year})?", RegexOptions.IgnoreCase)]
    private static partial Regex DayMonthPattern();

    [GeneratedRegex(@"\G(?<y>[12]\d{3})(?<mark>[-/])(?<m>0\d|1[012])\k<mark>(?<d>[012]\d|3[01])(?![\d-])")]
    private static partial Regex IsoPattern();

    [GeneratedRegex(@"\G(?<m>\d\d?)/(?<d>\d\d?)(?<y>)(?![\d/])")]
    private static partial Regex MonthSlashDayPattern();

    [GeneratedRegex(@"\G(?<m>\d\d?)(?<mark>[/.-])(?<d>\d\d?)\k<mark>(?<y>[12]\d{3}|(?<=/)\d\d)(?![\d/-])")]
    private static partial Regex NumericPattern();
}
