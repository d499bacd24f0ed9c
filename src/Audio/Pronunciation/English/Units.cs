using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Units and their short forms, by themselves, squared and cubed, and one per another: "kg", "sq ft", "mmol/L", "L/100 km".</summary>
internal static partial class Units
{
    /// <summary>A unit as it is printed.</summary>
    public readonly record struct Unit(string Symbol, string One, string Many);

    private const string Rows = """
        km=kilometer kms=kilometer KM=kilometer KMS=kilometer CM=centimeter MM=millimeter KG=kilogram kgs=kilogram cms=centimeter mls=milliliter m=meter cm=centimeter mm=millimeter nm=nanometer mi=mile yd=yard yds=yard ft=foot,feet in=inch,inches
        kg=kilogram g=gram mg=milligram ng=nanogram pg=picogram lb=pound lbs=pound oz=ounce ozs=ounce cwt=hundredweight,hundredweight t=ton st=stone,stone
        l=liter L=liter ml=milliliter mL=milliliter cl=centiliter dl=deciliter dL=deciliter gal=gallon gals=gallon qt=quart qts=quart pt=pint ha=hectare ac=acre acres=acre cc=cubic_centimeter
        kmh=kilometer_per_hour,kilometers_per_hour kph=kilometer_per_hour,kilometers_per_hour
        mph=mile_per_hour,miles_per_hour kn=knot
        mpg=mile_per_gallon,miles_per_gallon rpm=revolution_per_minute,revolutions_per_minute
        kB=kilobyte KB=kilobyte MB=megabyte GB=gigabyte TB=terabyte kbps=kilobit_per_second,kilobits_per_second
        mbps=megabit_per_second,megabits_per_second Mbps=megabit_per_second,megabits_per_second Gbps=gigabit_per_second,gigabits_per_second
        Hz=hertz,hertz kHz=kilohertz,kilohertz MHz=megahertz,megahertz GHz=gigahertz,gigahertz THz=terahertz,terahertz
        W=watt kW=kilowatt MW=megawatt GW=gigawatt TW=terawatt kWh=kilowatt_hour MWh=megawatt_hour V=volt kV=kilovolt mV=millivolt mA=milliampere
        hp=horsepower,horsepower Pa=pascal hPa=hectopascal kPa=kilopascal MPa=megapascal psi=pound_per_square_inch,pounds_per_square_inch dB=decibel kcal=kilocalorie cal=calorie
        s=second sec=second secs=second min=minute mins=minute h=hour hr=hour hrs=hour yr=year yrs=year ms=millisecond ns=nanosecond wk=week wks=week
        °=degree °C=degree_Celsius,degrees_Celsius °F=degree_Fahrenheit,degrees_Fahrenheit ℃=degree_Celsius,degrees_Celsius ℉=degree_Fahrenheit,degrees_Fahrenheit
        tbsp=tablespoon Tbsp=tablespoon tbsps=tablespoon tbs=tablespoon tsp=teaspoon Tsp=teaspoon tsps=teaspoon doz=dozen,dozen pkg=package
        x=time,times pts=point bbl=barrel bps=basis_point bp=basis_point pc=percent,percent mcg=microgram µg=microgram μg=microgram µl=microliter μl=microliter µL=microliter μL=microliter µm=micrometer μm=micrometer µs=microsecond μs=microsecond
        mol=mole mmol=millimole µmol=micromole μmol=micromole nmol=nanomole mEq=milliequivalent IU=international_unit atm=atmosphere bar=bar mbar=millibar torr=torr mmHg=millimeter_of_mercury,millimeters_of_mercury
        ppm=part_per_million,parts_per_million ppb=part_per_billion,parts_per_billion bpm=beat_per_minute,beats_per_minute fps=frame_per_second,frames_per_second dpi=dot_per_inch,dots_per_inch
        pp=percentage_point kt=kiloton Mt=megaton Gt=gigaton kJ=kilojoule MJ=megajoule mSv=millisievert nmi=nautical_mile Wh=watt_hour TWh=terawatt_hour GWh=gigawatt_hour mAh=milliampere_hour kbit=kilobit Mbit=megabit Gbit=gigabit Mb=megabit PB=petabyte kN=kilonewton
        eV=electron_volt keV=kiloelectron_volt MeV=megaelectron_volt GeV=gigaelectron_volt TeV=teraelectron_volt sqft=square_foot,square_feet
        """;

    // Alone these letters are too often something else.
    private static readonly FrozenDictionary<string, Unit> InRates = Table("U=unit J=joule N=newton yr=year mo=month d=day wk=week a=year");

    private static readonly FrozenDictionary<string, Unit> Known = Table(Rows);

    private static readonly FrozenSet<string> Each = "year month week day hour minute second night person share gallon pound mile barrel ounce head litre liter kilo ton tonne game user student child acre square".Split(' ').ToFrozenSet();

    /// <summary>A unit that follows a number, with the blanks or the hyphen before it.</summary>
    public static Match MatchAfterNumber(string text, int at) => UnitPattern().Match(text, at);

    /// <summary>A rate by itself, "km/h"; its groups are those of <see cref="MatchAfterNumber"/>.</summary>
    public static Match MatchRate(string text, int at) => RatePattern().Match(text, at);

    /// <summary>The unit of a match with its power and what it is per.</summary>
    public static Unit? Find(Match m)
    {
        string symbol = m.Groups["unit"].Value, cubed = m.Groups["cube"].Value;
        if (cubed.Length > 0)
        {
            return Known.TryGetValue(m.Groups["base"].Value, out Unit based) ? Raised(based with { Symbol = symbol }, cubed[0] == 's' ? "square " : "cubic ") : null;
        }

        symbol = symbol.Replace("° ", "°", StringComparison.Ordinal).Replace("m Hg", "mHg", StringComparison.Ordinal);
        if (!Known.TryGetValue(symbol, out Unit unit) && !(m.Groups["per"].Success && InRates.TryGetValue(symbol, out unit)))
        {
            return null;
        }

        unit = Raised(unit, Power(m.Groups["power"].Value));
        if (!m.Groups["per"].Success)
        {
            return unit;
        }

        string count = m.Groups["count"].Value;
        if (FindRate(m.Groups["per"].Value, m.Groups["perpower"].Value, isPlural: count.Length > 0) is not { } below)
        {
            return null;
        }

        bool accelerates = m.Groups["per"].Value == "s" && m.Groups["perpower"].Success; // "m/s²"
        string rate = accelerates ? " per second squared" : $" per {(count.Length > 0 ? Numbers.Cardinal(count) + " " : "")}{below}";
        return new Unit($"{symbol}/{m.Groups["per"].Value}", unit.One + rate, unit.Many + rate);
    }

    /// <summary>What stands behind a slash after a number, "$5/hr" → "hour"; or null.</summary>
    public static string? FindRate(string symbol, string power, bool isPlural)
    {
        string? name = Each.Contains(symbol) ? symbol
            : InRates.TryGetValue(symbol, out Unit unit) || Known.TryGetValue(symbol, out unit) ? (isPlural ? unit.Many : unit.One) : null;
        return name is null ? null : Power(power) + name;
    }

    private static string Power(string sign) => sign is "2" or "²" ? "square " : sign.Length > 0 ? "cubic " : "";

    private static Unit Raised(Unit unit, string power) => unit with { One = power + unit.One, Many = power + unit.Many };

    private static FrozenDictionary<string, Unit> Table(string rows) => rows.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(row => row.Replace('_', ' ').Split('=', ','))
        .ToFrozenDictionary(parts => parts[0], parts => new Unit(parts[0], parts[1], parts.Length > 2 ? parts[2] : parts[1] + "s"), StringComparer.Ordinal);

    private const string Letters = @"(?<unit>(?<cube>sq|cu)\.?[ -](?<base>ft|in|mi|km|yd|cm|m)|mm Hg|°\s?[CF]|[°℃℉]|[µμ](?:mol|[gLlms])|[A-Za-z]{1,5})(?<power>[23²³])?";

    private const string Per = @"(?:/(?<count>100)?\s?(?<per>[A-Za-z]{1,6})(?<perpower>[23²³])?(?![A-Za-z0-9/]))";

    // The dot of "12 in. of rain" is the unit's, that of "12 kg." the sentence's.
    [GeneratedRegex($@"\G[\s-]{{0,2}}{Letters}(?:{Per}|\.(?=\s+[a-z(]|[,;:)]))?(?![A-Za-z0-9'’])")]
    private static partial Regex UnitPattern();

    [GeneratedRegex(@"\G(?<unit>km|mi|m|ft|mg|[µμ]g|ng|pg|g|kg|mmol|[µμ]?mol|nmol|mEq|U|IU|L|l|kWh|MB|GB|Mbit)(?<cube>)(?<power>)/(?<count>100)?\s?(?<per>h|hr|s|sec|min|L|l|dL|dl|mL|ml|kg|km|m|ha|day|year)(?<perpower>[23²³])?(?![A-Za-z0-9/'’])")]
    private static partial Regex RatePattern();
}
