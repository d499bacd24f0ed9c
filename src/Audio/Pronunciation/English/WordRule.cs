using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Everything made of Latin letters that no other kind knew: words, and the letter parts of model names.</summary>
internal sealed partial class WordRule : NormalizationRule
{
    public override bool MayStart(char first) => Latin.IsLetter(first);

    public override Verbalization? Read(TextCursor cursor, int at)
    {
        if (NumeronymPattern().Match(cursor.Text, at) is { Success: true } m && !char.IsLetterOrDigit(cursor.At(at - 1)))
        {
            return new Verbalization(at + m.Length, // "k8s", "i18n"
            [
                SpokenSegment.Letters(at, at + 1, m.Value[..1].ToUpperInvariant()),
                SpokenSegment.Words(at + 1, at + m.Length - 1, Numbers.Cardinal(m.Groups[1].Value)),
                SpokenSegment.Letters(at + m.Length - 1, at + m.Length, m.Value[^1..].ToUpperInvariant()),
            ]);
        }

        int end = at;
        while (Continues(cursor, end))
        {
            end++;
        }

        if (MixedCaseRule.Read(cursor, at, end) is { } mixed)
        {
            return mixed;
        }

        string word = Latin.Word(cursor.Text.AsSpan(at, end - at));
        bool label = char.IsAsciiDigit(cursor.At(end)) || char.IsAsciiDigit(cursor.At(at - 1));
        if (label && word.Length is > 0 and < 5 && word is not ("er" or "ers") && // "the 49ers"
             word.All(char.IsAsciiLetter) && !(word.Length > 2 && char.IsAsciiLetterUpper(word[0]) && char.IsAsciiLetterLower(word[1])) && (word.Length == 1 || Acronyms.IsSpelled(word, cursor)))
        {
            // "H5N1", "PS5", "32mo": letters glued to digits are a label; short ones are spelled.
            return Verbalization.Letters(at, end, word.ToUpperInvariant());
        }

        return Verbalization.Words(at, end, word);
    }

    [GeneratedRegex(@"\G[a-z](\d{1,2})[a-z](?![A-Za-z0-9'’])")]
    private static partial Regex NumeronymPattern();

    private static bool Continues(TextCursor cursor, int at)
    {
        char c = cursor.At(at);
        return Latin.IsLetter(c) || Latin.IsMark(c) && c != '\0' || Latin.IsApostrophe(c) && Latin.IsLetter(cursor.At(at - 1)) && Latin.IsLetter(cursor.At(at + 1));
    }
}
