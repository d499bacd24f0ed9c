using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Plain numbers: counts, decimals, years by their surroundings, section numbers, long rows of digits.</summary>
internal sealed partial class NumeralRule : NormalizationRule
{
    private static readonly HashSet<string> BeforeYears = new(StringComparer.OrdinalIgnoreCase)
    {
        "in", "since", "until", "till", "by", "before", "after", "during", "from", "circa", "early", "late", "mid", "the", "year", "spring", "summer",
        "autumn", "fall", "winter", "and", "to", "through", "between", "of", "AD", "Christmas", "Easter", "season",
    };

    // After these a number is a count whatever else it looks like.
    private static readonly HashSet<string> Counted = new(StringComparer.Ordinal)
    {
        "people", "men", "women", "children", "troops", "feet", "head", "horse", "foot", "dead", "wounded", "fish", "sheep", "cattle", "square", "cubic",
    };

    private const int MaxModelLength = 40, MaxMantissaLength = 6;

    private static readonly HashSet<string> Planes = new("MAX Max Dreamliner Dreamliners jet jets plane planes aircraft airliner airliners freighter freighters jumbo Jumbo crash cockpit captain pilot pilots fleet".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> NotPlurals = new(StringComparer.Ordinal)
    {
        "was", "is", "has", "as", "its", "this", "his", "does", "us", "perhaps", "always", "thus", "plus", "minus", "towards", "hours", "besides", "sometimes",
    };

    public override bool MayStart(char first) => char.IsAsciiDigit(first) || first is '.';

    public override Verbalization? Read(TextCursor cursor, int at)
    {
        if (ReadFormatted(cursor, at) is { } formatted)
        {
            return formatted;
        }

        if (MatchAt(NumberPattern(), cursor, at) is not { } m)
        {
            return char.IsAsciiDigit(cursor.At(at)) ? ReadRow(cursor, at) : null;
        }

        int end = at + m.Length;
        bool owns = Latin.IsApostrophe(cursor.At(end)) && cursor.At(end + 1) == 's' && !char.IsLetterOrDigit(cursor.At(end + 2)); // "2019's"
        if (owns)
        {
            return Verbalization.Words(at, end + 2, (IsLabel(cursor, at) ? Label(m.Value) : Say(m.Value, cursor, at, end)) + "'s");
        }

        bool plural = cursor.At(end) == 's' && !char.IsLetterOrDigit(cursor.At(end + 1));
        if (!IsLabel(cursor, at) && !(plural && IsModel(cursor, at)))
        {
            return Verbalization.Words(at, end, Say(m.Value, cursor, at, end));
        }

        if (cursor.At(at - 1) == 'x' && cursor.At(at - 2) == '0')
        {
            return Verbalization.Words(at, end, Numbers.Digits(m.Value.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal))); // "0x80070057"
        }

        return plural ? Verbalization.Words(at, end + 1, Numbers.Plural(Label(m.Value))) : Verbalization.Words(at, end, Label(m.Value));
    }

    // Versions, powers of ten and the number formats of other countries.
    private static Verbalization? ReadFormatted(TextCursor cursor, int at)
    {
        int digits = at;
        while (digits - at < MaxMantissaLength && char.IsAsciiDigit(cursor.At(digits)))
        {
            digits++;
        }

        char mark = cursor.At(digits);
        return mark is '.' or ',' or 'e' or 'E' || (mark is '\u00a0' or '\u2009' or '\u202f' or '\'' or '’' or ' ') && char.IsAsciiDigit(cursor.At(digits + 1)) ? ReadMarked(cursor, at, mark) : null;
    }

    private static Verbalization? ReadMarked(TextCursor cursor, int at, char mark)
    {
        if (mark == '.' && MatchAt(VersionPattern(), cursor, at) is { } version)
        {
            string[] parts = version.Value.Split('.');
            if (parts[0].Length < 4 && parts[0][0] != '0' && parts[1..].All(p => p.Length == 3))
            {
                return Verbalization.Words(at, at + version.Length, Numbers.Cardinal(string.Concat(parts))); // "1.000.000", as the continent writes it
            }

            return Verbalization.Words(at, at + version.Length, string.Join(" point ", parts.Select(p => p.Length > 4 ? Numbers.Digits(p) : Numbers.Cardinal(p))));
        }

        if (!IsLabel(cursor, at) && MatchAt(ForeignPattern(), cursor, at) is { } foreign)
        {
            return Verbalization.Words(at, at + foreign.Length, Numbers.Decimal(WrittenNumber.Canonical(foreign.Value)));
        }

        if (!IsLabel(cursor, at) && MatchAt(PowerPattern(), cursor, at) is { } power)
        {
            string minus = power.Groups["sign"].Value is "-" or "−" ? "minus " : "";
            return Verbalization.Words(at, at + power.Length, $"{Numbers.Decimal(power.Groups["m"].Value)} times ten to the {minus}{Numbers.Cardinal(power.Groups["x"].Value)}");
        }

        if (!IsLabel(cursor, at) && MatchAt(GroupedPattern(), cursor, at) is { } grouped)
        {
            return Verbalization.Words(at, at + grouped.Length, Numbers.Cardinal(string.Concat(grouped.Value.Where(char.IsAsciiDigit))));
        }

        return null;
    }

    /// <summary>Whether a number is part of a name: "F-35", "PS5", "Covid-19".</summary>
    public static bool IsLabel(TextCursor cursor, int at) =>
        char.IsAsciiLetter(cursor.At(at - 1)) && !Dimensions.IsSecond(cursor, at)
        || cursor.At(at - 1) == '-' && char.IsAsciiLetter(cursor.At(at - 2)) && !char.IsAsciiDigit(cursor.At(at - 3)) && !cursor.AfterNumber;

    /// <summary>Whether a capital word stands before: "RTX 4090s" are things, not seconds.</summary>
    public static bool IsModel(TextCursor cursor, int at) => cursor.At(at - 1) == ' ' && cursor.WordBefore(at) is [>= 'A' and <= 'Z', _, ..] && cursor.Before(at) is not ('.' or ',')
        || cursor.At(at) == '7' && cursor.At(at + 1) is >= '0' and <= '8' && cursor.At(at + 2) == '7' && !char.IsAsciiDigit(cursor.At(at + 3));

    /// <summary>"747-400": the dash of an airliner's type is silent.</summary>
    public static bool IsAirliner(TextCursor cursor, int dash) =>
        cursor.At(dash - 3) == '7' && cursor.At(dash - 2) is >= '0' and <= '8' && cursor.At(dash - 1) == '7' && !char.IsLetterOrDigit(cursor.At(dash - 4))
        && char.IsAsciiDigit(cursor.At(dash + 1)) && (cursor.WordBefore(dash - 3) == "Boeing" || cursor.At(dash + 2) == '0' && cursor.At(dash + 3) == '0');

    private static string Label(string written) => written.Contains('.') || written.Contains(',') ? Numbers.Decimal(written) : Numbers.Label(written);

    private static string Say(string written, TextCursor cursor, int at, int end)
    {
        bool plain = !written.Contains(',') && !written.Contains('.');
        return written switch
        {
            // The second year of "2007–08".
            ['0', >= '1' and <= '9'] when cursor.At(at - 1) is '-' or '–' && char.IsAsciiDigit(cursor.At(at - 5)) => Numbers.Cardinal(written),
            _ when plain && written.Length == 4 && IsClock(written, cursor, end) => $"{(written[0] == '0' ? Numbers.Digits(written[..2]) : Numbers.Cardinal(written[..2]))} {(written[2..] == "00" ? "hundred" : written[2] == '0' ? "oh " + Numbers.Cardinal(written[3..]) : Numbers.Cardinal(written[2..]))}",
            _ when plain && written.Length > 1 && written[0] == '0' => Numbers.Digits(written),
            _ when plain && written.Length > 9 => Numbers.Digits(written),
            _ when plain && written.Length == 5 && cursor.WordBefore(at) is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] => Numbers.Digits(written), // "CA 90069"
            _ when plain && written.Length == 4 && IsYear(int.Parse(written), cursor, at, end) => Numbers.Year(int.Parse(written)),
            ['7', >= '0' and <= '8', '7'] when cursor.WordBefore(at) is "Boeing" || IsAirliner(cursor, end) || IsPlane(cursor, at, end) => Numbers.Label(written),
            "401" or "403" when cursor.At(end) is 'k' or 'b' or '(' => Numbers.Label(written), // pension plans
            "480" or "720" or "1080" or "1440" or "2160" when cursor.At(end) == 'p' => Numbers.Label(written), // lines of a picture
            _ when plain && written.Length is 3 or 4 && cursor.WordBefore(at) is "Flight" or "flight" or "Room" or "Suite" or "Apartment" or "Form" || plain && written is [_, _, '0', '0'] && cursor.WordAfter(end) == "block" => Numbers.Label(written),
            _ when plain && written.Length == 4 && cursor.At(end) == '-' && char.IsAsciiLetterUpper(cursor.At(end + 1)) => Numbers.Label(written), // "1099-MISC"
            _ when plain && written.Length == 4 && StreetPattern().IsMatch(cursor.Text, end) => Numbers.Label(written),
            _ when plain && cursor.WordBefore(at) is "extension" or "Extension" or "ext" => Numbers.Digits(written),
            _ when plain && cursor.At(end) == '(' && char.IsAsciiLetter(cursor.At(end + 1)) && written.Length == 3 => Numbers.Digits(written),
            _ => Numbers.Decimal(written),
        };
    }

    // "a 747", "the 737 MAX", "787 Dreamliner", "777X".
    private static bool IsPlane(TextCursor cursor, int at, int end) =>
        cursor.At(end) == 'X' || Planes.Contains(cursor.WordAfter(end)) || cursor.WordBefore(at) is "a" or "A" && !IsCounted(cursor, end) && cursor.At(end) != '-';

    /// <summary>Whether the digits here are part of the name of a model, "Llama-3.1-70B": from its letters on, there is no blank.</summary>
    public static bool IsInModel(TextCursor cursor, int at)
    {
        int start = at;
        while (at - start < MaxModelLength && (char.IsAsciiLetterOrDigit(cursor.At(start - 1)) || cursor.At(start - 1) is '-' or '.' && char.IsAsciiLetterOrDigit(cursor.At(start - 2))))
        {
            start--;
        }

        return start < at && MatchAt(ModelPattern(), cursor, start) is { } m && start + m.Length > at && !Dates.IsName(m.Groups["name"].Value) && AbbreviationRule.IsNoShortForm(m.Groups["name"].Value);
    }

    // "0600 hours", "1430 GMT".
    private static bool IsClock(string written, TextCursor cursor, int end) =>
        int.Parse(written) is var value && value < 2400 && value % 100 < 60 && cursor.At(end) == ' ' && cursor.WordAfter(end) is "hours" or "hrs" or "GMT" or "UTC" or "BST" or "CET" or "EST" or "ET" or "Zulu";

    // "in 2014" against "2014 people": 1100 to 1999 are said in pairs either way, as are most counts of that size.
    private static bool IsYear(int value, TextCursor cursor, int at, int end)
    {
        if (value is < 1000 or > 2099)
        {
            return false;
        }

        bool announced = BeforeYears.Contains(cursor.WordBefore(at));
        bool counted = IsCounted(cursor, end) && cursor.WordBefore(at) is not ("in" or "In" or "the" or "The" or "since");
        return value < 1100 ? announced && !counted : !counted;
    }

    /// <summary>Whether a word for many things follows: "people", "houses".</summary>
    public static bool IsCounted(TextCursor cursor, int end)
    {
        string next = cursor.At(end) == ' ' ? cursor.WordAfter(end) : "";
        return Counted.Contains(next) || LooksPlural(next);
    }

    /// <summary>"5m of its customers": "of", a small word and many things.</summary>
    public static bool IsCountedAfterOf(TextCursor cursor, int end)
    {
        int at = cursor.SkipBlanks(end) + 2;
        string next = cursor.WordAfter(at);
        return Counted.Contains(next) || WordClasses.IsArticle(next) && IsCounted(cursor, cursor.SkipBlanks(at) + next.Length);
    }

    private static bool LooksPlural(string word) =>
        word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u') && char.IsAsciiLetterLower(word[0]) && !NotPlurals.Contains(word)
        && PartsOfSpeech.Of(word) is var levels && !(levels.Verb > levels.Noun + 2);

    // Digits beyond any number's name, whatever their length.
    private static Verbalization ReadRow(TextCursor cursor, int at)
    {
        int end = at;
        while (char.IsAsciiDigit(cursor.At(end)))
        {
            end++;
        }

        return Verbalization.Words(at, end, Numbers.Digits(cursor.Text[at..end]));
    }

    // The number of a house: a name and a kind of street follow.
    [GeneratedRegex(@"\G(?: [A-Z][a-z]{1,14}){1,3} (?:St|Ave|Rd|Blvd|Dr|Expy|Ln|Pkwy|Hwy|Ct|Pl|Street|Avenue|Road|Boulevard|Drive|Lane|Way|Court|Place|Expressway|Parkway|Highway)\b")]
    private static partial Regex StreetPattern();

    // "12,34,567" and "1.234,56".
    [GeneratedRegex(@"\G(?:\d{1,2}(?:,\d{2}){1,4},\d{3}(?:\.\d{1,2})?(?![\d,]\d)|\d{1,3}(?:\.\d{3}){1,4},\d{1,2}(?![\d,]\d|\d)|0,\d{1,3}(?![\d,])|\d{1,3},\d{1,2}(?=\s?(?:%|million|billion|trillion|bn|km|kg|cm|mm|ml|cl|kW|kWh|MW|ha|m²|km²|°C|[lgt])(?![A-Za-z])))")]
    private static partial Regex ForeignPattern();

    // "1.2E-3", "5e-7", "6.02e23"
    [GeneratedRegex(@"\G(?:(?<m>\d{1,4}(?:\.\d{1,15})?)[eE](?<sign>[+−-])|(?<m>\d\.\d{1,15})[eE](?<sign>)|(?<m>[1-9])[eE](?<sign>))(?<x>\d{1,3})(?![A-Za-z0-9])")]
    private static partial Regex PowerPattern();

    [GeneratedRegex(@"\G(?<name>[A-Z][A-Za-z]{1,20})(?:-?\d{1,5}(?:\.\d{1,3}){0,3}-\d{1,5}(?:\.\d{1,3})?[A-Za-z]{0,2}|-?\d{1,3}(?:\.\d{1,3})?-\d{1,4}(?:\.\d)?[BMKbmk])(?![A-Za-z0-9-])")]
    private static partial Regex ModelPattern();

    [GeneratedRegex(@"\G\d{1,5}(?:\.\d{1,5}){2,6}(?!\d)")]
    private static partial Regex VersionPattern();

    // "10 000", "1 000 000", "3'000": an ordinary blank needs two groups or zeros, or it may stand between two numbers.
    [GeneratedRegex(@"\G[1-9]\d{0,2}(?:(?:[\u00a0\u2009\u202f'’]\d{3}){1,4}|(?: \d{3}){2,4}|(?: \d{3})?(?: 000))(?![\d,]|[.-]\d)")]
    private static partial Regex GroupedPattern();

    [GeneratedRegex(@"\G(?:(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d{1,18}(?!\d))(?:\.\d{1,30}(?!\d))?|(?<!\d)\.\d{1,30}(?!\d))")]
    private static partial Regex NumberPattern();
}
