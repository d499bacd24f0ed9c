using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>What programmers write: "user_name", "getName()", "C#", ".NET", "Node.js", "/etc/hosts", "C:\data".</summary>
internal sealed partial class Code : Kind
{
    public override bool MayStart(char first) => char.IsAsciiLetter(first) || first is '.' or '/' or '_';

    public override Reading? Read(Passage passage, int at)
    {
        if (char.IsLetterOrDigit(passage.At(at - 1)) || passage.At(at - 1) is '/' or '\\' or '_')
        {
            return null;
        }

        if (char.IsAsciiLetter(passage.At(at)) && (passage.Glance(at).Signs & (Signs.Dot | Signs.Colon | Signs.Other)) == 0)
        {
            return null; // a plain word
        }

        Match? m = MatchAt(NamePattern(), passage, at) ?? MatchAt(LanguagePattern(), passage, at)
            ?? MatchAt(FolderPattern(), passage, at) ?? MatchAt(DrivePattern(), passage, at) ?? MatchAt(CallPattern(), passage, at);
        return m is null ? null : new Reading(at + m.Length, [.. PartPattern().Matches(m.Value).SelectMany(part => Spoken(part.Value, at, at + m.Length))]);
    }

    private static IEnumerable<Said> Spoken(string part, int at, int end) => part switch
    {
        "_" => [Said.Words(at, end, "underscore")],
        "." => [Said.Words(at, end, "dot")],
        "/" => [Said.Words(at, end, "slash")],
        "\\" => [Said.Words(at, end, "backslash")],
        ":" => [Said.Words(at, end, "colon")],
        "#" => [Said.Words(at, end, "sharp")],
        "-" => [Said.Words(at, end, "dash")],
        "()" => [],
        _ when char.IsAsciiDigit(part[0]) => [Said.Words(at, end, part.Length > 4 ? Numbers.Digits(part) : Numbers.Label(part))],
        _ when part.Length == 1 || Acronyms.IsSpelled(part, null) && part.Length < 6 && (char.IsUpper(part[^1]) || part is "js" or "ts" or "py" or "rb") => [Said.Letters(at, end, part.ToUpperInvariant())],
        _ => [Said.Words(at, end, part)],
    };

    [GeneratedRegex(@"\G_{0,2}[A-Za-z][A-Za-z0-9]{0,40}(?:_{1,2}[A-Za-z0-9]{1,40}){1,8}(?:\(\))?(?![A-Za-z0-9@])")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\G(?:[CFJ]#|\.NET|[A-Z][a-z]{1,12}\.(?:js|ts|py))(?![A-Za-z0-9])")]
    private static partial Regex LanguagePattern();

    [GeneratedRegex(@"\G(?<=^|[\s""“'(`])/(?:[A-Za-z0-9._-]{1,60}/){1,10}[A-Za-z0-9._-]{0,60}(?<=[A-Za-z0-9/])")]
    private static partial Regex FolderPattern();

    [GeneratedRegex(@"\G[A-Z]:\\(?:[A-Za-z0-9._-]{1,60}\\?){1,10}(?<=[A-Za-z0-9\\])")]
    private static partial Regex DrivePattern();

    [GeneratedRegex(@"\G[A-Za-z][A-Za-z0-9.]{1,60}\(\)")]
    private static partial Regex CallPattern();

    [GeneratedRegex(@"\(\)|\d+|[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]|[_./\\:#-]")]
    private static partial Regex PartPattern();
}
