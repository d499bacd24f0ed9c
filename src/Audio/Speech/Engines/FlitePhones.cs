using System.Collections.Frozen;

namespace Audio.Speech.Engines;

/// <summary>Flite's phones (the CMU set) for IPA and for the names of letters.</summary>
/// <remarks>Flite does not reject an unknown phone, it speaks another one: only phones from here may reach it.</remarks>
internal static class FlitePhones
{
    private const int MaxPhones = 160;

    private static readonly string[] Letters =
    [
        "ey1", "b iy1", "s iy1", "d iy1", "iy1", "eh1 f", "jh iy1", "ey1 ch", "ay1", "jh ey1", "k ey1", "eh1 l", "eh1 m", "eh1 n", "ow1",
        "p iy1", "k y uw1", "aa1 r", "eh1 s", "t iy1", "y uw1", "v iy1", "d ah1 b ax l y uw", "eh1 k s", "w ay1", "z iy1",
    ];

    // English sounds first, then the nearest English sound of other languages' symbols.
    private static readonly FrozenDictionary<string, string> Sounds = Table("""
        tʃ ch|ʧ ch|dʒ jh|ʤ jh|eɪ ey|aɪ ay|ɔɪ oy|aʊ aw|oʊ ow|əʊ ow|ɜː er|ɑː aa|ɔː ao|iː iy|uː uw|əɹ er|eː ey|oː ow|aː aa
        i iy|ɪ ih|e eh|ɛ eh|æ ae|a aa|ɑ aa|ɒ aa|ɔ ao|o ow|ʊ uh|u uw|ʌ ah|ə ax|ɚ er|ɝ er|ɜ er|ɐ ax|ᵻ ih|ɨ ih
        p p|b b|t t|d d|k k|g g|ɡ g|f f|v v|θ th|ð dh|s s|z z|ʃ sh|ʒ zh|h hh|m m|n n|ŋ ng|l l|ɫ l|ɹ r|r r|j y|w w
        y uw|ø er|œ eh|ɵ uh|ʉ uw|ɯ uw|ɤ ah|ʏ ih|ã aa|õ ow|x k|χ k|ɣ g|ɲ n y|ʎ l y|ɾ d|β b|ç hh|ʁ r|ʀ r|ɻ r|ɽ r|ɬ l|ɭ l|q k|ɢ g
        ʍ w|ɦ hh|ħ hh|c k|ɟ g|ʂ sh|ʐ zh|ɕ sh|ʑ zh|ʋ v|ɸ f|ɱ m|ɳ n|ʈ t|ɖ d|ʔ |ʕ 
        ɘ ax|ɞ er|ɶ aa|ʝ y|ɥ w|ɰ w|ɺ l|ɮ l|ʟ l|ʙ b|ʜ hh|ʢ |ʡ |ɓ b|ɗ d|ɠ g|ʄ jh|ʛ g|ⱱ v|ɧ sh
        """);

    /// <summary>The phones of a letter's name, or null for what is no letter a to z.</summary>
    public static string? OfLetter(char letter) => char.ToLowerInvariant(letter) is >= 'a' and <= 'z' and var c ? Letters[c - 'a'] : null;

    /// <summary>The phones of a pronunciation in IPA, stress digits on the vowels.</summary>
    /// <exception cref="SpeechException">A sign is no IPA, or there are too many of them.</exception>
    public static string FromIpa(string ipa)
    {
        ipa = ipa.Replace("\u0361", "").Replace("\u035C", ""); // ties: the pair is known without them
        List<string> phones = [];
        bool stressed = !ipa.Contains('ˈ'), anyVowel = false;
        for (int i = 0; i < ipa.Length && phones.Count <= MaxPhones;)
        {
            int length = i + 1 < ipa.Length && Sounds.ContainsKey(ipa.Substring(i, 2)) ? 2 : 1;
            if (ipa[i] == 'ˈ')
            {
                stressed = true;
            }
            else if (Sounds.TryGetValue(ipa.Substring(i, length), out string? sound))
            {
                foreach (string phone in sound.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    bool vowel = "aeiou".Contains(phone[0], StringComparison.Ordinal);
                    phones.Add(vowel && stressed ? phone + "1" : phone);
                    (stressed, anyVowel) = (stressed && !vowel, anyVowel || vowel);
                }
            }
            else if (!IsSilent(ipa[i]))
            {
                throw new SpeechException($"Flite cannot say the pronunciation \"{Shown(ipa)}\": '{ipa[i]}' is no IPA sound. Correct it in the lexicon.");
            }

            i += length;
        }

        return anyVowel && phones.Count <= MaxPhones
            ? string.Join(' ', phones)
            : throw new SpeechException($"Flite cannot say the pronunciation \"{Shown(ipa)}\": it has {(anyVowel ? $"more than {MaxPhones} sounds" : "no vowel")}. Correct it in the lexicon.");
    }

    // Length, syllable and tie marks, brackets, spaces and everything that only colours the sound before it.
    private static bool IsSilent(char c) =>
        c is 'ː' or 'ˑ' or '.' or '‿' or '/' or '[' or ']' or '-' or '|' or '‖' or (>= 'ʰ' and <= '˿') or (>= '\u0300' and <= '\u036F') || char.IsWhiteSpace(c);

    private static string Shown(string ipa) => ipa.Length <= 40 ? ipa : string.Concat(ipa.AsSpan(0, 40), "…");

    private static FrozenDictionary<string, string> Table(string rows) =>
        rows.Replace('\n', '|').Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.TrimStart().Split(' ', 2))
            .Where(row => row.Length == 2)
            .ToFrozenDictionary(row => row[0], row => row[1].Trim(), StringComparer.Ordinal);
}
