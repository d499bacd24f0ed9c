using System.Collections.Immutable;
using System.Text;
using Audio.Scripts;

namespace Audio.Speech.Engines;

/// <summary>A word of a token as programs and services can read it, and the mark behind it.</summary>
/// <param name="Token">Index into the request's tokens.</param>
/// <param name="Text">Letters, digits, apostrophes and hyphens, at most 40.</param>
/// <param name="Mark">Nothing, or one of <c>, . ? !</c>.</param>
internal sealed record SpokenWord(int Token, string Text, string Mark)
{
    /// <summary>To be spelt letter by letter.</summary>
    public bool Spelt { get; init; }

    /// <summary>To be leaned on, by a voice that can.</summary>
    public bool Emphasised { get; init; }

    /// <summary>How it is said, in IPA; null: as it is written.</summary>
    public string? Ipa { get; init; }
}

/// <summary>Spoken tokens as words that hold nothing a program could take for an order: no markup, no control characters.</summary>
internal static class SpokenText
{
    private const int MaxLetters = 40;

    /// <summary>The words; a token without a letter or digit gives none, and its break goes to the word before.</summary>
    /// <exception cref="SpeechException">There is nothing to say.</exception>
    public static ImmutableArray<SpokenWord> Words(SpeechRequest request)
    {
        List<SpokenWord> words = [];
        for (int i = 0; i < request.Tokens.Length; i++)
        {
            SpokenToken token = request.Tokens[i];
            string? ipa = string.IsNullOrEmpty(token.Ipa) ? null : token.Ipa;
            foreach (string text in Split(token.Text).Take(ipa is null ? int.MaxValue : 1))
            {
                words.Add(new SpokenWord(i, text, "") { Spelt = token.As == SpokenAs.Letters, Emphasised = token.IsEmphasised, Ipa = ipa });
            }

            if (words.Count > 0 && token.Break != Break.None)
            {
                words[^1] = words[^1] with { Mark = MarkOf(token.Break) };
            }
        }

        return words.Count > 0
            ? [.. words]
            : throw new SpeechException("There is nothing to say here: no letter and no digit.");
    }

    /// <summary>Parts of at most so many characters each, cut behind the last stop that fits, else the last comma, else a word.</summary>
    /// <param name="sizeOf">How many characters a word takes.</param>
    public static IEnumerable<ImmutableArray<SpokenWord>> Parts(ImmutableArray<SpokenWord> words, int most, Func<SpokenWord, int> sizeOf)
    {
        for (int start = 0; start < words.Length;)
        {
            int end = start, size = 0, stop = 0, comma = 0;
            for (; end < words.Length && (size += sizeOf(words[end])) <= most; end++)
            {
                stop = words[end].Mark is "." or "?" or "!" ? end + 1 : stop;
                comma = words[end].Mark is "," ? end + 1 : comma;
            }

            end = end == words.Length ? end : Math.Max(start + 1, stop > 0 ? stop : comma > 0 ? comma : end);
            yield return words[start..end];
            start = end;
        }
    }

    /// <summary>Letters and digits of the words.</summary>
    public static int Letters(IEnumerable<SpokenWord> words) => words.Sum(word => word.Text.Count(char.IsLetterOrDigit));

    /// <summary>Plain text for a program that knows nothing else; what is spelt comes as single capitals.</summary>
    public static string Plain(IEnumerable<SpokenWord> words) => string.Join(' ', words.Select(word =>
        (word.Spelt ? string.Join(' ', word.Text.ToUpperInvariant().Where(char.IsLetterOrDigit)) : word.Text) + word.Mark));

    private static IEnumerable<string> Split(string text)
    {
        StringBuilder word = new();
        foreach (Rune rune in text.EnumerateRunes().Append(new Rune(' ')))
        {
            if (Belongs(rune))
            {
                word.Append(rune.ToString());
            }
            else if (word.Length > 0)
            {
                foreach (string cut in Cut(word.ToString()))
                {
                    yield return cut;
                }

                word.Clear();
            }
        }
    }

    // A lone surrogate is enumerated as the replacement character, which belongs to no word.
    private static bool Belongs(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value is '\'' or '’' or '-' || IsAccent(rune);

    private static bool IsAccent(Rune rune) => Rune.GetUnicodeCategory(rune)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    // Synthesisers grow slow on endless words, and nothing longer is one: letters beyond are dropped, a chain of hyphens is cut at one.
    private static IEnumerable<string> Cut(string word)
    {
        string chain = "";
        foreach (string part in word.Replace('’', '\'').Split('-').Where(p => p.EnumerateRunes().Any(Rune.IsLetterOrDigit)))
        {
            string cut = part.Length <= MaxLetters ? part : part[..(char.IsHighSurrogate(part[MaxLetters - 1]) ? MaxLetters - 1 : MaxLetters)];
            if (chain.Length > 0 && chain.Length + cut.Length >= MaxLetters)
            {
                yield return chain;
                chain = "";
            }

            chain = chain.Length == 0 ? cut : $"{chain}-{cut}";
        }

        if (chain.Length > 0)
        {
            yield return chain;
        }
    }

    private static string MarkOf(Break pause) => pause switch
    {
        Break.Comma => ",",
        Break.Question => "?",
        Break.Exclamation => "!",
        _ => ".",
    };
}
