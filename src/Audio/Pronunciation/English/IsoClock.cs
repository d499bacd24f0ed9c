using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>The time behind a date as machines write it, with its zone: "T14:30:00Z", "T09:05+01:00".</summary>
internal static partial class IsoClock
{
    /// <summary>The words, " at fourteen thirty UTC", and where they end; empty and the position itself when there is none.</summary>
    public static string Read(TextCursor cursor, int at, out int end)
    {
        Match m = TimePattern().Match(cursor.Text, at);
        end = at + (m.Success ? m.Length : 0);
        if (!m.Success)
        {
            return "";
        }

        string second = m.Groups["s"].Value, part = m.Groups["part"].Value;
        string seconds = second.Length == 0 || second == "00" && part.Length == 0 ? ""
            : $" and {Numbers.Cardinal(second)}{(part.Length > 0 ? " point " + Numbers.Digits(part) : "")} {(second == "01" && part.Length == 0 ? "second" : "seconds")}";
        return $" at {Clock(m.Groups["h"].Value, m.Groups["m"].Value)}{seconds}{Zone(m)}";
    }

    /// <summary>A zone by itself behind a clock time: "Z", "+01:00", "-0530".</summary>
    public static string ReadZone(TextCursor cursor, int at, out int end)
    {
        Match m = ZonePattern().Match(cursor.Text, at);
        end = at + (m.Success ? m.Length : 0);
        return m.Success ? Zone(m) : "";
    }

    private static string Clock(string hour, string minute)
    {
        string hours = hour[0] == '0' ? Numbers.Digits(hour) : Numbers.Cardinal(hour);
        return minute == "00" ? $"{hours} hundred" : minute[0] == '0' ? $"{hours} oh {Numbers.Cardinal(minute)}" : $"{hours} {Numbers.Cardinal(minute)}";
    }

    private static string Zone(Match m)
    {
        if (!m.Groups["zone"].Success)
        {
            return "";
        }

        string hours = m.Groups["zh"].Value, minutes = m.Groups["zm"].Value;
        return hours.Length == 0 ? " UTC"
            : $" UTC {(m.Groups["zs"].Value == "+" ? "plus" : "minus")} {Numbers.Cardinal(hours)}{(minutes is "" or "00" ? "" : " " + Numbers.Cardinal(minutes))}";
    }

    private const string Offset = @"(?<zone>Z|(?<zs>[+−-])(?<zh>[01]\d):?(?<zm>[0-5]\d)?)";

    [GeneratedRegex($@"\GT(?<h>[01]\d|2[0-4]):?(?<m>[0-5]\d)(?::?(?<s>[0-5]\d|60)(?:\.(?<part>\d{{1,9}}))?)?{Offset}?(?![A-Za-z0-9:])")]
    private static partial Regex TimePattern();

    [GeneratedRegex(@"\G(?<zone>Z|(?<zs>\+)(?<zh>[01]\d):(?<zm>[0-5]\d))(?![A-Za-z0-9:])")]
    private static partial Regex ZonePattern();
}
