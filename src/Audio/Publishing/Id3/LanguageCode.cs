namespace Audio.Publishing.Id3;

/// <summary>Language tags as ID3 wants them (ID3-6).</summary>
internal static class LanguageCode
{
    // ISO 639-1 and its ISO 639-2/T code, five letters a language.
    private const string Codes =
        "aaaar ababk aeave afafr akaka amamh anarg arara asasm avava ayaym azaze babak bebel bgbul bhbih bibis bmbam bnben bobod brbre " +
        "bsbos cacat ceche chcha cocos crcre csces cuchu cvchv cycym dadan dedeu dvdiv dzdzo eeewe elell eneng eoepo esspa etest eueus " +
        "fafas ffful fifin fjfij fofao frfra fyfry gagle gdgla glglg gngrn guguj gvglv hahau heheb hihin hohmo hrhrv hthat huhun hyhye " +
        "hzher iaina idind ieile igibo iiiii ikipk ioido isisl itita iuiku jajpn jvjav kakat kgkon kikik kjkua kkkaz klkal kmkhm knkan " +
        "kokor krkau kskas kukur kvkom kwcor kykir lalat lbltz lglug lilim lnlin lolao ltlit lulub lvlav mgmlg mhmah mimri mkmkd mlmal " +
        "mnmon mrmar msmsa mtmlt mymya nanau nbnob ndnde nenep ngndo nlnld nnnno nonor nrnbl nvnav nynya ococi ojoji omorm orori ososs " +
        "papan pipli plpol pspus ptpor quque rmroh rnrun roron rurus rwkin sasan scsrd sdsnd sesme sgsag sisin skslk slslv smsmo snsna " +
        "sosom sqsqi srsrp ssssw stsot susun svswe swswa tatam tetel tgtgk ththa titir tktuk tltgl tntsn toton trtur tstso tttat twtwi " +
        "tytah uguig ukukr ururd uzuzb veven vivie vovol wawln wowol xhxho yiyid yoyor zazha zhzho zuzul";

    private static readonly Dictionary<string, string> Three = Codes.Split(' ').ToDictionary(c => c[..2], c => c[2..]);

    /// <summary>Three lower-case letters for a BCP 47 tag: "eng" for "en-GB"; "XXX" when unknown.</summary>
    public static string Of(string tag)
    {
        string language = tag.Split('-', '_')[0].Trim().ToLowerInvariant();
        return language.Length == 3 && language.All(char.IsAsciiLetterLower) ? language : Three.GetValueOrDefault(language, "XXX");
    }
}
