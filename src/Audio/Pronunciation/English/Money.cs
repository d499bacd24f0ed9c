using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Amounts of money and ranges of them: "$2.5 million", "£1.48", "A$3.4bn", "£5m–10m", "1.299,99 €", "99¢".</summary>
internal sealed partial class Money : NormalizationRule
{
    // A number as printed, its magnitude in full.
    private readonly record struct Amount(string Number, string Magnitude)
    {
        public double Value => WrittenNumber.Value(Number, Magnitude);

        // "5.50" is a price; "5.5" before a magnitude is a decimal.
        public bool HasCents => Magnitude.Length == 0 && Number.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point && Number.Length - point == 3;

        public string Words => $"{Numbers.Decimal(Number)} {Magnitude}".TrimEnd();
    }

    public override bool MayStart(char first) => char.IsAsciiDigit(first) || "$£€¥₩₹₽₺₪₴₱₫₦฿₿₵₡₸₾UACNHSRMGECDPJIBKZ".Contains(first, StringComparison.Ordinal);

    public override Verbalization? Read(TextCursor cursor, int at)
    {
        char first = cursor.At(at);
        if (char.IsAsciiDigit(first))
        {
            (CharClass classes, char next) = cursor.PeekRun(at);
            return (classes & (CharClass.Letter | CharClass.Other)) == 0 && !"¢€£¥₩₹₽₺₪₴₫₦฿kz–-".Contains(next, StringComparison.Ordinal) ? null : ReadSuffixed(cursor, at) ?? ReadSmall(cursor, at);
        }

        if (char.IsAsciiLetter(first) && (char.IsLetterOrDigit(cursor.At(at - 1)) || !NamesCurrency(cursor, at)) || IsFormula(cursor, at))
        {
            return null;
        }

        return ReadRange(cursor, at) ?? ReadAmount(cursor, at);
    }

    private static Verbalization? ReadAmount(TextCursor cursor, int at)
    {
        if (MatchAt(AmountPattern(), cursor, at) is not { } m)
        {
            return null;
        }

        int end = at + m.Length;
        bool singular = NounPhrase.IsModifiedBy(cursor, at, cursor.At(end) == '+' ? end + 1 : end, needsOpener: false);
        end += RepeatedPattern().Match(cursor.Text, end).Length;
        return Verbalization.Words(at, end, (m.Groups["minus"].Success ? "minus " : "") + Say(AmountOf(m, "n", "magnitude"), Currencies.Find(m.Groups["currency"].Value), singular));
    }

    private static Verbalization? ReadRange(TextCursor cursor, int at)
    {
        Match? m = MatchAt(RangePattern(), cursor, at) ?? MatchAt(LinkedPattern(), cursor, at);
        if (m is null)
        {
            return null;
        }

        int end = at + m.Length;
        Amount from = AmountOf(m, "from", "m1"), to = AmountOf(m, "to", "m2");
        bool isLinked = m.Groups["link"].Success, isRepeated = m.Groups["again"].Success;
        if (isLinked && !MayLink(cursor, end, from, to, isRepeated) || m.Groups["gap"].Length > 0 && !isRepeated && from.Value >= to.Value)
        {
            return null;
        }

        bool singular = NounPhrase.IsModifiedBy(cursor, at, end, needsOpener: false);
        return Verbalization.Words(at, end, SayRange(from, to, Currencies.Find(m.Groups["currency"].Value), isLinked ? m.Groups["link"].Value : "to", singular, isRepeated));
    }

    // "$5 to $10 million" leaves open whether the first is millions too, and so do the words; "$500 to $1 million" does not.
    private static bool MayLink(TextCursor cursor, int end, Amount from, Amount to, bool isRepeated) =>
        WrittenNumber.Value(from.Number, "") < WrittenNumber.Value(to.Number, "") && (from.Magnitude.Length == 0 || from.Magnitude == to.Magnitude)
        && (isRepeated ? from.Magnitude.Length == 0 && to.Magnitude.Length > 0 : to.Magnitude.Length > 0 && !NumeralRule.IsCounted(cursor, end));

    private static string SayRange(Amount from, Amount to, Currency currency, string link, bool singular, bool isRepeated)
    {
        if (from.HasCents || to.HasCents || isRepeated && from.Magnitude.Length + to.Magnitude.Length == 0 || from.Magnitude.Length == 0 && to.Magnitude.Length > 0 && WrittenNumber.Value(from.Number, "") >= WrittenNumber.Value(to.Number, ""))
        {
            return $"{Say(from, currency, singular: false)} {link} {Say(to, currency, singular)}";
        }

        string first = from.Magnitude == to.Magnitude ? Numbers.Decimal(from.Number) : from.Words;
        return $"{first} {link} {to.Words} {(singular ? currency.One : currency.Many)}";
    }

    // "€12,50", "1.299,99 €", "5–10 €", "5 m€".
    private static Verbalization? ReadSuffixed(TextCursor cursor, int at)
    {
        if (MatchAt(SuffixPattern(), cursor, at) is not { } m)
        {
            return null;
        }

        int end = at + m.Length;
        Amount to = AmountOf(m, "to", "m2");
        Currency currency = Currencies.Find(m.Groups["currency"].Value);
        bool singular = NounPhrase.IsModifiedBy(cursor, at, end, needsOpener: false);
        return Verbalization.Words(at, end, m.Groups["from"].Success ? SayRange(AmountOf(m, "from", "m1"), to, currency, "to", singular, isRepeated: false) : Say(to, currency, singular));
    }

    private static Verbalization? ReadSmall(TextCursor cursor, int at)
    {
        if (MatchAt(SmallPattern(), cursor, at) is not { } m)
        {
            return null;
        }

        bool pence = m.Groups["mark"].Value == "p";
        string one = pence ? "penny" : "cent", many = pence ? "pence" : "cents", number = Numbers.Decimal(m.Groups["whole"].Value);
        return Verbalization.Words(at, at + m.Length, $"{number} {(number == "one" ? one : many)}");
    }

    // "A$", "NZ$", "CHF 40", "Rs", "R350m": letters that stand for money are at most three, and a sign or a number follows.
    private static bool NamesCurrency(TextCursor cursor, int at) =>
        cursor.At(at + 1) == '$' || cursor.At(at + 2) == '$' || cursor.At(at) == 'R' && (cursor.At(at + 1) == 's' || char.IsAsciiDigit(cursor.At(at + 1)))
        || !char.IsAsciiLetter(cursor.At(at + 3)) && char.IsAsciiDigit(cursor.At(cursor.SkipBlanks(at + 3)));

    // "$10^6$", "$x$": the classes hold a formula.
    private static bool IsFormula(TextCursor cursor, int at) => cursor.At(at) == '$' && Formulas.EndOfMath(cursor, at) > at;

    private static Amount AmountOf(Match m, string number, string magnitude) =>
        new(WrittenNumber.Canonical(m.Groups[number].Value), Measures.Magnitude(m.Groups[magnitude].Value));

    private static string Say(Amount amount, Currency currency, bool singular)
    {
        string name = singular ? currency.One : currency.Many;
        if (amount.Magnitude.Length > 0)
        {
            return $"{amount.Words} {name}";
        }

        int point = amount.Number.IndexOf('.', StringComparison.Ordinal);
        string whole = point < 0 ? amount.Number : amount.Number[..point], fraction = point < 0 ? "" : amount.Number[(point + 1)..];
        if (fraction.Length > 2 && fraction[2..].Trim('0').Length > 0)
        {
            return $"{Numbers.Decimal(amount.Number)} {name}";
        }

        int cents = fraction.Length == 0 ? 0 : int.Parse(fraction.PadRight(2, '0')[..2]);
        string bills = Numbers.Cardinal(whole);
        string first = $"{bills} {(bills == "one" ? currency.One : name)}";
        string rest = $"{Numbers.Cardinal(cents)} {(cents == 1 ? currency.Cent : currency.Cents)}";
        return cents == 0 ? first : bills == "zero" ? rest : $"{first} {rest}";
    }

    private const string Magnitude = @"hundred|thousand|million|billion|trillion|lakh crore|lakh|crore|bn|tn|mn|[mMbBkKT]";

    private const string Near = $@"(?:[\s-]?(?<m1>{Magnitude})(?![A-Za-z]))?";

    private const string Far = $@"(?:[\s-]?(?<m2>{Magnitude})(?![A-Za-z0-9]))?";

    [GeneratedRegex($@"\G{Currencies.Prefix}(?:\s|(?<minus>[-−])(?=\.?\d))?(?<n>{WrittenNumber.Pattern})(?:[\s-]?(?<magnitude>{Magnitude})(?![A-Za-z0-9]))?")]
    private static partial Regex AmountPattern();

    // "$5 million dollars", "a $5-dollar bill": the sign has said it.
    [GeneratedRegex(@"\G[ -](?:dollars?|pounds?(?= sterling)|euros?)\b")]
    private static partial Regex RepeatedPattern();

    // "$1.5–2 trillion", "£5m–10m", "$200–$300 million", "$5-10"; not the serial "$5-10-20".
    [GeneratedRegex($@"\G{Currencies.Prefix}\s?(?<from>{WrittenNumber.Pattern}){Near}(?<gap>\s?)[-–—]\k<gap>(?<again>\k<currency>)?(?<to>{WrittenNumber.Pattern}){Far}(?![-–]\d|[A-Za-z0-9])")]
    private static partial Regex RangePattern();

    [GeneratedRegex($@"\G{Currencies.Prefix}\s?(?<from>{WrittenNumber.Pattern}){Near}\s(?<link>to|and|or)\s(?<again>\k<currency>)?(?<to>{WrittenNumber.Pattern}){Far}(?![A-Za-z0-9])")]
    private static partial Regex LinkedPattern();

    [GeneratedRegex($@"\G(?:(?<from>{WrittenNumber.Pattern}){Near}(?:\s?{Currencies.Suffix})?(?<gap>\s?)[-–]\k<gap>)?(?<to>{WrittenNumber.Pattern})(?:[\s-]?(?<m2>{Magnitude}))?\s?{Currencies.Suffix}(?![A-Za-z0-9])")]
    private static partial Regex SuffixPattern();

    [GeneratedRegex(@"\G(?<whole>\d{1,9}(?:\.\d{1,4})?)(?:\s?(?<mark>¢)|(?<!(?<!\d)(?:480|720|1080|1440|2160))(?<mark>p)(?![A-Za-z0-9.&]))")]
    private static partial Regex SmallPattern();
}
