using System.Text;

namespace Audio.Pronunciation.English;

/// <summary>Which syllable of a name is loudest.</summary>
internal enum NameStress
{
    First,
    Last,
    BeforeLast,

    /// <summary>The last long vowel, else the syllable before the last.</summary>
    Long,

    /// <summary>Where the accent is; else the syllable before the last after a vowel, n or s, and the last after another letter.</summary>
    Accent,
}

/// <summary>How a language spells its sounds, near enough for an English voice.</summary>
/// <param name="stress">Which syllable is loudest.</param>
/// <param name="rows">Letters and their sound in IPA; the longest that fits wins. A ^ before letters means the word's beginning, a $ behind them its end.</param>
internal sealed class NameSounds(NameStress stress, string rows)
{
    private const string Vowels = "aeiouɑɛɪɔʊəɜʌæɝ";

    private readonly Dictionary<string, string> sounds = rows.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(row => row.Split('=')).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private readonly int longest = rows.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Max(row => row.IndexOf('='));

    /// <summary>The sounds of a name in IPA, or null when one of its letters has none here.</summary>
    public string? Of(string name)
    {
        string word = $"^{name.Normalize(NormalizationForm.FormC).Replace('İ', 'i').ToLowerInvariant()}$";
        List<string> phones = [];
        int accent = -1;
        for (int at = 1; at < word.Length - 1;)
        {
            (string Letters, string Sound)? found = Longest(word, at);
            if (found is not { } match)
            {
                return null;
            }

            if (match.Sound.Length > 0 && match.Letters.Any("áéíóú".Contains))
            {
                accent = phones.Count;
            }

            if (match.Sound.Length > 0)
            {
                phones.Add(match.Sound);
            }

            at += match.Letters.Trim('^', '$').Length;
        }

        return Stressed(phones, accent, word[^2]);
    }

    // A row that ends in ~ holds before a consonant other than n and m, or at the end: the French "an" of Jean, not of Anne.
    private (string Letters, string Sound)? Longest(string word, int at)
    {
        for (int length = Math.Min(longest, word.Length - at); length > 0; length--)
        {
            string letters = word.Substring(at, length);
            if (at == 1 && sounds.TryGetValue('^' + letters, out string? sound) || sounds.TryGetValue(letters, out sound)
                || sounds.TryGetValue(letters + '~', out sound) && !"aeiouyéèêëàâîïôûnmh".Contains(word[at + length], StringComparison.Ordinal))
            {
                return (letters, sound);
            }
        }

        return null;
    }

    private string? Stressed(List<string> phones, int accent, char last)
    {
        int[] vowels = [.. Enumerable.Range(0, phones.Count).Where(i => IsVowel(phones[i]))];
        if (vowels.Length == 0)
        {
            return null;
        }

        int before = vowels[Math.Max(0, vowels.Length - 2)];
        int at = stress switch
        {
            NameStress.First => vowels[0],
            NameStress.Last => vowels[^1],
            NameStress.Long => vowels.LastOrDefault(v => phones[v].Contains('ː') && v < phones.Count - 1, before),
            NameStress.Accent => accent >= 0 && IsVowel(phones[accent]) ? accent : "aeiouns".Contains(last, StringComparison.Ordinal) ? before : vowels[^1],
            _ => before,
        };

        // The consonant before the vowel, and r, l, j or w with the one before it, belong to its syllable.
        int start = at > 0 && !IsVowel(phones[at - 1]) ? at - 1 : at;
        start = start < at && start > 0 && phones[start] is "ɹ" or "l" or "j" or "w" && !IsVowel(phones[start - 1]) && phones[start - 1] is not ("ɹ" or "l" or "m" or "n" or "j") ? start - 1 : start;
        start = vowels[0] == at ? 0 : "ɑaeɛiɪoɔuʊəɜʌæ".Contains(phones[at][0], StringComparison.Ordinal) ? start : at; // some rows have their consonant with them
        return string.Concat(phones.Take(start)) + "ˈ" + string.Concat(phones.Skip(start));
    }

    private static bool IsVowel(string phone) => phone.Any(c => Vowels.Contains(c, StringComparison.Ordinal)) && !(phone[0] is 'j' or 'w' && phone.Length == 1);
}
