using System.Collections.Frozen;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>Places, peoples and parties: capital words that are nobody's name.</summary>
internal static class NonPersonCapitals
{
    private static readonly FrozenSet<string> Words = WordList.Of("""
        republican republicans democrat democrats democratic gop libertarian conservative liberal labour tory american americans british english french german russian
        chinese japanese iraqi iranian syrian israeli palestinian saudi turkish kurdish afghan pakistani indian mexican canadian australian european african asian
        latino latinos hispanic hispanics black white muslim muslims christian christians jewish jews catholic catholics sunni shiite evangelical evangelicals
        u.s. us usa uk u.k. eu u.n. un america britain england france germany russia china japan iraq iran syria israel turkey afghanistan pakistan india mexico
        canada australia europe africa asia ukraine poland spain italy ireland scotland wales korea vietnam cuba libya egypt yemen lebanon jordan greece
        alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana
        maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey york carolina dakota ohio oklahoma oregon
        pennsylvania rhode tennessee texas utah vermont virginia wisconsin wyoming washington london paris berlin moscow beijing tokyo
        chicago boston philadelphia detroit cleveland miami orlando atlanta dallas houston denver seattle brooklyn manhattan hollywood baghdad mosul damascus
        west east north south western eastern northern southern midwest army navy marine marines house senate congress pentagon supreme
        """);

    /// <summary>"The Ohio Republican": a member, not a name.</summary>
    public static bool IsParty(string lower) => lower is "republican" or "republicans" or "democrat" or "democrats" or "libertarian" or "conservative" or "conservatives" or "liberal" or "liberals";

    public static bool Contains(string lower) => Words.Contains(lower);
}
