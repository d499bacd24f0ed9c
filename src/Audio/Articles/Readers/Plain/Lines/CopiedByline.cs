using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Audio.Articles.Readers.Plain.Lines;

/// <summary>
/// The names in a byline as pages run it together: "5:45 AM PST 11/19/2019 by Ann Lee", "By Ann LeeStaff Writer", "Ann Lee - Nov 19, 2019",
/// "Posted by Ann Lee on Monday".
/// </summary>
internal static partial class CopiedByline
{
    private const int MaxNames = 6;

    /// <summary>The names in the order given; none when the line holds none.</summary>
    public static ImmutableArray<string> Read(string line)
    {
        string text = BlankPattern().Replace(line, " ").Trim();
        Match by = ByPattern().Match(text);
        text = by.Success ? text[(by.Index + by.Length)..] : LeadingDatePattern().Replace(text, "");
        text = GluedRolePattern().Replace(text, " | ");
        text = CutPattern().Split(text)[0];
        List<string> names = [];
        foreach (string part in JoinPattern().Split(text).Select(p => p.Trim(' ', '-', '–', '—', '|', '•', '·', ',', ':', '/')))
        {
            if (part.Length is < 2 or > 60 || !char.IsLetter(part[0]) || part.Split(' ').Length > 6 || (names.Count > 0 && IsRole(part)))
            {
                break;
            }

            names.Add(InNameCase(RolePattern().Replace(part, "").Trim()));
        }

        return [.. names.Where(n => n.Length > 1).Distinct().Take(MaxNames)];
    }

    private static bool IsRole(string part) => RoleWordPattern().IsMatch(part) || part.Split(' ').Length == 1;

    private static string InNameCase(string name) => string.Join(' ', name.Split(' ').Select(word =>
        word.Length > 3 && word.All(c => char.IsUpper(c) || c is '\'' or '’' or '-') && name.Contains(' ', StringComparison.Ordinal)
            ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant())
            : word));

    [GeneratedRegex(@"\s+")]
    private static partial Regex BlankPattern();

    [GeneratedRegex(@"(?<![\p{L}] )\b(by|von|por|par|di)\b\s*:?\s+(?=\p{Lu})|^((story|words|text|written|reported|posted|published|publicado|report|review) )?(by|von|por|par)\b\s*:?\s*|\b(written|posted|published|publicado|reported|story) (by|por)\b\s*:?\s*|/by ", RegexOptions.IgnoreCase)]
    private static partial Regex ByPattern();

    [GeneratedRegex(@"^[\d/.:, -]*\d{4}[ ,|/-]*|^(\p{Lu}\p{L}+ )?\p{L}{3,9}\.? \d{1,2},? \d{4}[ ,|/•-]*")]
    private static partial Regex LeadingDatePattern();

    // "Ann LeeStaff Writer": what two boxes of the page said without a blank between them.
    [GeneratedRegex(@"(?<=\p{Ll})(?=(Staff|Business|Senior|Reporter|Editor|Columnist|Correspondent|Contributor|Follow|Updated|Published)\b)|(?<=\p{Ll})(?=\d)")]
    private static partial Regex GluedRolePattern();

    // What follows the names: a date, an address, a mark between boxes, a role.
    [GeneratedRegex(@"\s*(@|\||•|·|\s[-–—/]\s|\s[-–—]$|/|\(|\s\d|\bon (?=Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b(updated|published|posted|first|last|publiziert|follow|for the|for|in|at|of the)\b|\b(mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.? \d|\S+@\S+)", RegexOptions.IgnoreCase)]
    private static partial Regex CutPattern();

    [GeneratedRegex(@"\s*[,;&]\s*(?:and\s+)?|\s+(?:and|und|y|e|et|AND|with)\s+")]
    private static partial Regex JoinPattern();

    [GeneratedRegex(@",?\s+(Staff Writer|Staff Reporter|Staff|Associated Press|The Associated Press|USA TODAY|CNN|Fox News|Reuters|AP|Business Columnist|Auto Writer|Editor|Reporter|Contributor)$")]
    private static partial Regex RolePattern();

    [GeneratedRegex(@"\b(writers?|reporters?|correspondents?|editors?|columnists?|contributors?|journalist|critic|news|press|times|post|reuters|technologist|project|director|ms|md|phd|rdn|cnn|ap|com|futurism|washington|today)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RoleWordPattern();
}
