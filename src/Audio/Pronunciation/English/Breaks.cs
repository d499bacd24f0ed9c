using Audio.Scripts;

namespace Audio.Pronunciation.English;

/// <summary>Punctuation between words → one break mark.</summary>
internal static class Breaks
{
    /// <summary>What the mark at a position makes the voice do.</summary>
    public static Break At(TextCursor cursor, int at)
    {
        char c = cursor.At(at), before = cursor.At(at - 1), after = cursor.At(at + 1);
        return c switch
        {
            '?' or '？' => Break.Question,
            '!' or '！' => Break.Exclamation,
            '.' when after == '.' || before == '.' || IsSpacedDot(cursor, at) => Break.Comma,
            // A small letter goes on with the sentence: the dot was an abbreviation's.
            '.' => char.IsLower(cursor.At(cursor.SkipBlanks(at + 1))) ? Break.None : Break.Stop,
            '。' => Break.Stop,
            ',' or ';' or ':' or '…' or '—' or '―' or '，' or '、' or '；' or '：' => Break.Comma,
            '–' => Break.Comma,
            '-' when before == '-' || after == '-' || char.IsWhiteSpace(before) && char.IsWhiteSpace(after) => Break.Comma,
            // "[soldiers]" and "(s)he" are inside their sentence; only a bracket that stands free is an aside.
            '(' when !char.IsLetterOrDigit(before) => Break.Comma,
            ')' when !char.IsLetterOrDigit(after) => Break.Comma,
            _ => Break.None,
        };
    }

    /// <summary>The stronger of two breaks at one place.</summary>
    public static Break Stronger(Break one, Break other) => one > other ? one : other;

    /// <summary>The break after an utterance's last word.</summary>
    public static Break AtEnd(Break printed, UtteranceEnd end) => (printed, end) switch
    {
        (Break.Question or Break.Exclamation, _) => printed,
        (Break.Stop, UtteranceEnd.Clause) => Break.Comma,
        (_, UtteranceEnd.Clause) => printed,
        _ => Break.Stop,
    };

    private static bool IsSpacedDot(TextCursor cursor, int at) =>
        char.IsWhiteSpace(cursor.At(at - 1)) && (cursor.Before(at) == '.' || cursor.At(at + 1) == ' ' && cursor.At(at + 2) == '.');
}
