using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Audio.Scripts.Names;

namespace Audio.Pronunciation.English;

/// <summary>Web addresses, e-mail, file paths, hashtags and handles.</summary>
internal sealed partial class UrlAndEmailRule : NormalizationRule
{
    private static readonly string[] Domains = ["com", "org", "net", "edu", "gov", "info", "mil", "int", "biz", "io", "tv", "co", "uk", "us", "eu", "de", "fr", "au", "ca", "ly", "me"];

    // Short forms that are said as the words they look like.
    private static readonly HashSet<string> SaidNames = ["com", "org", "net", "edu", "gov", "info", "mil", "biz", "co"];

    private static readonly FrozenSet<string> Extensions = (
        "txt md pdf doc docx xls xlsx ppt pptx odt rtf csv tsv json xml yaml yml html htm css js ts py rb rs java cs cpp sh bat exe dll zip gz tgz tar bz2 xz 7z rar iso img dmg deb rpm apk jar " +
        "mp3 mp4 m4a wav flac ogg avi mov mkv webm png jpg jpeg gif svg bmp tiff webp psd eps log ini cfg conf toml lock out bin dat db sql bak tmp epub mobi ics vcf ttf woff").Split(' ').ToFrozenSet();

    public override bool MayStart(char first) => char.IsAsciiLetterOrDigit(first) || first is '#' or '@' or '.';

    public override Verbalization? Read(TextCursor cursor, int at)
    {
        if (char.IsLetterOrDigit(cursor.At(at - 1)))
        {
            return null;
        }

        char first = cursor.At(at);
        if (first == '.')
        {
            return MatchAt(TopPattern(), cursor, at) is { } top ? new Verbalization(at + top.Length, [.. Spoken(top)]) : null; // "the .com boom"
        }

        CharClass classes = cursor.PeekRun(at).Classes;
        bool isTag = first is '#' or '@';
        if (!isTag && (classes & (CharClass.Dot | CharClass.At | CharClass.Colon)) == 0)
        {
            return null;
        }

        if (first == '#' && IsSerial(cursor, at))
        {
            return null;
        }

        Match? machine = !isTag && classes.HasFlag(CharClass.Colon) ? MatchAt(MachinePattern(), cursor, at) : null;
        Match? m = machine ?? (isTag ? MatchAt(TagPattern(), cursor, at) ?? MatchAt(HandlePattern(), cursor, at)
            : (classes.HasFlag(CharClass.Colon | CharClass.Slash) || first == 'w' ? MatchAt(LinkPattern(), cursor, at) : null) ?? (classes.HasFlag(CharClass.At) ? MatchAt(MailPattern(), cursor, at) : null));
        if (m is null && classes.HasFlag(CharClass.Dot | CharClass.Letter) && MatchAt(SitePattern(), cursor, at) is { } site && (Domains.Contains(site.Groups["top"].Value) || CountrySitePattern().IsMatch(site.Value) || Extensions.Contains(site.Groups["top"].Value) && char.IsAsciiLetterOrDigit(site.Value[0]) || IsFile(site.Value)))
        {
            m = site;
        }

        return m is null ? null : new Verbalization(at + m.Length, [.. Spoken(m)]);
    }

    // "readme.txt": where a full stop lost its blank, a capital would follow.
    private static bool IsFile(string written) => written.Length > 5 && written.IndexOf('.') > 1 && !written.Any(char.IsAsciiLetterUpper);

    /// <summary>Whether the sign here is of a number with letters: "#A-1234", "order #AB1234".</summary>
    public static bool IsSerial(TextCursor cursor, int at) =>
        MatchAt(SerialPattern(), cursor, at) is { } m && (m.Groups["dash"].Success || cursor.WordBefore(at).ToLowerInvariant() is "order" or "case" or "ticket" or "invoice" or "item" or "part" or "room" or "lot" or "reference" or "serial" or "model" or "flight");

    // "bob", "ann" and "about" are names or words, "bbc" and "uk" are not.
    private static bool IsSpelled(string piece) => !ShortWordPattern().IsMatch(piece) && !IsKnown(piece.ToLowerInvariant()) && Acronyms.IsSpelled(piece, null);

    /// <summary>Whether a piece of an address or a name in code is a word or a name.</summary>
    public static bool IsWord(string piece) => IsKnown(piece.ToLowerInvariant());

    private static bool IsKnown(string lower) =>
        !Acronyms.IsKnown(lower) && lower.Any(c => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y') && (lower.Length > 2 || lower is "us" or "my" or "me" or "go" or "in" or "on" or "up" or "at" or "to" or "we" or "is" or "be" or "by" or "do" or "of" or "or" or "so" or "no" or "jo" or "al" or "ed")
        && (WordClasses.Of(lower) != WordClass.Other || FirstNames.Contains(lower) || PartsOfSpeech.Of(lower).IsKnown || lower is "doe" or "etc" or "usr" or "lib" or "opt" or "dev" or "temp" or "home");

    private static IEnumerable<SpokenSegment> Spoken(Match m)
    {
        int end = m.Index + m.Length;
        bool isTag = m.Value[0] is '#' or '@';
        foreach (Match part in PartPattern().Matches(m.Value))
        {
            string piece = part.Value;
            bool letters = char.IsAsciiLetter(piece[0]);
            if (letters && !SaidNames.Contains(piece) && (IsSpelled(piece) || piece is "us" or "me" or "in" or "is" or "no" or "be" or "at" or "by" && IsLastLabel(m, part)))
            {
                yield return SpokenSegment.Letters(m.Index, end, piece.ToUpperInvariant());
            }
            else
            {
                yield return SpokenSegment.Words(m.Index, end, letters ? piece : char.IsAsciiDigit(piece[0]) ? (isTag ? Numbers.Label(piece) : Numbers.Digits(piece)) : Mark(piece, part.Index));
            }
        }
    }

    // ".us", ".me": the country at the end of a site's name.
    private static bool IsLastLabel(Match m, Match part)
    {
        int end = part.Index + part.Length;
        return part.Index > 0 && m.Value[part.Index - 1] == '.' && (end == m.Length || m.Value[end] is '/' or ':' or '?');
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

    [GeneratedRegex(@"\.(?:co|or|ac|go|com|org|net|gov|edu)\.[a-z]{2}(?![a-z])")]
    private static partial Regex CountrySitePattern();

    // "localhost:3000", "10.0.0.1:443": a machine and its port.
    [GeneratedRegex(@"\G(?:localhost|(?:\d{1,3}\.){3}\d{1,3}):\d{2,5}(?![\d:])(?:/[A-Za-z0-9._~/%+-]{0,200}(?<=[A-Za-z0-9/]))?")]
    private static partial Regex MachinePattern();

    [GeneratedRegex(@"\G#(?=[A-Za-z0-9_]{0,60}[A-Za-z])[A-Za-z0-9_]{1,60}")]
    private static partial Regex TagPattern();

    [GeneratedRegex(@"\G\.(?:com|org|net|edu|gov|mil|info|biz|io|ai|tv|app|dev|uk|us|eu|exe|pdf|zip|docx?|xlsx?|jpe?g|png|gif|mp[34]|csv|txt|html?)(?![A-Za-z0-9])")]
    private static partial Regex TopPattern();

    [GeneratedRegex(@"\G#(?:[A-Z]{1,4}(?<dash>-)\d|[A-Z]{0,3}\d{1,10}[A-Z]{0,3}\d{0,6}(?![A-Za-z])|[A-Z]{1,4}\d)")]
    private static partial Regex SerialPattern();

    [GeneratedRegex(@"\G@[A-Za-z0-9_]{1,40}")]
    private static partial Regex HandlePattern();

    [GeneratedRegex(@"\G(?:[a-zA-Z]{3,8}:/{2,3}|www\.)[A-Za-z0-9./:@_?=&%+~#-]{1,400}(?<=[A-Za-z0-9/])")]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"\G[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,64}(?:\.[A-Za-z0-9-]{1,40}){1,5}(?:/[A-Za-z0-9._/-]{0,200})?(?<=[A-Za-z0-9/])")]
    private static partial Regex MailPattern();

    [GeneratedRegex(@"\G(?:[A-Za-z0-9-]{1,60}\.){1,4}(?<top>[a-z]{2,5}|mp[34]|m4a|7z|bz2)(?![A-Za-z0-9])(?::\d{2,5}(?!\d))?(?:/[A-Za-z0-9._~/%+-]{0,200}(?<=[A-Za-z0-9/]))?(?:\?[A-Za-z0-9._~/=&%+-]{1,200}(?<=[A-Za-z0-9]))?(?:#[A-Za-z0-9_-]{1,60}(?<=[A-Za-z0-9]))?")]
    private static partial Regex SitePattern();

    [GeneratedRegex(@"\d+|[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]|[^A-Za-z0-9]")]
    private static partial Regex PartPattern();
}
