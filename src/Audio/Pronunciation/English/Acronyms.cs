using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Capitals: said as a word (NATO, ISIS) or spelled (FBI, U.S., "G.O.P."), with plural and possessive.</summary>
internal sealed partial class Acronyms : NormalizationRule
{
    private static readonly HashSet<string> AsWords = new(
        ("NATO ISIS ISIL NASA AIDS UNESCO UNICEF FIFA UEFA OPEC FEMA SWAT COVID SARS MERS NAFTA ASEAN LASER RADAR POTUS SCOTUS FLOTUS HAMAS MENA OSHA RICO DACA YAML JSON ASCII CAPTCHA SALT START NICE " +
         "NOAA ICE SEAL SIM PIN RAM ROM MAX OK JEDI GIF GIFS ZIP DARPA YOLO FOMO NIMBY BREXIT AUKUS PAC UNHAS AFRICOM CENTCOM TASS SIPRI").Split(' '));

    // Pronounceable by the look of it, yet spelled by everybody.
    private static readonly HashSet<string> AsLetters = new(
        ("USA USDA UCLA UAE EPA IRA IOU UFO USAF USAID ACLU YMCA YWCA NCAA AARP ESPN IMAX IAEA AOL UNHCR ISBN ISSN ASAP AKA DIY EMEA OECD OSCE GOP IDF IED URL UAV EULA USO UAW AFP").Split(' '));

    // Short words that print in capitals for emphasis or as names.
    private static readonly HashSet<string> ShortWords = new(
        ("THE AND FOR NOT BUT ARE WAS HIS HER YOU ALL ANY CAN HAD HAS HIM HOW MAN NEW NOW OLD ONE OUR OUT OWN SAY SEE SHE TWO WAY WHO BOY DID GET LET PUT TOO USE DAY " +
         "ART WAR MAX LAW BAD BIG RED SEA SUN SON MAY END FAR FEW GOD GOT HOT JOB LOT LOW MEN NET OIL PAY RUN SET SIX TEN TOP TRY WHY YES YET ADD AGE AGO AIR BED BOX BUY CAR CUT " +
         "DOG EAT EYE FUN GAS GUN HIT ITS KEY LAY LEG LIE MAP MIX NOR OFF PER SAD SAT SIT SKY TAX TEA VAN WIN WON YOUR OF TO IN IS IT ON AT BY BE HE WE OR AS AN SO IF NO MY DO UP GO ME AM").Split(' '));

    // In doubt capitals are spelled: letters can be put together by who listens, a wrong word cannot be taken apart.
    private const double LikelyLetters = 0.4, Sure = 0.75;

    public override bool MayStart(char first) => char.IsAsciiLetter(first);

    public override Verbalization? Read(TextCursor cursor, int at)
    {
        char next = cursor.At(at + 1);
        if (next == '.' && MatchAt(DottedPattern(), cursor, at) is { } dotted)
        {
            return Spell(at, dotted, DotPattern().Replace(dotted.Groups["letters"].Value, "").ToUpperInvariant());
        }

        CharClass classes = cursor.PeekRun(at).Classes;
        if ((classes.HasFlag(CharClass.Other) || cursor.PeekRun(at).Next == '&') && MatchAt(AmpersandPattern(), cursor, at) is { } pair)
        {
            return ReadPair(at, pair);
        }

        if (!char.IsAsciiLetterOrDigit(next) && MatchAt(SinglePattern(), cursor, at) is { } single && IsLetterName(cursor, at, single))
        {
            // The dot of an initial is no end of a sentence.
            return Verbalization.Letters(at, at + single.Length, single.Value.ToUpperInvariant()[..1] + (single.Groups["of"].Success ? "'s" : ""));
        }

        if (MatchAt(ContractionPattern(), cursor, at) is { } contraction && !(contraction.Groups["s"].Success && !IsPronoun(contraction.Groups["letters"].Value) && IsSpelled(contraction.Groups["letters"].Value, cursor)))
        {
            return Verbalization.Words(at, at + contraction.Length, Latin.Word(contraction.Value)); // "DON'T"
        }

        return char.IsAsciiLetterUpper(next) && MatchAt(CapitalsPattern(), cursor, at) is { } m && IsSpelled(m.Groups["letters"].Value, cursor) && !IsNameInCapitals(cursor, at, m)
            ? Doubted(Spell(at, m, m.Groups["letters"].Value), m.Groups["letters"].Value)
            : null;
    }

    // Spelled because it does not look enough like a word, and not much less: somebody should look.
    private static Verbalization Doubted(Verbalization reading, string letters) => letters.Length < 4 || AsLetters.Contains(letters) || AcronymShape.ChanceOfLetters(letters) > Sure
        ? reading
        : reading with { Segments = [.. reading.Segments.Select(s => s with { Doubt = $"“{letters}” is spelled; it may be said as a word" })] };

    // "TOM HALVORSEN": a short word beside a long one, both in capitals.
    private static bool IsNameInCapitals(TextCursor cursor, int at, Match m)
    {
        string letters = m.Groups["letters"].Value;
        return ShortNamePattern().IsMatch(letters) && !AsLetters.Contains(letters) && (IsLongInCapitals(cursor.WordAfter(at + m.Length)) || IsLongInCapitals(cursor.WordBefore(at)));
    }

    private static bool IsLongInCapitals(string word) => word.Length > 4 && word.All(char.IsAsciiLetterUpper) && IsPronounceable(word);

    /// <summary>Capitals that a list says how to say.</summary>
    public static bool IsKnown(string lower) => AsLetters.Contains(lower.ToUpperInvariant()) || lower is "cia" or "fbi" or "irs" or "bbc" or "nhs" or "nbc" or "abc" or "cbs" or "mit" or "lse" or "api" or "aws";

    /// <summary>Whether letters without dots are spelled rather than said.</summary>
    public static bool IsSpelled(string letters, TextCursor? cursor)
    {
        string upper = letters.ToUpperInvariant();
        if (AsWords.Contains(upper) || cursor is { IsAllCaps: true } && letters.Length > 3 && !AsLetters.Contains(upper))
        {
            return false;
        }

        bool shortWord = ShortWords.Contains(upper) && (cursor is null or { IsAllCaps: true } || upper is not ("WHO" or "IT" or "US" or "ME" or "OR" or "AM"));
        return AsLetters.Contains(upper) || !shortWord && (letters.Length < 4 || AcronymShape.ChanceOfLetters(upper) >= (char.IsAsciiLetterLower(letters[0]) ? Sure : LikelyLetters));
    }

    // "IT'S", "LET'S"
    private static bool IsPronoun(string upper) => upper is "IT" or "HE" or "SHE" or "LET" or "THAT" or "WHAT" or "WHO" or "HOW" or "HERE" or "THERE" or "WHERE" or "ONE";

    private static bool IsPronounceable(string upper) => AcronymShape.ChanceOfLetters(upper) < LikelyLetters;

    private static Verbalization Spell(int at, Match m, string letters)
    {
        string tail = m.Groups["tail"].Value.Replace('’', '\'').Replace("'S", "'s", StringComparison.Ordinal).TrimEnd('\'');
        return Verbalization.Letters(at, at + m.Length, letters + tail);
    }

    private static Verbalization ReadPair(int at, Match m)
    {
        Group first = m.Groups["first"], second = m.Groups["second"];
        string tail = m.Groups["tail"].Value.Replace('’', '\'').TrimEnd('\'');
        int and = first.Index + first.Length;
        return new Verbalization(at + m.Length,
        [
            SpokenSegment.Letters(first.Index, and, first.Value),
            SpokenSegment.Words(and, second.Index, "and"),
            SpokenSegment.Letters(second.Index, at + m.Length, second.Value + tail),
        ]);
    }

    // "n/a", "A/C"
    private static bool IsBesideSlash(TextCursor cursor, int at) =>
        cursor.At(at - 1) == '/' && char.IsAsciiLetter(cursor.At(at - 2)) && !char.IsLetterOrDigit(cursor.At(at - 3)) || cursor.At(at + 1) == '/' && char.IsAsciiLetter(cursor.At(at + 2)) && !char.IsLetterOrDigit(cursor.At(at + 3));

    // "a" is a word and so is "I"; every other letter on its own is a name, an initial or a label.
    private static bool IsLetterName(TextCursor cursor, int at, Match m)
    {
        char letter = m.Value[0];
        bool initial = m.Groups["dot"].Success && cursor.At(at + m.Length) != '\0';
        return letter switch
        {
            'a' or 'A' when IsBesideSlash(cursor, at) => true,
            'A' when cursor.At(at + 1) is '♭' or '♯' or '♮' => true,
            'a' => false,
            'A' => initial || cursor.At(at - 1) is '(' or '#' || cursor.WordBefore(at) is "Part" or "Class" or "Plan" or "Group" or "Vitamin" or "vitamin" or "grade" or "Type" or "type",
            'I' => initial && char.IsUpper(cursor.At(cursor.SkipBlanks(at + m.Length))) && cursor.Before(at) is not ('"' or '“'),
            'O' => initial || cursor.At(at + 1) is not (' ' or ','),
            _ => true,
        };
    }

    [GeneratedRegex(@"\G(?<letters>(?:[A-Z]\.\s?){1,7}[A-Z]\.|(?:[a-zA-Z]\.){1,7}[a-zA-Z]\b\.?|[AB]\. ?[CD]\b\.?)(?<tail>['’]s|s\b)?(?![A-Za-z0-9])")]
    private static partial Regex DottedPattern();

    [GeneratedRegex(@"\G(?<first>[A-Z]{1,3})\s?&\s?(?<second>[A-Z]{1,3})(?<tail>['’]s|s)?(?![A-Za-z0-9])")]
    private static partial Regex AmpersandPattern();

    [GeneratedRegex(@"\G[A-Za-z](?:(?![A-Za-z0-9\u00c0-\uffff])|(?=[♭♯♮–—−…‑]))(?:(?<of>['’]s\b)|(?!['’]\w))(?<dot>\.)?")]
    private static partial Regex SinglePattern();

    [GeneratedRegex(@"\G(?<letters>[A-Z]{2,12})(?<tail>['’][sS](?![A-Za-z])|s(?=['’]?(?:[^\w'’]|$))|['’](?=\W|$))?(?![A-Za-z\u00c0-\uffff])")]
    private static partial Regex CapitalsPattern();

    [GeneratedRegex(@"\G(?<letters>[A-Z]{1,10})['’](?:T|RE|VE|LL|D|M|AM|ER|CLOCK|ALL|(?<s>S))(?![A-Za-z0-9])")]
    private static partial Regex ContractionPattern();

    [GeneratedRegex(@"[\s.]")]
    private static partial Regex DotPattern();

    [GeneratedRegex("^[BDFGHJKLMNPRSTVW][AEIOU][BDGKLMNRTX]$")]
    private static partial Regex ShortNamePattern();
}
