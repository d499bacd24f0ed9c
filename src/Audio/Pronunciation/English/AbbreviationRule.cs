using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Audio.Scripts.Tokenization;

namespace Audio.Pronunciation.English;

/// <summary>Titles and shortened words: "Mr.", "Lieut.", "No. 1", "vs.", "St. Petersburg" and "Main St.".</summary>
internal sealed partial class AbbreviationRule : NormalizationRule
{
    // Short forms that stand before a name, a number or a phrase, with or without a dot where marked *.
    private static readonly FrozenDictionary<string, string> Words = Rows("""
        *Mr=mister *Mrs=missus *Ms=miz *Messrs=messieurs Mme=madame Mlle=mademoiselle *Prof=professor Rev=reverend Revd=reverend Hon=honorable Gen=general Col=colonel
        *Lt=lieutenant Lieut=lieutenant *Sgt=sergeant Sergt=sergeant *Capt=captain Maj=major Cmdr=commander Comdr=commander Cpl=corporal Pvt=private Adm=admiral Brig=brigadier
        Gov=governor Sen=senator Sens=senators Rep=representative Reps=representatives Pres=president Supt=superintendent Det=detective Insp=inspector Amb=ambassador
        Atty=attorney Asst=assistant Assoc=associate Dept=department Univ=university Assn=association Bros=brothers Co=company Corp=corporation Inc=incorporated Ltd=limited
        *Jr=junior *Sr=senior Esq=esquire *Ave=avenue *ave=avenue *Blvd=boulevard *blvd=boulevard *Rd=road *Expy=expressway *Expwy=expressway *VOL=volume *Hwy=highway *Pkwy=parkway Sq=square *Ct=court *Mt=mount *mt=mount *hwy=highway Ft=fort
        Intl=international Natl=national Govt=government *Pfc=private_first_class *Spc=specialist *Cpt=captain *Cllr=councillor *sq=square *Mk=mark Bn=battalion Regt=regiment Pt=point Sat=Saturday Sun=Sunday Thu=Thursday Thur=Thursday Tue=Tuesday Matt=Matthew *LCpl=lance_corporal *Hwys=highways Apt=apartment Bldg=building Rt=right Mgr=monsignor Msgr=monsignor Ald=alderman
        *WWI=World_War_one *WWII=World_War_two *WWIII=World_War_three *cf=compare ext=extension Ext=extension para=paragraph paras=paragraphs avg=average tel=telephone Tel=telephone
        vs=versus etc=et_cetera viz=namely approx=approximately dept=department Inst=institute est=established misc=miscellaneous govt=government resp=respectively
        Chas=Charles Wm=William Thos=Thomas Jas=James Jos=Joseph Robt=Robert cont=continued incl=including excl=excluding ca=circa
        Sept=September Mon=Monday Tues=Tuesday Wed=Wednesday Thurs=Thursday Fri=Friday
        pp=pages vol=volume Vol=volume vols=volumes Vols=volumes fig=figure Fig=figure figs=figures Figs=figures eds=editors Nos=numbers nos=numbers
        ft=feet *lbs=pounds oz=ounces hrs=hours mins=minutes cwt=hundredweight yds=yards
        """);

    /// <summary>Whether a word is no abbreviation, so that it may be a name.</summary>
    public static bool IsNoShortForm(string word) => !Words.ContainsKey(word) && !States.ContainsKey(word);

    private static readonly FrozenDictionary<string, string> WithoutDot =
        Words.Where(row => row.Key[0] == '*').ToFrozenDictionary(row => row.Key[1..], row => row.Value, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> States = Rows("""
        AL=Alabama AK=Alaska AZ=Arizona AR=Arkansas CA=California CO=Colorado CT=Connecticut DE=Delaware FL=Florida GA=Georgia HI=Hawaii ID=Idaho IL=Illinois IN=Indiana IA=Iowa KS=Kansas
        KY=Kentucky LA=Louisiana ME=Maine MD=Maryland MA=Massachusetts MI=Michigan MN=Minnesota MS=Mississippi MO=Missouri MT=Montana NE=Nebraska NV=Nevada NH=New_Hampshire NJ=New_Jersey
        NM=New_Mexico NY=New_York NC=North_Carolina ND=North_Dakota OH=Ohio OK=Oklahoma OR=Oregon PA=Pennsylvania RI=Rhode_Island SC=South_Carolina SD=South_Dakota TN=Tennessee TX=Texas
        UT=Utah VT=Vermont VA=Virginia WA=Washington WV=West_Virginia WI=Wisconsin WY=Wyoming
        Calif=California Mass=Massachusetts Conn=Connecticut Fla=Florida Tex=Texas Penn=Pennsylvania Pa=Pennsylvania Wash=Washington Ariz=Arizona Colo=Colorado Okla=Oklahoma
        Tenn=Tennessee Minn=Minnesota Mich=Michigan Wis=Wisconsin Ore=Oregon Ky=Kentucky Va=Virginia Ga=Georgia La=Louisiana Md=Maryland Me=Maine Mo=Missouri Ill=Illinois Ind=Indiana
        Ala=Alabama Ark=Arkansas Del=Delaware Kan=Kansas Miss=Mississippi Mont=Montana Neb=Nebraska N.Y=New_York N.J=New_Jersey N.C=North_Carolina N.D=North_Dakota N.H=New_Hampshire N.M=New_Mexico S.C=South_Carolina S.D=South_Dakota R.I=Rhode_Island Nev=Nevada Vt=Vermont Wyo=Wyoming
        """);

    // Short forms that are words themselves need their dot and something behind it.
    private static readonly HashSet<string> AlsoWords = ["Co", "Rep", "Sq", "Fri", "Mon", "Wed", "Sat", "Sun", "Matt", "Pt", "est", "Maj", "Fig", "fig", "cont"];

    /// <summary>Every short form, with or without its dot.</summary>
    public static IEnumerable<string> ShortForms => Words.Keys.Concat(States.Keys).Select(w => w.TrimStart('*'));

    private const int MaxShortFormLength = 8;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsShortForm =
        Words.Keys.Select(w => w.TrimStart('*')).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public override bool MayStart(char first) => char.IsAsciiLetter(first) || first == '&';

    public override Verbalization? Read(TextCursor cursor, int at) =>
        (MayBeNumbered(cursor, at) ? ReadNumbered(cursor, at) : null) ?? (cursor.At(at + 1) == '.' ? ReadDirection(cursor, at) : null)
        ?? (cursor.At(at) is 'S' or 'D' or 's' or 'd' ? ReadPlaceOrPerson(cursor, at) : null) ?? ReadPhrase(cursor, at) ?? ReadState(cursor, at) ?? ReadWord(cursor, at);

    // A dot after at most four letters, or "No 5".
    private static bool MayBeNumbered(TextCursor cursor, int at) =>
        cursor.At(at) is 'N' or 'R' or 'r' || cursor.At(at + 1) == '.' || cursor.At(at + 2) == '.' || cursor.At(at + 3) == '.' || cursor.At(at + 4) == '.' || cursor.At(at + 5) == '.';

    // "No. 5", "p. 127", "c. 1981": before a number only.
    private static Verbalization? ReadNumbered(TextCursor cursor, int at)
    {
        if (MatchAt(NumberedPattern(), cursor, at) is not { } m)
        {
            return null;
        }

        if (m.Value is ['n', 'o', '.', ..] && CountPattern().Match(cursor.Text, at + m.Length) is { Success: true } count && NumeralRule.IsCounted(cursor, at + m.Length + count.Length))
        {
            return null; // "I said no. 7 people died"
        }

        return Verbalization.Words(at, at + m.Length, NumberedWord(m.Value.TrimEnd(' ', '.')));
    }

    private static string NumberedWord(string shortForm) => shortForm switch
    {
        "No" or "NO" or "no" => "number",
        "p" or "P" => "page",
        "c" or "ca" => "circa",
        "Sec" or "sec" or "Sect" or "sect" => "section",
        "Rt" or "Rte" or "rt" or "rte" or "RT" or "RTE" => "route",
        "Prop" => "proposition",
        "Props" => "propositions",
        "Op" or "op" => "opus",
        "Eq" or "eq" => "equation",
        "Eqs" or "eqs" => "equations",
        "App" or "app" => "appendix",
        "Tab" or "tab" => "table",
        "Ex" or "ex" => "exhibit",
        "Bk" or "bk" => "book",
        "Pt" or "pt" => "part",
        "Cl" or "cl" => "clause",
        "Fn" or "fn" or "n" => "note",
        "nn" => "notes",
        "Sched" => "schedule",
        "r" => "reigned",
        "fl" => "flourished",
        "m" => "married",
        "Ch" or "ch" => "chapter",
        "Art" or "art" => "article",
        "b" => "born",
        "d" => "died",
        _ => "line",
    };

    private static Verbalization? ReadPlaceOrPerson(TextCursor cursor, int at)
    {
        if (MatchAt(SaintPattern(), cursor, at) is not { } m)
        {
            return null;
        }

        string before = cursor.WordBefore(at), next = cursor.WordAfter(at + m.Length);
        bool nameFollows = next.Length > 0 && char.IsUpper(next[0]) && !(m.Value[^1] == '.' && SentenceEnds.EndsAt(cursor.Text, at, at + m.Length - 1));
        bool houseNumber = cursor.SecondWordBefore(at) is [>= '0' and <= '9', ..] second && second.All(char.IsAsciiDigit);
        bool nameBefore = before.Length > 0 && (char.IsUpper(before[0]) || char.IsAsciiDigit(before[0])) && cursor.Before(at) is not '.';
        bool street = nameBefore && (!nameFollows || houseNumber);
        bool saint = m.Groups[1].Value[0] is 'S' or 's';
        string word = street ? (saint ? "street" : "drive") : saint ? "saint" : "doctor";
        bool dotted = m.Value[^1] == '.';
        bool initials = m.Value == "ST" && !cursor.IsAllCaps;
        return !initials && (street || nameFollows || dotted || m.Value == "Dr") ? Verbalization.Words(at, at + m.Length, word) : null;
    }

    // "350 E. 42nd St.", "N. Clark St."; not the last of several initials.
    private static Verbalization? ReadDirection(TextCursor cursor, int at) => cursor.Before(at) != '.' && MatchAt(DirectionPattern(), cursor, at) is { } m
        ? Verbalization.Words(at, at + m.Length, m.Value[0] switch { 'N' => "north", 'S' => "south", 'E' => "east", _ => "west" })
        : null;

    private static bool MayBePhrase(TextCursor cursor, int at) => cursor.At(at) switch
    {
        '&' => true,
        'e' => cursor.At(at + 1) == '.',
        'i' or 'I' => cursor.At(at + 1) is '.' or 'n',
        'f' => cursor.At(at + 1) == 'l',
        'w' or 'c' or 'b' => cursor.At(at + 1) == '/',
        'v' => cursor.At(at + 1) is '.' or ' ' or 's',
        'g' or 'G' => cursor.At(at + 1) == 'o',
        'n' or 'N' or 'a' or 'A' => cursor.At(at + 1) is 'a' or 's',
        _ => false,
    };

    private static Verbalization? ReadPhrase(TextCursor cursor, int at)
    {
        if (MayBePhrase(cursor, at) && MatchAt(PhrasePattern(), cursor, at) is { } m)
        {
            string words = m.Groups[1].Value switch
            {
                ['e', '.', ..] => "for example",
                ['i', '.', ..] => "that is",
                "&c" => "et cetera",
                ['f', ..] => cursor.WordBefore(at) is "1" or "one" || cursor.At(at - 1) == '-' ? "fluid ounce" : "fluid ounces",
                "c/o" => "care of",
                "b/c" => "because",
                ['g' or 'G', 'o', ..] => "government",
                ['i' or 'I', 'n', ..] => "international",
                ['n' or 'N', 'a', ..] => "national",
                ['a' or 'A', 's', ..] => "association",
                "w/o" => "without",
                "w/" => "with",
                _ => "versus",
            };
            return Verbalization.Words(at, at + m.Length, words);
        }

        if (cursor.At(at) == 'W' && MatchAt(WorldWarPattern(), cursor, at) is { } war)
        {
            return Verbalization.Words(at, at + war.Length, $"World War {Numbers.Cardinal(war.Groups[1].Value)}");
        }

        return cursor.At(at) is 'P' or 'M' or 'B' or 'E' or 'D' or 'L' && MatchAt(DegreePattern(), cursor, at) is { } degree
            ? Verbalization.Letters(at, at + degree.Length, degree.Groups[1].Value.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant() + degree.Groups["tail"].Value.Replace('’', '\''))
            : null;
    }

    // "Santa Fe, NM", "Reno, Nev.": a state's short form after its town. After a comma MD is a doctor's degree more often.
    private static Verbalization? ReadState(TextCursor cursor, int at) =>
        (cursor.Before(at) == ',' || IsParty(cursor, at) || IsStateOf(cursor, at)) && MatchAt(StatePattern(), cursor, at) is { Value: not "MD" } m && !(cursor.IsAllCaps && m.Value is "IN" or "OR" or "ME" or "HI" or "OK" or "LA" or "PA" or "MA") && Known(States, m.Value.TrimEnd('.')) is { } state
            ? Verbalization.Words(at, at + m.Length, state)
            : null;

    // "Ky.-based", "Tenn. Gov. Lee", "the Calif. law": a dotted short form that is no word, in the middle of a sentence.
    private static bool IsStateOf(TextCursor cursor, int at) => char.IsAsciiLetterUpper(cursor.At(at)) && (cursor.PeekRun(at).Classes & CharClass.Dot) != 0 && MatchAt(StatePattern(), cursor, at) is { } m && m.Value[^1] == '.' && char.IsLower(m.Value[^2]) && at + m.Length is var end
        && (cursor.At(end) == '-' && char.IsAsciiLetterLower(cursor.At(end + 1)) || cursor.WordAfter(end) is "Gov" or "Sen" or "Rep" or "Lt" or "Atty"
            || m.Value is "Calif." or "Conn." or "Tenn." or "Okla." or "Minn." or "Ariz." or "Fla." && char.IsAsciiLetterLower(cursor.At(cursor.SkipBlanks(end))));

    // "(R-Ohio)", "D-Calif."
    private static bool IsParty(TextCursor cursor, int at) => cursor.At(at - 1) is '-' or '–' && cursor.At(at - 2) is 'R' or 'D' or 'I' && !char.IsLetterOrDigit(cursor.At(at - 3));

    // "MR." and "VA." in a headline are the same short forms; "MS." is a manuscript.
    private static string? Known(FrozenDictionary<string, string> table, string written)
    {
        if (table.TryGetValue(written, out string? word) || written == "MS" || !written.All(char.IsAsciiLetterUpper))
        {
            return word;
        }

        string lower = written.ToLowerInvariant();
        return table.GetValueOrDefault(written[..1] + lower[1..]) ?? table.GetValueOrDefault(lower);
    }

    private static Verbalization? ReadWord(TextCursor cursor, int at)
    {
        int letters = at;
        while (letters - at <= MaxShortFormLength && char.IsAsciiLetter(cursor.At(letters)))
        {
            letters++;
        }

        if (!IsShortForm.Contains(cursor.Text.AsSpan(at, letters - at)) || MatchAt(WordPattern(), cursor, at) is not { } m)
        {
            return null;
        }

        string written = m.Groups[1].Value;
        bool dot = m.Groups["dot"].Success;
        string? word = dot ? Known(Words, written) ?? Known(WithoutDot, written) : WithoutDot.GetValueOrDefault(written);
        if (word is null)
        {
            return null;
        }

        char after = cursor.At(cursor.SkipBlanks(at + m.Length));
        if (written == "EST" && !char.IsAsciiDigit(after) || written == "VOL" && !char.IsAsciiDigit(after) || written == "no" && NumeralRule.IsCounted(cursor, at))
        {
            return null;
        }

        bool ambiguousEnd = dot && AlsoWords.Contains(written) && (after == '\0' || char.IsUpper(after) && written is "Mon" or "Wed" or "Fri" or "Sat" or "Sun" or "Matt" or "est" or "cont");
        return ambiguousEnd ? null : Verbalization.Words(at, at + m.Length, word + (m.Groups["of"].Success ? "'s" : ""));
    }

    private static FrozenDictionary<string, string> Rows(string rows) => rows.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(row => row.Replace('_', ' ').Split('=')).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    [GeneratedRegex(@"\G(?:(p|P|c|ca|l)\.\s{0,3}(?=\d)|(p)\.\s(?=[ivxl]{1,7}\b)|(?<=[(,;–—-]\s?|^)([bdrm]|fl)\.\s{0,3}(?=\d|ca?\.\s?\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d)|(R[Tt][Ee]?|[Rr]te|rt)\.?\s(?=\d{1,4}[A-Z]?\b)|(Props?|Op|op|Eqs?|eqs?|Tab|tab|Ex|Cl|cl|[Ff]n|nn?|Sched|Bk|bk|Pt|pt|Sect|sect)\.\s{0,3}(?=\(?\d|[IVXLC]{1,6}\b)|(App|app)\.\s(?=[A-Z]\b|\d|[IVX]{1,5}\b)|(No|NO|no|Sec|sec|Ch|ch|Art|art)\.\s{0,3}(?=#?\d|[IVXLC]{1,6}\b)|(N[oO])\s(?=\d))")]
    private static partial Regex NumberedPattern();

    [GeneratedRegex(@"\G[NSEW]\.(?=\s(?:\d{1,3}(?:st|nd|rd|th)|[A-Z][a-z]{2,15})\s(?:[Ss]t|Ave|Pl|Blvd|Rd|Dr|Street|Avenue|Place|Boulevard|Road|Drive)\b)")]
    private static partial Regex DirectionPattern();

    [GeneratedRegex(@"\G(St|Dr|st|dr|ST)\b(?!['’])\.?")]
    private static partial Regex SaintPattern();

    [GeneratedRegex(@"\G(e\.\s?g\.|i\.\s?e\.|&c|fl\.?\s?oz|w/o|w/(?=\s)|c/o|b/c|[Gg]ov['’]t|[Ii]nt['’]l|[Nn]at['’]l|[Aa]ss['’]n|v(?=\.?\s+[A-Z])|vs)(?![A-Za-z])\.?")]
    private static partial Regex PhrasePattern();

    [GeneratedRegex(@"\G\d{1,4}")]
    private static partial Regex CountPattern();

    [GeneratedRegex(@"\GWW([123])(?![A-Za-z0-9])")]
    private static partial Regex WorldWarPattern();

    [GeneratedRegex(@"\G(P[Hh]\.?D|Ph\.?d|M\.?Sc|B\.?Sc|Ed\.D|D\.Phil|Ll?\.D)\.?(?<tail>['’]s|s)?(?![A-Za-z])")]
    private static partial Regex DegreePattern();

    [GeneratedRegex(@"\G(?:([A-Z]{2})(?![A-Za-z0-9'’.&]|\s\d{1,4}\b)|([A-Z][A-Za-z]{1,5})\.|(?:N\.[YJCDHM]|S\.[CD]|R\.I)\.)")]
    private static partial Regex StatePattern();

    [GeneratedRegex(@"\G([A-Za-z]{2,8})(?<dot>\.)?(?<of>['’]s)?(?![A-Za-z0-9'’])")]
    private static partial Regex WordPattern();
}
