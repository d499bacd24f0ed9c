using System.Text.RegularExpressions;

namespace Audio.Tests.Support;

/// <summary>What is on the read-along page.</summary>
internal static partial class PageText
{
    /// <summary>The page without its style and script, which are files of their own.</summary>
    public static string WithoutProgram(string html) => HashPattern().Replace(ProgramPattern().Replace(html, "<$1>…</$1>"), "'sha256-…'");

    /// <summary>The text of every element whose start tag matches, unescaped.</summary>
    public static string[] Texts(string html, string startTag) =>
        [.. Regex.Matches(html, startTag + "([^<]*)<").Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[^1].Value))];

    [GeneratedRegex("<(style|script)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex ProgramPattern();

    [GeneratedRegex("'sha256-[^']+'")]
    private static partial Regex HashPattern();
}
