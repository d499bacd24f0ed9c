using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Times of day and clock readings: "10:45 a.m.", "7.30pm", "9 p.m.", "14:10:30".</summary>
internal sealed partial class Times : NormalizationRule
{
    /// <summary>Names of time zones.</summary>
    public static readonly FrozenSet<string> Zones = "GMT UTC BST CET CEST EST EDT ET CST CDT CT MST MDT MT PST PDT PT IST JST AEST AEDT SAST WAT EAT hrs hours Zulu".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Scheduled =
        "train bus ferry flight service showing screening performance start sailing coach shuttle kickoff kick tram express departure news".Split(' ').ToFrozenSet();

    public override bool MayStart(char first) => char.IsAsciiDigit(first);

    public override Verbalization? Read(TextCursor cursor, int at)
    {
        (CharClass classes, char next) = cursor.PeekRun(at);
        bool named = classes.HasFlag(CharClass.Letter) || next is 'a' or 'p' or 'A' or 'P' or 'h';
        if (named && MatchAt(HalfDayPattern(), cursor, at) is { } half)
        {
            Group mark = half.Groups["half"];
            return new Verbalization(at + half.Length,
            [
                SpokenSegment.Words(at, half.Groups["clock"].Index + half.Groups["clock"].Length, Clock(half, exact: "")),
                SpokenSegment.Letters(mark.Index, mark.Index + mark.Length, char.ToUpperInvariant(mark.Value[0]) + "M"),
            ]);
        }

        if (named && MatchAt(LongPattern(), cursor, at) is { } span)
        {
            IEnumerable<string> parts = new[] { ("h", "hour"), ("m", "minute"), ("s", "second") }.Where(p => span.Groups[p.Item1].Success).Select(p => Counted(span.Groups[p.Item1].Value, p.Item2));
            return Verbalization.Words(at, at + span.Length, string.Join(' ', parts));
        }

        return classes.HasFlag(CharClass.Colon) ? ReadColon(cursor, at) : classes.HasFlag(CharClass.Dot) ? ReadStopped(cursor, at) : null;
    }

    private static Verbalization? ReadColon(TextCursor cursor, int at)
    {
        if (MatchAt(RatiosPattern(), cursor, at) is { } ratios)
        {
            return Verbalization.Words(at, at + ratios.Length, string.Join(" to ", ratios.Value.Split(':').Select(Numbers.Cardinal)));
        }

        if (MatchAt(SecondsPattern(), cursor, at) is { } seconds)
        {
            return Verbalization.Words(at, at + seconds.Length, Duration(seconds));
        }

        // "2:1" is a ratio or a score, "3:42" a time or a verse.
        if (MatchAt(RatioPattern(), cursor, at) is { } ratio && !(cursor.WordBefore(at) is [>= 'A' and <= 'Z', ..]))
        {
            return Verbalization.Words(at, at + ratio.Length, $"{Numbers.Decimal(ratio.Groups[1].Value)} to {Numbers.Decimal(ratio.Groups[2].Value)}");
        }

        if (MatchAt(ClockPattern(), cursor, at) is not { } clock)
        {
            return null;
        }

        if (MatchAt(TimedPattern(), cursor, at) is { } timed)
        {
            // "2:30 minutes" → two minutes thirty
            string unit = timed.Groups["unit"].Value, rest = timed.Groups["m"].Value;
            string counted = Counted(timed.Groups["h"].Value, unit.TrimEnd('s'));
            return Verbalization.Words(at, at + timed.Length, rest == "00" ? counted : $"{counted} {Numbers.Cardinal(rest)}");
        }

        string part = clock.Groups["part"].Value; // of a second: "3:59.4"
        if (part.Length == 0 && clock.Groups["m"].Length == 2 && IsoClock.ReadZone(cursor, at + clock.Length, out int end) is { Length: > 0 } zone)
        {
            return Verbalization.Words(at, end, Clock(clock, exact: " hundred") + zone);
        }

        return Verbalization.Words(at, at + clock.Length, part.Length > 0 ? $"{Clock(clock, exact: " minutes")} point {Numbers.Digits(part)}" : Clock(clock, exact: " o'clock"));
    }

    // "21.47 GMT", "at 8.30 on Monday": a clock with a stop needs a zone, or a word for a time before it.
    private static Verbalization? ReadStopped(TextCursor cursor, int at)
    {
        if (MatchAt(StoppedPattern(), cursor, at) is not { } m || cursor.At(at - 1) is '$' or '£' or '€' || char.IsAsciiLetter(cursor.At(at - 1)))
        {
            return null;
        }

        string next = cursor.WordAfter(at + m.Length);
        bool hasZone = Zones.Contains(next) && cursor.At(at + m.Length) == ' ';
        bool isTimed = next is "tomorrow" or "tonight" or "sharp" && cursor.WordBefore(at) is "at" or "At" || Scheduled.Contains(next) && cursor.At(at + m.Length) == ' ' && cursor.WordBefore(at) is "the" or "The" or "a" or "this" or "my" or "our" || cursor.WordBefore(at) is "at" or "At" && m.Groups["h"].Length == 2 && (Dates.IsName(next) || next is "on" or "this" or "yesterday" or "today" or "tomorrow");
        return hasZone || isTimed ? Verbalization.Words(at, at + m.Length, Clock(m, exact: " hundred")) : null;
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

    // "2:1:1", "1:2:3": a part of one digit is no minute.
    [GeneratedRegex(@"\G(?!\d{1,2}:[0-5]\d:[0-5]\d(?!\d))(?:\d{1,3}:){2,5}\d{1,3}(?![\d:]|\.\d)")]
    private static partial Regex RatiosPattern();

    [GeneratedRegex(@"\G(?<h>\d{1,3}):(?<m>[0-5]\d)\s(?<unit>minutes?|hours?|seconds?)\b")]
    private static partial Regex TimedPattern();

    [GeneratedRegex(@"\G(?<h>[01]?\d|2[0-3])\.(?<m>[0-5]\d)(?![\d.])")]
    private static partial Regex StoppedPattern();

    // "2h 15m", "1hr30min", "1h 59m 40s", "3m 26s", "2h 5s"
    [GeneratedRegex(@"\G(?=\d{1,3}\s?(?:h(?:rs?)?|m(?:ins?)?)\.?\s?\d)(?:(?<h>\d{1,3})\s?h(?:rs?)?\.?\s?)?(?:(?<m>\d{1,3})\s?m(?:ins?)?\.?)?(?:\s?(?<s>\d{1,2})\s?s(?:ecs?)?)?(?<=[A-Za-z])(?<!h)(?![A-Za-z0-9])")]
    private static partial Regex LongPattern();

    [GeneratedRegex(@"\G(?:(?<1>\d{1,3}):(?<2>\d|\d{3}|\d{1,3}(?:,\d{3}){1,3})(?![\d:.-]|,\d)|(?<1>\d{1,3}\.\d{1,3}):(?<2>\d{1,3}(?:\.\d{1,3})?)(?![\d:-]))")]
    private static partial Regex RatioPattern();

    [GeneratedRegex(@"\G(?<h>\d{1,3}):(?<m>\d{1,3})(?![\d:])(?:(?<=:\d\d)\.(?<part>\d{1,3})(?!\d))?")]
    private static partial Regex ClockPattern();
}
