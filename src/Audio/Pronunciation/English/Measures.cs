using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Numbers with a unit, a percent sign or a short magnitude: "7%", "2.3kg", "-12 °C", "25mph", "2.5m".</summary>
internal sealed partial class Measures : NormalizationRule
{
    private static readonly FrozenSet<string> Races = "hurdles relay relays final title titles record race sprint heat dash freestyle breaststroke backstroke butterfly sprints relays finals heats races swimmers sprinters runners".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Bored = "howitzer howitzers shell shells round rounds gun guns cannon cannons mortar mortars pistol pistols handgun handguns rifle rifles ammunition bullet bullets film lens lenses camera cameras".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Rooms = "Fig fig Figure figure Figs Table table Section section Appendix Chapter chapter Page page Part part Step step Phase phase Note note Apt apt Apartment apartment Unit unit Room room Suite suite Gate gate Seat seat Flat flat Block block Row row Building Bay Pier".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Lengths = "tall high long wide deep thick away above below apart ahead behind from up down across further farther below underwater underground off short square".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Runs = "race races run runs runner runners walk walks course jog charity fun event events time record title champion medal swim ski row".Split(' ').ToFrozenSet();

    public override bool MayStart(char first) => char.IsAsciiDigit(first) || first is '.' or '/' or 'k' or 'm' or 'f' or 'g' or 'n' or 'p' or 'U' or 'I' or 'L' or 'l' or 'M' or 'G' or 'µ' or 'μ';

    public override Verbalization? Read(TextCursor cursor, int at)
    {
        if (cursor.At(at) == '/')
        {
            return ReadRate(cursor, at);
        }

        if (!char.IsAsciiDigit(cursor.At(at)) && cursor.At(at) != '.')
        {
            return ReadUnitAlone(cursor, at);
        }

        // The "s" of "F-16s" is no second.
        Match? m = NumeralRule.IsLabel(cursor, at) ? null : MatchAt(QuantityPattern(), cursor, at);
        return m is null ? null
            : ReadPercent(cursor, at, m) ?? (cursor.At(at + m.Length) == '°' || cursor.At(at + m.Length + 1) == '°' ? Angles.Read(cursor, at) : null) ?? ReadFeetAndInches(cursor, at, m) ?? ReadCountRange(cursor, at) ?? ReadUnit(cursor, at, m) ?? ReadMagnitude(cursor, at, m);
    }

    /// <summary>"bn" → "billion"; empty for what is no magnitude.</summary>
    public static string Magnitude(string written) => written switch
    {
        "m" or "M" or "mn" or "million" => "million",
        "b" or "B" or "bn" or "billion" => "billion",
        "tn" or "T" or "trillion" => "trillion",
        "k" or "K" or "thousand" => "thousand",
        "hundred" or "lakh" or "crore" or "lakh crore" => written,
        _ => "",
    };

    private static Verbalization? ReadPercent(TextCursor cursor, int at, Match quantity)
    {
        int end = at + quantity.Length;
        return MatchAt(PercentPattern(), cursor, end) is { } m
            ? new Verbalization(end + m.Length, [SayNumber(at, quantity), SpokenSegment.Words(end + m.Length - 1, end + m.Length, "percent")])
            : null;
    }

    private static Verbalization? ReadFeetAndInches(TextCursor cursor, int at, Match quantity)
    {
        int end = at + quantity.Length;
        if (MatchAt(FeetPattern(), cursor, end) is { } feet)
        {
            string height = $"{Numbers.Decimal(quantity.Value)} foot {Numbers.Cardinal(feet.Groups[1].Value)}"; // "a 6'7" forward"
            return Verbalization.Words(at, end + feet.Length, IsAttributive(cursor, at, end + feet.Length) ? height : $"{Numbers.Decimal(quantity.Value)} feet {Numbers.Cardinal(feet.Groups[1].Value)} inches");
        }

        bool inches = cursor.At(end) is '″' || cursor.At(end) is '"' && cursor.QuotesPassed % 2 == 0;
        return inches ? Verbalization.Words(at, end + 1, $"{Numbers.Decimal(quantity.Value)} {(quantity.Value == "1" || IsAttributive(cursor, at, end + 1) ? "inch" : "inches")}") : null;
    }

    // "speeds in km/h", with no number before it.
    private static Verbalization? ReadUnitAlone(TextCursor cursor, int at) =>
        ReadAfterMagnitude(cursor, at) ?? (!char.IsLetterOrDigit(cursor.At(at - 1)) && cursor.At(at - 1) is not ('/' or '.' or '@') && (cursor.PeekRun(at).Classes & CharClass.Slash) != 0
        && Units.MatchRate(cursor.Text, at) is { Success: true } m && Units.Find(m) is { } unit
            ? Verbalization.Words(at, at + m.Length, unit.Many)
            : null);

    // "100 million kg"
    private static Verbalization? ReadAfterMagnitude(TextCursor cursor, int at) =>
        cursor.At(at - 1) == ' ' && cursor.At(at - 2) is 'n' or 'd' && cursor.WordBefore(at) is "million" or "billion" or "trillion" or "thousand" or "hundred"
        && Units.MatchAfterNumber(cursor.Text, at) is { Success: true } m && m.Groups["unit"] is { Length: > 1, Value: not ("in" or "pt" or "pts") } name && name.Index == at && Units.Find(m) is { } unit
            ? Verbalization.Words(at, at + m.Length, unit.Many)
            : null;

    private static Verbalization? ReadUnit(TextCursor cursor, int at, Match quantity)
    {
        int end = at + quantity.Length;
        Match m = Units.MatchAfterNumber(cursor.Text, end);
        if (!m.Success)
        {
            return MatchAt(CupPattern(), cursor, end) is { } cup ? new Verbalization(end + cup.Length, [SayNumber(at, quantity), SpokenSegment.Words(end + 1, end + cup.Length, quantity.Value == "1" ? "cup" : "cups")]) : null;
        }

        if (m.Groups["unit"] is { Value: "C" or "F" } scale && cursor.At(end) != '-' && !(scale.Index > end && cursor.At(scale.Index + 1) == '.'))
        {
            return Angles.IsTemperature(cursor, at, quantity.Value)
                ? new Verbalization(scale.Index + 1, [SayNumber(at, quantity), SpokenSegment.Words(scale.Index, scale.Index + 1, $"degrees {(scale.Value == "C" ? "Celsius" : "Fahrenheit")}")])
                : null;
        }

        if (Units.Find(m) is not { } unit || IsSomethingElse(cursor, at, quantity, m))
        {
            return MatchAt(CupPattern(), cursor, end) is { } cup ? new Verbalization(end + cup.Length, [SayNumber(at, quantity), SpokenSegment.Words(end + 1, end + cup.Length, quantity.Value == "1" ? "cup" : "cups")]) : null;
        }

        Group name = m.Groups["unit"];
        bool single = quantity.Value == "1" || cursor.At(end) is '-' || unit.One is not ("time" or "point") && IsAttributive(cursor, at, end + m.Length)
            || name.Value == "mm" && cursor.WordAfter(end + m.Length) is [>= 'A' and <= 'Z', ..] && cursor.At(end + m.Length) == ' '
            || name.Value == "mm" && Bored.Contains(cursor.WordAfter(end + m.Length));
        SpokenSegment said = SpokenSegment.Words(name.Index, end + m.Length, single ? unit.One : unit.Many);
        return new Verbalization(end + m.Length, [SayNumber(at, quantity), said with { Doubt = IsUncertainMeter(cursor, end, m, single) ? $"“{quantity.Value}m” may be meters or million" : null }]);
    }

    // "rose to 5m": neither a word of length nor something counted is near.
    private static bool IsUncertainMeter(TextCursor cursor, int end, Match m, bool single) =>
        m is { Value: "m" } && !single && !Lengths.Contains(cursor.WordAfter(end + 1));

    // Where the letters of a unit are none.
    private static bool IsSomethingElse(TextCursor cursor, int at, Match quantity, Match m)
    {
        int end = at + quantity.Length;
        // "5 in 10" is no length, "(1 in)" is; a capital or bare letter after a blank is too often something else.
        Group name = m.Groups["unit"];
        bool apart = name.Index > end;
        if (name.Value == "m" && !apart && !m.Groups["per"].Success && IsMillion(cursor, at, end + m.Length))
        {
            return true; // "2.5m people"
        }

        if (!apart && name.Value == "s" && NumeralRule.IsModel(cursor, at) || quantity.Value == "802.11")
        {
            return true;
        }

        if (apart && name.Value is "pp" || name.Value is "Mt" && cursor.At(end + m.Length) == '.')
        {
            return true; // "12 pp." are pages, "5 Mt. Airy Road" is a house
        }

        if (name.Value == "in" && apart && InBracketsPattern().IsMatch(cursor.Text, end))
        {
            return false; // "3.25 in (82.55 mm)"
        }

        return apart && name.Value is "in" or "a" or "A" && !(cursor.At(name.Index + name.Length) is ')' or '.' or '\0')
            || apart && name.Value is [>= 'A' and <= 'Z'] or "s" or "h" or "d" or "x" && !(name.Value == "L" && cursor.At(end + m.Length) != '.');
    }

    // "a 10 km race", "the women's 60m title", "a 4x100m relay": before its noun a unit has no plural.
    private static bool IsAttributive(TextCursor cursor, int start, int end) => NounPhrase.IsModifiedBy(cursor, start, end, needsOpener: !Dimensions.IsSecond(cursor, start) && !Races.Contains(cursor.WordAfter(end)));

    // "5m–10m people", "10k-15k": one magnitude for both is said once.
    private static Verbalization? ReadCountRange(TextCursor cursor, int at)
    {
        if (MatchAt(CountRangePattern(), cursor, at) is not { } m)
        {
            return null;
        }

        int end = at + m.Length;
        string near = m.Groups["m1"].Value, far = m.Groups["m2"].Value;
        if ((near is "m" or "M" || far is "m" or "M") && near is "m" or "M" or "" && !IsMillion(cursor, at, end))
        {
            return null; // meters
        }

        string first = Numbers.Decimal(WrittenNumber.Canonical(m.Groups["from"].Value)), last = $"{Numbers.Decimal(WrittenNumber.Canonical(m.Groups["to"].Value))} {Magnitude(far)}";
        return Verbalization.Words(at, end, Magnitude(near) == Magnitude(far) ? $"{first} to {last}" : $"{first} {Magnitude(near)} to {last}");
    }

    // "2.5m people", "between 5m and 10m people": what is counted says so, also behind the other end of the range.
    private static bool IsMillion(TextCursor cursor, int at, int end)
    {
        int last = MatchAt(FarEndPattern(), cursor, end) is { } far ? end + far.Length : end;
        return NumeralRule.IsCounted(cursor, last) && !Races.Contains(cursor.WordAfter(last)) || cursor.WordBefore(at) is "of" && cursor.SecondWordBefore(at) is "population" or "audience" or "readership" or "membership"
            || cursor.WordAfter(last) is "of" && cursor.At(last) == ' ' && !cursor.Text.AsSpan(end).StartsWith(" of water", StringComparison.Ordinal) && NumeralRule.IsCountedAfterOf(cursor, last);
    }

    private static Verbalization? ReadMagnitude(TextCursor cursor, int at, Match quantity)
    {
        int end = at + quantity.Length;
        if (MatchAt(MagnitudePattern(), cursor, end) is not { } m || !m.Groups[1].Success && IsPlaceLetter(cursor, at, quantity, end))
        {
            return null;
        }

        if (m.Groups[2].Value is "k" or "K" && IsRun(cursor, at, end + m.Length))
        {
            return new Verbalization(end + 1, [SayNumber(at, quantity), SpokenSegment.Letters(end, end + 1, "K")]);
        }

        return Verbalization.Words(at, end + m.Length, $"{Numbers.Decimal(quantity.Value)} {Magnitude(m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Value)}");
    }

    // "the 10k race", "ran a 5k": kilometers, called K.
    private static bool IsRun(TextCursor cursor, int at, int end) =>
        Runs.Contains(cursor.WordAfter(end)) || cursor.WordBefore(at) is "a" or "A" or "the" or "The" or "first" or "his" or "her" or "their" or "my" or "local" or "annual" or "charity"
            && !NounPhrase.IsModifiedBy(cursor, at, end, needsOpener: false) && !NumeralRule.IsCounted(cursor, end);

    // "Apt. 4B", "Exit 14B", "221B Baker Street", "3M": a capital glued to a small whole number is a letter unless many things follow.
    private static bool IsPlaceLetter(TextCursor cursor, int at, Match quantity, int end) =>
        quantity.Value is "401" or "403" || NumeralRule.IsInModel(cursor, at) || quantity.Value == "3" && cursor.At(end) == 'M' && !IsCompanyCounted(cursor, at, end + 1) || !quantity.Value.Contains('.') && (Rooms.Contains(cursor.WordBefore(at))
            || char.IsAsciiLetterUpper(cursor.At(end)) && (cursor.WordBefore(at) is [>= 'A' and <= 'Z', _, ..] before && WordClasses.Of(before.ToLowerInvariant()) == WordClass.Other && cursor.Before(at) is not ',' || cursor.WordAfter(end + 1) is [>= 'A' and <= 'Z', ..] && cursor.At(end + 1) == ' '));

    // 3M is a company; with a word of amount before it or people behind it, a number.
    private static bool IsCompanyCounted(TextCursor cursor, int at, int end) =>
        cursor.WordAfter(end) is "people" or "users" or "views" or "subscribers" or "followers" or "downloads" or "copies" or "euros" or "dollars"
        || cursor.WordBefore(at).ToLowerInvariant() is "over" or "nearly" or "almost" or "about" or "around" or "than" or "approximately" or "roughly" or "some";

    // "$5/hr", "1,500.5/km2".
    private static Verbalization? ReadRate(TextCursor cursor, int at)
    {
        Match? m = MatchAt(RatePattern(), cursor, at);
        return m is not null && char.IsLetterOrDigit(cursor.At(at - 1)) && cursor.AfterNumber && Units.FindRate(m.Groups["unit"].Value, m.Groups["power"].Value, isPlural: false) is { } unit
            ? Verbalization.Words(at, at + m.Length, $"per {unit}")
            : null;
    }

    private static SpokenSegment SayNumber(int at, Match quantity) => SpokenSegment.Words(at, at + quantity.Length, Numbers.Decimal(quantity.Value));

    [GeneratedRegex(@"\G(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,18})?(?:\.\d{1,18})?(?<=\d)(?!\d)")]
    private static partial Regex QuantityPattern();

    [GeneratedRegex(@"\G\s?%")]
    private static partial Regex PercentPattern();

    [GeneratedRegex(@"\G['′’]\s?(\d\d?)(?:""|″|”|'')")]
    private static partial Regex FeetPattern();

    [GeneratedRegex(@"\G in \(\d[\d.,]*\s?[cm]?m\b")]
    private static partial Regex InBracketsPattern();

    // "2 c. flour"
    [GeneratedRegex(@"\G c\.(?= (?:of )?[a-z])")]
    private static partial Regex CupPattern();

    [GeneratedRegex($@"\G(?<from>{WrittenNumber.Pattern})(?<m1>bn|tn|mn|[mMbBkK])[-–](?<to>{WrittenNumber.Pattern})(?<m2>bn|tn|mn|[mMbBkK])(?![A-Za-z0-9])")]
    private static partial Regex CountRangePattern();

    [GeneratedRegex($@"\G(?:\s?[-–]\s?|\s(?:to|and|or)\s){WrittenNumber.Pattern}m(?![A-Za-z0-9])")]
    private static partial Regex FarEndPattern();

    [GeneratedRegex(@"\G(?:\s?(bn|tn|mn)|([mMbBk]))(?![A-Za-z0-9]|['’]s)")]
    private static partial Regex MagnitudePattern();

    [GeneratedRegex(@"\G/(?<unit>[A-Za-z]{1,8})(?<power>[23²³])?(?![A-Za-z0-9])")]
    private static partial Regex RatePattern();
}
