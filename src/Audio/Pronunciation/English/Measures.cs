using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Numbers with a unit, a percent sign or a short magnitude: "7%", "2.3kg", "-12 °C", "25mph", "2.5m".</summary>
internal sealed partial class Measures : Kind
{
    // Unit → one, many. A unit of speed or density says "per" by itself.
    private static readonly FrozenDictionary<string, (string One, string Many)> Units = UnitRows();

    private static readonly FrozenSet<string> Races = "hurdles freestyle breaststroke backstroke butterfly sprints relays finals heats races swimmers sprinters runners".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Bored = "howitzer howitzers shell shells round rounds gun guns cannon cannons mortar mortars pistol pistols handgun handguns rifle rifles ammunition bullet bullets film lens lenses camera cameras".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Rooms = "Fig fig Figure figure Figs Table table Section section Appendix Chapter chapter Page page Part part Step step Phase phase Note note Apt apt Apartment apartment Unit unit Room room Suite suite Gate gate Seat seat Flat flat Block block Row row Building Bay Pier".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Each = "year month week day hour minute second night person share gallon pound mile barrel ounce head litre liter kilo ton tonne game user student child acre square".Split(' ').ToFrozenSet();

    public override bool MayStart(char first) => char.IsAsciiDigit(first) || first is '.' or '/';

    public override Reading? Read(Passage passage, int at)
    {
        if (passage.At(at) == '/')
        {
            return ReadRate(passage, at);
        }

        // The "s" of "F-16s" is no second.
        Match? m = Figures.IsLabel(passage, at) ? null : MatchAt(QuantityPattern(), passage, at);
        return m is null ? null
            : ReadPercent(passage, at, m) ?? (passage.At(at + m.Length) == '°' || passage.At(at + m.Length + 1) == '°' ? Angles.Read(passage, at) : null) ?? ReadFeetAndInches(passage, at, m) ?? ReadUnit(passage, at, m) ?? ReadMagnitude(passage, at, m);
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

    private static Reading? ReadPercent(Passage passage, int at, Match quantity)
    {
        int end = at + quantity.Length;
        return MatchAt(PercentPattern(), passage, end) is { } m
            ? new Reading(end + m.Length, [SayNumber(at, quantity), Said.Words(end + m.Length - 1, end + m.Length, "percent")])
            : null;
    }

    private static Reading? ReadFeetAndInches(Passage passage, int at, Match quantity)
    {
        int end = at + quantity.Length;
        if (MatchAt(FeetPattern(), passage, end) is { } feet)
        {
            string height = $"{Numbers.Decimal(quantity.Value)} foot {Numbers.Cardinal(feet.Groups[1].Value)}"; // "a 6'7" forward"
            return Reading.Words(at, end + feet.Length, IsAttributive(passage, at, end + feet.Length) ? height : $"{Numbers.Decimal(quantity.Value)} feet {Numbers.Cardinal(feet.Groups[1].Value)} inches");
        }

        bool inches = passage.At(end) is '″' || passage.At(end) is '"' && passage.QuotesPassed % 2 == 0;
        return inches ? Reading.Words(at, end + 1, $"{Numbers.Decimal(quantity.Value)} {(quantity.Value == "1" || IsAttributive(passage, at, end + 1) ? "inch" : "inches")}") : null;
    }

    private static Reading? ReadUnit(Passage passage, int at, Match quantity)
    {
        int end = at + quantity.Length;
        Match? m = MatchAt(UnitPattern(), passage, end);
        if (m is { } degrees && degrees.Groups["unit"] is { Value: "C" or "F" } scale && passage.At(end) != '-' && !(scale.Index > end && passage.At(scale.Index + 1) == '.'))
        {
            return Angles.IsTemperature(passage, at, quantity.Value)
                ? new Reading(scale.Index + 1, [SayNumber(at, quantity), Said.Words(scale.Index, scale.Index + 1, $"degrees {(scale.Value == "C" ? "Celsius" : "Fahrenheit")}")])
                : null;
        }

        if (m is null || !Units.TryGetValue(SquareMarks().Replace(m.Groups["unit"].Value, "sq "), out (string One, string Many) unit))
        {
            return null;
        }

        Group name = m.Groups["unit"];
        if (IsSomethingElse(passage, at, quantity, m))
        {
            return null;
        }

        bool single = quantity.Value == "1" || passage.At(end) is '-' || unit.One is not ("time" or "point") && IsAttributive(passage, at, end + m.Length)
            || name.Value == "mm" && passage.WordAfter(end + m.Length) is [>= 'A' and <= 'Z', ..] && passage.At(end + m.Length) == ' '
            || name.Value == "mm" && Bored.Contains(passage.WordAfter(end + m.Length));
        string power = m.Groups["power"].Value is "2" or "²" ? "square " : m.Groups["power"].Success ? "cubic " : "";
        string said = power.Length > 0 && name.Value.EndsWith("/s", StringComparison.Ordinal) ? $"{unit.Many} {(power[0] == 's' ? "squared" : "cubed")}" // the second's power
            : power + (single ? unit.One : unit.Many);
        return new Reading(end + m.Length, [SayNumber(at, quantity), Said.Words(name.Index, end + m.Length, said)]);
    }

    // Where the letters of a unit are none.
    private static bool IsSomethingElse(Passage passage, int at, Match quantity, Match m)
    {
        int end = at + quantity.Length;
        // "5 in 10" is no length, "(1 in)" is; a capital or bare letter after a blank is too often something else.
        Group name = m.Groups["unit"];
        bool apart = name.Index > end;
        if (name.Value == "m" && !apart && Figures.IsCounted(passage, end + m.Length) && !Races.Contains(passage.WordAfter(end + m.Length)))
        {
            return true; // "2.5m people"
        }

        if (!apart && name.Value == "s" && Figures.IsModel(passage, at) || quantity.Value == "802.11")
        {
            return true;
        }

        if (apart && name.Value is "pp" || name.Value is "Mt" && passage.At(end + m.Length) == '.')
        {
            return true; // "12 pp." are pages, "5 Mt. Airy Road" is a house
        }

        return apart && name.Value is "in" or "a" or "A" && !(passage.At(name.Index + name.Length) is ')' or '.' or '\0')
            || apart && name.Value is [>= 'A' and <= 'Z'] or "s" or "h" or "d" or "x" && !(name.Value == "L" && passage.At(end + m.Length) != '.');
    }

    // "a 10 km race", "a 45° angle": before its noun a unit has no plural.
    private static bool IsAttributive(Passage passage, int start, int end) =>
        passage.WordBefore(start) is "a" or "an" or "A" or "An" && passage.At(end) == ' ' && char.IsAsciiLetterLower(passage.At(end + 1))
        && (WordClasses.Of(passage.WordAfter(end)) & (WordClass.Preposition | WordClass.Conjunction | WordClass.Be)) == 0;

    private static Reading? ReadMagnitude(Passage passage, int at, Match quantity)
    {
        int end = at + quantity.Length;
        return MatchAt(MagnitudePattern(), passage, end) is { } m && (m.Groups[1].Success || !IsPlaceLetter(passage, at, quantity, end))
            ? Reading.Words(at, end + m.Length, $"{Numbers.Decimal(quantity.Value)} {Magnitude(m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Value)}")
            : null;
    }

    // "Apt. 4B", "Exit 14B", "221B Baker Street", "3M": a capital glued to a small whole number is a letter unless many things follow.
    private static bool IsPlaceLetter(Passage passage, int at, Match quantity, int end) =>
        quantity.Value is "401" or "403" || !quantity.Value.Contains('.') && (Rooms.Contains(passage.WordBefore(at))
            || char.IsAsciiLetterUpper(passage.At(end)) && (passage.WordBefore(at) is [>= 'A' and <= 'Z', _, ..] && passage.Before(at) is not ',' || passage.WordAfter(end + 1) is [>= 'A' and <= 'Z', ..] && passage.At(end + 1) == ' '));

    // "$5/hr", "1,500.5/km2".
    private static Reading? ReadRate(Passage passage, int at)
    {
        Match? m = MatchAt(RatePattern(), passage, at);
        if (m is null || !(char.IsLetterOrDigit(passage.At(at - 1)) && passage.AfterNumber))
        {
            return null;
        }

        string name = m.Groups["unit"].Value;
        string? unit = name switch { "yr" => "year", "mo" => "month", "d" => "day", "wk" => "week", "dL" or "dl" => "deciliter", _ when Each.Contains(name) => name, _ => Units.TryGetValue(name, out (string One, string) u) ? u.One : null };
        string power = m.Groups["power"].Value is "2" or "²" ? "square " : m.Groups["power"].Success ? "cubic " : "";
        return unit is null ? null : Reading.Words(at, at + m.Length, $"per {power}{unit}");
    }

    private static Said SayNumber(int at, Match quantity) => Said.Words(at, at + quantity.Length, Numbers.Decimal(quantity.Value));

    private static FrozenDictionary<string, (string One, string Many)> UnitRows()
    {
        const string rows = """
            km=kilometer m=meter cm=centimeter mm=millimeter nm=nanometer mi=mile yd=yard yds=yard ft=foot,feet in=inch,inches
            kg=kilogram g=gram mg=milligram lb=pound lbs=pound oz=ounce cwt=hundredweight,hundredweight t=ton st=stone,stone
            l=liter L=liter ml=milliliter mL=milliliter cl=centiliter gal=gallon qt=quart pt=pint ha=hectare ac=acre acres=acre
            km/h=kilometer_per_hour,kilometers_per_hour kmh=kilometer_per_hour,kilometers_per_hour kph=kilometer_per_hour,kilometers_per_hour
            mph=mile_per_hour,miles_per_hour m/s=meter_per_second,meters_per_second ft/s=foot_per_second,feet_per_second kn=knot
            mpg=mile_per_gallon,miles_per_gallon rpm=revolution_per_minute,revolutions_per_minute
            kB=kilobyte KB=kilobyte MB=megabyte GB=gigabyte TB=terabyte kbps=kilobit_per_second,kilobits_per_second
            mbps=megabit_per_second,megabits_per_second Mbps=megabit_per_second,megabits_per_second Gbps=gigabit_per_second,gigabits_per_second
            Hz=hertz,hertz kHz=kilohertz,kilohertz MHz=megahertz,megahertz GHz=gigahertz,gigahertz
            W=watt kW=kilowatt MW=megawatt GW=gigawatt kWh=kilowatt_hour MWh=megawatt_hour V=volt kV=kilovolt mA=milliampere
            hp=horsepower,horsepower Pa=pascal hPa=hectopascal kPa=kilopascal psi=pound_per_square_inch,pounds_per_square_inch dB=decibel kcal=kilocalorie cal=calorie
            s=second sec=second secs=second min=minute mins=minute h=hour hr=hour hrs=hour yr=year yrs=year ms=millisecond
            °=degree °C=degree_Celsius,degrees_Celsius °F=degree_Fahrenheit,degrees_Fahrenheit ℃=degree_Celsius,degrees_Celsius ℉=degree_Fahrenheit,degrees_Fahrenheit
            tbsp=tablespoon Tbsp=tablespoon tsp=teaspoon x=time,times pts=point bbl=barrel bps=basis_point bp=basis_point pc=percent,percent mcg=microgram µg=microgram μg=microgram µl=microliter μl=microliter µm=micrometer μm=micrometer µs=microsecond μs=microsecond
            ppm=part_per_million,parts_per_million ppb=part_per_billion,parts_per_billion bpm=beat_per_minute,beats_per_minute fps=frame_per_second,frames_per_second dpi=dot_per_inch,dots_per_inch
            pp=percentage_point kt=kiloton Mt=megaton Gt=gigaton kJ=kilojoule mSv=millisievert nmi=nautical_mile Wh=watt_hour TWh=terawatt_hour GWh=gigawatt_hour mAh=milliampere_hour kbit=kilobit Mbit=megabit Gbit=gigabit Mb=megabit PB=petabyte kN=kilonewton
            sq_ft=square_foot,square_feet sq_mi=square_mile sq_km=square_kilometer sq_m=square_meter sqft=square_foot,square_feet
            """;
        Dictionary<string, (string, string)> units = [];
        foreach (string row in rows.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = row.Replace('_', ' ').Split('=', ',');
            units[parts[0]] = (parts[1], parts.Length > 2 ? parts[2] : parts[1] + "s");
        }

        units.Add("° C", units["°C"]);
        units.Add("° F", units["°F"]);
        return units.ToFrozenDictionary();
    }

    [GeneratedRegex(@"\G(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,18})?(?:\.\d{1,18})?(?<=\d)(?!\d)")]
    private static partial Regex QuantityPattern();

    [GeneratedRegex(@"^sq\.?[ -]")]
    private static partial Regex SquareMarks();

    [GeneratedRegex(@"\G\s?%")]
    private static partial Regex PercentPattern();

    [GeneratedRegex(@"\G['′’]\s?(\d\d?)(?:""|″|”|'')")]
    private static partial Regex FeetPattern();

    [GeneratedRegex(@"\G[\s-]{0,2}(?<unit>sq\.?[ -](?:ft|mi|km|m)|sqft|°\s?[CF]|[°℃℉]|km/h|m/s|ft/s|[µμ][glms]|[A-Za-z]{1,5})(?:(?<power>[23²³])|\.(?=\s+[a-z(]|[,;:)]))?(?![A-Za-z0-9'’])")]
    private static partial Regex UnitPattern();

    [GeneratedRegex(@"\G(?:\s?(bn|tn|mn)|([mMbBk]))(?![A-Za-z0-9]|['’]s)")]
    private static partial Regex MagnitudePattern();

    [GeneratedRegex(@"\G/(?<unit>[A-Za-z]{1,8})(?<power>[23²³])?(?![A-Za-z0-9])")]
    private static partial Regex RatePattern();
}
