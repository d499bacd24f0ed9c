using System.Collections.Frozen;
using System.Text;

namespace Audio.Speech.Engines;

/// <summary>IPA as the phoneme names of espeak-ng's English.</summary>
internal static class EspeakPhones
{
    // Pairs first: a diphthong or an affricate is one sound.
    private static readonly FrozenDictionary<string, string> Sounds = """
        tʃ tS|dʒ dZ|eɪ eI|aɪ aI|ɔɪ OI|aʊ aU|oʊ oU|əʊ oU|ɜː 3:|ɑː A:|ɔː O:|iː i:|uː u:|əɹ 3|eː eI|oː oU|aː A:
        i i:|ɪ I|e E|ɛ E|æ a|a a|ɑ A:|ɒ 0|ɔ O:|o oU|ʊ U|u u:|ʌ V|ə @|ɚ 3|ɝ 3:|ɜ 3:|ɐ a#|ᵻ I2
        p p|b b|t t|d d|k k|g g|ɡ g|f f|v v|θ T|ð D|s s|z z|ʃ S|ʒ Z|h h|m m|n n|ŋ N|l l|ɹ r|r r|j j|w w|ɾ d|x k|ˈ '|ˌ ,
        """.Replace('\n', '|').Split('|').Select(pair => pair.Trim().Split(' ')).ToFrozenDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    /// <summary>The names in one row; null when a sound is none of English, and the spelling has to do.</summary>
    public static string? FromIpa(string ipa)
    {
        ipa = ipa.Replace("\u0361", "").Replace("\u035C", "");
        StringBuilder phones = new();
        for (int i = 0; i < ipa.Length;)
        {
            int length = i + 1 < ipa.Length && Sounds.ContainsKey(ipa.Substring(i, 2)) ? 2 : 1;
            if (Sounds.TryGetValue(ipa.Substring(i, length), out string? sound))
            {
                phones.Append(sound);
            }
            else if (ipa[i] is not ('.' or '/' or '[' or ']' or ' ' or 'ː'))
            {
                return null;
            }

            i += length;
        }

        return phones.Length > 0 ? phones.ToString() : null;
    }
}
