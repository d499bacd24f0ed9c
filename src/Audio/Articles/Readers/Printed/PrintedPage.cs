namespace Audio.Articles.Readers.Printed;

/// <summary>Brings the words of a page into reading order: rows from above, and where rows leave the same gutter free, its columns one after the other.</summary>
internal static class PrintedPage
{
    private const double Gutter = 1.2; // in letter heights: the least width between two columns
    private const int MinRows = 3; // that stand on both sides of a gutter
    private const int MaxGaps = 64; // between the words of a row; a wide table has a third of it
    private const double MinColumnWidth = 0.15; // of a page's width: a column is wider
    private const double Filled = 0.6; // of a column: lines of text fill it, cells of a table do not

    /// <summary>The lines of a page in reading order, parted where there is more room between two than usual.</summary>
    public static IEnumerable<List<(PrintedLine Line, double Middle)>> Read(IReadOnlyList<PrintedWord> words)
    {
        List<PrintedRow> rows = Rows(words);
        double width = words.Count == 0 ? 0 : words.Max(w => w.Right) - words.Min(w => w.Left);
        for (int start = 0; start < rows.Count;)
        {
            (int end, double? gutter) = Band(rows, start, width);
            IEnumerable<List<PrintedRow>> columns = gutter is { } x
                ? [Side(rows, start, end, double.MinValue, x), Side(rows, start, end, x, double.MaxValue)]
                : [rows[start..end]];
            foreach (List<PrintedRow> part in columns.SelectMany(Apart))
            {
                yield return [.. part.Select(r => (r.Line(), (r.Bottom + r.Top) / 2))];
            }

            start = end;
        }
    }

    private static List<PrintedRow> Side(List<PrintedRow> rows, int start, int end, double left, double right) =>
        [.. rows[start..end].Select(r => r.Between(left, right)).OfType<PrintedRow>()];

    private static List<PrintedRow> Rows(IReadOnlyList<PrintedWord> words)
    {
        List<PrintedRow> rows = [];
        foreach (PrintedWord word in words.OrderByDescending(w => w.Size).ThenByDescending(w => w.Middle)) // the large ones first: what is raised joins them
        {
            PrintedRow? row = rows.Find(r => r.Holds(word));
            if (row is null)
            {
                rows.Add(new PrintedRow(word));
            }
            else
            {
                row.Add(word);
            }
        }

        return [.. rows.OrderByDescending(r => (r.Bottom + r.Top) / 2)];
    }

    // The rows from here that leave one gutter free together; without one, the rows up to where one begins.
    private static (int End, double? Gutter) Band(List<PrintedRow> rows, int start, double width)
    {
        for (int at = start; at < rows.Count; at++)
        {
            (int end, double? gutter) = ColumnsFrom(rows, at, width);
            if (gutter is not null)
            {
                return at == start ? (end, gutter) : (at, null);
            }
        }

        return (rows.Count, null);
    }

    private static (int End, double? Gutter) ColumnsFrom(List<PrintedRow> rows, int start, double width)
    {
        foreach ((double left, double right) in Gaps(rows[start]))
        {
            (double from, double to) = (left, right);
            int end = start + 1;
            for (; end < rows.Count && Free(rows[end], from, to) is { } free; end++)
            {
                (from, to) = free;
            }

            double middle = (from + to) / 2;
            end = WithoutTail(rows, start, end, middle);
            if (AreColumns(rows[start..end], middle, width))
            {
                return (end, middle);
            }
        }

        return (start, null);
    }

    // One column may be longer; what stands below both with more room, or in other letters, is no part of it.
    private static int WithoutTail(List<PrintedRow> rows, int start, int end, double gutter)
    {
        int last = rows.FindLastIndex(end - 1, end - start, r => r.Between(double.MinValue, gutter) is not null && r.Between(gutter, double.MaxValue) is not null);
        double step = last > start ? (rows[start].Bottom - rows[last].Bottom) / (last - start) : 0;
        for (int i = Math.Max(last, start) + 1; i < end; i++)
        {
            if (rows[i - 1].Bottom - rows[i].Bottom > 1.3 * step || Math.Abs(rows[i].Size - rows[i - 1].Size) > 0.1 * rows[i].Size)
            {
                return i;
            }
        }

        return end;
    }

    // A row with very many gaps is spaced out, not set in columns; each gap is compared with every row that follows.
    private static (double Left, double Right)[] Gaps(PrintedRow row)
    {
        PrintedWord[] words = [.. row.Words.OrderBy(w => w.Left)];
        (double Left, double Right)[] gaps =
        [
            .. words.Zip(words.Skip(1), (a, b) => (Left: a.Right, Right: b.Left)).Where(gap => gap.Right - gap.Left >= Gutter * row.Size),
        ];
        return gaps.Length <= MaxGaps ? gaps : [];
    }

    // What of a gutter a row leaves free; null when too little.
    private static (double, double)? Free(PrintedRow row, double from, double to)
    {
        PrintedWord[] inside = [.. row.Words.Where(w => w.Right > from && w.Left < to)];
        double middle = (from + to) / 2;
        double left = Math.Max(from, inside.Where(w => (w.Left + w.Right) / 2 < middle).Select(w => w.Right).DefaultIfEmpty(from).Max());
        double right = Math.Min(to, inside.Where(w => (w.Left + w.Right) / 2 >= middle).Select(w => w.Left).DefaultIfEmpty(to).Min());
        return right - left >= Gutter * row.Size ? (left, right) : null;
    }

    private static bool AreColumns(List<PrintedRow> rows, double gutter, double width)
    {
        PrintedRow[] left = [.. rows.Select(r => r.Between(double.MinValue, gutter)).OfType<PrintedRow>()], right = [.. rows.Select(r => r.Between(gutter, double.MaxValue)).OfType<PrintedRow>()];
        int both = rows.Count(r => r.Between(double.MinValue, gutter) is not null && r.Between(gutter, double.MaxValue) is not null);
        return both >= MinRows && IsColumn(left, width) && IsColumn(right, width);
    }

    private static bool IsColumn(PrintedRow[] rows, double width)
    {
        double[] widths = [.. rows.Select(r => r.Words.Max(w => w.Right) - r.Words.Min(w => w.Left)).Order()];
        double whole = rows.Max(r => r.Words.Max(w => w.Right)) - rows.Min(r => r.Words.Min(w => w.Left));
        return whole >= MinColumnWidth * width && widths[widths.Length / 2] >= Filled * whole;
    }

    private static IEnumerable<List<PrintedRow>> Apart(List<PrintedRow> rows)
    {
        double[] steps = [.. rows.Zip(rows.Skip(1), (a, b) => a.Bottom - b.Bottom).Order()];
        double usual = steps.Length == 0 ? 0 : steps[steps.Length / 2];
        List<PrintedRow> part = [];
        foreach (PrintedRow row in rows)
        {
            bool apart = part.Count > 0 && (part[^1].Bottom - row.Bottom > Math.Max(1.3 * usual, 1.6 * row.Size) || Math.Abs(part[^1].Size - row.Size) > 0.1 * row.Size);
            if (apart)
            {
                yield return part;
                part = [];
            }

            part.Add(row);
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }
}
