using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Amounts of money: "$2.5 million", "£1.48", "A$3.4bn", "99¢", "USD 500".</summary>
internal sealed partial class Money : Kind
{
    private sealed record Currency(string One, string Many, string Cent, string Cents);

    private static readonly Currency Dollar = new("dollar", "dollars", "cent", "cents");

    private static readonly FrozenDictionary<string, Currency> Currencies = new Dictionary<string, Currency>
    {
        ["$"] = Dollar,
        ["US$"] = Dollar,
        ["USD"] = Dollar,
        ["A$"] = new("Australian dollar", "Australian dollars", "cent", "cents"),
        ["C$"] = new("Canadian dollar", "Canadian dollars", "cent", "cents"),
        ["NZ$"] = new("New Zealand dollar", "New Zealand dollars", "cent", "cents"),
        ["HK$"] = new("Hong Kong dollar", "Hong Kong dollars", "cent", "cents"),
        ["£"] = new("pound", "pounds", "penny", "pence"),
        ["GBP"] = new("pound", "pounds", "penny", "pence"),
        ["€"] = new("euro", "euros", "cent", "cents"),
        ["EUR"] = new("euro", "euros", "cent", "cents"),
        ["¥"] = new("yen", "yen", "sen", "sen"),
        ["₩"] = new("won", "won", "jeon", "jeon"),
        ["₹"] = new("rupee", "rupees", "paisa", "paise"),
        ["₽"] = new("ruble", "rubles", "kopeck", "kopecks"),
        ["₺"] = new("lira", "lira", "kurus", "kurus"),
        ["₪"] = new("shekel", "shekels", "agora", "agorot"),
        ["₴"] = new("hryvnia", "hryvnias", "kopeck", "kopecks"),
    }.ToFrozenDictionary();

    public override bool MayStart(char first) => char.IsAsciiDigit(first) || "$£€¥₩₹₽₺₪₴UANCHGE".Contains(first, StringComparison.Ordinal);

    public override Reading? Read(Passage passage, int at)
    {
        if (MatchAt(RangePattern(), passage, at) is { } range && Currencies.TryGetValue(range.Groups["currency"].Value, out Currency? both))
        {
            return Reading.Words(at, at + range.Length, Range(range, both));
        }

        if (MatchAt(AmountPattern(), passage, at) is { } m && Currencies.TryGetValue(m.Groups["currency"].Value, out Currency? currency))
        {
            return Reading.Words(at, at + m.Length, Amount(m, currency, Attributive(passage, at, at + m.Length)));
        }

        return MatchAt(SmallPattern(), passage, at) is { } cents
            ? Reading.Words(at, at + cents.Length, Small(cents))
            : null;
    }

    private static string Amount(Match m, Currency currency, bool attributive)
    {
        string whole = m.Groups["whole"].Value, fraction = m.Groups["fraction"].Value;
        string magnitude = Measures.Magnitude(m.Groups["magnitude"].Value);
        if (magnitude.Length > 0)
        {
            string number = Numbers.Decimal(fraction.Length > 0 ? $"{whole}.{fraction}" : whole);
            return $"{number} {magnitude} {(attributive ? currency.One : currency.Many)}";
        }

        if (fraction.Length > 2 && fraction.Trim('0').Length > 0)
        {
            return $"{Numbers.Decimal($"{whole}.{fraction}")} {currency.Many}";
        }

        int cents = fraction.Length == 0 ? 0 : int.Parse(fraction.PadRight(2, '0')[..2]);
        string bills = Numbers.Cardinal(whole);
        string first = $"{bills} {(bills == "one" || attributive ? currency.One : currency.Many)}";
        string rest = $"{Numbers.Cardinal(cents)} {(cents == 1 ? currency.Cent : currency.Cents)}";
        return cents == 0 ? first : bills == "zero" ? rest : $"{first} {rest}";
    }

    // "$1.5–2 trillion": the magnitude and the currency belong to both.
    private static string Range(Match m, Currency currency) =>
        $"{Numbers.Decimal(m.Groups["from"].Value)} to {Numbers.Decimal(m.Groups["to"].Value)} {Measures.Magnitude(m.Groups["magnitude"].Value)} {currency.Many}";

    private static string Small(Match m)
    {
        if (m.Groups["mark"].Value == "€")
        {
            return $"{Numbers.Decimal(m.Groups["whole"].Value)} {(m.Groups["whole"].Value == "1" ? "euro" : "euros")}";
        }

        bool pence = m.Groups["mark"].Value == "p";
        string one = pence ? "penny" : "cent", many = pence ? "pence" : "cents", number = Numbers.Decimal(m.Groups["whole"].Value);
        return $"{number} {(number == "one" ? one : many)}";
    }

    // "a $5 bill": an amount before its noun has no plural.
    private static bool Attributive(Passage passage, int start, int end) =>
        passage.WordBefore(start) is "a" or "an" or "A" or "An" && passage.At(end) is ' ' or '-' && char.IsAsciiLetterLower(passage.At(end + 1));

    private const string Sign = @"(?<currency>(?:US|NZ|HK|A|C)?\$|[£€¥₩₹₽₺₪₴]|(?:USD|GBP|EUR)(?=\s?\d))";

    private const string Number = @"(?<whole>\d{1,3}(?:,\d{3}){1,5}|\d{0,18})(?:\.(?<fraction>\d{1,12}))?(?<=\d)(?!\d|,\d{3})";

    [GeneratedRegex($@"\G{Sign}\s?{Number}(?:[\s-]?(?<magnitude>hundred|thousand|million|billion|trillion|bn|tn|mn|[mMbBkK])(?![A-Za-z0-9]))?")]
    private static partial Regex AmountPattern();

    [GeneratedRegex($@"\G{Sign}(?<from>\d{{1,3}}(?:\.\d{{1,2}})?)[-–—](?<to>\d{{1,3}}(?:\.\d{{1,2}})?)\s?(?<magnitude>thousand|million|billion|trillion|bn|tn|mn|[mk])(?![A-Za-z0-9])")]
    private static partial Regex RangePattern();

    [GeneratedRegex(@"\G(?<whole>\d{1,9}(?:\.\d{1,4})?)(?:\s?(?<mark>[¢€])|(?<mark>p)(?![A-Za-z0-9.&]))")]
    private static partial Regex SmallPattern();
}
