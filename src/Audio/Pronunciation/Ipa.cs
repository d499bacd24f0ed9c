using System.Collections.Frozen;
using System.Text;

namespace Audio.Pronunciation;

/// <summary>The International Phonetic Alphabet: which signs it has, and what they look like in English spelling.</summary>
public static class Ipa
{
    /// <summary>More sounds than any word has.</summary>
    public const int MaxSigns = 160;

    private static readonly FrozenDictionary<char, string> Vowels = Table(
        "i ee|ɪ ih|e eh|ɛ eh|æ a|a ah|ɑ ah|ɒ o|ɔ aw|o oh|ʊ oo|u oo|ʌ uh|ə uh|ɚ er|ɝ er|ɜ ur|ɐ uh|ᵻ ih|ɨ ih|y oo|ø ur|œ eh|ɵ uh|ʉ oo|ɯ oo|ɤ uh|ʏ ih|ã ah|õ oh|ɘ uh|ɞ ur|ɶ ah");

    private static readonly FrozenDictionary<char, string> Consonants = Table(
        "p p|b b|t t|d d|k k|g g|ɡ g|f f|v v|θ th|ð th|s s|z z|ʃ sh|ʒ zh|h h|m m|n n|ŋ ng|l l|ɫ l|ɹ r|r r|j y|w w|x k|χ k|ɣ g|ɲ ny|ʎ ly|ɾ d|β b|ç h|ʁ r|ʀ r|ɻ r|ɽ r|ɬ l|ɭ l|q k|ɢ g|" +
        "ʍ w|ɦ h|ħ h|c k|ɟ g|ʂ sh|ʐ zh|ɕ sh|ʑ zh|ʋ v|ɸ f|ɱ m|ɳ n|ʈ t|ɖ d|ʔ |ʕ |ʧ ch|ʤ j|ʝ y|ɥ w|ɰ w|ɺ l|ɮ l|ʟ l|ʙ b|ʜ h|ʢ |ʡ |ɓ b|ɗ d|ɠ g|ʄ j|ʛ g|ⱱ v|ɧ sh");

    private static readonly Dictionary<string, string> Pairs =
        new() { ["tʃ"] = "ch", ["dʒ"] = "j", ["eɪ"] = "ay", ["aɪ"] = "igh", ["ɔɪ"] = "oy", ["aʊ"] = "ow", ["oʊ"] = "oh", ["əʊ"] = "oh", ["ɜː"] = "ur" };

    /// <summary>The signs that stand for sounds.</summary>
    public static IEnumerable<char> Sounds => Vowels.Keys.Concat(Consonants.Keys);

    /// <summary>Signs that people type for others: ' for the stress, : for length, \ brackets left away.</summary>
    public static string Normal(string ipa) => string.Concat(ipa.Normalize(NormalizationForm.FormC).Trim(' ', '/', '[', ']').Select(c => c switch { '\'' or '’' => 'ˈ', ':' => 'ː', _ => c }));

    /// <summary>What is wrong with a pronunciation, as the end of a sentence, or null.</summary>
    public static string? ProblemOf(string ipa)
    {
        char odd = ipa.FirstOrDefault(c => !Vowels.ContainsKey(c) && !Consonants.ContainsKey(c) && !Colours(c));
        return odd != '\0' ? $"has '{(char.IsSurrogate(odd) || char.IsControl(odd) ? '?' : odd)}', which is no IPA sound that our voices have"
            : ipa.Length > MaxSigns ? $"has more than {MaxSigns} signs"
            : !ipa.Any(Vowels.ContainsKey) ? "has no vowel"
            : null;
    }

    /// <summary>The pronunciation as English letters would show it, for a voice that takes no phonemes: "kaːˈdɛm" → "kahdehm".</summary>
    public static string Respelled(string ipa)
    {
        StringBuilder text = new();
        for (int i = 0; i < ipa.Length; i++)
        {
            string? pair = i + 1 < ipa.Length ? Pairs.GetValueOrDefault(ipa.Substring(i, 2)) : null;
            text.Append(pair ?? Vowels.GetValueOrDefault(ipa[i]) ?? Consonants.GetValueOrDefault(ipa[i]));
            i += pair is null ? 0 : 1;
        }

        return text.ToString();
    }

    /// <summary>With the sound that an apostrophe and s add: buses have another than cats and dogs.</summary>
    public static string Possessive(string ipa) => ipa.TrimEnd('ː', '.', ' ') switch
    {
        [.., 's' or 'z' or 'ʃ' or 'ʒ' or 'ʧ' or 'ʤ' or 'ɕ' or 'ʑ' or 'ʂ' or 'ʐ'] => ipa + "ɪz",
        [.., 'p' or 't' or 'k' or 'f' or 'θ' or 'x' or 'χ' or 'q' or 'c'] => ipa + "s",
        _ => ipa + "z",
    };

    // Stress, length, syllable, tie and tone marks, and everything that only colours the sound before it.
    private static bool Colours(char c) =>
        c is 'ː' or 'ˑ' or '.' or '‿' or '-' or '|' or '‖' or ' ' or (>= 'ʰ' and <= '˿') or (>= '\u0300' and <= '\u036F');

    private static FrozenDictionary<char, string> Table(string rows) => rows.Split('|').ToFrozenDictionary(row => row[0], row => row[2..]);
}
