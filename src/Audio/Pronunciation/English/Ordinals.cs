using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Ordinals and decades: "3rd", "1,000th", "1990s", "'90s", "in their 80s".</summary>
internal sealed partial class Ordinals : Kind
{
    public override bool MayStart(char first) => char.IsAsciiDigit(first) || Latin.IsApostrophe(first);

    public override Reading? Read(Passage passage, int at)
    {
        if (MatchAt(DecadePattern(), passage, at) is { } decade)
        {
            string digits = decade.Groups[1].Value;
            string words = digits.Length == 4 ? Numbers.Year(int.Parse(digits)) : Numbers.Cardinal(digits);
            return Reading.Words(at, at + decade.Length, Numbers.Plural(words));
        }

        if (MatchAt(ShortYearPattern(), passage, at) is { } year)
        {
            return Reading.Words(at, at + year.Length, (year.Groups[1].Value[0] == '0' ? "oh " : "") + Numbers.Cardinal(year.Groups[1].Value));
        }

        if (MatchAt(BookPattern(), passage, at) is { } book)
        {
            return Reading.Words(at, at + 1, Numbers.Ordinal(Numbers.Cardinal(book.Value)));
        }

        if (MatchAt(OrdinalPattern(), passage, at) is not { } m)
        {
            return null;
        }

        if (m.Groups["stone"].Success && m.Groups["digits"].Value is [.., '1', _] or not [.., '1'])
        {
            return null; // "18st", "11st": a weight
        }

        string ordinal = Numbers.Ordinal(Numbers.Cardinal(m.Groups["digits"].Value));
        string tail = m.Groups["tail"].Value;
        return Reading.Words(at, at + m.Length, tail.Length == 0 ? ordinal : tail == "s" ? ordinal + "s" : ordinal + "'s");
    }

    [GeneratedRegex(@"\G(?<!\d)['’‘]?([12]\d\d0|\d0)['’]?s(?![A-Za-z0-9])")]
    private static partial Regex DecadePattern();

    [GeneratedRegex(@"\G['’‘](\d\d)(?!\d|['’])")]
    private static partial Regex ShortYearPattern();

    // "1 Corinthians", "2 Kings 4": the books of the Bible that come in several.
    [GeneratedRegex(@"\G(?<![\d.:,-])[123](?=\s(?:(?:Corinthians|Thessalonians|Chronicles|Maccabees)\b|(?:Samuel|Kings|Timothy|Peter|John)\s\d))")]
    private static partial Regex BookPattern();

    [GeneratedRegex(@"\G(?<digits>\d{1,3}(?:,\d{3}){1,5}|\d{1,18})(?:(?<stone>st)|nd|rd|th|ST|ND|RD|TH|(?<=[23])d)(?<tail>['’]s|s)?(?![A-Za-z0-9])")]
    private static partial Regex OrdinalPattern();
}
