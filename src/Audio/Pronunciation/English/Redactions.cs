using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Words a paper will not print, said as it prints them: "sh-t", "f---", "b****d" → bleep.</summary>
internal sealed partial class Redactions : NormalizationRule
{
    public override bool MayStart(char first) => char.IsAsciiLetter(first);

    public override Verbalization? Read(TextCursor cursor, int at)
    {
        if ((cursor.PeekRun(at).Classes & (CharClass.Dash | CharClass.Other)) == 0)
        {
            return null;
        }

        Match? m = MatchAt(MaskedPattern(), cursor, at) ?? MatchAt(HyphenatedPattern(), cursor, at);
        return m is null ? null : Verbalization.Words(at, at + m.Length, "bleep" + (m.Groups["more"].Success ? "ing" : ""));
    }

    // Asterisks inside a word mask it. Two or three hyphens may be a dash, so there the letters left over must be those of such a word.
    [GeneratedRegex(@"\G(?:[A-Za-z]{1,6}(?:\*{2,12}[A-Za-z]{0,6}|\*[A-Za-z]{1,6})|(?:[a-zFSB]|sh|fu|bulls?h?)[-–_]{2,8}(?:ts?|ty|c?ks?|c?king|c?ked|ch|ing|e[dr]|rd|ss|s|e)?)(?![A-Za-z\w*-])")]
    private static partial Regex MaskedPattern();

    // With a single hyphen only the words themselves, by their first and last letters.
    [GeneratedRegex(@"\G(?:bull|horse|dip)?(?:sh-t(?:ty|s)?|s-it|f-ck(?:ed|er|ers|s)?|f-ck(?<more>ing)|c-nt|b-tch(?:es)?|a-shole|d-ck|p-ss(?:ed)?|c-ck|t-ts|wh-re|g-ddamn)(?![A-Za-z])", RegexOptions.IgnoreCase)]
    private static partial Regex HyphenatedPattern();
}
