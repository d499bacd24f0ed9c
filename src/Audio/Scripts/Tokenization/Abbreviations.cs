using System.Collections.Frozen;

namespace Audio.Scripts.Tokenization;

/// <summary>Words whose point does not end the sentence.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string> BeforeName = WordList.Of("""
        mr mrs ms mx messrs dr prof rev fr sr st sen sens rep reps gov govs gen lt lieut col sgt capt cpl pvt maj adm cmdr cpt
        brig det insp supt hon pres sec amb atty asst dep del mme mlle sra srta ft mt
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

    /// <summary>"Mr." and the like: a name follows, whatever the next letter looks like.</summary>
    public static bool StandsBeforeName(string lowerWithStop) => BeforeName.Contains(lowerWithStop.TrimEnd('.'));
}
