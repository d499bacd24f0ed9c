using System.Buffers;
using Audio.Scripts;

namespace Audio.Pronunciation.English;

/// <summary>Names from languages whose spelling English voices misread: "Zhang", "Núñez", "Khamenei", "al-Sharq".</summary>
/// <remarks>
/// Only a name in capital and small letters, and only by evidence in its own letters or beside it: marks that one
/// language has, a particle before it, a q without u, kh, zh, an ending. Ordinary English words have none of these.
/// The voice is told by phonemes; the words stay as printed. A lexicon or an editor comes before.
/// </remarks>
internal static class ForeignNames
{
    private static readonly SearchValues<char> Telling = SearchValues.Create("qxzkhQXZK");

    // Known to every voice, or said in an English way of their own.
    private static readonly HashSet<string> English = new(
        ("Iraq Iraqi Iraqis Qatar Qatari Qataris Qantas Khan Sikh Sikhs Gurkha Khaki Quran Qur'an Café Cafés Nestlé Pokémon Résumé Fiancé Fiancée Façade Naïve Cliché Protégé Décor Élite Touché Crème Über Führer Doppelgänger Château São " +
         "Chloë Zoë Zoé Brontë Renée André Beyoncé Häagen Mötley Citroën Québec Montréal México Perú Panamá Málaga Zürich Xi'an Brookhaven Lockheed Sikhism Buckhorn Blackhawk Parkhurst").Split(' '));

    private static readonly Dictionary<string, string> Known = new()
    {
        ["Qaeda"] = "ˈkaɪdə",
        ["Qaida"] = "ˈkaɪdə",
        ["José"] = "hoʊˈzeɪ",
        ["São"] = "ˈsaʊn",
    };

    /// <summary>Gives each its sounds; what already has a pronunciation keeps it.</summary>
    /// <param name="offset">Where the text starts in the article the spans point into.</param>
    public static void Decide(List<SpokenToken> tokens, string text, int offset)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            SpokenToken token = tokens[i];
            if (token.Text.Length > 1 && char.IsAsciiLetterUpper(token.Text[0]) && char.IsAsciiLetterLower(token.Text[1]) && token.As == SpokenAs.Word && token.Ipa is null)
            {
                ReadOnlySpan<char> printed = text.AsSpan(token.Printed.Start - offset, token.Printed.Length);
                bool marked = printed.ContainsAnyExceptInRange('\0', '\u007f') && printed.ContainsAnyExcept(Ordinary);
                if ((marked || printed.ContainsAny(Telling) || IsParticle(tokens, i, text, offset) || printed.EndsWith("vic") || printed.EndsWith("enko")) && Ipa(printed.ToString(), tokens, i, text, offset) is { } ipa)
                {
                    tokens[i] = token with { Ipa = ipa };
                }
            }
        }
    }

    private static readonly SearchValues<char> Ordinary = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'’-");

    private static string? Ipa(string printed, List<SpokenToken> tokens, int i, string text, int offset)
    {
        string name = printed.TrimEnd('\'', '’');
        bool owns = name.Length > 3 && name[^1] == 's' && Latin.IsApostrophe(name[^2]);
        name = owns ? name[..^2] : name;
        if (Latin.Word(name) != Latin.Word(tokens[i].Text).TrimEnd('\'') && Latin.Word(name) + "'s" != tokens[i].Text || English.Contains(name) && !Known.ContainsKey(name))
        {
            return null; // several tokens share what is printed, or it is an English word
        }

        string? ipa = Known.GetValueOrDefault(name) ?? LanguageOf(name, IsParticle(tokens, i, text, offset))?.Of(name);
        return ipa is null || Audio.Pronunciation.Ipa.ProblemOf(ipa) is not null ? null : owns ? Audio.Pronunciation.Ipa.Possessive(ipa) : ipa;
    }

    /// <summary>The language that a name's letters show, or null: English, or nobody knows.</summary>
    internal static NameSounds? LanguageOf(string name, bool afterParticle)
    {
        string lower = name.ToLowerInvariant();
        return ByMarks(lower)
            ?? (IsChinese(lower) ? NameLanguages.Chinese
            : lower.EndsWith("owicz", StringComparison.Ordinal) || lower.EndsWith("ewicz", StringComparison.Ordinal) || lower.Contains("szcz", StringComparison.Ordinal) ? NameLanguages.Polish
            : lower.Length > 6 && (lower.EndsWith("ovic", StringComparison.Ordinal) || lower.EndsWith("evic", StringComparison.Ordinal)) ? NameLanguages.SouthSlavic
            : afterParticle || IsArabic(lower) ? NameLanguages.Arabic
            : null);
    }

    private static NameSounds? ByMarks(string lower) =>
        Has(lower, "łńśźżąę") ? NameLanguages.Polish
        : Has(lower, "ćđ") || lower.EndsWith("vič", StringComparison.Ordinal) ? NameLanguages.SouthSlavic
        : Has(lower, "őű") || Has(lower, "öü") && (lower.Contains("gy", StringComparison.Ordinal) || lower.Contains("sz", StringComparison.Ordinal) || lower.Contains("zs", StringComparison.Ordinal)) ? NameLanguages.Hungarian
        : Has(lower, "ğşı\u0307") ? NameLanguages.Turkish
        : Has(lower, "țţșă") ? NameLanguages.Romanian
        : Has(lower, "řěůčšžťďňľ") ? NameLanguages.Czech
        : Has(lower, "ãõ") ? NameLanguages.Portuguese
        : Has(lower, "øåæðþ") ? NameLanguages.Nordic
        : Has(lower, "ñ") ? NameLanguages.Spanish
        : Has(lower, "ß") || Has(lower, "äöü") ? NameLanguages.German
        : Has(lower, "àâçèêëîïôœùû") || Has(lower, "é") && !Has(lower, "áíóú") && IsFrench(lower) ? NameLanguages.French
        : Has(lower, "áíóú") || Has(lower, "é") && (lower.EndsWith('z') || lower.EndsWith("én", StringComparison.Ordinal) || lower.EndsWith("és", StringComparison.Ordinal)) ? NameLanguages.Spanish
        : Has(lower, "āīūḥṣṭḍẓ") ? NameLanguages.Arabic
        : null;

    private static bool IsFrench(string lower) =>
        lower.EndsWith('é') || lower.EndsWith("ée", StringComparison.Ordinal) || lower[0] == 'é' || lower.EndsWith('e') || lower.EndsWith("er", StringComparison.Ordinal) || lower.EndsWith("ard", StringComparison.Ordinal);

    // All of it Chinese syllables, and one that English does not have: zh, or q or x before i or u.
    private static bool IsChinese(string lower) =>
        (lower.Contains("zh", StringComparison.Ordinal) || lower.Contains("qi", StringComparison.Ordinal) || lower is "qu" or "xu" || lower.Contains("xi", StringComparison.Ordinal) && lower[^1] != 'x' && !lower.EndsWith("xit", StringComparison.Ordinal)
            || lower.StartsWith("xu", StringComparison.Ordinal)) && NameLanguages.IsPinyin(lower);

    // "Qadem", "Tariq", "Khamenei", "Bakhtiar", "Dhahran": not "Brookhaven", "Sikh" or "Quebec".
    private static bool IsArabic(string lower)
    {
        int q = lower.IndexOf('q', StringComparison.Ordinal), kh = lower.IndexOf("kh", StringComparison.Ordinal);
        bool bareQ = q >= 0 && lower.Length > 2 && (q + 1 == lower.Length || lower[q + 1] != 'u');
        bool ownKh = kh == 0 || kh > 0 && Vowel(lower[kh - 1]) && (kh < 2 || !Vowel(lower[kh - 2])) && kh + 2 < lower.Length && !lower.AsSpan(kh).StartsWith("khurst") && !lower.AsSpan(kh).StartsWith("khous") && !lower.AsSpan(kh).StartsWith("khol");
        return bareQ || ownKh || lower.StartsWith("dh", StringComparison.Ordinal) || lower.EndsWith("ullah", StringComparison.Ordinal) || lower.EndsWith("uddin", StringComparison.Ordinal);
    }

    // "al-", "el-", "bin", "ibn", "abu" before it.
    private static bool IsParticle(List<SpokenToken> tokens, int i, string text, int offset)
    {
        if (i == 0)
        {
            return false;
        }

        SpokenToken before = tokens[i - 1];
        int gap = tokens[i].Printed.Start - before.Printed.End;
        bool hyphen = gap == 1 && text[tokens[i].Printed.Start - offset - 1] is '-' or '‑' or '–';
        return before.Text switch
        {
            "al" or "Al" or "el" or "El" or "ash" => hyphen, // "at-Large" is English
            "ibn" or "Ibn" or "Abu" or "Umm" => gap == 1,
            "bin" or "bint" => gap == 1 && !hyphen && i > 1 && char.IsAsciiLetterUpper(tokens[i - 2].Text[0]) && before.Break == Break.None,
            _ => false,
        };
    }

    private static bool Has(string text, string letters) => text.AsSpan().IndexOfAny(letters) >= 0;

    private static bool Vowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
