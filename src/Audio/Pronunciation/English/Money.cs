using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Amounts of money: "$2.5 million", "£1.48", "A$3.4bn", "99¢", "USD 500".</summary>
internal sealed partial class Money : Kind
{
    private sealed record Currency(string One, string Many, string Cent, string Cents);

    // Sign or code = one, many, the hundredth's one and many; what is not named is alike.
    private static readonly FrozenDictionary<string, Currency> Currencies = Rows("""
        $=dollar,dollars,cent,cents US$=dollar,dollars,cent,cents USD=US_dollar,US_dollars,cent,cents A$=Australian_dollar,Australian_dollars,cent,cents AU$=Australian_dollar,Australian_dollars,cent,cents
        AUD=Australian_dollar,Australian_dollars,cent,cents C$=Canadian_dollar,Canadian_dollars,cent,cents CA$=Canadian_dollar,Canadian_dollars,cent,cents CAD=Canadian_dollar,Canadian_dollars,cent,cents
        NZ$=New_Zealand_dollar,New_Zealand_dollars,cent,cents NZD=New_Zealand_dollar,New_Zealand_dollars,cent,cents HK$=Hong_Kong_dollar,Hong_Kong_dollars,cent,cents
        HKD=Hong_Kong_dollar,Hong_Kong_dollars,cent,cents S$=Singapore_dollar,Singapore_dollars,cent,cents SGD=Singapore_dollar,Singapore_dollars,cent,cents NT$=Taiwan_dollar,Taiwan_dollars,cent,cents
        R$=Brazilian_real,Brazilian_reais,centavo,centavos BRL=Brazilian_real,Brazilian_reais,centavo,centavos MX$=Mexican_peso,Mexican_pesos,centavo,centavos MXN=Mexican_peso,Mexican_pesos,centavo,centavos
        £=pound,pounds,penny,pence GBP=pound,pounds,penny,pence €=euro,euros,cent,cents EUR=euro,euros,cent,cents CHF=Swiss_franc,Swiss_francs,centime,centimes
        SEK=Swedish_krona,Swedish_kronor,ore,ore NOK=Norwegian_krone,Norwegian_kroner,ore,ore DKK=Danish_krone,Danish_kroner,ore,ore PLN=Polish_zloty,Polish_zlotys,grosz,groszy CZK=Czech_koruna,Czech_korunas,haler,halers
        ¥=yen,yen,sen,sen JPY=yen,yen,sen,sen CNY=yuan,yuan,fen,fen RMB=yuan,yuan,fen,fen ₩=won,won,jeon,jeon KRW=won,won,jeon,jeon ₹=rupee,rupees,paisa,paise INR=rupee,rupees,paisa,paise
        Rs=rupee,rupees,paisa,paise Rs.=rupee,rupees,paisa,paise PKR=Pakistani_rupee,Pakistani_rupees,paisa,paise ₽=ruble,rubles,kopeck,kopecks RUB=ruble,rubles,kopeck,kopecks
        ₺=lira,lira,kurus,kurus ₪=shekel,shekels,agora,agorot NIS=shekel,shekels,agora,agorot ₴=hryvnia,hryvnias,kopeck,kopecks ZAR=rand,rand,cent,cents ₱=peso,pesos,centavo,centavos
        ₫=dong,dong,xu,xu ₦=naira,naira,kobo,kobo NGN=naira,naira,kobo,kobo ฿=baht,baht,satang,satang ₿=bitcoin,bitcoins,cent,cents ₵=cedi,cedis,pesewa,pesewas ₡=colon,colones,centimo,centimos
        ₸=tenge,tenge,tiyn,tiyn ₾=lari,lari,tetri,tetri KES=Kenyan_shilling,Kenyan_shillings,cent,cents AED=dirham,dirhams,fils,fils
        """);

    // An amount before one of these belongs to it: "the $3 million house".
    private static readonly FrozenSet<string> Cash = "bill bills note notes coin coins banknote banknotes".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Priced = ("deal deals plan project fund budget contract contracts package loan loans lawsuit lawsuits settlement fine fines house home mansion " +
        "property investment programme program campaign prize bond bonds grant grants gift donation acquisition merger takeover offer bid price ransom reward bounty bail valuation company business industry market " +
        "facility plant factory stadium museum tower penalty verdict award judgment pledge debt deficit surplus cut increase rise tax levy fee stake room meal wage salary apartment yacht jet bonus check cheque voucher").Split(' ').ToFrozenSet();

    public override bool MayStart(char first) => char.IsAsciiDigit(first) || "$£€¥₩₹₽₺₪₴₱₫₦฿₿₵₡₸₾UACNHSRMGECDPJIBKZ".Contains(first, StringComparison.Ordinal);

    public override Reading? Read(Passage passage, int at)
    {
        if (char.IsAsciiLetter(passage.At(at)) && char.IsLetterOrDigit(passage.At(at - 1)))
        {
            return null;
        }

        if (MatchAt(RangePattern(), passage, at) is { } range && Currencies.TryGetValue(range.Groups["currency"].Value, out Currency? both))
        {
            return Reading.Words(at, at + range.Length, Range(range, both));
        }

        if (MatchAt(SharedPattern(), passage, at) is { } shared && Currencies.TryGetValue(shared.Groups["currency"].Value, out Currency? ends))
        {
            string link = shared.Groups["link"].Value, magnitude = Measures.Magnitude(shared.Groups["magnitude"].Value);
            return Reading.Words(at, at + shared.Length, $"{Numbers.Decimal(shared.Groups["from"].Value)} {link} {Numbers.Decimal(shared.Groups["to"].Value)} {magnitude} {ends.Many}");
        }

        if (MatchAt(AmountPattern(), passage, at) is { } m && Currencies.TryGetValue(m.Groups["currency"].Value, out Currency? currency))
        {
            return Reading.Words(at, at + m.Length, (m.Groups["minus"].Success ? "minus " : "") + Amount(m, currency, Attributive(passage, at, at + m.Length)));
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
        $"{Numbers.Decimal(m.Groups["from"].Value)} to {$"{Numbers.Decimal(m.Groups["to"].Value)} {Measures.Magnitude(m.Groups["magnitude"].Value)}".TrimEnd()} {currency.Many}";

    private static string Small(Match m)
    {
        if (m.Groups["cents"].Success)
        {
            return $"{Numbers.Cardinal(m.Groups["whole"].Value)} euros {Numbers.Cardinal(m.Groups["cents"].Value)} cents"; // "12,50 €"
        }

        if (m.Groups["mark"].Value == "€")
        {
            return $"{Numbers.Decimal(m.Groups["whole"].Value)} {(m.Groups["whole"].Value == "1" ? "euro" : "euros")}";
        }

        bool pence = m.Groups["mark"].Value == "p";
        string one = pence ? "penny" : "cent", many = pence ? "pence" : "cents", number = Numbers.Decimal(m.Groups["whole"].Value);
        return $"{number} {(number == "one" ? one : many)}";
    }

    // "a $5 bill", "the $2.3-trillion plan": an amount before its noun has no plural.
    private static bool Attributive(Passage passage, int start, int end) =>
        passage.At(end) is ' ' or '-' && char.IsAsciiLetterLower(passage.At(end + 1))
        && (passage.WordBefore(start) is "a" or "an" or "A" or "An" || passage.At(end) == ' ' && IsPriced(passage, start, end));

    // Without an article before it, as in headlines, the plural is as good: "offered $1,000 reward".
    private static bool IsPriced(Passage passage, int start, int end) => passage.WordAfter(end) is var next
        && (Cash.Contains(next) || Priced.Contains(next) && passage.WordBefore(start) is "the" or "The" or "this" or "that" or "its" or "his" or "her" or "their" or "another" or "first" or "new");

    private static FrozenDictionary<string, Currency> Rows(string rows) => rows.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenDictionary(
        row => row[..row.IndexOf('=')],
        row => row[(row.IndexOf('=') + 1)..].Replace('_', ' ').Split(',') is var names ? new Currency(names[0], names[1], names[2], names[3]) : null!);

    private const string Sign = @"(?<currency>(?:US|NZ|HK|AU|CA|NT|MX|A|C|S|R)?\$|[£€¥₩₹₽₺₪₴₱₫₦฿₿₵₡₸₾]|(?:USD|GBP|EUR|CHF|SEK|NOK|DKK|PLN|CZK|JPY|CNY|RMB|KRW|INR|Rs\.?|PKR|RUB|NIS|AUD|CAD|NZD|HKD|SGD|BRL|MXN|ZAR|NGN|KES|AED)(?=\s?\d))";

    private const string Number = @"(?<whole>\d{1,3}(?:,\d{3}){1,5}|\d{0,18})(?:\.(?<fraction>\d{1,12}))?(?<=\d)(?!\d|,\d{3})";

    private const string End = @"\d{1,3}(?:,\d{3}){0,3}(?:\.\d{1,2})?";

    [GeneratedRegex($@"\G{Sign}(?:\s|(?<minus>[-−])(?=\.?\d))?{Number}(?:[\s-]?(?<magnitude>hundred|thousand|million|billion|trillion|lakh crore|lakh|crore|bn|tn|mn|[mMbBkKT])(?![A-Za-z0-9]))?")]
    private static partial Regex AmountPattern();

    // "$1.5–2 trillion", "$200–$300 million", "$5-10"
    [GeneratedRegex($@"\G{Sign}(?<from>{End})(?:[-–—]\k<currency>?(?<to>{End})\s?(?<magnitude>thousand|million|billion|trillion|bn|tn|mn|[mk])(?![A-Za-z0-9])|[-–](?<to>{End})(?![\w-]|[.,]\d|\s?(?:hundred|lakh|crore)))")]
    private static partial Regex RangePattern();

    // "$1.5 to $2 billion": one digit behind the point is no price.
    [GeneratedRegex($@"\G{Sign}(?<from>\d{{1,3}}\.\d)\s(?<link>to|and|or)\s\k<currency>(?<to>{End})[\s-]?(?<magnitude>thousand|million|billion|trillion|bn|tn|mn|[mk])(?![A-Za-z0-9])")]
    private static partial Regex SharedPattern();

    [GeneratedRegex(@"\G(?:(?<whole>\d{1,9}),(?<cents>\d\d)(?=\s?€)|(?<whole>\d{1,9}(?:\.\d{1,4})?))(?:\s?(?<mark>[¢€])|(?<!(?<!\d)(?:480|720|1080|1440|2160))(?<mark>p)(?![A-Za-z0-9.&]))")]
    private static partial Regex SmallPattern();
}
