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

    public static bool Is(string lower) => Neutral.Contains(Bare(lower)) || Male.Contains(Bare(lower)) || Female.Contains(Bare(lower));

    public static Gender GenderOf(string lower) => Male.Contains(Bare(lower)) ? Gender.Male : Female.Contains(Bare(lower)) ? Gender.Female : Gender.Unknown;

    /// <summary>Whether two titles cannot be one person's: "Mr." and "Mrs.", "Mrs." and "Miss".</summary>
    public static bool Differ(string a, string b) =>
        (GenderOf(a), GenderOf(b)) is (Gender.Male, Gender.Female) or (Gender.Female, Gender.Male) || (Bare(a), Bare(b)) is ("mrs", "miss") or ("miss", "mrs");

    public static bool IsSuffix(string lower) => Bare(lower) is "jr" or "sr" or "ii" or "iii" or "iv" or "esq" or "phd" or "md" or "kc" or "qc" or "obe" or "mbe" or "cbe";

    private static string Bare(string lower) => lower.TrimEnd('.');
}
