namespace Audio.Articles.Readers.Printed;

/// <summary>A line of print.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Size">The height of its letters, in points.</param>
/// <param name="IsBold">Whether all of it is bold.</param>
/// <param name="Left">Where it begins, in points from the left.</param>
/// <param name="Right">Where it ends.</param>
internal sealed record PrintedLine(string Words, double Size, bool IsBold, double Left, double Right);

/// <summary>Lines that stand together on a page.</summary>
/// <param name="Page">Counted from 1.</param>
/// <param name="Height">How far up the page it stands, 0 at the bottom to 1 at the top.</param>
internal sealed record PrintedBlock(int Page, double Height, IReadOnlyList<PrintedLine> Lines)
{
    /// <summary>Its lines as one, words parted at a line's end joined again.</summary>
    public string Words => Join(Lines);

    /// <summary>The height of most of its letters.</summary>
    public double Size => Lines.GroupBy(l => Math.Round(l.Size, 1)).OrderByDescending(g => g.Sum(l => l.Words.Length)).First().Key;

    /// <summary>Joins lines: a hyphen at the end of one goes when the next begins with a small letter.</summary>
    public static string Join(IEnumerable<PrintedLine> lines)
    {
        string text = "";
        foreach (string words in lines.Select(l => l.Words))
        {
            bool parted = text is [.., var before, '-' or '\u00AD'] && char.IsLetter(before) && words.Length > 0 && char.IsLower(words[0]);
            text = parted ? text[..^1] + words : text.Length == 0 ? words : $"{text} {words}";
        }

        return text;
    }
}
