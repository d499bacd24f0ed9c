using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Web addresses, e-mail, file paths, hashtags and handles.</summary>
internal sealed partial class Electronic : Kind
{
    private static readonly string[] Domains = ["com", "org", "net", "edu", "gov", "info", "mil", "int", "biz", "io", "tv", "co", "uk", "us", "eu", "de", "fr", "au", "ca", "ly", "me"];

    // Short forms that are said as the words they look like.
    private static readonly HashSet<string> SaidNames = ["com", "org", "net", "edu", "gov", "info", "mil", "biz", "co"];

    public override bool MayStart(char first) => char.IsAsciiLetterOrDigit(first) || first is '#' or '@';

    public override Reading? Read(Passage passage, int at)
    {
        if (char.IsLetterOrDigit(passage.At(at - 1)))
        {
            return null;
        }

        Match? m = MatchAt(TagPattern(), passage, at) ?? MatchAt(HandlePattern(), passage, at) ?? MatchAt(LinkPattern(), passage, at) ?? MatchAt(MailPattern(), passage, at);
        if (m is null && MatchAt(SitePattern(), passage, at) is { } site && (Domains.Contains(site.Groups["top"].Value) || IsFile(site.Value)))
        {
            m = site;
        }

        return m is null ? null : new Reading(at + m.Length, [.. Spoken(m)]);
    }

    // "readme.txt": where a full stop lost its blank, a capital would follow.
    private static bool IsFile(string written) => written.Length > 5 && written.IndexOf('.') > 1 && !written.Any(char.IsAsciiLetterUpper);

    // "bob" and "red" are names or words, "bbc" and "uk" are not.
    private static bool IsSpelled(string piece) => !ShortWordPattern().IsMatch(piece) && Acronyms.IsSpelled(piece, null);

    private static IEnumerable<Said> Spoken(Match m)
    {
        int end = m.Index + m.Length;
        bool isTag = m.Value[0] is '#' or '@';
        foreach (Match part in PartPattern().Matches(m.Value))
        {
            string piece = part.Value;
            bool letters = char.IsAsciiLetter(piece[0]);
            if (letters && !SaidNames.Contains(piece) && IsSpelled(piece))
            {
                yield return Said.Letters(m.Index, end, piece.ToUpperInvariant());
            }
            else
            {
                yield return Said.Words(m.Index, end, letters ? piece : char.IsAsciiDigit(piece[0]) ? (isTag ? Numbers.Label(piece) : Numbers.Digits(piece)) : Mark(piece, part.Index));
            }
        }
    }

    private static string Mark(string mark, int index) => mark switch
    {
        "." => "dot",
        "/" => "slash",
        ":" => "colon",
        "@" => "at",
        "-" => "dash",
        "_" => "underscore",
        "#" => index == 0 ? "hashtag" : "hash",
        "?" => "question mark",
        "=" => "equals",
        "&" => "and",
        "%" => "percent",
        "+" => "plus",
        _ => "tilde",
    };

    [GeneratedRegex("^[bcdfghjklmnprstvwyz][aeiou][bdfgklmnprtwxyz]$", RegexOptions.IgnoreCase)]
    private static partial Regex ShortWordPattern();

    [GeneratedRegex(@"\G#(?=[A-Za-z0-9_]{0,60}[A-Za-z])[A-Za-z0-9_]{1,60}")]
    private static partial Regex TagPattern();

    [GeneratedRegex(@"\G@[A-Za-z0-9_]{1,40}")]
    private static partial Regex HandlePattern();

    [GeneratedRegex(@"\G(?:[a-zA-Z]{3,8}:/{2,3}|www\.)[A-Za-z0-9./:@_?=&%+~#-]{1,400}(?<=[A-Za-z0-9/])")]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"\G[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,64}(?:\.[A-Za-z0-9-]{1,40}){1,5}(?:/[A-Za-z0-9._/-]{0,200})?(?<=[A-Za-z0-9/])")]
    private static partial Regex MailPattern();

    [GeneratedRegex(@"\G(?:[A-Za-z0-9-]{1,60}\.){1,4}(?<top>[a-z]{2,4})(?![A-Za-z0-9])(?:/[A-Za-z0-9._/-]{0,200}(?<=[A-Za-z0-9/]))?")]
    private static partial Regex SitePattern();

    [GeneratedRegex(@"\d+|[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]|[^A-Za-z0-9]")]
    private static partial Regex PartPattern();
}
