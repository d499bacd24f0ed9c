namespace Audio.Articles.Readers.Plain;

/// <summary>A mark, its length with the white space after it, and its value: a heading's level, an item's number.</summary>
internal readonly record struct Mark(MarkKind Kind, int Length = 0, int Value = 0)
{
    private const string Bullets = "•*◦▪●‣·∙";
    private const string Dashes = "-–+";

    /// <summary>The mark at the beginning of a line's letters.</summary>
    public static Mark Of(ReadOnlySpan<char> line) => line switch
    {
        [] => default,
        _ when IsSeparator(line) => new(MarkKind.Separator, line.Length),
        ['#', ..] => Hash(line),
        ['>', ..] => new(MarkKind.Quote, Blank(line, 1) is var n and > 0 ? n : 1),
        [var c, ..] when Bullets.Contains(c, StringComparison.Ordinal) && Blank(line, 1) is var n and > 0 => new(MarkKind.Bullet, n),
        [var c, ..] when Dashes.Contains(c, StringComparison.Ordinal) && Blank(line, 1) is var n and > 0 => new(MarkKind.Dash, n),
        _ => Number(line),
    };

    /// <summary>Whether a line underlines the one before it: three or more of = or of -.</summary>
    public static bool IsUnderline(ReadOnlySpan<char> line) =>
        line.Length >= 3 && (line.IndexOfAnyExcept('=') < 0 || line.IndexOfAnyExcept('-') < 0);

    /// <summary>A heading's words without the # that may close it: "## The winter ##", but "Learning C#".</summary>
    public static ReadOnlySpan<char> WithoutClosingHashes(ReadOnlySpan<char> words) =>
        words.TrimEnd('#') is [.., ' '] open ? open.TrimEnd() : words;

    private static Mark Hash(ReadOnlySpan<char> line)
    {
        int level = line.IndexOfAnyExcept('#');
        return level is >= 1 and <= 6 && Blank(line, level) is var n and > 0 ? new(MarkKind.Hash, n, level) : default;
    }

    // 1. 12) (3) and (a); a year or a sum at the start of a sentence has more digits or no mark.
    private static Mark Number(ReadOnlySpan<char> line)
    {
        int open = line is ['(', ..] ? 1 : 0;
        int digits = open;
        while (digits < line.Length && digits < open + 3 && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        bool letter = digits == open && digits < line.Length && char.IsAsciiLetterLower(line[digits]);
        int end = letter ? digits + 1 : digits;
        if (end == open || end >= line.Length || !(line[end] == ')' || (line[end] == '.' && open == 0 && !letter)))
        {
            return default;
        }

        int value = letter ? line[open] - 'a' + 1 : int.Parse(line[open..digits]);
        return Blank(line, end + 1) is var n and > 0 ? new(MarkKind.Number, n, value) : default;
    }

    // Only marks, and the same ones again: "* * *", "-----", "___."; or the desk's "-30-".
    private static bool IsSeparator(ReadOnlySpan<char> line)
    {
        if (line is "-30-" or "- 30 -" or "#" or "⁂")
        {
            return true;
        }

        int marks = 0;
        foreach (char c in line)
        {
            if (!char.IsWhiteSpace(c) && (!"-*_#~=•·—–.".Contains(c, StringComparison.Ordinal) || ++marks > 200))
            {
                return false;
            }
        }

        return marks >= 3 && line.IndexOfAnyExcept('.', ' ') >= 0;
    }

    // Where the letters go on after a mark and at least one blank; 0 when there is no blank or nothing after it.
    private static int Blank(ReadOnlySpan<char> line, int at)
    {
        int letters = at + (line.Length - at - line[at..].TrimStart().Length);
        return letters > at && letters < line.Length ? letters : 0;
    }
}
