namespace Audio.Articles.Readers.Printed;

/// <summary>A word on a page; places in points from the lower left.</summary>
internal sealed record PrintedWord(string Text, double Left, double Right, double Bottom, double Top, double Size, bool IsBold)
{
    /// <summary>Its middle from below.</summary>
    public double Middle => (Bottom + Top) / 2;
}

/// <summary>Words on one height of a page, from left to right.</summary>
internal sealed class PrintedRow(PrintedWord first)
{
    private readonly List<PrintedWord> words = [first];

    /// <summary>Its words.</summary>
    public IReadOnlyList<PrintedWord> Words => words;

    public double Bottom { get; private set; } = first.Bottom;

    public double Top { get; private set; } = first.Top;

    /// <summary>The height of most letters.</summary>
    public double Size => words.Select(w => w.Size).Order().ElementAt(words.Count / 2);

    /// <summary>Whether a word stands on this height: raised and lowered ones do.</summary>
    public bool Holds(PrintedWord word) => Math.Min(Top, word.Top) - Math.Max(Bottom, word.Bottom) >= 0.5 * Math.Min(Top - Bottom, word.Top - word.Bottom);

    /// <summary>Adds a word.</summary>
    public void Add(PrintedWord word)
    {
        words.Add(word);
        (Bottom, Top) = word.Size > first.Size ? (word.Bottom, word.Top) : (Bottom, Top);
    }

    /// <summary>The part of it between two places; null when nothing is there.</summary>
    public PrintedRow? Between(double left, double right)
    {
        PrintedWord[] inside = [.. words.Where(w => (w.Left + w.Right) / 2 >= left && (w.Left + w.Right) / 2 < right)];
        if (inside.Length == 0)
        {
            return null;
        }

        PrintedRow part = new(inside[0]);
        Array.ForEach(inside[1..], part.Add);
        return part;
    }

    /// <summary>It as a line, without the raised numbers of notes.</summary>
    public PrintedLine Line()
    {
        PrintedWord[] sorted = [.. words.OrderBy(w => w.Left)];
        double size = Size;
        PrintedWord[] told = [.. sorted.Where((w, i) => !(i > 0 && w.Size <= 0.9 * size && w.Text.Length <= 3 && w.Text.All(char.IsAsciiDigit) && w.Left - sorted[i - 1].Right < 0.25 * size))];
        return new PrintedLine(string.Join(' ', told.Select(w => w.Text)), size, told.All(w => w.IsBold), sorted[0].Left, sorted.Max(w => w.Right));
    }
}
