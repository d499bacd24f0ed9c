namespace Audio.Articles.Readers.Plain;

/// <summary>What the end and the beginning of a line say about it.</summary>
internal static class Sentences
{
    private const string Closers = "\"'”’»)]*_ \u00A0";

    /// <summary>Whether a sentence ends here: a full stop, question or exclamation mark, closing marks after it aside.</summary>
    public static bool Ends(ReadOnlySpan<char> text) => text.TrimEnd(Closers) is [.., '.' or '!' or '?' or '…' or '。'];

    /// <summary>Whether the last mark is a full stop, closing marks after it aside.</summary>
    public static bool EndsInStop(ReadOnlySpan<char> text) => text.TrimEnd(Closers) is [.., '.'];

    /// <summary>Whether the sentence cannot be over yet and a small letter goes on with it ("iPhone" is not a small letter).</summary>
    public static bool GoesOn(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        after is [char first, ..] && char.IsLower(first) && !(after is [_, char second, ..] && char.IsUpper(second))
        && !Ends(before) && before is not [.., ':' or ';'];

    /// <summary>Number of words: runs without white space that hold a letter or digit.</summary>
    public static int Words(ReadOnlySpan<char> text)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in text)
        {
            words += !inside && char.IsLetterOrDigit(c) ? 1 : 0;
            inside = !char.IsWhiteSpace(c) && (inside || char.IsLetterOrDigit(c));
        }

        return words;
    }
}
