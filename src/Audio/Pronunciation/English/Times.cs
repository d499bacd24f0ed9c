using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Times of day and clock readings: "10:45 a.m.", "7.30pm", "9 p.m.", "14:10:30".</summary>
internal sealed partial class Times : Kind
{
    public override bool MayStart(char first) => char.IsAsciiDigit(first);

    public override Reading? Read(Passage passage, int at)
    {
        if (MatchAt(HalfDayPattern(), passage, at) is { } half)
        {
            Group mark = half.Groups["half"];
            return new Reading(at + half.Length,
            [
                Said.Words(at, half.Groups["clock"].Index + half.Groups["clock"].Length, Clock(half, exact: "")),
                Said.Letters(mark.Index, mark.Index + mark.Length, char.ToUpperInvariant(mark.Value[0]) + "M"),
            ]);
        }

        if (MatchAt(SecondsPattern(), passage, at) is { } seconds)
        {
            return Reading.Words(at, at + seconds.Length, Duration(seconds));
        }

        if (MatchAt(LongPattern(), passage, at) is { } span)
        {
            string hours = Counted(span.Groups["h"].Value, "hour"), minutes = Counted(span.Groups["m"].Value, "minute");
            return Reading.Words(at, at + span.Length, $"{hours} {minutes}");
        }

        // "2:1" is a ratio or a score, "3:42" a time or a verse.
        if (MatchAt(RatioPattern(), passage, at) is { } ratio && !(passage.WordBefore(at) is [>= 'A' and <= 'Z', ..]))
        {
            return Reading.Words(at, at + ratio.Length, $"{Numbers.Decimal(ratio.Groups[1].Value)} to {Numbers.Decimal(ratio.Groups[2].Value)}");
        }

        if (MatchAt(ClockPattern(), passage, at) is not { } clock)
        {
            return null;
        }

        string part = clock.Groups["part"].Value; // of a second: "3:59.4"
        return Reading.Words(at, at + clock.Length, part.Length > 0 ? $"{Clock(clock, exact: " minutes")} point {Numbers.Digits(part)}" : Clock(clock, exact: " o'clock"));
    }

    private static string Clock(Match m, string exact)
    {
        string hours = Numbers.Cardinal(m.Groups["h"].Value), minutes = m.Groups["m"].Value;
        return minutes switch
        {
            "" => hours,
            "00" => hours + exact,
            ['0', _] => $"{hours} oh {Numbers.Cardinal(minutes)}",
            _ => $"{hours} {Numbers.Cardinal(minutes)}",
        };
    }

    private static string Duration(Match m) =>
        $"{Counted(m.Groups["h"].Value, "hour")} {Counted(m.Groups["m"].Value, "minute")} and {Counted(m.Groups["s"].Value, "second")}";

    private static string Counted(string digits, string unit) => int.Parse(digits) == 1 ? $"one {unit}" : $"{Numbers.Cardinal(digits)} {unit}s";

    [GeneratedRegex(@"\G(?<clock>(?<h>0?\d|1\d|2[0-4])(?:[:.](?<m>[0-5]\d))?)\s{0,3}(?<half>[ap](?:\.\s?m\.?|m\b))(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex HalfDayPattern();

    [GeneratedRegex(@"\G(?<h>\d\d?):(?<m>[0-5]\d):(?<s>[0-5]\d)(?![\d:])")]
    private static partial Regex SecondsPattern();

    // "2h 15m", "1hr30min"
    [GeneratedRegex(@"\G(?<h>\d{1,3})\s?h(?:rs?)?\.?\s?(?<m>\d{1,2})\s?m(?:ins?)?(?![A-Za-z0-9])")]
    private static partial Regex LongPattern();

    [GeneratedRegex(@"\G(?:(?<1>\d{1,3}):(?<2>\d|\d{3}|\d{1,3}(?:,\d{3}){1,3})(?![\d:.-]|,\d)|(?<1>\d{1,3}\.\d{1,3}):(?<2>\d{1,3}(?:\.\d{1,3})?)(?![\d:-]))")]
    private static partial Regex RatioPattern();

    [GeneratedRegex(@"\G(?<h>\d{1,3}):(?<m>\d{1,3})(?![\d:])(?:(?<=:\d\d)\.(?<part>\d{1,3})(?!\d))?")]
    private static partial Regex ClockPattern();
}
