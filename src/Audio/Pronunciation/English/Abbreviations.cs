using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Titles and shortened words: "Mr.", "Lieut.", "No. 1", "vs.", "St. Petersburg" and "Main St.".</summary>
internal sealed partial class Abbreviations : Kind
{
    // Short forms that stand before a name, a number or a phrase, with or without a dot where marked *.
    private static readonly FrozenDictionary<string, string> Words = Rows("""
        *Mr=mister *Mrs=missus *Ms=miz *Messrs=messieurs Mme=madame Mlle=mademoiselle *Prof=professor Rev=reverend Revd=reverend Hon=honorable Gen=general Col=colonel
        *Lt=lieutenant Lieut=lieutenant *Sgt=sergeant Sergt=sergeant *Capt=captain Maj=major Cmdr=commander Comdr=commander Cpl=corporal Pvt=private Adm=admiral Brig=brigadier
        Gov=governor Sen=senator Sens=senators Rep=representative Reps=representatives Pres=president Supt=superintendent Det=detective Insp=inspector Amb=ambassador
        Atty=attorney Asst=assistant Assoc=associate Dept=department Univ=university Assn=association Bros=brothers Co=company Corp=corporation Inc=incorporated Ltd=limited
        *Jr=junior *Sr=senior Esq=esquire *Ave=avenue *Blvd=boulevard *Rd=road *Hwy=highway *Pkwy=parkway Sq=square *Ct=court *Mt=mount *mt=mount *hwy=highway Ft=fort
        Intl=international Natl=national Govt=government *Pfc=private_first_class *Spc=specialist *Cpt=captain *Cllr=councillor *sq=square *Mk=mark Bn=battalion Regt=regiment Pt=point Sat=Saturday Sun=Sunday Thu=Thursday Thur=Thursday Tue=Tuesday Matt=Matthew *LCpl=lance_corporal *Hwys=highways Apt=apartment Bldg=building Rt=right Mgr=monsignor Msgr=monsignor Ald=alderman
        *WWI=World_War_one *WWII=World_War_two *cf=compare ext=extension Ext=extension para=paragraph paras=paragraphs avg=average tel=telephone Tel=telephone
        vs=versus etc=et_cetera viz=namely approx=approximately dept=department est=established misc=miscellaneous govt=government resp=respectively
        Chas=Charles Wm=William Thos=Thomas Jas=James Jos=Joseph Robt=Robert cont=continued incl=including excl=excluding ca=circa
        Sept=September Mon=Monday Tues=Tuesday Wed=Wednesday Thurs=Thursday Fri=Friday
        pp=pages vol=volume Vol=volume vols=volumes Vols=volumes fig=figure Fig=figure figs=figures Figs=figures eds=editors Nos=numbers nos=numbers
        ft=feet lbs=pounds oz=ounces hrs=hours mins=minutes cwt=hundredweight yds=yards
        """);

    private static readonly FrozenDictionary<string, string> WithoutDot =
        Words.Where(row => row.Key[0] == '*').ToFrozenDictionary(row => row.Key[1..], row => row.Value, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> States = Rows("""
        AL=Alabama AK=Alaska AZ=Arizona AR=Arkansas CA=California CO=Colorado CT=Connecticut DE=Delaware FL=Florida GA=Georgia HI=Hawaii ID=Idaho IL=Illinois IN=Indiana IA=Iowa KS=Kansas
        KY=Kentucky LA=Louisiana ME=Maine MD=Maryland MA=Massachusetts MI=Michigan MN=Minnesota MS=Mississippi MO=Missouri MT=Montana NE=Nebraska NV=Nevada NH=New_Hampshire NJ=New_Jersey
        NM=New_Mexico NY=New_York NC=North_Carolina ND=North_Dakota OH=Ohio OK=Oklahoma OR=Oregon PA=Pennsylvania RI=Rhode_Island SC=South_Carolina SD=South_Dakota TN=Tennessee TX=Texas
        UT=Utah VT=Vermont VA=Virginia WA=Washington WV=West_Virginia WI=Wisconsin WY=Wyoming
        Calif=California Mass=Massachusetts Conn=Connecticut Fla=Florida Tex=Texas Penn=Pennsylvania Pa=Pennsylvania Wash=Washington Ariz=Arizona Colo=Colorado Okla=Oklahoma
        Tenn=Tennessee Minn=Minnesota Mich=Michigan Wis=Wisconsin Ore=Oregon Ky=Kentucky Va=Virginia Ga=Georgia La=Louisiana Md=Maryland Me=Maine Mo=Missouri Ill=Illinois Ind=Indiana
        Ala=Alabama Ark=Arkansas Del=Delaware Kan=Kansas Miss=Mississippi Mont=Montana Neb=Nebraska Nev=Nevada Vt=Vermont Wyo=Wyoming
        """);

    // Short forms that are words themselves need their dot and something behind it.
    private static readonly HashSet<string> AlsoWords = ["Co", "Rep", "Sq", "Fri", "Mon", "Wed", "Sat", "Sun", "Matt", "Pt", "est", "Maj", "Fig", "fig", "cont"];

    /// <summary>Every short form, with or without its dot.</summary>
    public static IEnumerable<string> ShortForms => Words.Keys.Concat(States.Keys).Select(w => w.TrimStart('*'));

    public override bool MayStart(char first) => char.IsAsciiLetter(first) || first == '&';

    public override Reading? Read(Passage passage, int at) =>
        (MayBeNumbered(passage, at) ? ReadNumbered(passage, at) : null) ?? (passage.At(at + 1) == '.' ? ReadDirection(passage, at) : null)
        ?? (passage.At(at) is 'S' or 'D' or 's' or 'd' ? ReadPlaceOrPerson(passage, at) : null) ?? ReadPhrase(passage, at) ?? ReadState(passage, at) ?? ReadWord(passage, at);

    // A dot after at most four letters, or "No 5".
    private static bool MayBeNumbered(Passage passage, int at) =>
        passage.At(at) is 'N' || passage.At(at + 1) == '.' || passage.At(at + 2) == '.' || passage.At(at + 3) == '.' || passage.At(at + 4) == '.';

    // "No. 5", "p. 127", "c. 1981": before a number only.
    private static Reading? ReadNumbered(Passage passage, int at)
    {
        if (MatchAt(NumberedPattern(), passage, at) is not { } m)
        {
            return null;
        }

        string word = m.Value.TrimEnd(' ', '.') switch
        {
            "Gen" => "Genesis",
            "Rev" => "Revelation",
            "Ex" => "Exodus",
            "Lev" => "Leviticus",
            "Deut" => "Deuteronomy",
            "Ps" => "Psalm",
            "Prov" => "Proverbs",
            "Isa" => "Isaiah",
            "Rom" => "Romans",
            "No" or "NO" or "no" => "number",
            "p" or "P" => "page",
            "c" or "ca" => "circa",
            "Sec" or "sec" => "section",
            "Ch" or "ch" => "chapter",
            "Art" or "art" => "article",
            "b" => "born",
            "d" => "died",
            _ => "line",
        };
        return Reading.Words(at, at + m.Length, word);
    }

    private static Reading? ReadPlaceOrPerson(Passage passage, int at)
    {
        if (MatchAt(SaintPattern(), passage, at) is not { } m)
        {
            return null;
        }

        string before = passage.WordBefore(at), next = passage.WordAfter(at + m.Length);
        bool nameFollows = next.Length > 0 && char.IsUpper(next[0]);
        bool houseNumber = passage.SecondWordBefore(at) is [>= '0' and <= '9', ..] second && second.All(char.IsAsciiDigit);
        bool nameBefore = before.Length > 0 && (char.IsUpper(before[0]) || char.IsAsciiDigit(before[0])) && passage.Before(at) is not '.';
        bool street = nameBefore && (!nameFollows || houseNumber);
        bool saint = m.Groups[1].Value[0] is 'S' or 's';
        string word = street ? (saint ? "street" : "drive") : saint ? "saint" : "doctor";
        bool dotted = m.Value[^1] == '.';
        bool initials = m.Value == "ST" && !passage.Shouting;
        return !initials && (street || nameFollows || dotted || m.Value == "Dr") ? Reading.Words(at, at + m.Length, word) : null;
    }

    // "350 E. 42nd St.", "N. Clark St."; not the last of several initials.
    private static Reading? ReadDirection(Passage passage, int at) => passage.Before(at) != '.' && MatchAt(DirectionPattern(), passage, at) is { } m
        ? Reading.Words(at, at + m.Length, m.Value[0] switch { 'N' => "north", 'S' => "south", 'E' => "east", _ => "west" })
        : null;

    private static Reading? ReadPhrase(Passage passage, int at)
    {
        if (MatchAt(PhrasePattern(), passage, at) is { } m)
        {
            string words = m.Groups[1].Value switch
            {
                ['e', '.', ..] => "for example",
                ['i', '.', ..] => "that is",
                "&c" => "et cetera",
                ['f', ..] => "fluid",
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
            return Reading.Words(at, at + m.Length, words);
        }

        return MatchAt(DegreePattern(), passage, at) is { } degree
            ? Reading.Letters(at, at + degree.Length, degree.Groups[1].Value.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant() + degree.Groups["tail"].Value.Replace('’', '\''))
            : null;
    }

    // "Santa Fe, NM", "Reno, Nev.": a state's short form after its town. After a comma MD is a doctor's degree more often.
    private static Reading? ReadState(Passage passage, int at) =>
        (passage.Before(at) == ',' || IsParty(passage, at) || IsStateOf(passage, at)) && MatchAt(StatePattern(), passage, at) is { Value: not "MD" } m && Known(States, m.Value.TrimEnd('.')) is { } state
            ? Reading.Words(at, at + m.Length, state)
            : null;

    // "Ky.-based", "Tenn. Gov. Lee", "the Calif. law": a dotted short form that is no word, in the middle of a sentence.
    private static bool IsStateOf(Passage passage, int at) => MatchAt(StatePattern(), passage, at) is { } m && m.Value[^1] == '.' && char.IsLower(m.Value[^2]) && at + m.Length is var end
        && (passage.At(end) == '-' && char.IsAsciiLetterLower(passage.At(end + 1)) || passage.WordAfter(end) is "Gov" or "Sen" or "Rep" or "Lt" or "Atty"
            || m.Value is "Calif." or "Conn." or "Tenn." or "Okla." or "Minn." or "Ariz." or "Fla." && char.IsAsciiLetterLower(passage.At(passage.SkipBlanks(end))));

    // "(R-Ohio)", "D-Calif."
    private static bool IsParty(Passage passage, int at) => passage.At(at - 1) is '-' or '–' && passage.At(at - 2) is 'R' or 'D' or 'I' && !char.IsLetterOrDigit(passage.At(at - 3));

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

    private static Reading? ReadWord(Passage passage, int at)
    {
        Match? m = MatchAt(WordPattern(), passage, at);
        if (m is null)
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

        char after = passage.At(passage.SkipBlanks(at + m.Length));
        bool ambiguousEnd = dot && AlsoWords.Contains(written) && (after == '\0' || char.IsUpper(after) && written is "Mon" or "Wed" or "Fri" or "Sat" or "Sun" or "Matt" or "est" or "cont");
        return ambiguousEnd ? null : Reading.Words(at, at + m.Length, word + (m.Groups["of"].Success ? "'s" : ""));
    }

    private static FrozenDictionary<string, string> Rows(string rows) => rows.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(row => row.Replace('_', ' ').Split('=')).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    [GeneratedRegex(@"\G(?:(p|P|c|ca|l|(?<=[(,;]\s?)[bd])\.\s{0,3}(?=\d)|(Gen|Rev|Ex|Lev|Deut|Ps|Prov|Isa|Rom)\.\s(?=\d{1,3}:\d)|(No|NO|no|Sec|sec|Ch|ch|Art|art)\.\s{0,3}(?=#?\d|[IVXLC]{1,6}\b)|(N[oO])\s(?=\d))")]
    private static partial Regex NumberedPattern();

    [GeneratedRegex(@"\G[NSEW]\.(?=\s(?:\d{1,3}(?:st|nd|rd|th)|[A-Z][a-z]{2,15})\s(?:[Ss]t|Ave|Pl|Blvd|Rd|Dr|Street|Avenue|Place|Boulevard|Road|Drive)\b)")]
    private static partial Regex DirectionPattern();

    [GeneratedRegex(@"\G(St|Dr|st|dr|ST)\b(?!['’])\.?")]
    private static partial Regex SaintPattern();

    [GeneratedRegex(@"\G(e\.\s?g\.|i\.\s?e\.|&c|fl(?=\.?\s?oz)|w/o|w/(?=\s)|c/o|b/c|[Gg]ov['’]t|[Ii]nt['’]l|[Nn]at['’]l|[Aa]ss['’]n|v(?=\.?\s+[A-Z])|vs)(?![A-Za-z])\.?")]
    private static partial Regex PhrasePattern();

    [GeneratedRegex(@"\G(Ph\.?D|M\.?Sc|B\.?Sc|Ed\.D|D\.Phil|Ll?\.D)\.?(?<tail>['’]s|s)?(?![A-Za-z])")]
    private static partial Regex DegreePattern();

    [GeneratedRegex(@"\G(?:([A-Z]{2})(?![A-Za-z0-9'’.&]|\s\d{1,4}\b)|([A-Z][A-Za-z]{1,5})\.)")]
    private static partial Regex StatePattern();

    [GeneratedRegex(@"\G([A-Za-z]{2,8})(?<dot>\.)?(?<of>['’]s)?(?![A-Za-z0-9'’])")]
    private static partial Regex WordPattern();
}
