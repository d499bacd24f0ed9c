namespace Audio.Pronunciation.English;

/// <summary>The text being read, with the questions about a place's surroundings that decide ambiguous expressions.</summary>
internal sealed class TextCursor(string text)
{
    // Nothing longer decides anything, and a bound keeps every question cheap.
    private const int MaxWordLength = 30;
    private const int MaxRunLength = 80;

    private string? folded;

    private (CharClass Classes, char Next) peeked;
    private int peekedAt = -1;

    /// <summary>The text as printed, but that the digits 0 to 9 of every script are ours: whoever finds a digit can read it.</summary>
    public string Text { get; } = NonAsciiDigits.Folded(text);

    /// <summary>The text with one kind of blank and of apostrophe, character for character.</summary>
    public string Folded => folded ??= LexiconMatcher.Folded(Text);

    /// <summary>Whether the expression just read began with a digit or a currency: a dash after it may mean "to".</summary>
    public bool AfterNumber { get; set; }

    /// <summary>How many straight double quotation marks have been passed: after an odd number, the next one closes.</summary>
    public int QuotesPassed { get; set; }

    /// <summary>Most letters are capitals, so that capitals say nothing: a headline.</summary>
    public bool IsAllCaps { get; } = MostlyCapitals(text);

    /// <summary>The character at a position, or NUL outside the text.</summary>
    public char At(int index) => index >= 0 && index < Text.Length ? Text[index] : '\0';

    /// <summary>What the run of characters from here to the next blank holds, and what stands behind that blank.</summary>
    public (CharClass Classes, char Next) PeekRun(int at)
    {
        if (peekedAt != at)
        {
            (peekedAt, peeked) = (at, ScanRun(at));
        }

        return peeked;
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
        return start < Text.Length && start - at < MaxWordLength ? Word(start) : "";
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

    private (CharClass Classes, char Next) ScanRun(int at)
    {
        CharClass classes = CharClass.None;
        int end = at;
        for (; end < Text.Length && end - at < MaxRunLength && !char.IsWhiteSpace(Text[end]); end++)
        {
            char c = Text[end];
            classes |= char.IsAsciiDigit(c) ? CharClass.Digit : c == ',' ? CharClass.None : char.IsAsciiLetter(c) ? CharClass.Letter : c switch
            {
                '.' => CharClass.Dot,
                '/' => CharClass.Slash,
                ':' => CharClass.Colon,
                '-' => CharClass.Dash,
                '@' => CharClass.At,
                _ => CharClass.Other,
            };
        }

        return end - at == MaxRunLength ? ((CharClass)255, At(SkipBlanks(end))) : (classes, At(SkipBlanks(end)));
    }

    private int StartOfWordBefore(int at)
    {
        int end = at;
        while (end > 0 && at - end < MaxWordLength && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        if (end > 0 && Text[end - 1] is '.' or '-')
        {
            end--;
        }

        int start = end;
        while (start > 0 && end - start < MaxWordLength && IsWordCharacter(Text[start - 1]))
        {
            start--;
        }

        return start == end ? -1 : start;
    }

    private string Word(int start)
    {
        int end = Math.Max(start, 0);
        while (start >= 0 && end < Text.Length && end - start < MaxWordLength && IsWordCharacter(Text[end]))
        {
            end++;
        }

        return start < 0 ? "" : Text[start..end];
    }

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '\'' or '’';

    private static bool MostlyCapitals(string text)
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
