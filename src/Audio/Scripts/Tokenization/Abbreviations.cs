using System.Collections.Frozen;

namespace Audio.Scripts.Tokenization;

/// <summary>Words whose point does not end the sentence.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string> BeforeName = WordList.Of("""
        mr mrs ms mx messrs dr prof rev fr sr st sen sens rep reps gov govs gen lt lieut col sgt capt cpl pvt maj adm cmdr cpt
        brig det insp supt hon pres sec amb atty asst dep del mme mlle sra srta ft mt profs drs chas wm geo jas thos robt benj edw jos pt msgr mgr revd ald cllr
        """);

    private static readonly FrozenSet<string> Elsewhere = WordList.Of("""
        jr sr esq ret inc corp ltd co llc bros dept univ assn ave blvd rd vs etc al cf eg ie no nos vol vols pp fig figs ed eds est approx
        jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
        ala ariz ark calif colo conn dela fla ga ill ind kan ky md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo
        """);

    // Words that also end sentences: with these, a number or a lower-case word must follow.
    private static readonly FrozenSet<string> AlsoWords = WordList.Of("no mar jun sun ill ind miss mo pa co fig al ga md mon wed fri ed est det sec del pres wash ore col rep ark mass st");

    /// <param name="next">The next character that is no space.</param>
    public static bool Stops(string word, char next) =>
        BeforeName.Contains(word) || (Elsewhere.Contains(word) && (!AlsoWords.Contains(word) || char.IsDigit(next) || char.IsLower(next)));

    // Short forms of parts of a text, and of times: only before what they count.
    private static readonly FrozenSet<string> BeforeNumber = WordList.Of("p pp c ca ch chs art arts eq eqs op ex tab app sec sect fig figs no nos vol vols bk pt pts fl lit cl para paras fn n nn v vv l ll r b d m ff rt rte prop props ps isa heb cor tim thess sam rev gen");

    private static readonly FrozenSet<string> BeforeInitialI = WordList.Of("by from of to with sir dr prof mr see cf like for than about");

    /// <summary>"p. 12", "ca. 1900", "lit. “the sea”", "App. B": what is counted or meant follows.</summary>
    public static bool StandsBeforeNumber(string word, string text, int stop)
    {
        string lower = word.ToLowerInvariant();
        if (!BeforeNumber.Contains(lower) || word.Length > 1 && word.All(char.IsUpper))
        {
            return false;
        }

        int next = stop + 1;
        while (next < text.Length && text[next] is ' ' or '\u00a0' && next - stop < 4)
        {
            next++;
        }

        char c = next < text.Length ? text[next] : ' ', after = next + 1 < text.Length ? text[next + 1] : ' ';
        return char.IsDigit(c) || c == '(' && char.IsDigit(after)
            || lower is "lit" or "c" or "ca" or "fl" && c is '"' or '“' or '‘' or '\''
            || lower is "app" or "fig" or "tab" or "ex" or "p" or "pp" or "ch" && char.IsLetter(c) && (!char.IsLetterOrDigit(after) || "ivxIVX".Contains(c, StringComparison.Ordinal) && "ivxIVX".Contains(after, StringComparison.Ordinal));
    }

    /// <summary>"by I. Newton", and "I. Newton said" at the start; not "So am I. Nobody knew".</summary>
    public static bool IsInitialI(string text, int start, int stop)
    {
        int name = stop + 2;
        if (name >= text.Length || text[stop + 1] != ' ' || !char.IsUpper(text[name]))
        {
            return false;
        }

        int end = name;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        int last = start;
        while (last > 0 && text[last - 1] == ' ')
        {
            last--;
        }

        int first = last;
        while (first > 0 && char.IsLetter(text[first - 1]))
        {
            first--;
        }

        bool begins = last == 0 || text[last - 1] is '\n' or '.' or '!' or '?' or '”' or '"' or '“' or '(';
        return !SentenceEnds.IsStarter(text[name..end]) && (begins || BeforeInitialI.Contains(text[first..last].ToLowerInvariant()));
    }

    /// <summary>"Mr." and the like: a name follows, whatever the next letter looks like.</summary>
    public static bool StandsBeforeName(string lowerWithStop) => BeforeName.Contains(lowerWithStop.TrimEnd('.'));
}
