using System.Text.RegularExpressions;

namespace Audio.Articles.Readers.Plain;

/// <summary>A line that says only when the article was published or changed.</summary>
/// <param name="When">The moment, at midnight UTC where the line names no time with its zone; null when day and month cannot be told apart.</param>
/// <param name="IsUpdate">Whether it is the date of a change.</param>
/// <param name="IsLabelled">Whether it says what the date is: "Published", "Updated".</param>
internal sealed partial record DateLine(DateTimeOffset? When, bool IsUpdate, bool IsLabelled)
{
    private const int Longest = 120;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly (string Name, double Hours)[] Zones =
    [
        ("GMT", 0), ("UTC", 0), ("Z", 0), ("BST", 1), ("CET", 1), ("CEST", 2), ("EST", -5), ("EDT", -4),
        ("CST", -6), ("CDT", -5), ("MST", -7), ("MDT", -6), ("PST", -8), ("PDT", -7),
    ];

    /// <summary>Reads a piece as a date line; null when it says anything else.</summary>
    public static DateLine? Read(Piece piece) => piece.Length <= Longest && piece.Mark.Kind == MarkKind.None ? Read(piece.Text) : null;

    /// <summary>Reads a line as a date line; null when it says anything else.</summary>
    public static DateLine? Read(string line)
    {
        if (line.Length > Longest || !line.AsSpan().ContainsAnyInRange('0', '9')) // most lines end here, for nothing
        {
            return null;
        }

        Match date = DatePattern().Match(line);
        if (!date.Success)
        {
            return null;
        }

        string rest = DatePattern().Replace(line, " ");
        Match time = TimePattern().Match(rest);
        if (!OnlyDateWords().IsMatch(TimePattern().Replace(rest, " ")))
        {
            return null;
        }

        bool published = PublishedPattern().IsMatch(line), updated = UpdatePattern().IsMatch(line);
        return new DateLine(Moment(date, time), updated && !published, updated || published);
    }

    private static DateTimeOffset? Moment(Match date, Match time)
    {
        int year = int.Parse(date.Groups["year"].ValueSpan);
        (int month, int day) = date.Groups["name"].Success
            ? (Array.IndexOf(Months, date.Groups["name"].Value[..3].ToLowerInvariant()) + 1, Number(date, "day"))
            : date.Groups["month"].Success ? (Number(date, "month"), Number(date, "day"))
            : Numeric(Number(date, "a"), Number(date, "b"), date.Groups["dot"].Success);
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        DateTimeOffset midnight = new(year, month, day, 0, 0, 0, TimeSpan.Zero);
        return OffsetOf(time) is { } offset && Clock(time) is { } clock && midnight.Ticks + clock.Ticks - offset.Ticks is >= 0 and var utc && utc <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(DateTime.SpecifyKind(midnight.DateTime + clock, DateTimeKind.Unspecified), offset)
            : midnight;
    }

    // 4/11 is April in one country and November in another; with dots the day comes first everywhere.
    private static (int Month, int Day) Numeric(int a, int b, bool dots) =>
        dots || a > 12 ? (b, a) : b > 12 || a == b ? (a, b) : (0, 0);

    private static TimeSpan? OffsetOf(Match time)
    {
        if (time.Groups["offset"] is { Success: true } o)
        {
            TimeSpan size = new(int.Parse(o.ValueSpan.Slice(1, 2)), int.Parse(o.ValueSpan[^2..]), 0);
            return size > TimeSpan.FromHours(14) ? null : o.Value[0] == '-' ? -size : size;
        }

        int zone = Array.FindIndex(Zones, z => z.Name.Equals(time.Groups["zone"].Value, StringComparison.OrdinalIgnoreCase));
        return zone < 0 ? null : TimeSpan.FromHours(Zones[zone].Hours);
    }

    private static TimeSpan? Clock(Match time)
    {
        int hour = Number(time, "hour"), minute = time.Groups["minute"].Success ? Number(time, "minute") : 0;
        hour = time.Groups["half"] is { Success: true } half
            ? (hour % 12) + (half.Value[0] is 'p' or 'P' ? 12 : 0)
            : hour;
        return hour < 24 && minute < 60 ? new TimeSpan(hour, minute, 0) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan);

    [GeneratedRegex(
        @"\b((?<name>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\.?\s+(?<day>[0-9]{1,2})(st|nd|rd|th)?,?\s+(?<year>[0-9]{4})" +
        @"|(?<day>[0-9]{1,2})(st|nd|rd|th|\.)?\s+(of\s+)?(?<name>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\.?,?\s+(?<year>[0-9]{4})" +
        @"|(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})" +
        @"|(?<a>[0-9]{1,2})((?<dot>\.)\s?(?<b>[0-9]{1,2})\.\s?|[/-](?<b>[0-9]{1,2})[/-])(?<year>[0-9]{4}))(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex DatePattern();

    [GeneratedRegex(
        @"\bT?(?<hour>[0-9]{1,2})([:.](?<minute>[0-9]{2})(:[0-9]{2}(\.[0-9]+)?)?\s*(?<half>[ap]\.?m\b\.?)?|\s*(?<half>[ap]\.?m\b\.?))\s*\(?((?<zone>GMT|UTC|Z|BST|CES?T|[ECMP][SD]?T|Uhr)\b|(?<offset>[+-][0-9]{2}:?[0-9]{2}))?\)?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex TimePattern();

    [GeneratedRegex(
        @"^([\s,;:|/•·–—()-]|\b(((first|originally|last|date|was|article|story)\s+)*(published|posted|updated|modified|created)|\d{1,3}[- ]?min(ute)?s?( read)?|date|on|at|mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun|mon(day)|tuesday|wednesday|thursday|friday|saturday|sunday)\b\.?)*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex OnlyDateWords();

    [GeneratedRegex(@"\b(published|posted)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PublishedPattern();

    [GeneratedRegex(@"\b(updated|modified)\b", RegexOptions.IgnoreCase)]
    private static partial Regex UpdatePattern();
}
