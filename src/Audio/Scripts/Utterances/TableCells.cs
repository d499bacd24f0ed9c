using Audio.Articles;

namespace Audio.Scripts.Utterances;

/// <summary>The cells of a table in its text: a line a row, a tab between two cells.</summary>
internal static class TableCells
{
    /// <summary>The cells in order; each holds the tab or line end behind it, the last one all that is left.</summary>
    public static IEnumerable<TextSpan> Of(string text, TextSpan table)
    {
        int start = table.Start, words = table.Start + table.In(text).TrimEnd().Length;
        for (int at = start; at < words; at++)
        {
            if (text[at] is '\t' or '\n')
            {
                yield return TextSpan.FromBounds(start, at + 1);
                start = at + 1;
            }
        }

        yield return TextSpan.FromBounds(start, table.End);
    }

    /// <summary>The words of each cell, row by row.</summary>
    public static string[][] Rows(string text, TextSpan table) =>
        [.. table.In(text).TrimEnd().ToString().Split('\n').Select(row => row.Split('\t', StringSplitOptions.TrimEntries))];
}
