using System.Text.RegularExpressions;

namespace Audio.Publishing;

/// <summary>A short title out of running text, able to stand alone (CH-6): whole words, no numbering, no loose end, no half quotation.</summary>
internal static partial class Headline
{
    /// <summary>The longest title that may be published (CH-6).</summary>
    public const int Longest = 100;

    /// <summary>The longest title made from leading words.</summary>
    public const int LeadingWords = 60;

    // Nothing past this can matter for a title; it keeps the work independent of the text's length.
    private const int Considered = 400;

    // Words that promise another one: a title must not end on them.
    private static readonly HashSet<string> Dangling = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "about", "after", "against", "all", "also", "an", "and", "any", "are", "as", "at", "be", "because", "been", "before",
        "between", "both", "but", "by", "can", "could", "did", "do", "does", "dr", "during", "each", "either", "every", "for", "from",
        "had", "has", "have", "he", "her", "his", "i", "if", "in", "into", "is", "it", "its", "just", "may", "might", "more", "most",
        "mr", "mrs", "ms", "must", "my", "neither", "no", "nor", "not", "of", "on", "only", "or", "our", "out", "over", "said", "says",
        "shall", "she", "should", "since", "so", "some", "such", "than", "that", "the", "their", "then", "these", "they", "this", "those",
        "through", "to", "too", "under", "until", "upon", "very", "was", "we", "were", "what", "when", "where", "whether", "which",
        "while", "who", "whom", "whose", "why", "will", "with", "within", "without", "would", "yet", "you", "your",
    };

    private static readonly (char Open, char Close)[] Pairs = [('“', '”'), ('«', '»'), ('(', ')'), ('[', ']'), ('{', '}')];

    /// <summary>The title; empty when the text has no letter or digit.</summary>
    public static string From(string text, int most = LeadingWords)
    {
        string line = PlainText.Line(text.AsSpan(0, PlainText.CutAt(text, Considered)));
        line = FirstLetterUp(StartPattern().Replace(line, ""), line);
        string title = line.Length > most ? Cut(line, most) : line;
        title = WithoutTail(Balanced(WithoutTail(title)));
        return title.Any(char.IsLetterOrDigit) ? title : "";
    }

    private static string Cut(string line, int most)
    {
        int clause = ClauseEnd(line, most);
        if (clause > 0)
        {
            return line[..clause];
        }

        int space = line.LastIndexOf(' ', most);
        return space <= 0 ? line[..PlainText.CutAt(line, most)] : WithoutDangling(line[..space]);
    }

    // The last clause that ends inside the room, when it fills a fair part of it.
    private static int ClauseEnd(string line, int most)
    {
        for (int i = most; i >= most * 2 / 5; i--)
        {
            if (line[i] is ',' or ';' or ':' or '–' or '—' or '?' or '!' && i + 1 < line.Length && line[i + 1] is ' ' or '”' or '"')
            {
                return i;
            }
        }

        return 0;
    }

    private static string WithoutDangling(string title)
    {
        string rest = title;
        for (int space = rest.LastIndexOf(' '); space > 0; space = rest.LastIndexOf(' '))
        {
            if (!Dangling.Contains(rest[(space + 1)..].Trim('.', '“', '"', '(', '‘')))
            {
                return rest;
            }

            rest = rest[..space];
        }

        return title;
    }

    private static string WithoutTail(string title)
    {
        string rest = TailPattern().Replace(title.Trim(), "");
        return InitialsPattern().IsMatch(rest) && title.StartsWith(rest + ".", StringComparison.Ordinal) ? rest + "." : rest;
    }

    private static string Balanced(string title)
    {
        foreach ((char open, char close) in Pairs)
        {
            bool around = title.Length > 1 && title[0] == open && title.IndexOf(close) == title.Length - 1;
            if (around || title.Count(c => c == open) != title.Count(c => c == close))
            {
                title = Without(title, open, close);
            }
        }

        bool straightAround = title.Length > 1 && title[0] == '"' && title.IndexOf('"', 1) == title.Length - 1;
        title = straightAround || title.Count(c => c == '"') % 2 == 1 ? Without(title, '"') : title;
        title = title.Count(c => c == '‘') > title.Count(c => c == '’') ? Without(title, '‘') : title;
        return Without(title, '„').Trim(' ', '•', '*');
    }

    private static string Without(string title, params ReadOnlySpan<char> marks)
    {
        foreach (char mark in marks)
        {
            title = title.Replace(mark.ToString(), "");
        }

        return title;
    }

    private static string FirstLetterUp(string rest, string before) =>
        rest.Length is 0 || rest.Length == before.Length ? rest : char.ToUpperInvariant(rest[0]) + rest[1..];

    // Bullets, numbering ("2.", "Part 3:") and a conjunction that points back ("But").
    [GeneratedRegex(@"^[\s•*·–—-]*(?:(?:(?:chapter|part|section)\s+(?:\d{1,3}|[ivxl]{1,6})\s*[.:)–—-]|\d{1,3}[.)])\s+(?=\S))?(?:(?:But|And),?\s+(?=\S))?", RegexOptions.IgnoreCase)]
    private static partial Regex StartPattern();

    [GeneratedRegex(@"[\s.,;:!?…–—-]+(?=[""”’»)\]]*$)")]
    private static partial Regex TailPattern();

    // "U.S" has lost a full stop that belongs to it.
    [GeneratedRegex(@"\b\p{L}(?:\.\p{L})+$")]
    private static partial Regex InitialsPattern();
}
