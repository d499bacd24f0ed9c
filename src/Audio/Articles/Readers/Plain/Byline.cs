using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Audio.Articles.Readers.Plain;

/// <summary>A line that says who wrote the article: "By Jane Doe and JOHN ROE, Staff Writers", "Jane Doe | Example Daily".</summary>
internal sealed partial record Byline(ImmutableArray<string> Authors, string? Publication, DateLine? Date)
{
    private const int Longest = 160;

    // Words that open titles and standfirsts but no name.
    private static readonly FrozenSet<string> NotNames = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "the", "a", "an", "in", "on", "at", "of", "to", "for", "from", "how", "why", "what", "when", "where", "who", "is", "are", "no", "not",
        "new", "my", "our", "your", "his", "her", "their", "this", "that", "with", "and", "or", "part", "chapter", "breaking", "exclusive",
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /// <summary>Reads a piece as a byline, or null.</summary>
    /// <param name="afterTitle">Whether it stands where a byline stands, so that a name alone is one.</param>
    public static Byline? Read(Piece piece, bool afterTitle)
    {
        if (piece.Length > Longest || piece.Mark.Kind != MarkKind.None)
        {
            return null;
        }

        string[] parts = [.. BarPattern().Split(piece.Text).Where(p => p.Length > 0)];
        Match by = ByPattern().Match(parts.Length > 0 ? parts[0] : "");
        if (parts.Length == 0 || !(by.Success || afterTitle))
        {
            return null;
        }

        ImmutableArray<string> authors = Names(parts[0][by.Length..], by.Success);
        if (authors.IsEmpty)
        {
            return null;
        }

        DateLine? date = parts.Skip(1).Select(DateLine.Read).FirstOrDefault(d => d is not null);
        string? publication = parts.Skip(1).FirstOrDefault(p => PublicationPattern().IsMatch(p) && DateLine.Read(p) is null);
        return new Byline(authors, publication, date);
    }

    private static ImmutableArray<string> Names(string text, bool sure)
    {
        string[] parts = [.. JoinPattern().Split(PlacePattern().Replace(text.Trim(), "")).Where(p => p.Length > 0)];
        if (parts.Length == 0 || !NamePattern().IsMatch(parts[0]))
        {
            return [];
        }

        List<string> names = [];
        foreach (string part in parts)
        {
            bool role = RolePattern().IsMatch(part) || DateLine.Read(part) is not null;
            if (!role && (!NamePattern().IsMatch(part) || part.Split(' ').Any(NotNames.Contains)))
            {
                return [];
            }

            names.AddRange(role ? [] : [InNameCase(part)]);
        }

        // Without "By", one or two names of two or three words: more may be a title.
        return sure || (names.Count <= 2 && names.All(n => n.Split(' ').Length <= 3)) ? [.. names] : [];
    }

    private static string InNameCase(string name) => string.Join(' ', name.Split(' ').Select(word =>
        word.Length > 2 && !word.Contains('.', StringComparison.Ordinal) && !word.Any(char.IsLower)
            ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant())
            : word));

    [GeneratedRegex(@"^((story|words|text|written|interview|opinion|analysis|review|reported|essay|report|posted|commentary)(,| and \w+)? )?(by|von)\b\s*:?\s+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex ByPattern();

    [GeneratedRegex(@"\s+[|•·/–—]\s+")]
    private static partial Regex BarPattern();

    [GeneratedRegex(@"\s*[,;&]\s*(?:and\s+)?|\s+(?:and|und|AND|with)\s+")]
    private static partial Regex JoinPattern();

    // "By Jane Doe for Example Daily", "in Cairo", "of The Associated Press".
    [GeneratedRegex(@"\s+(?:for|in|of|at)\s+(?:the\s+)?\p{Lu}.*$")]
    private static partial Regex PlacePattern();

    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{M}.'’-]*( (de|da|di|del|della|der|den|van|von|bin|ibn|el|la|le|du|dos|y|\p{Lu}[\p{L}\p{M}.'’-]*)){0,3} (al-|el-|d['’]|de)?\p{Lu}[\p{L}\p{M}.'’-]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\b(writers?|reporters?|correspondents?|editors?|staff|columnists?|contributors?|journalist|critic|agency|bureau|news|press|times|post|reuters|md|phd|jr\.?|sr\.?)\b|^(AP|AFP|UPI|BBC)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex RolePattern();

    [GeneratedRegex(@"^(?!Photo|Updated|Published|Illustrat)\p{Lu}[\p{L}\p{M}\d.&'’-]*( [\p{L}\p{M}\d.&'’-]+){0,5}$", RegexOptions.ExplicitCapture)]
    private static partial Regex PublicationPattern();
}
