using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Days, months and years together: "April 6", "Sept. 11, 2001", "5 May 2014", "2024-01-15", "11/17/05".</summary>
internal sealed partial class Dates(bool dayFirst) : NormalizationRule
{
    private const string Month =
        @"(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)";

    private const string Year = @"(?<year>[12]\d{3}|['’]\d\d)(?![\d%]|,\d{3}|\.\d|s\b)";

    private const string Day = @"(?<day>3[01]|[12]\d|0?[1-9])(?<suffix>st|nd|rd|th)?(?![\d%a-z]|,\d{3}|:\d|\.\d)";

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Beginnings =
        "jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // Two digits from here on are of the twentieth century.
    private const int FirstYearOfLastCentury = 50;

    private const int MaxLinkLength = 24;

    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly HashSet<string> Names = new(
        ("January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec " +
         "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun " +
         "JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC MON TUE TUES WED THU THUR THURS FRI SAT SUN").Split(' '));

    /// <summary>Whether a dash between two words is a span of time: "March–April", "Mon.-Fri.".</summary>
    public static bool IsName(string word) => Names.Contains(word);

    public override bool MayStart(char first) => char.IsAsciiDigit(first) || "JFMASONDTWjfmasond".Contains(first, StringComparison.Ordinal);

    public override Verbalization? Read(TextCursor cursor, int at) => char.IsAsciiDigit(cursor.At(at))
        ? ReadDayFirst(cursor, at) ?? ((cursor.PeekRun(at).Classes & (CharClass.Slash | CharClass.Dash | CharClass.Dot)) != 0 ? ReadNumeric(cursor, at) : null)
        : !StartsName(cursor.Text.AsSpan(at)) ? null : ReadMonthFirst(cursor, at) ?? ReadWeekday(cursor, at) ?? ReadSpanEnd(cursor, at);

    private static bool StartsName(ReadOnlySpan<char> text) => text.Length > 2 && (Beginnings.Contains(text[..3]) || text[2] == ' ' && text[..2] is "Mo" or "Tu" or "We" or "Th" or "Fr" or "Sa" or "Su");

    /// <summary>Whether a month and a day start here: the far end of "Jan. 1–Feb. 2".</summary>
    public static bool StartAt(TextCursor cursor, int at) => MonthDayPattern().IsMatch(cursor.Text, at);

    private Verbalization? ReadMonthFirst(TextCursor cursor, int at)
    {
        Match? m = MatchAt(MonthDayPattern(), cursor, at) ?? MatchAt(MonthYearPattern(), cursor, at) ?? MatchAt(MonthAlonePattern(), cursor, at)
            ?? (cursor.WordBefore(at) is "in" or "In" or "of" or "since" or "until" or "by" or "last" or "next" or "mid" or "late" or "early" ? MatchAt(MonthEndPattern(), cursor, at) : null);
        if (m is null || !IsMonth(m))
        {
            return null;
        }

        List<SpokenSegment> said = [SayMonth(m.Groups["month"])];
        if (m.Groups["day"].Success)
        {
            said.Add(SayDay(m.Groups["day"], m.Groups["suffix"], dayFirst ? "the " : ""));
        }

        if (m.Groups["last"].Success)
        {
            Group last = m.Groups["last"];
            said.Add(SpokenSegment.Words(last.Index - 1, last.Index, "to"));
            said.Add(SayDay(last, m.Groups["none"], dayFirst ? "the " : ""));
        }

        AddYear(said, m.Groups["year"]);
        return new Verbalization(at + m.Length, [.. said]);
    }

    // "Sat 3 Apr", "Mon 5 May", "Wed at 5": a day of the week without its stop needs a date or a time behind it.
    private static Verbalization? ReadWeekday(TextCursor cursor, int at) => !char.IsLetterOrDigit(cursor.At(at - 1)) && MatchAt(WeekdayPattern(), cursor, at) is { } m
        ? Verbalization.Words(at, at + m.Groups["name"].Length + m.Groups["dot"].Length, Full(m.Groups["name"].Value))
        : null;

    private static string Full(string name) => name.Length == 2 ? Days.First(d => d.StartsWith(name, StringComparison.Ordinal)) : Months.Concat(Days).First(n => n.StartsWith(name[..3], StringComparison.OrdinalIgnoreCase));

    // "Mon–Fri", "Jan.-Feb.", "MON-SAT", "Mon/Wed/Fri": short names at either end of a span or in a row.
    private static Verbalization? ReadSpanEnd(TextCursor cursor, int at)
    {
        if (MatchAt(SpanEndPattern(), cursor, at) is not { } m)
        {
            return null;
        }

        int end = at + m.Length;
        bool isLinked = !char.IsLetterOrDigit(cursor.At(at - 1)) && (NextNamePattern().IsMatch(cursor.Text, end) || LastNamePattern().IsMatch(cursor.Text[Math.Max(0, at - MaxLinkLength)..at]));
        return isLinked ? Verbalization.Words(at, end, Full(m.Groups["name"].Value)) : null;
    }

    private static Verbalization? ReadDayFirst(TextCursor cursor, int at)
    {
        (CharClass classes, char next) = cursor.PeekRun(at);
        Match? m = char.IsAsciiLetter(next) || (classes & ~CharClass.Digit) != 0 ? MatchAt(DayMonthPattern(), cursor, at) : null;
        if (m is null || !IsMonth(m))
        {
            return null;
        }

        bool theSaid = cursor.WordBefore(at) is "the" or "The" or "THE";
        List<SpokenSegment> said = [SayDay(m.Groups["day"], m.Groups["suffix"], theSaid ? "" : "the ")];
        Group of = m.Groups["of"], month = m.Groups["month"];
        said.Add(of.Success ? SpokenSegment.Words(of.Index, of.Index + 2, "of") : SpokenSegment.Words(month.Index, month.Index + month.Length, "of"));
        said.Add(SayMonth(month));
        AddYear(said, m.Groups["year"]);
        return new Verbalization(at + m.Length, [.. said]);
    }

    private Verbalization? ReadNumeric(TextCursor cursor, int at)
    {
        Match? m = MatchAt(IsoPattern(), cursor, at) ?? MatchAt(NumericPattern(), cursor, at)
            ?? (IsDated(cursor, at) ? MatchAt(MonthSlashDayPattern(), cursor, at) : null);
        if (m is null)
        {
            return null;
        }

        bool isUncertain = !IsoPattern().IsMatch(m.Value) && m.Groups["m"].Value != m.Groups["d"].Value && int.Parse(m.Groups["d"].Value) < 13 && int.Parse(m.Groups["m"].Value) < 13;
        int month = int.Parse(m.Groups["m"].Value), day = int.Parse(m.Groups["d"].Value);
        bool isIso = m.Groups["y"].Index < m.Groups["m"].Index && m.Groups["y"].Length > 0;
        bool isDotted = !isIso && m.Groups["mark"].Value == "."; // "03.11.2025": no American writes it so
        if (month > 12 || (dayFirst || isDotted) && !isIso && day <= 12) // The order of the other side of the ocean.
        {
            (month, day) = (day, month);
        }

        if (month is < 1 or > 12 || day is < 1 or > 31)
        {
            return null;
        }

        string year = m.Groups["y"].Value;
        string yearWords = year.Length == 0 ? "" : Numbers.Year(year.Length == 4 ? int.Parse(year) : int.Parse(year) + (int.Parse(year) < FirstYearOfLastCentury ? 2000 : 1900));
        string dayWords = Numbers.Ordinal(Numbers.Cardinal(day));
        int end = at + m.Length;
        string clock = isIso ? IsoClock.Read(cursor, end, out end) : "";
        SpokenSegment said = SpokenSegment.Words(at, end, $"{(dayFirst ? $"the {dayWords} of {Months[month - 1]}" : $"{Months[month - 1]} {dayWords}")} {yearWords}{clock}");
        return new Verbalization(end, [said with { Doubt = isUncertain ? $"“{m.Value}” may be {Months[month - 1]} {day} or {Months[day - 1]} {month}" : null }]);
    }

    // A day and a month without a year, not a fraction: "on 4/9", "Tu (2/22)", "a reminder for 4/9".
    private static bool IsDated(TextCursor cursor, int at)
    {
        string before = cursor.WordBefore(cursor.At(at - 1) == '(' ? at - 1 : at);
        return before is "on" or "beginning" or "until" or "dated" || before.Length > 1 && IsName(before) || before is "Tu" or "Th" or "Mo" or "We" or "Fr" or "Sa" or "Su"
            || before == "for" && cursor.SecondWordBefore(at) is "reminder" or "meeting" or "appointment" or "alarm" or "scheduled" or "set" or "booked" or "due" or "planned";
    }

    // "march 5 miles" and "may 5 of them" are verbs; with a year behind the day they cannot be.
    private static bool IsMonth(Match m)
    {
        string month = m.Groups["month"].Value;
        return char.IsUpper(month[0]) || m.Groups["year"].Success && m.Groups["day"].Success
            || !(month is "may" or "march" or "mar" or "dec" or "sep" or "jan" or "august");
    }

    private static SpokenSegment SayMonth(Group month) => SpokenSegment.Words(
        month.Index, month.Index + month.Length, Months.First(m => m.StartsWith(month.Value[..3], StringComparison.OrdinalIgnoreCase)));

    private static SpokenSegment SayDay(Group day, Group suffix, string article) => SpokenSegment.Words(
        day.Index, day.Index + day.Length + suffix.Length, article + Numbers.Ordinal(Numbers.Cardinal(day.Value)));

    private static void AddYear(List<SpokenSegment> said, Group year)
    {
        if (year.Success)
        {
            string digits = year.Value;
            said.Add(SpokenSegment.Words(year.Index, year.Index + year.Length, digits.Length == 4 ? Numbers.Year(int.Parse(digits)) : Numbers.Cardinal(digits[1..])));
        }
    }

    [GeneratedRegex($@"\G{Month}(?:,)?\s+{Day}(?:[-–](?<last>3[01]|[12]\d|[1-9])(?![\d%]))?(?:,?\s{{1,3}}{Year})?", RegexOptions.IgnoreCase)]
    private static partial Regex MonthDayPattern();

    private const string ShortName = @"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC|MON|TUES?|WED|THU(?:RS?)?|FRI|SAT|SUN)\b";

    private const string AnyName = $@"(?:{ShortName}|(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)";

    private const string Link = @"(?:\s?[-–/&]\s?|,\s(?:and\s|or\s|&\s)?|\s(?:to|and|or|through|thru|until|till)\s)";

    [GeneratedRegex($@"\G(?<name>{ShortName})(?:\.(?!\s[A-Z])|\.(?=\s?[-–/&,])|\.(?=\s(?:{AnyName})))?")]
    private static partial Regex SpanEndPattern();

    [GeneratedRegex($@"\G{Link}{AnyName}")]
    private static partial Regex NextNamePattern();

    [GeneratedRegex($@"(?<![A-Za-z]){AnyName}\.?{Link}$")]
    private static partial Regex LastNamePattern();

    private const string ShortMonth = @"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";

    [GeneratedRegex($@"\G(?<name>(?:Mo|Tu|We|Th|Fr|Sa|Su)(?=\s\(?\d{{1,2}}/\d{{1,2}}\b)|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|MON|TUES?|WED|THU(?:RS?)?|FRI|SAT|SUN)\b(?<dot>\.)?,?(?=(?i:\s(?:the\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s(?:of\s)?{ShortMonth}|{ShortMonth}[a-z]*\.?\s\d|\(?\d{{1,2}}/\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)\b|\d{{1,2}}(?:[:.]\d\d)?\s?[ap]\.?m|\d{{1,2}}:\d\d|at\s(?:1[012]|[1-9])(?![\d%])(?!\s(?:least|most))|at\s(?:noon|midnight)|(?:morning|afternoon|evening|night)\b)))")]
    private static partial Regex WeekdayPattern();

    [GeneratedRegex($@"\G{Month},?\s+{Year}", RegexOptions.IgnoreCase)]
    private static partial Regex MonthYearPattern();

    // A short month with its dot, where the dot does not end the sentence: "in Dec. and".
    [GeneratedRegex(@"\G(?<month>(?:Jan|Feb|Apr|Aug|Sept|Oct|Nov|Dec)\.)(?=\s+[a-z(–—-]|,)")]
    private static partial Regex MonthAlonePattern();

    [GeneratedRegex(@"\G(?<month>Jan|Feb|Apr|Aug|Sept|Oct|Nov|Dec)(?=\.(?:\s|$))")]
    private static partial Regex MonthEndPattern();

    [GeneratedRegex($@"\G{Day}\s{{1,3}}(?<of>of\s{{1,3}})?{Month}(?![a-z])(?:,?\s{{0,3}}{Year})?", RegexOptions.IgnoreCase)]
    private static partial Regex DayMonthPattern();

    [GeneratedRegex(@"\G(?<y>[12]\d{3})(?<mark>[-/.])(?<m>0\d|1[012])\k<mark>(?<d>[012]\d|3[01])(?![\d-]|\.\d)")]
    private static partial Regex IsoPattern();

    [GeneratedRegex(@"\G(?<m>\d\d?)/(?<d>\d\d?)(?<y>)(?![\d/])")]
    private static partial Regex MonthSlashDayPattern();

    [GeneratedRegex(@"\G(?<m>\d\d?)(?<mark>[/.-])(?<d>\d\d?)\k<mark>(?<y>[12]\d{3}|(?<=/)\d\d)(?![\d/-])")]
    private static partial Regex NumericPattern();
}
