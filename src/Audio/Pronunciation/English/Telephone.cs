using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Rows of digits that are names, not amounts: telephone numbers, ISBNs, network addresses, emergency numbers.</summary>
internal sealed partial class Telephone : NormalizationRule
{
    private const int MaxCallLength = 40;

    public override bool MayStart(char first) => char.IsAsciiDigit(first) || first is '+' or '(';

    public override Verbalization? Read(TextCursor cursor, int at)
    {
        if (cursor.At(at) == '1' && MatchAt(TollFreePattern(), cursor, at) is { } free)
        {
            return Verbalization.Words(at, at + free.Length, $"one {Numbers.Cardinal(free.Groups[1].Value)}"); // "a 1-800 number"
        }

        (CharClass classes, char next) = cursor.PeekRun(at);
        bool goesOn = (classes & (CharClass.Dash | CharClass.Dot)) != 0 || char.IsAsciiDigit(next) || !char.IsAsciiDigit(cursor.At(at));
        Match? m = goesOn ? MatchAt(CallPattern(), cursor, at) ?? (classes.HasFlag(CharClass.Dot) ? MatchAt(AddressPattern(), cursor, at) : null) : null;
        if (m is null && Announced(cursor, at))
        {
            m = MatchAt(GroupsPattern(), cursor, at);
        }

        m ??= cursor.At(at) == '9' ? MatchAt(EmergencyPattern(), cursor, at) : null;

        return m is null ? null : Verbalization.Words(at, at + m.Length, Say(m.Value));
    }

    // A help line's name or a verb of calling stands shortly before a short number in groups.
    private static bool Announced(TextCursor cursor, int at) =>
        CalledPattern().IsMatch(cursor.Text.AsSpan(Math.Max(0, at - MaxCallLength), Math.Min(at, MaxCallLength))) && ShortPattern().IsMatch(cursor.Text, at) || IsCalled(cursor, at);

    private static bool IsCalled(TextCursor cursor, int at) => cursor.WordBefore(at) is
        "ISBN" or "ISSN" or "OCLC" or "PIN" or "Dial" or "dial" or "dialed" or "dialled" or "Call" or "call" or "called" or "calling" or "Tel" or "phone" or "Phone"
        && char.IsAsciiDigit(cursor.At(at));

    private static string Say(string written)
    {
        List<string> words = [];
        foreach (Match run in RunPattern().Matches(written))
        {
            words.Add(run.Value switch
            {
                "+" => "plus",
                "." => "dot",
                "800" => "eight hundred",
                _ when char.IsAsciiDigit(run.Value[0]) => Numbers.Digits(run.Value),
                _ => run.Value,
            });
        }

        return string.Join(' ', words.Where((w, i) => w != "dot" || written.Count(c => c == '.') == 3));
    }

    [GeneratedRegex(@"\G(?:(?:\+?\d{1,3}[\s.-]?)?(?:\(\d{3}\)[\s.-]{0,2}|\d{3}[.-])\d{3}[\s.-]\d{4}(?:-\d{1,4})?|\+\d{1,3}(?:[\s-]\d{2,5}){2,5}|1-[89]\d\d-[A-Z0-9]{1,10}(?:-[A-Z0-9]{1,7}){0,3}|0\d{2,3}[\s-]\d{3,4}[\s-]\d{3,4}|0\d{4}[\s-]\d{5,6}|[1-9]\d\d-\d{4})(?![\dA-Za-z-])")]
    private static partial Regex CallPattern();

    [GeneratedRegex(@"\b(?:[Hh]elpline|[Hh]otline|[Ll]ifeline|[Ff]reephone|[Cc]all|[Dd]ial|[Rr]ing|[Tt]ext|[Pp]hone)\b[^.\d]{0,24}$")]
    private static partial Regex CalledPattern();

    [GeneratedRegex(@"\G\d{2,4}(?:[ -]\d{2,4}){1,3}(?![\d,.]\d|[ -]\d)(?! [a-z]{4,}s\b)")]
    private static partial Regex ShortPattern();

    [GeneratedRegex(@"\G1-([89]00|8[0-9]{2})(?=[\s,.;]|-?numbers?\b)(?!\s\d)")]
    private static partial Regex TollFreePattern();

    [GeneratedRegex(@"\G\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\d.]\d)")]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"\G(?:\d{1,13}(?:[\s-]\d{1,7}){1,4}(?:-?X\b)?|[1-9]11|999|988|112|000|\d{4,13}X?)(?![\dA-Za-z])")]
    private static partial Regex GroupsPattern();

    [GeneratedRegex(@"\G(?:(?:911|999)(?=\s(?:calls?|callers?|operators?|dispatch(?:ers?)?|emergency|tapes?)\b)|988(?=\s(?:[Ss]uicide|[Hh]otline|[Ll]ifeline|[Hh]elpline)))")]
    private static partial Regex EmergencyPattern();

    [GeneratedRegex(@"\d+|[A-Z]+|[+.]")]
    private static partial Regex RunPattern();
}
