using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Audio.Evaluation;

/// <summary>Whether a predicted name is the person a gold quotation names, by the rules of the scorer of the quotation sets.</summary>
internal static partial class GoldNames
{
    private static readonly HashSet<string> Male = [.. "mr sir lord monsieur m king prince uncle".Split(' ')];
    private static readonly HashSet<string> Female = [.. "mrs ms miss lady madame mlle mademoiselle queen aunt".Split(' ')];
    private static readonly HashSet<string> Titles =
    [
        .. Male, .. Female, .. """
            dr doctor prof professor sen senator rep representative gov governor president vice secretary chancellor minister prime mayor judge justice chief
            chairman chairwoman attorney general rev reverend col colonel capt captain lt gen del ambassador king queen pope the former
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>Whether the name fits the quotation's speaker, and nobody else of the item as well or better.</summary>
    public static bool IsSpeaker(string name, JsonNode quote, JsonNode item)
    {
        string[] accepted = Strings(quote["resolved"]);
        int own = Score(name, accepted, (string?)quote["gender"]);
        int others = (item["entities"] as JsonArray ?? []).Where(e => (string?)e!["name"] != (string?)quote["entity"])
            .Select(e => Score(name, Strings(e!["aliases"]), (string?)e["gender"])).DefaultIfEmpty().Max();
        return own == 4 || own > others;
    }

    private static string[] Strings(JsonNode? names) => [.. (names as JsonArray ?? []).Select(n => (string)n!)];

    // 4 an exact alias, 3 one without its title, 2 first and last name, 1 a one-word alias at either end, 0 none.
    private static int Score(string name, string[] aliases, string? gender)
    {
        string[] words = Words(name), bare = WithoutTitles(words);
        string? titleGender = GenderOf(words);
        if (words.Length == 0 || (titleGender is not null && gender is not null && titleGender != gender))
        {
            return aliases.Any(a => Words(a).SequenceEqual(words)) && words.Length > 0 ? 4 : 0;
        }

        return aliases.Select(a => Score(words, bare, titleGender, Words(a))).DefaultIfEmpty().Max();
    }

    private static int Score(string[] words, string[] bare, string? titleGender, string[] alias)
    {
        if (alias.Length == 0 || alias.SequenceEqual(words))
        {
            return alias.Length == 0 ? 0 : 4;
        }

        string[] bareAlias = WithoutTitles(alias);
        bool contradicts = titleGender is not null && GenderOf(alias) is { } other && other != titleGender;
        bool sameEnds = bareAlias.Length > 1 && bare.Length > 1 && bareAlias[0] == bare[0] && bareAlias[^1] == bare[^1];
        bool inside = bareAlias.Length > 1 && $" {string.Join(' ', bare)} ".Contains($" {string.Join(' ', bareAlias)} ", StringComparison.Ordinal);
        bool oneWord = bareAlias.Length == 1 && bare.Length > 1 && (bare[0] == bareAlias[0] || bare[^1] == bareAlias[0]) && !Titles.Contains(bareAlias[0]);
        return contradicts ? 0 : bareAlias.SequenceEqual(bare) ? 3 : inside || sameEnds ? 2 : oneWord ? 1 : 0;
    }

    private static string[] WithoutTitles(string[] words) => [.. words.Take(words.Length - 1).SkipWhile(Titles.Contains), .. words.TakeLast(1)];

    private static string? GenderOf(string[] words) => words.Length == 0 ? null : Male.Contains(words[0]) ? "M" : Female.Contains(words[0]) ? "F" : null;

    private static string[] Words(string name) =>
        Dropped().Replace(name.ToLowerInvariant(), "").Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"[^\w\s'’-]|['’]s\b")]
    private static partial Regex Dropped();
}
