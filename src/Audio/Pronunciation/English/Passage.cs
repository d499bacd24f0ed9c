namespace Audio.Pronunciation.English;

/// <summary>The text being read, with the questions about a place's surroundings that decide ambiguous expressions.</summary>
internal sealed class Passage(string text)
{
    // Nothing longer decides anything, and a bound keeps every question cheap.
    private const int LongestWord = 30;
    private const int LongestRun = 80;

    private string? folded;

    private (Signs Signs, char Next) glance;
    private int glancedAt = -1;

    /// <summary>The text as printed, but that the digits 0 to 9 of every script are ours: whoever finds a digit can read it.</summary>
    public string Text { get; } = OtherDigits.Folded(text);

    /// <summary>The text with one kind of blank and of apostrophe, character for character.</summary>
    public string Folded => folded ??= LexiconWords.Folded(Text);

    /// <summary>Whether the expression just read began with a digit or a currency: a dash after it may mean "to".</summary>
    public bool AfterNumber { get; set; }

    /// <summary>How many straight double quotation marks have been passed: after an odd number, the next one closes.</summary>
    public int QuotesPassed { get; set; }

    /// <summary>Most letters are capitals, so that capitals say nothing: a headline.</summary>
    public bool Shouting { get; } = IsShouting(text);

    /// <summary>The character at a position, or NUL outside the text.</summary>
    public char At(int index) => index >= 0 && index < Text.Length ? Text[index] : '\0';

    /// <summary>What the run of characters from here to the next blank holds, and what stands behind that blank.</summary>
    public (Signs Signs, char Next) Glance(int at)
    {
        if (glancedAt != at)
        {
            (glancedAt, glance) = (at, Look(at));
        }

        return glance;
    }

    /// <summary>The word before a position, with only blanks, a hyphen and an abbreviation's dot between; otherwise empty.</summary>
    public string WordBefore(int at) => Word(StartOfWordBefore(at));

    /// <summary>The word before the word before.</summary>
    public string SecondWordBefore(int at)
    {
        int start = StartOfWordBefore(at);
        return start < 0 ? "" : Word(StartOfWordBefore(start));
    }

    /// <summary>The word after a position, with only blanks between; otherwise empty.</summary>
    public string WordAfter(int at)
    {
        int start = SkipBlanks(at);
        return start < Text.Length && start - at < LongestWord ? Word(start) : "";
    }

    public int SkipBlanks(int at)
    {
        while (at < Text.Length && char.IsWhiteSpace(Text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The last character before a position that is not a blank, or NUL.</summary>
    public char Before(int at)
    {
        do
        {
            at--;
        }
        while (at >= 0 && char.IsWhiteSpace(Text[at]));
        return At(at);
    }

    private (Signs Signs, char Next) Look(int at)
    {
        Signs signs = Signs.None;
        int end = at;
        for (; end < Text.Length && end - at < LongestRun && !char.IsWhiteSpace(Text[end]); end++)
        {
            char c = Text[end];
            signs |= char.IsAsciiDigit(c) ? Signs.Digit : c == ',' ? Signs.None : char.IsAsciiLetter(c) ? Signs.Letter : c switch
            {
                '.' => Signs.Dot,
                '/' => Signs.Slash,
                ':' => Signs.Colon,
                '-' => Signs.Dash,
                '@' => Signs.At,
                _ => Signs.Other,
            };
        }

        return end - at == LongestRun ? ((Signs)255, At(SkipBlanks(end))) : (signs, At(SkipBlanks(end)));
    }

    private int StartOfWordBefore(int at)
    {
        int end = at;
        while (end > 0 && at - end < LongestWord && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        if (end > 0 && Text[end - 1] is '.' or '-')
        {
            end--;
        }

        int start = end;
        while (start > 0 && end - start < LongestWord && IsWordCharacter(Text[start - 1]))
        {
            start--;
        }

        return start == end ? -1 : start;
    }

    private string Word(int start)
    {
        int end = Math.Max(start, 0);
        while (start >= 0 && end < Text.Length && end - start < LongestWord && IsWordCharacter(Text[end]))
        {
            end++;
        }

        return start < 0 ? "" : Text[start..end];
    }

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '\'' or '’';

    private static bool IsShouting(string text)
    {
        int upper = 0, lower = 0, words = 1;
        foreach (char c in text)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
            words += c == ' ' ? 1 : 0;
        }

        return words > 2 && upper > 3 * lower;
    }
}
