using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Words a paper will not print, said as it prints them: "sh-t", "f---", "b****d" → bleep.</summary>
internal sealed partial class Redactions : Kind
{
    public override bool MayStart(char first) => char.IsAsciiLetter(first);

    public override Reading? Read(Passage passage, int at)
    {
        Match? m = MatchAt(MaskedPattern(), passage, at) ?? MatchAt(HyphenatedPattern(), passage, at);
        return m is null ? null : Reading.Words(at, at + m.Length, "bleep" + (m.Groups["more"].Success ? "ing" : ""));
    }

    // Two or more stand-ins after a letter, or one asterisk inside: nothing else is printed like this.
    [GeneratedRegex(@"\G(?:[A-Za-z]{1,6}(?:\*{2,12}|(?<!\G[A-Za-z]{4,6})[-–_]{3,12}|-{2}(?=[a-z]{1,3}\b))[A-Za-z]{0,6}|[A-Za-z]{1,6}\*[A-Za-z]{1,6}|[A-Za-z]-{2,4}(?=[\s,.!?’'”""]))(?![A-Za-z])")]
    private static partial Regex MaskedPattern();

    // With a single hyphen only the words themselves, by their first and last letters.
    [GeneratedRegex(@"\G(?:bull|horse|dip)?(?:sh-t(?:ty|s)?|s-it|f-ck(?:ed|er|ers|s)?|f-ck(?<more>ing)|c-nt|b-tch(?:es)?|a-shole|d-ck|p-ss(?:ed)?|c-ck|t-ts|wh-re|g-ddamn)(?![A-Za-z])", RegexOptions.IgnoreCase)]
    private static partial Regex HyphenatedPattern();
}
