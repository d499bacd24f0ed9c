using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>What programmers write: "user_name", "getName()", "C#", ".NET", "Node.js", "/etc/hosts", "C:\data".</summary>
internal sealed partial class Code : NormalizationRule
{
    public override bool MayStart(char first) => char.IsAsciiLetter(first) || first is '.' or '/' or '_' or '~';

    public override Verbalization? Read(TextCursor cursor, int at)
    {
        if (char.IsLetterOrDigit(cursor.At(at - 1)) || cursor.At(at - 1) is '/' or '\\' or '_')
        {
            return null;
        }

        if (char.IsAsciiLetter(cursor.At(at)) && (cursor.PeekRun(at).Classes & (CharClass.Dot | CharClass.Colon | CharClass.Other)) == 0)
        {
            return null; // a plain word
        }

        Match? m = MatchAt(NamePattern(), cursor, at) ?? MatchAt(LanguagePattern(), cursor, at)
            ?? MatchAt(FolderPattern(), cursor, at) ?? MatchAt(DrivePattern(), cursor, at) ?? MatchAt(CallPattern(), cursor, at);
        return m is null ? null : new Verbalization(at + m.Length, [.. PartPattern().Matches(m.Value).SelectMany(part => Spoken(part.Value, at, at + m.Length, isPath: m.Value[0] is '/' or '~'))]);
    }

    private static IEnumerable<SpokenSegment> Spoken(string part, int at, int end, bool isPath) => part switch
    {
        "_" => [SpokenSegment.Words(at, end, "underscore")],
        "." => [SpokenSegment.Words(at, end, "dot")],
        "/" => [SpokenSegment.Words(at, end, "slash")],
        "\\" => [SpokenSegment.Words(at, end, "backslash")],
        ":" => [SpokenSegment.Words(at, end, "colon")],
        "#" => [SpokenSegment.Words(at, end, isPath ? "hash" : "sharp")],
        "-" => [SpokenSegment.Words(at, end, "dash")],
        "~" => [SpokenSegment.Words(at, end, "tilde")],
        "()" => [],
        _ when char.IsAsciiDigit(part[0]) => [SpokenSegment.Words(at, end, part.Length > 4 ? Numbers.Digits(part) : Numbers.Label(part))],
        _ when part.Length == 1 || !UrlAndEmailRule.IsWord(part) && Acronyms.IsSpelled(part, null) && part.Length < 6 && (isPath || char.IsUpper(part[^1]) || part is "js" or "ts" or "py" or "rb") => [SpokenSegment.Letters(at, end, part.ToUpperInvariant())],
        _ => [SpokenSegment.Words(at, end, part)],
    };

    [GeneratedRegex(@"\G_{0,2}[A-Za-z][A-Za-z0-9]{0,40}(?:_{1,2}[A-Za-z0-9]{1,40}){1,8}(?:\(\)|(?:\.[a-z][a-z0-9]{0,4}){1,2}(?![A-Za-z0-9]))?(?![A-Za-z0-9@])")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\G(?:[CFJ]#|\.NET|[A-Z][a-z]{1,12}\.(?:js|ts|py))(?![A-Za-z0-9])")]
    private static partial Regex LanguagePattern();

    [GeneratedRegex(@"\G(?<=^|[\s""“'(`])~?/(?:(?:[A-Za-z0-9._~-]{1,60}/){1,10}[A-Za-z0-9._~-]{0,60}(?<=[A-Za-z0-9/])(?:#[A-Za-z0-9_-]{1,60})?|[a-z][a-z0-9]{1,30}(?:[-_][a-z0-9]{1,30}){0,4}(?![A-Za-z0-9/]))")]
    private static partial Regex FolderPattern();

    [GeneratedRegex(@"\G[A-Z]:\\(?:[A-Za-z0-9._-]{1,60}\\?){1,10}(?<=[A-Za-z0-9\\])")]
    private static partial Regex DrivePattern();

    [GeneratedRegex(@"\G[A-Za-z][A-Za-z0-9.]{1,60}\(\)")]
    private static partial Regex CallPattern();

    [GeneratedRegex(@"\(\)|\d+|[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]|[_./\\:#~-]")]
    private static partial Regex PartPattern();
}
