using System.Collections.Immutable;
using Audio.Native;
using Audio.Scripts;

namespace Audio.Speech.Engines;

/// <summary>Spoken tokens as flite can take them: lower-case ASCII words, one mark behind each at most.</summary>
internal static class FliteText
{
    /// <summary>No utterance of flite's is longer: its cost grows faster than the length.</summary>
    public const int MaxTokens = 60;

    // Flite's cost is quadratic in the letters of a word, and nothing longer is a word.
    private const int MaxLetters = 40;

    private static readonly (string From, string To)[] Plain =
    [
        ("àáâãäåāăą", "a"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĵ", "j"),
        ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŉŋ", "n"), ("òóôõöøōŏő", "o"), ("ŕŗř", "r"), ("śŝşšș", "s"), ("ţťŧț", "t"), ("ùúûüũūŭůűų", "u"),
        ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"), ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("þ", "th"), ("’‘ʼ", "'"),
    ];

    private static readonly Dictionary<char, string> Ascii = Plain.SelectMany(p => p.From.Select(c => (c, p.To))).ToDictionary();

    /// <summary>Flite's tokens; their source is the index of the spoken token. What has no letters is left out.</summary>
    /// <exception cref="SpeechException">A pronunciation is no IPA.</exception>
    public static ImmutableArray<FliteToken> Tokens(ImmutableArray<SpokenToken> spoken)
    {
        List<FliteToken> tokens = [];
        for (int i = 0; i < spoken.Length; i++)
        {
            SpokenToken token = spoken[i];
            if (token.Ipa is { Length: > 0 } ipa)
            {
                string word = Words(token.Text).FirstOrDefault() ?? "word";
                Add(tokens, new FliteToken(i, word, FlitePhones.FromIpa(ipa), ""));
            }
            else if (token.As == SpokenAs.Letters)
            {
                foreach (char letter in string.Concat(Words(token.Text)).Where(char.IsAsciiLetterOrDigit).Take(MaxLetters))
                {
                    Add(tokens, new FliteToken(i, letter.ToString(), FlitePhones.OfLetter(letter) ?? "", ""));
                }
            }
            else
            {
                tokens.AddRange(Words(token.Text).Select(word => new FliteToken(i, word, "", "")));
            }

            // A break behind a token that has no sound belongs to the one before.
            if (tokens.Count > 0 && token.Break != Break.None)
            {
                tokens[^1] = tokens[^1] with { Punctuation = Mark(token.Break) };
            }
        }

        return [.. tokens];
    }

    /// <summary>Cuts at the last break that fits, at a word where there is none.</summary>
    public static IEnumerable<ImmutableArray<FliteToken>> Chunks(ImmutableArray<FliteToken> tokens)
    {
        for (int start = 0; start < tokens.Length;)
        {
            int end = Math.Min(start + MaxTokens, tokens.Length);
            if (end < tokens.Length)
            {
                int cut = end;
                while (cut > start && tokens[cut - 1].Punctuation.Length == 0)
                {
                    cut--;
                }

                end = cut > start ? cut : end;
            }

            yield return tokens[start..end];
            start = end;
        }
    }

    // Flite drops a token whose phones are spelt like its neighbour's; a blank more spells them differently.
    private static void Add(List<FliteToken> tokens, FliteToken token) => tokens.Add(
        token.Phones.Length > 0 && tokens.Count > 0 && tokens[^1].Phones == token.Phones ? token with { Phones = token.Phones + " " } : token);

    private static IEnumerable<string> Words(string text) =>
        string.Concat(text.Where(c => !IsInvisible(c)).Select(Letters))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsAsciiLetterOrDigit))
            .Select(word => word[..Math.Min(word.Length, MaxLetters)]);

    // Accents written on their own, soft hyphens, joiners: they are inside words and have no sound.
    private static bool IsInvisible(char c) => c is (>= '\u0300' and <= '\u036F') or '\u00AD' or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF';

    private static string Letters(char c)
    {
        char lower = char.ToLowerInvariant(c);
        return char.IsAsciiLetterOrDigit(lower) || lower == '\'' ? lower.ToString() : Ascii.GetValueOrDefault(lower, " ");
    }

    private static string Mark(Break pause) => pause switch
    {
        Break.Comma => ",",
        Break.Question => "?",
        Break.Exclamation => "!",
        _ => ".",
    };
}
