using System.Collections.Immutable;
using System.Text;

namespace Audio.Publishing.Covers;

/// <summary>A title set in lines, as large as fits.</summary>
/// <param name="Size">Of the letters.</param>
/// <param name="Lines">From the top; at least one.</param>
internal sealed record CoverLines(double Size, ImmutableArray<string> Lines)
{
    /// <summary>From one line's foot to the next, in units of the letters' size.</summary>
    public const double Leading = 0.92;

    private const int Largest = 860, Whole = 300, Broken = 400, Smallest = 200, Step = 20;

    /// <summary>Sets a title: words whole as long as that leaves them readable; what does not fit in small letters either is cut.</summary>
    public static CoverLines Fit(string title, CoverFont font, double width, double height)
    {
        for (int size = Largest; size >= Whole; size -= Step)
        {
            if (Set(title, font, width / size, mayBreakWords: false) is { } lines && lines.Count * size * Leading <= height)
            {
                return new CoverLines(size, Balanced(lines.Count, title, font, width / size));
            }
        }

        for (int size = Broken; size > Smallest; size -= Step)
        {
            List<string> lines = Set(title, font, width / size, mayBreakWords: true)!;
            if (lines.Count * size * Leading <= height)
            {
                return new CoverLines(size, [.. lines]);
            }
        }

        int most = Math.Max(1, (int)(height / (Smallest * Leading)));
        List<string> all = Set(title, font, width / Smallest, mayBreakWords: true)!;
        return new CoverLines(Smallest, all.Count <= most ? [.. all] : [.. all[..(most - 1)], Ended(all[most - 1], font, width / Smallest)]);
    }

    // The narrowest measure that takes no more lines: no line is left with one short word.
    private static ImmutableArray<string> Balanced(int count, string title, CoverFont font, double width)
    {
        List<string> best = Set(title, font, width, mayBreakWords: false)!;
        for (double narrower = width * 0.97; Set(title, font, narrower, mayBreakWords: false) is { } lines && lines.Count == count; narrower *= 0.97)
        {
            best = lines;
        }

        return [.. best];
    }

    // Null when a word is wider than the line, and words may not be broken.
    private static List<string>? Set(string title, CoverFont font, double width, bool mayBreakWords)
    {
        List<string> lines = [];
        string line = "";
        foreach (string word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, font, width)))
        {
            if (font.WidthOf(word) > width && !mayBreakWords)
            {
                return null;
            }

            string longer = line.Length == 0 ? word : IsIdeograph(line[^1]) && IsIdeograph(word[0]) ? line + word : $"{line} {word}";
            if (line.Length > 0 && font.WidthOf(longer) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
            while (font.WidthOf(line) > width)
            {
                int cut = CutAt(line, font, width);
                lines.Add(line[..cut]);
                line = line[cut..];
            }
        }

        lines.Add(line);
        return lines;
    }

    // Writing without blanks breaks between any two signs.
    private static IEnumerable<string> Pieces(string word, CoverFont font, double width) =>
        font.WidthOf(word) > width && word.Any(IsIdeograph) ? word.EnumerateRunes().Select(r => r.ToString()) : [word];

    private static bool IsIdeograph(char c) => c is >= '\u2E80' and < '\uD800' or >= '\uF900' and < '\uFB00' or >= '\uFF00';

    private static int CutAt(string text, CoverFont font, double width)
    {
        int length = 0;
        double used = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            used += font.WidthOf(rune.ToString());
            if (used > width && length > 0)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return length;
    }

    private static string Ended(string line, CoverFont font, double width) => line[..CutAt(line, font, width - font.WidthOf("…"))].TrimEnd() + "…";
}
