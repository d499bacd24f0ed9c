using System.Collections.Frozen;

namespace Audio.Pronunciation.English;

/// <summary>What a currency and its hundredth are called, one and many.</summary>
internal sealed record Currency(string One, string Many, string Cent, string Cents);

/// <summary>The currencies by sign and code.</summary>
internal static class Currencies
{
    /// <summary>A sign or a code before a number.</summary>
    public const string Prefix = @"(?<currency>(?:US|NZ|HK|AU|CA|NT|MX|A|C|S|R|Z)?\$|[£€¥₩₹₽₺₪₴₱₫₦฿₿₵₡₸₾]|R(?=\d{1,3}(?:[.,]\d{1,3})*\s?(?:bn|tn|mn|[mbk]|million|billion|trillion)(?![A-Za-z0-9])|\d{1,3}(?:,\d{3})+(?!\d))" +
        @"|(?:USD|GBP|EUR|CHF|SEK|NOK|DKK|PLN|CZK|JPY|CNY|RMB|KRW|INR|Rs\.?|PKR|RUB|NIS|AUD|CAD|NZD|HKD|SGD|BRL|MXN|ZAR|NGN|KES|AED)(?=\s?\d))";

    /// <summary>A sign or a short name behind a number.</summary>
    public const string Suffix = @"(?<currency>[€£¥₩₹₽₺₪₴₫₦฿]|kr\b|zł)";

    private static readonly FrozenDictionary<string, Currency> Known = Rows("""
        $=dollar,dollars,cent,cents US$=dollar,dollars,cent,cents USD=US_dollar,US_dollars,cent,cents A$=Australian_dollar,Australian_dollars,cent,cents AU$=Australian_dollar,Australian_dollars,cent,cents
        AUD=Australian_dollar,Australian_dollars,cent,cents C$=Canadian_dollar,Canadian_dollars,cent,cents CA$=Canadian_dollar,Canadian_dollars,cent,cents CAD=Canadian_dollar,Canadian_dollars,cent,cents
        NZ$=New_Zealand_dollar,New_Zealand_dollars,cent,cents NZD=New_Zealand_dollar,New_Zealand_dollars,cent,cents HK$=Hong_Kong_dollar,Hong_Kong_dollars,cent,cents
        HKD=Hong_Kong_dollar,Hong_Kong_dollars,cent,cents S$=Singapore_dollar,Singapore_dollars,cent,cents SGD=Singapore_dollar,Singapore_dollars,cent,cents NT$=Taiwan_dollar,Taiwan_dollars,cent,cents
        R$=Brazilian_real,Brazilian_reais,centavo,centavos BRL=Brazilian_real,Brazilian_reais,centavo,centavos MX$=Mexican_peso,Mexican_pesos,centavo,centavos MXN=Mexican_peso,Mexican_pesos,centavo,centavos
        Z$=Zimbabwean_dollar,Zimbabwean_dollars,cent,cents
        £=pound,pounds,penny,pence GBP=pound,pounds,penny,pence €=euro,euros,cent,cents EUR=euro,euros,cent,cents CHF=Swiss_franc,Swiss_francs,centime,centimes
        SEK=Swedish_krona,Swedish_kronor,ore,ore NOK=Norwegian_krone,Norwegian_kroner,ore,ore DKK=Danish_krone,Danish_kroner,ore,ore kr=krone,kroner,ore,ore PLN=Polish_zloty,Polish_zlotys,grosz,groszy zł=zloty,zlotys,grosz,groszy CZK=Czech_koruna,Czech_korunas,haler,halers
        ¥=yen,yen,sen,sen JPY=yen,yen,sen,sen CNY=yuan,yuan,fen,fen RMB=yuan,yuan,fen,fen ₩=won,won,jeon,jeon KRW=won,won,jeon,jeon ₹=rupee,rupees,paisa,paise INR=rupee,rupees,paisa,paise
        Rs=rupee,rupees,paisa,paise Rs.=rupee,rupees,paisa,paise PKR=Pakistani_rupee,Pakistani_rupees,paisa,paise ₽=ruble,rubles,kopeck,kopecks RUB=ruble,rubles,kopeck,kopecks
        ₺=lira,lira,kurus,kurus ₪=shekel,shekels,agora,agorot NIS=shekel,shekels,agora,agorot ₴=hryvnia,hryvnias,kopeck,kopecks R=rand,rand,cent,cents ZAR=rand,rand,cent,cents ₱=peso,pesos,centavo,centavos
        ₫=dong,dong,xu,xu ₦=naira,naira,kobo,kobo NGN=naira,naira,kobo,kobo ฿=baht,baht,satang,satang ₿=bitcoin,bitcoins,cent,cents ₵=cedi,cedis,pesewa,pesewas ₡=colon,colones,centimo,centimos
        ₸=tenge,tenge,tiyn,tiyn ₾=lari,lari,tetri,tetri KES=Kenyan_shilling,Kenyan_shillings,cent,cents AED=dirham,dirhams,fils,fils
        """);

    public static Currency Find(string sign) => Known[sign];

    private static FrozenDictionary<string, Currency> Rows(string rows) => rows.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenDictionary(
        row => row[..row.IndexOf('=')],
        row => row[(row.IndexOf('=') + 1)..].Replace('_', ' ').Split(',') is var names ? new Currency(names[0], names[1], names[2], names[3]) : null!);
}
