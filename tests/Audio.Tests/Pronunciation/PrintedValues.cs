using System.Globalization;

namespace Audio.Tests.Pronunciation;

/// <summary>Expressions with a value, by kind: as printed, and what a listener must be able to write down.</summary>
internal static class PrintedValues
{
    private static readonly (string Sign, string One, string Many)[] Signs = [("$", "dollar", "dollars"), ("£", "pound", "pounds"), ("€", "euro", "euros"), ("A$", "australian dollar", "australian dollars"), ("₹", "rupee", "rupees")];

    private static readonly (string Short, string Word)[] Magnitudes = [("k", "thousand"), ("m", "million"), ("bn", "billion"), ("tn", "trillion"), (" million", "million"), (" billion", "billion")];

    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly (string Symbol, string Many)[] Units = [("km", "kilometers"), ("kg", "kilograms"), ("mg", "milligrams"), ("cm", "centimeters"), ("mph", "miles per hour"), ("km/h", "kilometers per hour"), ("kWh", "kilowatt hours"), ("GHz", "gigahertz"), ("mL", "milliliters"), ("ft", "feet"), ("km²", "square kilometers"), ("m/s", "meters per second"), ("cu ft", "cubic feet")];

    private static readonly (string Symbol, string Many)[] Rates = [("mmol/L", "millimoles per liter"), ("ng/mL", "nanograms per milliliter"), ("mg/dL", "milligrams per deciliter"), ("U/L", "units per liter"), ("kg/m³", "kilograms per cubic meter"), ("L/100 km", "liters per 100 kilometers"), ("g/L", "grams per liter")];

    /// <summary>A kind's name and one case of it: the sentence, and its spoken digits.</summary>
    public static readonly Dictionary<string, Func<Random, (string Printed, string Digits)>> Kinds = new()
    {
        ["money"] = Money,
        ["money with a magnitude"] = LargeMoney,
        ["money ranges"] = MoneyRange,
        ["money as the continent writes it"] = ContinentalMoney,
        ["lakhs"] = Lakhs,
        ["count ranges"] = CountRange,
        ["sums with the minus sign"] = Difference,
        ["scientific notation"] = Scientific,
        ["ISO dates"] = IsoDate,
        ["dates in digits"] = NumericDate,
        ["dates in words"] = LongDate,
        ["machine times"] = IsoTime,
        ["clock times"] = ClockTime,
        ["durations"] = Duration,
        ["units"] = Unit,
        ["rates"] = Rate,
        ["percentages"] = Percent,
        ["ordinals"] = Ordinal,
        ["ratings"] = Rating,
        ["ratios"] = Ratio,
        ["versions"] = Version,
        ["decimals"] = DecimalNumber,
        ["temperatures"] = Temperature,
        ["telephone numbers"] = Telephone,
        ["year ranges"] = YearRange,
    };

    private static (string, string) Money(Random random)
    {
        var (sign, one, many) = Signs[random.Next(Signs.Length - 2)];
        long whole = Whole(random, 9);
        int cents = random.Next(3) == 0 ? random.Next(1, 100) : 0;
        string cent = sign == "£" ? (cents == 1 ? "penny" : "pence") : cents == 1 ? "cent" : "cents";
        string printed = (random.Next(2) == 0 ? whole.ToString("N0", CultureInfo.InvariantCulture) : $"{whole}") + (cents > 0 ? $".{cents:00}" : "");
        return ($"It cost {sign}{printed}.", $"it cost {whole} {(whole == 1 ? one : many)}{(cents > 0 ? $" {cents} {cent}" : "")}");
    }

    private static (string, string) LargeMoney(Random random)
    {
        var (sign, _, many) = Signs[random.Next(Signs.Length)];
        var (mark, word) = Magnitudes[random.Next(Magnitudes.Length)];
        string number = Decimal(random);
        return ($"It cost {sign}{number}{mark}.", $"it cost {Times(number, word)} {many}");
    }

    private static (string, string) MoneyRange(Random random)
    {
        var (sign, _, many) = Signs[random.Next(3)];
        var (mark, word) = Magnitudes[random.Next(Magnitudes.Length)];
        int from = random.Next(1, 60), to = from + random.Next(1, 40);
        string dash = random.Next(2) == 0 ? "–" : "-", near = random.Next(2) == 0 ? mark : "", again = random.Next(2) == 0 ? sign : "";
        return ($"It cost {sign}{from}{near}{dash}{again}{to}{mark}.", $"it cost {from} to {Times($"{to}", word)} {many}");
    }

    private static (string, string) ContinentalMoney(Random random)
    {
        long whole = random.Next(1_000, 99_999_999);
        int cents = random.Next(1, 100);
        string printed = whole.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '.') + $",{cents:00}";
        return (random.Next(2) == 0 ? $"It cost €{printed}." : $"It cost {printed} €.", $"it cost {whole} euros {cents} {(cents == 1 ? "cent" : "cents")}");
    }

    private static (string, string) Lakhs(Random random)
    {
        long whole = random.Next(100_000, 999_999_999);
        string digits = $"{whole}", grouped = digits[^3..];
        for (int end = digits.Length - 3; end > 0; end -= 2)
        {
            grouped = digits[Math.Max(0, end - 2)..end] + "," + grouped;
        }

        return random.Next(2) == 0 ? ($"It cost ₹{grouped}.", $"it cost {whole} rupees") : ($"There were {grouped} people.", $"there were {whole} people");
    }

    private static (string, string) CountRange(Random random)
    {
        (string mark, string word) = random.Next(3) switch { 0 => ("m", "million"), 1 => ("k", "thousand"), _ => ("bn", "billion") };
        int from = random.Next(1, 60), to = from + random.Next(1, 40);
        string near = random.Next(2) == 0 ? mark : "";
        return ($"Some {from}{near}{(random.Next(2) == 0 ? "–" : "-")}{to}{mark} people came.", $"some {from} to {Times($"{to}", word)} people came");
    }

    private static (string, string) Difference(Random random)
    {
        int a = random.Next(1, 1000), b = random.Next(1, 1000);
        string blank = random.Next(2) == 0 ? " " : "";
        return a >= b ? ($"So {a}{blank}−{blank}{b}{blank}={blank}{a - b}.", $"so {a} minus {b} equals {a - b}") : ($"It is −{b} or {a}{blank}−{blank}{b}.", $"it is minus {b} or {a} minus {b}");
    }

    private static (string, string) Scientific(Random random)
    {
        string number = $"{random.Next(1, 10)}{(random.Next(2) == 0 ? $".{random.Next(1, 1000)}" : "")}";
        int power = random.Next(1, 40);
        string sign = number.Contains('.', StringComparison.Ordinal) ? new[] { "", "+", "-", "−" }[random.Next(4)] : new[] { "+", "-", "−" }[random.Next(3)];
        return ($"It is {number}{(random.Next(2) == 0 ? "e" : "E")}{sign}{power}.", $"it is {number} times 10 to the {(sign is "-" or "−" ? "minus " : "")}{power}");
    }

    private static (string, string) IsoDate(Random random)
    {
        DateTime day = Day(random);
        return ($"On {day.ToString(random.Next(3) switch { 0 => "yyyy-MM-dd", 1 => "yyyy/MM/dd", _ => "yyyy.MM.dd" }, CultureInfo.InvariantCulture)} it came.", $"on {Months[day.Month - 1]} {day.Day}th {Year(day.Year)} it came");
    }

    private static (string, string) NumericDate(Random random)
    {
        DateTime day = Day(random);
        day = day.Day > 12 ? day : day.AddDays(13 - day.Day);
        bool dayFirst = random.Next(2) == 0, isShort = random.Next(2) == 0 && day.Year is > 1950 and < 2050;
        string year = isShort ? $"{day.Year % 100:00}" : $"{day.Year}";
        return (dayFirst ? $"On {day.Day}/{day.Month}/{year} it came." : $"On {day.Month}/{day.Day}/{year} it came.", $"on {Months[day.Month - 1]} {day.Day}th {Year(day.Year)} it came");
    }

    private static (string, string) LongDate(Random random)
    {
        DateTime day = Day(random);
        string month = day.ToString(random.Next(2) == 0 ? "MMMM" : "MMM", CultureInfo.InvariantCulture) + "";
        return random.Next(2) == 0
            ? ($"On {month} {day.Day}, {day.Year} it came.", $"on {Months[day.Month - 1]} {day.Day}th {Year(day.Year)} it came")
            : ($"On {day.Day} {month} {day.Year} it came.", $"on the {day.Day}th of {Months[day.Month - 1]} {Year(day.Year)} it came");
    }

    private static (string, string) IsoTime(Random random)
    {
        DateTime day = Day(random).AddMinutes(random.Next(1440));
        (string zone, string said) = random.Next(4) switch { 0 => ("Z", " utc"), 1 => ("+01:00", " utc plus 1"), 2 => ("-05:30", " utc minus 5 30"), _ => ("", "") };
        string hours = day.Hour < 10 ? $"0 {day.Hour}" : $"{day.Hour}";
        string clock = day.Minute == 0 ? (day.Hour == 0 ? "0 0 hundred" : day.Hour < 10 ? $"0 {day.Hour}00" : $"{day.Hour}00") : day.Minute < 10 ? $"{hours} oh {day.Minute}" : $"{hours} {day.Minute}";
        return ($"It is {day:yyyy-MM-dd}T{day:HH:mm}:00{zone}.", $"it is {Months[day.Month - 1]} {day.Day}th {Year(day.Year)} at {clock}{said}");
    }

    private static (string, string) ClockTime(Random random)
    {
        int hour = random.Next(1, 13), minute = random.Next(1, 60);
        string half = random.Next(2) == 0 ? "a" : "p", mark = random.Next(3) switch { 0 => $"{half}.m.", 1 => $"{half}m", _ => $" {half}.m." };
        return ($"At {hour}:{minute:00}{mark} it came.", $"at {hour}{(minute < 10 ? " oh" : "")} {minute} {half} m it came");
    }

    private static (string, string) Duration(Random random)
    {
        int first = random.Next(2, 60), second = random.Next(1, 60);
        return random.Next(2) == 0
            ? ($"It took {first}:{second:00} minutes.", $"it took {first} minutes {second}")
            : ($"It took {first}h {second}m in all.", $"it took {first} hours {second} {(second == 1 ? "minute" : "minutes")} in all");
    }

    private static (string, string) Unit(Random random)
    {
        var (symbol, many) = Units[random.Next(Units.Length)];
        string number = Decimal(random);
        number = number == "1" ? "2" : number;
        bool minus = random.Next(4) == 0;
        return ($"It is {(minus ? "-" : "")}{number}{(random.Next(2) == 0 || symbol.Contains(' ', StringComparison.Ordinal) ? " " : "")}{symbol} in all.", $"it is {(minus ? "minus " : "")}{number} {many} in all");
    }

    private static (string, string) Rate(Random random)
    {
        var (symbol, many) = Rates[random.Next(Rates.Length)];
        string number = Decimal(random);
        number = number == "1" ? "2" : number;
        return ($"It was {number} {symbol} in all.", $"it was {number} {many} in all");
    }

    private static (string, string) Percent(Random random)
    {
        string from = Decimal(random), to = Decimal(random);
        return random.Next(2) == 0 ? ($"It rose {from}% in all.", $"it rose {from} percent in all") : ($"It rose {from}–{to}% in all.", $"it rose {from} to {to} percent in all");
    }

    private static (string, string) Ordinal(Random random)
    {
        int value = random.Next(1, 100_000);
        string end = (value % 100 is > 10 and < 14 ? 0 : value % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return ($"It was the {value.ToString(value > 9999 || random.Next(2) == 0 ? "N0" : "0", CultureInfo.InvariantCulture)}{end} of them.", $"it was the {value}th of them");
    }

    private static (string, string) Rating(Random random)
    {
        int of = new[] { 5, 10, 20, 100 }[random.Next(4)], points = random.Next(2, of + 1);
        return random.Next(2) == 0 ? ($"She gave it {points}/{of} stars.", $"she gave it {points} out of {of} stars") : ($"He scored {points}/{of} in it.", $"he scored {points} out of {of} in it");
    }

    private static (string, string) Ratio(Random random)
    {
        int[] parts = [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => random.Next(1, 10))];
        return ($"Mix them {string.Join(':', parts)} for it.", $"mix them {string.Join(" to ", parts)} for it");
    }

    private static (string, string) Version(Random random)
    {
        int[] parts = [random.Next(1, 30), random.Next(10, 30), random.Next(10, 30)];
        return ($"It is version {string.Join('.', parts)} of it.", $"it is version {string.Join(" point ", parts)} of it");
    }

    private static (string, string) DecimalNumber(Random random)
    {
        string number = $"{random.Next(0, 100_000)}.{random.Next(1, 10_000):0000}";
        bool isNegative = random.Next(4) == 0;
        return ($"It was {(isNegative ? "−" : "")}{number} then.", $"it was {(isNegative ? "minus " : "")}{number} then");
    }

    private static (string, string) Temperature(Random random)
    {
        string number = Decimal(random);
        number = number == "1" ? "3" : number;
        string sign = new[] { "", "-", "−" }[random.Next(3)], scale = random.Next(2) == 0 ? "C" : "F";
        return ($"It was {sign}{number}{(random.Next(2) == 0 ? " " : "")}°{scale} then.", $"it was {(sign.Length > 0 ? "minus " : "")}{number} degrees {(scale == "C" ? "celsius" : "fahrenheit")} then");
    }

    private static (string, string) Telephone(Random random)
    {
        string area = $"{random.Next(201, 799)}", office = $"{random.Next(201, 799)}", line = $"{random.Next(0, 10_000):0000}";
        return (random.Next(2) == 0 ? $"Call ({area}) {office}-{line} now." : $"Call {area}-{office}-{line} now.", $"call {string.Join(' ', (area + office + line).Select(c => c))} now");
    }

    private static (string, string) YearRange(Random random)
    {
        int from = random.Next(1110, 2040), to = from + random.Next(1, 50);
        return ($"It ran from {from}–{to} there.", $"it ran from {Year(from)} to {Year(to)} there");
    }

    private static long Whole(Random random, int digits) => random.NextInt64(0, (long)Math.Pow(10, random.Next(1, digits + 1))) is var value && value == 0 ? 1 : value;

    private static string Decimal(Random random) => random.Next(3) == 0 ? $"{random.Next(1, 100)}.{random.Next(1, 10)}" : $"{random.Next(1, 1000)}";

    private static DateTime Day(Random random) => new DateTime(1910, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(random.Next(47_000));

    // "2.5" and "million": as the words read back, a whole number takes its magnitude in.
    private static string Times(string number, string magnitude) => number.Contains('.', StringComparison.Ordinal) ? $"{number} {magnitude}"
        : (decimal.Parse(number, CultureInfo.InvariantCulture) * magnitude switch { "thousand" => 1_000m, "million" => 1_000_000m, "billion" => 1_000_000_000m, _ => 1_000_000_000_000m }).ToString(CultureInfo.InvariantCulture);

    // In pairs, as years are said.
    private static string Year(int year) => year / 100 % 10 == 0 && year % 100 < 10 ? $"{year}" : year % 100 == 0 ? $"{year}" : year % 100 < 10 ? $"{year / 100} oh {year % 100}" : $"{year / 100} {year % 100}";
}
