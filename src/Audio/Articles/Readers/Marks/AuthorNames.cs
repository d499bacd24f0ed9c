using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Audio.Articles.Readers.Marks;

/// <summary>The people in a line of authors: "Ann Baker, PhD" and "Baker, Ann" are one person, and a newspaper behind a name is none.</summary>
internal static partial class AuthorNames
{
    /// <summary>The names of a line, in its order.</summary>
    public static ImmutableArray<string> Split(string line)
    {
        string[] parts = [.. JoinPattern().Split(line).Where(p => p.Length > 0)];
        if (parts.Length == 2 && InvertedPattern().IsMatch(line.Trim()))
        {
            return [$"{parts[1]} {parts[0]}"];
        }

        List<string> names = [];
        foreach (string part in parts)
        {
            if (names.Count > 0 && DegreePattern().IsMatch(part))
            {
                names[^1] += $", {part}";
            }
            else if (names.Count == 0 || !PublicationPattern().IsMatch(part))
            {
                names.Add(part);
            }
        }

        return [.. names];
    }

    [GeneratedRegex(@"\s*[,;&]\s*(?:and\s+)?|\s+and\s+")]
    private static partial Regex JoinPattern();

    // "Baker, Ann": two single words, the family's name first.
    [GeneratedRegex(@"^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}'’-]+(?: \p{Lu}\.)?$")]
    private static partial Regex InvertedPattern();

    [GeneratedRegex(@"^(?:P[Hh]\.?\s?[Dd]\.?|M\.?D\.?|[BM]\.?(?:A|Sc|S|Ed|BA)\.?|D\.?Phil\.?|Ed\.?D\.?|J\.?D\.?|LL\.?[BMD]\.?|R\.?N\.?|Esq\.?|[JS]r\.?|I{2,3}|IV|[MO]BE|CBE|FRS|Q\.?C\.?|K\.?C\.?|M\.?P\.?)$")]
    private static partial Regex DegreePattern();

    [GeneratedRegex(@"\b(?:Post|Times|News|Press|Daily|Gazette|Herald|Tribune|Guardian|Journal|Reuters|Associated|Magazine|Observer|Chronicle|Courier|Telegraph|Review|Weekly|Correspondent|Reporter|Editor|Staff|University|Institute|Agency)$|^(?:AP|AFP|BBC|CNN|NPR)$")]
    private static partial Regex PublicationPattern();
}
