using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Ordinals and decades: "3rd", "1,000th", "1990s", "'90s", "in their 80s".</summary>
internal sealed partial class Ordinals : NormalizationRule
{
    public override bool MayStart(char first) => char.IsAsciiDigit(first) || Latin.IsApostrophe(first);

    public override Verbalization? Read(TextCursor cursor, int at)
    {
        (CharClass classes, char next) = cursor.PeekRun(at);
        if ((classes & (CharClass.Letter | CharClass.Other)) == 0)
        {
            return char.IsAsciiLetterUpper(next) && MatchAt(BookPattern(), cursor, at) is { } book ? Verbalization.Words(at, at + 1, Numbers.Ordinal(Numbers.Cardinal(book.Value))) : null;
        }

        if (MatchAt(DecadePattern(), cursor, at) is { } decade)
        {
            string digits = decade.Groups[1].Value;
            string words = digits.Length == 4 ? Numbers.Year(int.Parse(digits)) : Numbers.Cardinal(digits);
            return Verbalization.Words(at, at + decade.Length, Numbers.Plural(words));
        }

        if (MatchAt(ShortYearPattern(), cursor, at) is { } year)
        {
            return Verbalization.Words(at, at + year.Length, (year.Groups[1].Value[0] == '0' ? "oh " : "") + Numbers.Cardinal(year.Groups[1].Value));
        }

        if (MatchAt(OrdinalPattern(), cursor, at) is not { } m)
        {
            return null;
        }

        if (m.Groups["stone"].Success && m.Groups["digits"].Value is [.., '1', _] or not [.., '1'])
        {
            return null; // "18st", "11st": a weight
        }

        return ReadLettered(cursor, at, m);
    }

    private static Verbalization? ReadLettered(TextCursor cursor, int at, Match m)
    {
        if (m.Value is "2d" or "3d" && cursor.At(at + 2) != ',' && cursor.WordAfter(at + 2) != "of" && !(cursor.At(at + 2) == ' ' && char.IsAsciiLetterUpper(cursor.At(at + 3))) && cursor.At(at - 1) != '.')
        {
            return new Verbalization(at + 2, [SpokenSegment.Words(at, at + 1, Numbers.Cardinal(m.Groups["digits"].Value)), SpokenSegment.Letters(at + 1, at + 2, "D")]); // "3d printing"; "2d Cavalry" is the second
        }

        if (CenturyPattern().Match(cursor.Text, at + m.Length) is { Success: true } century)
        {
            return Verbalization.Words(at, at + m.Length + century.Length, Numbers.Ordinal(Numbers.Cardinal(m.Groups["digits"].Value)) + (century.Value[^1] == '.' && century.Value.Contains("cc", StringComparison.Ordinal) ? " centuries" : " century"));
        }

        string ordinal = Numbers.Ordinal(Numbers.Cardinal(m.Groups["digits"].Value));
        string tail = m.Groups["tail"].Value;
        return Verbalization.Words(at, at + m.Length, tail.Length == 0 ? ordinal : tail == "s" ? ordinal + "s" : ordinal + "'s");
    }

    [GeneratedRegex(@"\G(?<!\d)['’‘]?([12]\d\d0|\d0)['’]?s(?![A-Za-z0-9])")]
    private static partial Regex DecadePattern();

    [GeneratedRegex(@"\G['’‘](\d\d)(?!\d|['’])")]
    private static partial Regex ShortYearPattern();

    // "19th c. art", "the 5th cent. BC"
    [GeneratedRegex(@"\G\s(?:cc?|C|cent)\.(?=\s[^A-Z]|\s[AB]\.?[CD]|[,;:)]|$)")]
    private static partial Regex CenturyPattern();

    // "1 Corinthians", "2 Kings 4": the books of the Bible that come in several.
    [GeneratedRegex(@"\G(?<![\d.:,-])[123](?=\s(?:(?:Corinthians|Thessalonians|Chronicles|Maccabees)\b|(?:Samuel|Kings|Timothy|Peter|John)\s\d))")]
    private static partial Regex BookPattern();

    [GeneratedRegex(@"\G(?<digits>\d{1,3}(?:,\d{3}){1,5}|\d{1,18})(?:(?<stone>st)|nd|rd|th|ST|ND|RD|TH|(?<=[23])d)(?<tail>['’]s|s)?(?![A-Za-z0-9])")]
    private static partial Regex OrdinalPattern();
}
