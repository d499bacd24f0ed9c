using System.Buffers;

namespace Audio.Articles.Readers.Plain;

/// <summary>One line of the text: where it starts, where its letters are, where the next line starts.</summary>
internal readonly record struct Line(int Start, int TextStart, int TextEnd, int End)
{
    // What ends a line in text from anywhere; CR LF counts as one.
    private static readonly SearchValues<char> Ends = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    /// <summary>Whether the line holds nothing but white space.</summary>
    public bool IsBlank => TextStart == TextEnd;

    /// <summary>Characters of white space before the first letter.</summary>
    public int Indent => TextStart - Start;

    /// <summary>Characters up to the last letter, indent included.</summary>
    public int Width => TextEnd - Start;

    /// <summary>The letters, without the white space around them.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(TextStart, TextEnd - TextStart);

    /// <summary>The lines of a text, which tile it.</summary>
    public static List<Line> Split(string text)
    {
        List<Line> lines = [];
        for (int start = 0; start < text.Length;)
        {
            int length = text.AsSpan(start).IndexOfAny(Ends);
            int end = length < 0 ? text.Length : start + length;
            int next = end == text.Length ? end : text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
            ReadOnlySpan<char> line = text.AsSpan(start, end - start);
            int indent = line.Length - line.TrimStart().Length;
            lines.Add(new Line(start, start + indent, indent == line.Length ? end : start + line.TrimEnd().Length, next));
            start = next;
        }

        return lines;
    }
}
