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

        // "2:1" is a ratio or a score, "3:42" a time or a verse.
        if (MatchAt(RatioPattern(), passage, at) is { } ratio && !(passage.WordBefore(at) is [>= 'A' and <= 'Z', ..]))
        {
            return Reading.Words(at, at + ratio.Length, $"{Numbers.Cardinal(ratio.Groups[1].Value)} to {Numbers.Cardinal(ratio.Groups[2].Value)}");
        }

        return MatchAt(ClockPattern(), passage, at) is { } clock ? Reading.Words(at, at + clock.Length, Clock(clock, exact: " o'clock")) : null;
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

    [GeneratedRegex(@"\G(\d{1,3}):(\d|\d{3})(?![\d:.-])")]
    private static partial Regex RatioPattern();

    [GeneratedRegex(@"\G(?<h>\d{1,3}):(?<m>\d{1,3})(?![\d:])")]
    private static partial Regex ClockPattern();
}
