using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>The languages that a name's own letters can show it to be from, and how their letters sound.</summary>
internal static partial class NameLanguages
{
    // Sounds that most alphabets share; each language says what is otherwise.
    private const string Shared = "b=b d=d f=f g=ɡ h=h k=k l=l ll=l m=m mm=m n=n nn=n p=p pp=p r=ɹ rr=ɹ s=s ss=s t=t tt=t v=v z=z x=ks";

    public static readonly NameSounds Arabic = Make(NameStress.Long, """
        a=ɑ aa=ɑː ā=ɑː e=ɛ ee=iː é=eɪ i=ɪ i$=iː y$=iː ii=iː ī=iː ie=iː o=oʊ oo=uː ou=uː u=uː ū=uː ai=aɪ ay=aɪ ei=eɪ ey=eɪ au=aʊ aw=aʊ aou=aʊ iya=iːjɑ iyya=iːjɑ ia=iːɑ
        kh=k gh=ɡ dh=d th=θ sh=ʃ ch=ʃ zh=ʒ q=k qq=k bb=b dd=d kk=k zz=z c=k w=w ww=w y=j yy=j j=dʒ jj=dʒ ah$=ɑ eh$=ɛ h$= ff=f hh=h ph=f awi=ɑːwiː awi$=ɑːwiː awa=ɑːwɑ gg=ɡ ḥ=h ṣ=s ṭ=t ḍ=d ẓ=z '= ’=
        """);

    public static readonly NameSounds Polish = Make(NameStress.BeforeLast, """
        a=ɑ ą=ɔn e=ɛ ę=ɛn ę$=ɛ i=iː ie=jɛ ia=jɑ io=jɔ iu=juː o=ɔ ó=uː u=uː y=ɪ w=v ł=w c=ts cz=tʃ ć=tʃ ci=tʃiː cia=tʃɑ ciu=tʃuː ch=h sz=ʃ szcz=ʃtʃ ś=ʃ si=ʃiː sia=ʃɑ sie=ʃɛ ż=ʒ ź=ʒ rz=ʒ
        zi=ʒiː dz=dz dzi=dʒiː dź=dʒ dż=dʒ j=j ń=nj ni=niː nia=njɑ nie=njɛ prz=pʃ trz=tʃ krz=kʃ ck=tsk q=k
        """);

    public static readonly NameSounds Czech = Make(NameStress.First, """
        a=ɑ á=ɑː e=ɛ é=eɪ ě=jɛ i=ɪ í=iː o=oʊ ó=oʊ u=ʊ ú=uː ů=uː y=ɪ ý=iː ä=ɛ ô=wɔ ou=oʊ c=ts č=tʃ ch=h ď=dj ľ=l ĺ=l ň=nj ř=ʒ ŕ=ɹ š=ʃ ť=tj ž=ʒ j=j w=v q=k
        """);

    public static readonly NameSounds SouthSlavic = Make(NameStress.First, """
        a=ɑ e=ɛ i=iː ij=iː o=oʊ u=uː y=iː c=ts č=tʃ ć=tʃ š=ʃ ž=ʒ đ=dʒ dž=dʒ j=j lj=lj nj=nj q=k w=v dj=dʒ vić$=vɪtʃ vic$=vɪtʃ ić$=ɪtʃ ek$=ɛk
        """);

    public static readonly NameSounds Spanish = Make(NameStress.Accent, """
        a=ɑ á=ɑ e=eɪ é=eɪ guez$=ɡɛz ez$=ɛz és$=ɛs es$=ɛs en=ɛn én=ɛn er=ɛɹ el=ɛl i=iː í=iː o=oʊ ó=oʊ ón=oʊn u=uː ú=uː ü=w y=iː ia=jɑ ie=jɛ io=joʊ ió=joʊ ía=iːɑ ío=iːoʊ ua=wɑ ue=wɛ ué=weɪ ui=wiː ai=aɪ ay=aɪ au=aʊ ei=eɪ ey=eɪ
        ñ=nj c=k ce=seɪ ci=siː cí=siː cía=siːɑ cio=sjoʊ ción=sjoʊn cc=ks ch=tʃ g=ɡ ge=heɪ gi=hiː gé=heɪ gí=hiː gue=ɡeɪ gui=ɡiː gué=ɡeɪ guí=ɡiː gü=ɡw h= j=h ll=j qu=k que=keɪ qui=kiː qué=keɪ quí=kiː q=k rr=ɹ v=v z=s zz=s ya=jɑ ye=jɛ yo=joʊ w=w ^hu=w
        """);

    public static readonly NameSounds Portuguese = Make(NameStress.Accent, """
        a=ɑ á=ɑ â=ɑ ã=ʌn ão=aʊn ães=aɪnz ãe=aɪn e=ɛ é=ɛ ê=eɪ e$=i i=iː í=iː o=oʊ ó=ɔ ô=oʊ õ=oʊn ões=oʊnz o$=uː os$=uːs u=uː ú=uː y=iː ia=iːɑ ei=eɪ ai=aɪ ou=oʊ eu=ɛu c=k ce=sɛ ci=siː ç=s ch=ʃ g=ɡ ge=ʒɛ gi=ʒiː gue=ɡɛ gui=ɡiː
        h= lh=lj nh=nj j=ʒ qu=kw que=kɛ qui=kiː x=ʃ w=w q=k
        """);

    public static readonly NameSounds French = Make(NameStress.Last, """
        a=ɑ à=ɑ â=ɑː ai=ɛ aî=ɛ au=oʊ eau=oʊ eaux$=oʊ aux$=oʊ aud$=oʊ ault$=oʊ an~=ɑn am~=ɑm en~=ɑn em~=ɑm ent$=ɑn ens$=ɑn ant$=ɑn ans$=ɑn e=ə é=eɪ è=ɛ ê=ɛ ë=ɛ ée$=eɪ ées$=eɪ e$= es$= er$=eɪ ez$=eɪ et$=eɪ er=ɛɹ el=ɛl ell=ɛl ett=ɛt enn=ɛn ess=ɛs elle$=ɛl ette$=ɛt enne$=ɛn esse$=ɛs
        i=iː î=iː ï=iː ie$=iː in~=æn ain~=æn ein~=æn ien~=jæn aint=æn ill=iːj ille$=iːj il$=iːl o=oʊ ô=oʊ oi=wɑ oy=wɑj ois$=wɑ oit$=wɑ oî=wɑ on~=oʊn om~=ɔm ont$=oʊn ou=uː où=uː oû=uː œu=ɜː œ=ɜː eu=ɜː eux$=ɜː oeu=ɜː u=uː û=uː ù=uː ü=uː ui=wiː un~=ʌn y=iː
        c=k ce=sə ce$=s ci=siː cé=seɪ cè=sɛ ç=s ch=ʃ g=ɡ ge=ʒə ge$=ʒ gé=ʒeɪ gè=ʒɛ gi=ʒiː gn=nj gu=ɡ gue$=ɡ h= j=ʒ qu=k que$=k q=k ph=f th=t x$= s$= t$= d$= p$= z$= ts$= w=w ine$=iːn ène$=ɛn ane$=ɑn one$=oʊn aine$=ɛn ne$=n
        """);

    public static readonly NameSounds German = Make(NameStress.First, """
        a=ɑ aa=ɑː ä=ɛ äu=ɔɪ ai=aɪ au=aʊ e=ɛ ee=eɪ e$=ə er$=ɚ en$=ən el$=əl ei=aɪ eu=ɔɪ i=ɪ ie=iː ih=iː o=ɔ o$=oʊ ö=ɜː öh=ɜː oh=oʊ u=ʊ ü=uː üh=uː uh=uː ah=ɑː eh=eɪ äh=ɛ y=uː c=k ch=k ck=k chs=ks dt=t j=j ng=ŋ pf=pf ph=f qu=kv q=k sch=ʃ ß=s ^s=z ^sp=ʃp ^st=ʃt
        th=t tz=ts tsch=tʃ v=f w=v z=ts d$=t g$=k b$=p ff=f kk=k zz=ts hl=l hm=m hn=n hr=ɹ bb=b dd=d gg=ɡ
        """);

    public static readonly NameSounds Nordic = Make(NameStress.First, """
        a=ɑ aa=ɔː å=ɔː ä=ɛ æ=æ e=ɛ e$=ə é=eɪ i=ɪ o=oʊ ö=ɜː ø=ɜː øy=ɔɪ oe=ɜː u=ʊ y=iː ei=eɪ au=aʊ c=k ck=k ch=k dt=t gg=ɡ j=j kj=ʃ sj=ʃ skj=ʃ stj=ʃ tj=ʃ ng=ŋ qu=kv q=k w=v hj=j hv=v dd=d ff=f kk=k gj=j ð=ð þ=θ á=aʊ í=iː ó=oʊ ú=uː ý=iː
        """);

    public static readonly NameSounds Turkish = Make(NameStress.Last, """
        a=ɑ â=ɑ e=ɛ i=iː ı=ə o=oʊ ö=ɜː u=uː ü=uː y=j ay=aɪ ey=eɪ oy=ɔɪ c=dʒ ç=tʃ ğ= j=ʒ ş=ʃ q=k w=v
        """);

    public static readonly NameSounds Hungarian = Make(NameStress.First, """
        a=ɔ á=ɑː e=ɛ é=eɪ i=iː í=iː o=oʊ ó=oʊ ö=ɜː ő=ɜː u=ʊ ú=uː ü=uː ű=uː y=iː c=ts cs=tʃ gy=dj ly=j ny=nj ty=tj s=ʃ ss=ʃ sz=s zs=ʒ j=j ch=tʃ cz=ts th=t w=v q=k ky$=kiː hy$=hiː
        """);

    public static readonly NameSounds Romanian = Make(NameStress.BeforeLast, """
        a=ɑ ă=ə â=ɪ e=ɛ i=iː i$= î=ɪ o=oʊ u=uː y=iː ea=jɑ oa=wɑ ia=jɑ ie=jɛ c=k ce=tʃɛ ci=tʃiː ci$=tʃ che=kɛ chi=kiː g=ɡ ge=dʒɛ gi=dʒiː ghe=ɡɛ ghi=ɡiː j=ʒ ș=ʃ ş=ʃ ț=ts ţ=ts q=k w=v escu$=ˈ
        """.Replace("escu$=ˈ", "escu$=ɛskuː", StringComparison.Ordinal));

    public static readonly NameSounds Chinese = Make(NameStress.Last, """
        a=ɑː ai=aɪ an=ɑːn ang=ɑːŋ ao=aʊ e=ʌ ei=eɪ en=ʌn eng=ʌŋ er=ɑːɹ i=iː ia=jɑː ian=jɛn iang=jɑːŋ iao=jaʊ ie=jɛ in=ɪn ing=ɪŋ iong=jʊŋ iu=joʊ o=ɔː ong=ʊŋ ou=oʊ u=uː ü=uː ua=wɑː uai=waɪ uan=wɑːn uang=wɑːŋ ue=wɛ üe=wɛ ui=weɪ
        un=wʌn uo=wɔː c=ts ch=tʃ j=dʒ q=tʃ r=ɹ sh=ʃ w=w wu=wuː x=ʃ y=j yi=iː yin=ɪn ying=ɪŋ yuan=juːɑːn yun=juːn yan=jɛn z=dz zh=dʒ zhi=dʒɚ chi=tʃɚ shi=ʃɚ ri=ɹɚ zi=dzə ci=tsə si=sə '= ’=
        """);

    /// <summary>One to four syllables of Chinese in its Latin spelling.</summary>
    public static bool IsPinyin(string name) => PinyinPattern().IsMatch(name);

    private static NameSounds Make(NameStress stress, string own)
    {
        HashSet<string> named = [.. own.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(r => r[..r.IndexOf('=')])];
        return new(stress, own + " " + string.Join(' ', Shared.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(r => !named.Contains(r[..r.IndexOf('=')]))));
    }

    [GeneratedRegex("^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|üe|a|e|i|o|u|ü)['’]?){1,4}$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PinyinPattern();
}
