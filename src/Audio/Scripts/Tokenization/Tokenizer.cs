using Audio.Articles;

namespace Audio.Scripts.Tokenization;

/// <summary>Cuts a stretch of text into tokens; white space is left between them.</summary>
internal static class Tokenizer
{
    private const int LongestAbbreviation = 12;

    public static void Read(string text, TextSpan span, List<Token> into)
    {
        int at = span.Start;
        while (at < span.End)
        {
            if (char.IsWhiteSpace(text[at]) || Characters.IsInvisible(text[at]))
            {
                at++;
                continue;
            }

            Token token = Characters.IsWordPart(text, at) ? Word(text, at, span.End) : Sign(text, at, span.End);
            into.Add(token);
            at = token.End;
        }
    }

    private static Token Word(string text, int start, int end)
    {
        if (PossessiveLength(text, start, end) is > 0 and int length)
        {
            return Make(text, start, length, TokenKind.Word);
        }

        int at = start;
        while (at < end && (Characters.IsWordPart(text, at) || IsJoined(text, start, at, end)))
        {
            at++;
        }

        at = WithAbbreviationStop(text, start, at, end);
        return Make(text, start, at - start, char.IsDigit(text[start]) ? TokenKind.Number : TokenKind.Word);
    }

    // An apostrophe or hyphen between letters, a point or comma between digits, "U.S" before its last point.
    private static bool IsJoined(string text, int start, int at, int end)
    {
        if (at + 1 >= end || at == start || !Characters.IsWordPart(text, at + 1) || !Characters.IsWordPart(text, at - 1))
        {
            return false;
        }

        return text[at] switch
        {
            '-' or '‑' => true,
            '\'' or '’' => PossessiveLength(text, at, end) == 0,
            '.' => (char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])) || SingleLetters(text, start, at),
            ',' or ':' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
            _ => false,
        };
    }

    private static bool SingleLetters(string text, int start, int at) =>
        at - start is > 0 and <= LongestAbbreviation && char.IsLetter(text[at - 1]) && (at - 1 == start || text[at - 2] == '.');

    // "'s" stands as a token of its own, so that a name keeps its form.
    private static int PossessiveLength(string text, int at, int end)
    {
        bool apostrophe = text[at] is '\'' or '’';
        bool s = apostrophe && at + 1 < end && text[at + 1] is 's' or 'S';
        return s && (at + 2 >= end || !Characters.IsWordPart(text, at + 2)) ? 2 : 0;
    }

    private static int WithAbbreviationStop(string text, int start, int at, int end)
    {
        if (at >= end || text[at] != '.' || at - start > LongestAbbreviation)
        {
            return at;
        }

        string word = text[start..at];
        bool isInitial = word.Length == 1 && char.IsUpper(word[0]) && (word != "I" || Abbreviations.IsInitialI(text, start, at));
        return isInitial || SingleLetters(text, start, at) && word.Contains('.') || Abbreviations.StandsBeforeNumber(word, text, at) || Abbreviations.Stops(word.ToLowerInvariant(), at + 2 < text.Length ? text[at + 2] : ' ')
            ? at + 1
            : at;
    }

    private static Token Sign(string text, int start, int end)
    {
        char c = text[start];
        if (PossessiveLength(text, start, end) > 0 && start > 0 && Characters.IsWordPart(text, start - 1))
        {
            return Make(text, start, 2, TokenKind.Word);
        }

        if (QuoteMarks.DoubleLength(text, start, end) is > 0 and int doubled)
        {
            return Make(text, start, doubled, TokenKind.DoubleMark);
        }

        if (QuoteMarks.IsSingle(c))
        {
            return Make(text, start, 1, TokenKind.SingleMark);
        }

        int at = start + 1;
        while (at < end && c is '.' or '!' or '?' or '-' && at < end && text[at] == c && at - start < 8)
        {
            at++;
        }

        return Make(text, start, char.IsHighSurrogate(c) && at < end ? at - start + 1 : at - start, TokenKind.Punctuation);
    }

    private static Token Make(string text, int start, int length, TokenKind kind)
    {
        string lower = length == 1 ? Characters.LowerOf(text[start]) : text.Substring(start, length).ToLowerInvariant().Replace('’', '\'');
        return new Token(start, length, kind, lower, kind is TokenKind.Word && char.IsUpper(text[start]));
    }
}
