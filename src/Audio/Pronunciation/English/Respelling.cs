using System.Collections.Frozen;
using System.Text;

namespace Audio.Pronunciation.English;

/// <summary>Respellings as newsrooms write them, "KAH-dem", as sounds: the syllable in capitals is stressed.</summary>
internal static class Respelling
{
    private const string Consonants = "tch=tʃ ch=tʃ sh=ʃ zh=ʒ th=θ dh=ð ng=ŋ nk=ŋk kh=x ck=k ph=f wh=w qu=kw gh=ɡ kw=kw x=ks b=b c=k d=d f=f g=ɡ h=h j=dʒ k=k l=l m=m n=n p=p q=k r=ɹ s=s t=t v=v w=w y=j z=z";

    private const string Vowels = "eer=ɪɹ ear=ɪɹ air=ɛɹ oor=ʊɹ ohr=ɔːɹ igh=aɪ eigh=eɪ aye=aɪ eye=aɪ awe=ɔː oor=ʊɹ our=aʊɚ ar=ɑːɹ or=ɔːɹ er=ɚ ir=ɚ ur=ɚ ee=iː ea=iː ey=eɪ ay=eɪ ai=eɪ ah=ɑː aw=ɔː au=ɔː ow=aʊ ou=aʊ oh=oʊ oa=oʊ oo=uː ew=uː oy=ɔɪ oi=ɔɪ uh=ʌ eh=ɛ ih=ɪ uu=ʊ ie=aɪ a=æ e=ɛ i=ɪ o=ɑː u=ʌ y=aɪ";

    private static readonly (string From, string To)[] ConsonantRows = Rows(Consonants), VowelRows = Rows(Vowels);

    // Letters at the end of a syllable that are its open vowel: "ka-MA-la", "so-FEE", "hi".
    private static readonly FrozenDictionary<char, string> Open = new Dictionary<char, string> { ['a'] = "ə", ['e'] = "iː", ['i'] = "iː", ['o'] = "oʊ", ['u'] = "uː", ['y'] = "aɪ" }.ToFrozenDictionary();

    /// <summary>Whether a word is written in syllables and one of them is in capitals.</summary>
    public static bool IsRespelling(string word)
    {
        string[] syllables = word.Split('-');
        return syllables.Length > 1 && syllables.All(s => s.Length is > 0 and < 10 && s.All(char.IsAsciiLetter)) && syllables.Count(IsStressed) == 1 && syllables.Any(s => s.All(char.IsAsciiLetterLower));
    }

    /// <summary>The sounds of the whole word.</summary>
    public static string ToIpa(string word) => string.Concat(ToIpaSyllables(word));

    /// <summary>The sounds of each syllable; without one in capitals the first is stressed.</summary>
    public static string[] ToIpaSyllables(string word)
    {
        string[] syllables = word.Split('-');
        int stressed = Math.Max(0, Array.FindIndex(syllables, IsStressed));
        return [.. syllables.Select((s, i) => (i == stressed ? "ˈ" : "") + Sounds(s.ToLowerInvariant(), i == stressed))];
    }

    private static bool IsStressed(string syllable) => syllable.Length > 1 && syllable.All(char.IsAsciiLetterUpper);

    private static string Sounds(string syllable, bool isStressed)
    {
        StringBuilder ipa = new();
        bool hasVowel = false;
        for (int at = 0; at < syllable.Length;)
        {
            bool last = at == syllable.Length - 1;
            if (last && hasVowel && syllable[at] == 'e')
            {
                break; // "tune", "lane"
            }

            (string from, string to) = Find(syllable, at, hasVowel);
            to = from.Length == 1 && last && !hasVowel && Open.TryGetValue(from[0], out string? open) && ConsonantRows.All(r => r.From != from || from == "y" && at > 0) ? (isStressed && open == "ə" ? "ɑː" : open) : to;
            to = !isStressed && to == "ʌ" ? "ə" : to;
            hasVowel |= VowelRows.Any(r => r.To == to) || to == "ə";
            ipa.Append(to);
            at += Math.Max(1, from.Length);
        }

        return ipa.ToString();
    }

    private static (string From, string To) Find(string syllable, int at, bool hasVowel)
    {
        bool startsWithY = syllable[at] == 'y' && !hasVowel && at + 1 < syllable.Length && "aeiou".Contains(syllable[at + 1], StringComparison.Ordinal);
        foreach ((string from, string to) in startsWithY ? ConsonantRows : [.. VowelRows, .. ConsonantRows])
        {
            if (string.CompareOrdinal(syllable, at, from, 0, from.Length) == 0)
            {
                return (from, to);
            }
        }

        return (syllable[at..(at + 1)], "");
    }

    private static (string, string)[] Rows(string rows) => [.. rows.Split(' ').Select(r => r.Split('=')).Select(r => (r[0], r[1])).OrderByDescending(r => r.Item1.Length)];
}
