using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Plain numbers: counts, decimals, years by their surroundings, section numbers, long rows of digits.</summary>
internal sealed partial class Figures : Kind
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

    private static readonly HashSet<string> NotPlurals = new(StringComparer.Ordinal)
    {
        "was", "is", "has", "as", "its", "this", "his", "does", "us", "perhaps", "always", "thus", "plus", "minus", "towards", "hours", "besides", "sometimes",
    };

    public override bool MayStart(char first) => char.IsAsciiDigit(first) || first is '.';

    public override Reading? Read(Passage passage, int at)
    {
        if (MatchAt(VersionPattern(), passage, at) is { } version)
        {
            string[] parts = version.Value.Split('.');
            if (parts[0].Length < 4 && parts[0][0] != '0' && parts[1..].All(p => p.Length == 3))
            {
                return Reading.Words(at, at + version.Length, Numbers.Cardinal(string.Concat(parts))); // "1.000.000", as the continent writes it
            }

            return Reading.Words(at, at + version.Length, string.Join(" point ", parts.Select(p => p.Length > 4 ? Numbers.Digits(p) : Numbers.Cardinal(p))));
        }

        if (!IsLabel(passage, at) && MatchAt(GroupedPattern(), passage, at) is { } grouped)
        {
            return Reading.Words(at, at + grouped.Length, Numbers.Cardinal(string.Concat(grouped.Value.Where(char.IsAsciiDigit))));
        }

        if (MatchAt(NumberPattern(), passage, at) is not { } m)
        {
            return char.IsAsciiDigit(passage.At(at)) ? ReadRow(passage, at) : null;
        }

        int end = at + m.Length;
        bool owns = Latin.IsApostrophe(passage.At(end)) && passage.At(end + 1) == 's' && !char.IsLetterOrDigit(passage.At(end + 2)); // "2019's"
        if (owns)
        {
            return Reading.Words(at, end + 2, (IsLabel(passage, at) ? Label(m.Value) : Say(m.Value, passage, at, end)) + "'s");
        }

        bool plural = passage.At(end) == 's' && !char.IsLetterOrDigit(passage.At(end + 1));
        if (!IsLabel(passage, at) && !(plural && IsModel(passage, at)))
        {
            return Reading.Words(at, end, Say(m.Value, passage, at, end));
        }

        if (passage.At(at - 1) == 'x' && passage.At(at - 2) == '0')
        {
            return Reading.Words(at, end, Numbers.Digits(m.Value.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal))); // "0x80070057"
        }

        return plural ? Reading.Words(at, end + 1, Numbers.Plural(Label(m.Value))) : Reading.Words(at, end, Label(m.Value));
    }

    /// <summary>Whether a number is part of a name: "F-35", "PS5", "Covid-19".</summary>
    public static bool IsLabel(Passage passage, int at) =>
        char.IsAsciiLetter(passage.At(at - 1)) && !Dimensions.IsSecond(passage, at)
        || passage.At(at - 1) == '-' && char.IsAsciiLetter(passage.At(at - 2)) && !char.IsAsciiDigit(passage.At(at - 3)) && !passage.AfterNumber;

    /// <summary>Whether a capital word stands before: "RTX 4090s" are things, not seconds.</summary>
    public static bool IsModel(Passage passage, int at) => passage.At(at - 1) == ' ' && passage.WordBefore(at) is [>= 'A' and <= 'Z', _, ..] && passage.Before(at) is not ('.' or ',');

    /// <summary>"747-400": the dash of an airliner's type is silent.</summary>
    public static bool IsAirliner(Passage passage, int dash) =>
        passage.At(dash - 3) == '7' && passage.At(dash - 2) is >= '0' and <= '8' && passage.At(dash - 1) == '7' && !char.IsLetterOrDigit(passage.At(dash - 4))
        && char.IsAsciiDigit(passage.At(dash + 1)) && (passage.WordBefore(dash - 3) == "Boeing" || passage.At(dash + 2) == '0' && passage.At(dash + 3) == '0');

    private static string Label(string written) => written.Contains('.') || written.Contains(',') ? Numbers.Decimal(written) : Numbers.Label(written);

    private static string Say(string written, Passage passage, int at, int end)
    {
        bool plain = !written.Contains(',') && !written.Contains('.');
        return written switch
        {
            // The second year of "2007–08".
            ['0', >= '1' and <= '9'] when passage.At(at - 1) is '-' or '–' && char.IsAsciiDigit(passage.At(at - 5)) => Numbers.Cardinal(written),
            _ when plain && written.Length == 4 && IsClock(written, passage, end) => $"{(written[0] == '0' ? Numbers.Digits(written[..2]) : Numbers.Cardinal(written[..2]))} {(written[2..] == "00" ? "hundred" : written[2] == '0' ? "oh " + Numbers.Cardinal(written[3..]) : Numbers.Cardinal(written[2..]))}",
            _ when plain && written.Length > 1 && written[0] == '0' => Numbers.Digits(written),
            _ when plain && written.Length > 9 => Numbers.Digits(written),
            _ when plain && written.Length == 5 && passage.WordBefore(at) is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] => Numbers.Digits(written), // "CA 90069"
            _ when plain && written.Length == 4 && IsYear(int.Parse(written), passage, at, end) => Numbers.Year(int.Parse(written)),
            ['7', >= '0' and <= '8', '7'] when passage.WordBefore(at) is "Boeing" || IsAirliner(passage, end) => Numbers.Label(written),
            "401" or "403" when passage.At(end) is 'k' or 'b' or '(' => Numbers.Label(written), // pension plans
            "480" or "720" or "1080" or "1440" or "2160" when passage.At(end) == 'p' => Numbers.Label(written), // lines of a picture
            _ when plain && written.Length is 3 or 4 && passage.WordBefore(at) is "Flight" or "flight" or "Room" or "Suite" or "Apartment" or "Form" || plain && written is [_, _, '0', '0'] && passage.WordAfter(end) == "block" => Numbers.Label(written),
            _ when plain && written.Length == 4 && passage.At(end) == '-' && char.IsAsciiLetterUpper(passage.At(end + 1)) => Numbers.Label(written), // "1099-MISC"
            _ when plain && passage.WordBefore(at) is "extension" or "Extension" or "ext" => Numbers.Digits(written),
            _ when plain && passage.At(end) == '(' && char.IsAsciiLetter(passage.At(end + 1)) && written.Length == 3 => Numbers.Digits(written),
            _ => Numbers.Decimal(written),
        };
    }

    // "0600 hours", "1430 GMT".
    private static bool IsClock(string written, Passage passage, int end) =>
        int.Parse(written) is var value && value < 2400 && value % 100 < 60 && passage.At(end) == ' ' && passage.WordAfter(end) is "hours" or "hrs" or "GMT" or "UTC" or "BST" or "CET" or "EST" or "ET" or "Zulu";

    // "in 2014" against "2014 people": 1100 to 1999 are said in pairs either way, as are most counts of that size.
    private static bool IsYear(int value, Passage passage, int at, int end)
    {
        if (value is < 1000 or > 2099)
        {
            return false;
        }

        bool announced = BeforeYears.Contains(passage.WordBefore(at));
        bool counted = IsCounted(passage, end) && passage.WordBefore(at) is not ("in" or "In" or "the" or "The" or "since");
        return value < 1100 ? announced && !counted : !counted;
    }

    /// <summary>Whether a word for many things follows: "people", "houses".</summary>
    public static bool IsCounted(Passage passage, int end)
    {
        string next = passage.At(end) == ' ' ? passage.WordAfter(end) : "";
        return Counted.Contains(next) || LooksPlural(next);
    }

    private static bool LooksPlural(string word) =>
        word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u') && char.IsAsciiLetterLower(word[0]) && !NotPlurals.Contains(word);

    // Digits beyond any number's name, whatever their length.
    private static Reading ReadRow(Passage passage, int at)
    {
        int end = at;
        while (char.IsAsciiDigit(passage.At(end)))
        {
            end++;
        }

        return Reading.Words(at, end, Numbers.Digits(passage.Text[at..end]));
    }

    [GeneratedRegex(@"\G\d{1,5}(?:\.\d{1,5}){2,6}(?!\d)")]
    private static partial Regex VersionPattern();

    // "10 000", "1 000 000", "3'000": an ordinary blank needs two groups or zeros, or it may stand between two numbers.
    [GeneratedRegex(@"\G[1-9]\d{0,2}(?:(?:[\u00a0\u2009\u202f'’]\d{3}){1,4}|(?: \d{3}){2,4}|(?: \d{3})?(?: 000))(?![\d,]|[.-]\d)")]
    private static partial Regex GroupedPattern();

    [GeneratedRegex(@"\G(?:(?:\d{1,3}(?:,\d{3}){1,5}(?!\d)|\d{1,18}(?!\d))(?:\.\d{1,30}(?!\d))?|(?<!\d)\.\d{1,30}(?!\d))")]
    private static partial Regex NumberPattern();
}
