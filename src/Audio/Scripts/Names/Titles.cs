using System.Collections.Frozen;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>Titles and ranks before names, and what they say about gender.</summary>
internal static class Titles
{
    private static readonly FrozenSet<string> Male = WordList.Of("mr mister mistah sir lord king prince father brother uncle congressman chairman señor sr. monsieur herr count duke baron pope");

    private static readonly FrozenSet<string> Female = WordList.Of("mrs ms miss madam madame lady queen princess mother sister aunt congresswoman chairwoman señora mme mlle frau countess duchess dame");

    private static readonly FrozenSet<string> Neutral = WordList.Of("""
        dr prof sens reps govs gens drs profs senators professor doctor sen senator rep representative gov governor president vice secretary attorney general gen lt lieut lieutenant col colonel sgt
        sergeant capt captain maj major adm admiral cpl corporal pvt private cmdr commander chief officer detective det sheriff judge justice mayor minister
        prime ambassador amb rev reverend rabbi imam bishop archbishop cardinal pastor speaker leader director chancellor councilman councilwoman
        commissioner inspector deputy lieutenant-governor hon coach first staff master petty brig brigadier mx messrs supt superintendent dean del
        delegate assemblyman assemblywoman comptroller treasurer undersecretary premier sheikh supervisor cllr councillor councilor councilmember alderman constable trooper pc dc ayatollah mullah marshal warden
        """);

    // Nouns that tell of whoever has one of several titles.
    private static readonly FrozenDictionary<string, FrozenSet<string>> Kinds = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        ["officer"] = WordList.Of("constable sergeant sgt inspector insp detective det superintendent supt trooper deputy pc dc ds di dci captain lieutenant commander major colonel cadet"),
        ["detective"] = WordList.Of("det dc ds di dci inspector sergeant"),
        ["judge"] = WordList.Of("justice judge recorder magistrate"),
        ["lawmaker"] = WordList.Of("senator sen representative rep congressman congresswoman delegate del assemblyman assemblywoman mp"),
        ["politician"] = WordList.Of("senator sen representative rep congressman congresswoman councillor cllr councilman councilwoman alderman minister mayor governor gov mp"),
        ["academic"] = WordList.Of("professor prof lecturer"),
        ["cleric"] = WordList.Of("rev reverend pastor bishop archbishop priest rabbi imam"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool Is(string lower) => Neutral.Contains(Bare(lower)) || Male.Contains(Bare(lower)) || Female.Contains(Bare(lower));

    public static Gender GenderOf(string lower) => Male.Contains(Bare(lower)) ? Gender.Male : Female.Contains(Bare(lower)) ? Gender.Female : Gender.Unknown;

    /// <summary>Whether two titles cannot be one person's: "Mr." and "Mrs.", "Mrs." and "Miss".</summary>
    public static bool Differ(string a, string b) =>
        (GenderOf(a), GenderOf(b)) is (Gender.Male, Gender.Female) or (Gender.Female, Gender.Male) || (Bare(a), Bare(b)) is ("mrs", "miss") or ("miss", "mrs");

    public static bool IsSuffix(string lower) => Bare(lower) is "jr" or "sr" or "ii" or "iii" or "iv" or "esq" or "phd" or "md" or "kc" or "qc" or "obe" or "mbe" or "cbe";

    /// <summary>Whether a holder of the title is told of by the noun: "the officer" of a constable, "the judge" of a justice.</summary>
    public static bool IsKindOf(string title, string noun) => Kinds.TryGetValue(noun, out FrozenSet<string>? titles) && titles.Contains(Bare(title));

    private static string Bare(string lower) => lower.TrimEnd('.');
}
