using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Roman numerals: "Chapter IV" four, "Louis XIV" the fourteenth, "World War II" two.</summary>
internal sealed partial class Romans : NormalizationRule
{
    private static readonly HashSet<string> Numbered = new(
        ("wars parts chapters books titles types chapter part book volume vol act scene canto section article title war type class phase bowl mark grade figure fig table plate appendix version stage level " +
         "episode series lesson letter number psalm verse stanza page division corps olympiad form schedule exhibit apollo quest fantasy rocky saturn mk paper tome cycle " +
         "column bk ch sec art pt sonata symphony category factor hymn rule law theorem lecture essay fragment sermon dialogue dynasty").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    // Names that kings, queens, emperors and popes have borne more than once.
    private static readonly HashSet<string> Regnal = new(
        ("Henry Louis Charles Edward George William James Richard Elizabeth Mary Francis Frederick Philip Ferdinand Alfonso Alphonso John Paul Pius Leo Gregory Clement " +
         "Benedict Innocent Urban Alexander Nicholas Napoleon Catherine Peter Ivan Gustav Gustavus Christian Carl Karl Otto Rudolf Leopold Maximilian Joseph Victor Emmanuel " +
         "Umberto Amadeus Ptolemy Ramesses Ramses Darius Xerxes Artaxerxes Cyrus Antiochus Seleucus Constantine Theodosius Justinian Basil Michael Andronicus Manuel Isaac " +
         "Baldwin Robert David Alfred Harold Haakon Olaf Magnus Eric Erik Valdemar Sigismund Casimir Stephen Bela Ladislaus Vladislaus Boris Mehmed Murad Selim " +
         "Suleiman Mustafa Abdul Hamid Abbas Shah Hussein Abdullah Faisal Farouk Tutankhamun Amenhotep Thutmose Seti Cleopatra Boniface Celestine Honorius Eugene Eugenius " +
         "Sixtus Julius Adrian Hadrian Martin Calixtus Callixtus Felix Sylvester Stanislaus Augustus Albert Baudouin Beatrix Wilhelmina Juliana Margaret Anne Isabella Sancho " +
         "Pedro Afonso Joao Manoel Henri Felipe Juan Wilhelm Friedrich Franz Akbar Rama Bhumibol Norodom Tigranes Mithridates Attalus Eumenes Philippe Jean Charlemagne " +
         "Llywelyn Kamehameha Menelik Haile Sargon Nebuchadnezzar Tiglath Ashurnasirpal Yazdegerd Khosrow Shapur Bayezid Osman Mahmud Ahmed Alexis " +
         "Theodore Michel Humbert Ludwig Isabel Rameses Valentinian Guy Domitian Tiberius Leopoldo Carlos").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private const int MaxNumeralLength = 8;

    private static readonly HashSet<string> SmallPages = new(
        "page pages p pp chapter chapters ch scene act part parts section sections vol volume volumes book canto verse line note notes fig figure table appendix item items paragraph paragraphs clause stage phase type class grade no".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> AfterPronoun = new(
        ("am have think know saw see believe love met want will would can could should shall do did don't remember feel felt told knew mean like hope wish need said " +
         "say find found heard hear may might must never always also just only read wrote sent gave took made used bought got can't won't didn't couldn't wouldn't").Split(' '));

    private static readonly HashSet<string> BiblicalBooks = new("Corinthians Samuel Kings Chronicles Timothy Peter John Thessalonians Maccabees Esdras".Split(' '));

    private static readonly HashSet<string> Titles = new(
        "King Queen Pope Emperor Empress Prince Princess Tsar Czar Sultan Kaiser Pharaoh Patriarch Duke Archduke Elector Count Countess Earl Baron Lord Marquis".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly (string Roman, int Value)[] Values =
        [("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NumberedSpans = Numbered.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a numeral may stand behind a word: "part", "Chapter".</summary>
    public static bool IsNumbered(ReadOnlySpan<char> word) => NumberedSpans.Contains(word);

    public override bool MayStart(char first) => first is 'I' or 'V' or 'X' or 'L' or 'C' or 'D' or 'M' or 'i' or 'v' or 'x' or 'l';

    public override Verbalization? Read(TextCursor cursor, int at)
    {
        char second = cursor.At(at + 1);
        return char.IsAsciiLetterLower(cursor.At(at)) ? ReadSmall(cursor, at)
            : char.IsAsciiLetterLower(second) && second is not ('s' or 'n' or 'r' or 't') ? null // a word; "Ist" and "XXth" are numerals
            : ReadCapitals(cursor, at);
    }

    private static Verbalization? ReadCapitals(TextCursor cursor, int at)
    {
        Match? m = MatchAt(NumeralPattern(), cursor, at);
        int value = m is null ? 0 : Value(m.Groups["roman"].Value);
        if (m is null || value == 0 || cursor.At(at - 1) is '.' or '\'' or '’' && !(cursor.At(at - 1) == '.' && char.IsAsciiDigit(cursor.At(at - 2))))
        {
            return null;
        }

        string roman = m.Groups["roman"].Value, before = cursor.WordBefore(at);
        bool possessive = m.Groups["of"].Success;
        int end = at + m.Length;
        if (m.Groups["th"].Success || IsCentury(cursor, end))
        {
            return value > 1 ? Verbalization.Words(at, end, Numbers.Ordinal(Numbers.Cardinal(value))) : null;
        }

        if (RomanLookalikes.IsLetters(cursor, at, end, roman))
        {
            return roman.Length > 1 ? Verbalization.Letters(at, end, roman + (possessive ? "'s" : "")) : null;
        }

        if (roman.Length > 1 && OrdinalNounPattern().IsMatch(cursor.Text, end) && before is "the" or "The")
        {
            return Verbalization.Words(at, end, Numbers.Ordinal(Numbers.Cardinal(value)));
        }

        string? words = roman is "C" or "D" or "L" or "M" ? null
            : Numbered.Contains(before) && (value > 1 || IsFirst(cursor, at + m.Length, before)) ? Numbers.Cardinal(value)
            : value < 4 && BiblicalBooks.Contains(cursor.WordAfter(at + m.Length)) && !possessive ? Numbers.Ordinal(Numbers.Cardinal(value))
            : IsRuler(cursor, at, before, roman, m.Length) || RomanLookalikes.EndsName(cursor, at, end, value, before) ? "the " + Numbers.Ordinal(Numbers.Cardinal(value))
            : StandsForNumber(cursor, at, m, before) ? Numbers.Cardinal(value)
            : null;
        return words is null ? null : Verbalization.Words(at, at + m.Length, possessive ? words + "'s" : words);
    }

    // "page xii", "pages iv-ix", "Scene ii": small numerals stand behind what they number, or at the far end of a range.
    private static Verbalization? ReadSmall(TextCursor cursor, int at)
    {
        if (char.IsLetterOrDigit(cursor.At(at - 1)) || MatchAt(SmallPattern(), cursor, at) is not { } m || Value(m.Value.ToUpperInvariant()) is not (> 0 and < 200 and var value))
        {
            return null;
        }

        bool isFar = cursor.At(at - 1) is '-' or '–' && SmallPages.Contains(cursor.SecondWordBefore(at - 1)) || cursor.WordBefore(at) is "and" or "to" && SmallPages.Contains(cursor.SecondWordBefore(at - 4));
        return isFar || SmallPages.Contains(cursor.WordBefore(at)) && cursor.At(at - 1) is ' ' or '.' ? Verbalization.Words(at, at + m.Length, Numbers.Cardinal(value)) : null;
    }

    // "XVI century", "the XV–XVI centuries"
    private static bool IsCentury(TextCursor cursor, int end) => CenturyPattern().IsMatch(cursor.Text, end);

    // "Book I of the law", "ACT I"; not "the book I read".
    private static bool IsFirst(TextCursor cursor, int end, string before)
    {
        string next = cursor.WordAfter(end);
        return char.IsUpper(before[0]) && !AfterPronoun.Contains(next);
    }

    private static bool IsRuler(TextCursor cursor, int at, string before, string roman, int length)
    {
        if (before.Length < 2 || !char.IsUpper(before[0]) || cursor.Before(at) is '.' or '-')
        {
            return false;
        }

        // "Charles I died" is a king; "the Charles I know" is not.
        string next = cursor.WordAfter(at + length);
        if (roman == "I" && AfterPronoun.Contains(next))
        {
            return false;
        }

        string rank = cursor.At(at + length) == ',' ? cursor.WordAfter(at + length + 1) : "";
        return Regnal.Contains(before) || roman != "I" && (Titles.Contains(cursor.SecondWordBefore(at)) || Titles.Contains(rank));
    }

    // "Apollo XI", "VIII. The Sea", "Title IX": a numeral nobody could mistake for a word or a pair of initials.
    private static bool StandsForNumber(TextCursor cursor, int at, Match m, string before)
    {
        string roman = m.Groups["roman"].Value;
        int end = at + m.Length;
        if (roman.Length == 1)
        {
            bool heads = at == cursor.SkipBlanks(0) && !RomanLookalikes.IsInitial(cursor, at, end) && cursor.At(end) is '.' or '\0' or ':' && before.Length == 0;
            bool numbersName = roman == "V" && before.Length > 2 && char.IsUpper(before[0]) && cursor.At(end) is not ('.' or ',');
            return heads && (cursor.Text.Length - end < 3 || roman != "I") || numbersName;
        }

        return IsLikely(roman);
    }

    // "CCI", "MD" and "LV" are initials more often; "XIX" and "MCMLX" are not.
    private static bool IsLikely(string roman) =>
        roman.AsSpan().IndexOfAnyExcept("IVX") < 0 || roman.Length > 3 && (roman[0] is 'X' or 'L' || roman.StartsWith("MCM", StringComparison.Ordinal) || roman.StartsWith("MM", StringComparison.Ordinal));

    /// <summary>Whether the dash here is between two numerals: "XV–XVI", "iv-ix".</summary>
    public static bool IsRange(TextCursor cursor, int dash)
    {
        int start = dash, end = dash + 1;
        while (dash - start < MaxNumeralLength && char.IsAsciiLetter(cursor.At(start - 1)))
        {
            start--;
        }

        while (end - dash < MaxNumeralLength && char.IsAsciiLetter(cursor.At(end)))
        {
            end++;
        }

        string from = cursor.Text[start..dash], to = cursor.Text[(dash + 1)..end];
        return from.Length + to.Length > 2 && from.Length > 0 && to.Length > 0 && char.IsUpper(from[0]) == char.IsUpper(to[0]) && IsNumeral(from) && IsNumeral(to)
            && (char.IsUpper(from[0]) || SmallPages.Contains(cursor.WordBefore(start)));
    }

    private static bool IsNumeral(string word) => (word.All(c => c is 'I' or 'V' or 'X' or 'L') || word.All(c => c is 'i' or 'v' or 'x' or 'l')) && Value(word.ToUpperInvariant()) > 0;

    private static int Value(string roman)
    {
        int value = 0, at = 0;
        foreach ((string symbol, int worth) in Values)
        {
            while (at < roman.Length && string.CompareOrdinal(roman, at, symbol, 0, symbol.Length) == 0)
            {
                value += worth;
                at += symbol.Length;
            }
        }

        return at == roman.Length ? value : 0;
    }

    // "the LIX Legislature", "the XXIII Olympic Games"
    [GeneratedRegex(@"\G (?:[A-Z][a-z]+ )?(?:Legislature|Congress|Assembly|Corps|Army|Olympics|Olympiad|Games|Brigade|Division|Legion|Dynasty|Conference|Congresses|Session)\b")]
    private static partial Regex OrdinalNounPattern();

    [GeneratedRegex(@"\G[ivxl]{1,7}(?![A-Za-z0-9'’])")]
    private static partial Regex SmallPattern();

    [GeneratedRegex(@"\G(?:[-–][IVX]{1,5})?\s(?:century|centuries|c\.(?=\s[a-z]|[,;)]))")]
    private static partial Regex CenturyPattern();

    [GeneratedRegex(@"\G(?=[IVXLCDM])(?<roman>M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?:(?<th>(?:st|nd|rd|th)\b)|(?<of>\.?['’]s)?(?![A-Za-z0-9&'’])(?!\.[A-Za-z]))")]
    private static partial Regex NumeralPattern();
}
