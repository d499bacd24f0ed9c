namespace Audio.Articles.Readers.Plain;

/// <summary>Whether the text was broken into lines at a margin, and where the margin is.</summary>
/// <remarks>
/// A margin shows in two ways: the first word of the next line would not have fitted, and sentences go on over
/// the line end, so that many lines begin with a small letter. Verse and lists have neither; a paste with one
/// line a paragraph has lines too long for any margin.
/// </remarks>
internal readonly record struct Wrapping(int Margin)
{
    private const int Narrowest = 30;
    private const int Widest = 120;

    /// <summary>Whether there is a margin.</summary>
    public bool Exists => Margin > 0;

    /// <summary>Measures all lines that are followed by another without a blank line between.</summary>
    public static Wrapping Measure(string text, List<Line> lines)
    {
        List<int> widths = [];
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (!lines[i].IsBlank && !lines[i + 1].IsBlank)
            {
                widths.Add(lines[i].Width);
            }
        }

        widths.Sort();
        int margin = widths.Count == 0 ? 0 : widths[(widths.Count - 1) * 95 / 100];
        if (margin is < Narrowest or > Widest)
        {
            return default;
        }

        int full = 0, goesOn = 0;
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (!lines[i + 1].IsBlank && lines[i].Width * 10 >= margin * 6)
            {
                full++;
                goesOn += Sentences.GoesOn(lines[i].In(text), lines[i + 1].In(text)) ? 1 : 0;
            }
        }

        return goesOn >= 2 && goesOn * 100 >= full * 35 ? new Wrapping(margin) : default;
    }

    /// <summary>Whether the next line's first word had no room on this line.</summary>
    /// <remarks>Programs count letters differently (as bytes, with the blank): a long line in the middle of a sentence is full too.</remarks>
    public bool IsFull(string text, Line line, Line next)
    {
        if (Exists && line.Start > 0 && line.Width * 10 >= Margin * 8 && !Sentences.Ends(line.In(text)))
        {
            return true;
        }

        ReadOnlySpan<char> letters = next.In(text);
        int word = letters.IndexOfAny(' ', '\t');
        return Exists && line.Width + 1 + (word < 0 ? letters.Length : word) > Margin;
    }
}
