using System.Globalization;
using AngleSharp.Dom;

namespace Audio.Articles.Readers.Html;

/// <summary>Tables that hold data, as lines of cells; old pages also use them for layout, and those are read as boxes.</summary>
internal sealed class HtmlTables
{
    private const int LongestCell = 300;
    private const int MostColumns = 50;

    private readonly HashSet<IElement> withTables = [];

    /// <summary>Looks through the tables of a page once.</summary>
    public HtmlTables(IParentNode root)
    {
        foreach (IElement table in root.QuerySelectorAll("table"))
        {
            IElement? outer = table.ParentElement;
            while (outer is not null && outer.LocalName != "table")
            {
                outer = outer.ParentElement;
            }

            if (outer is not null)
            {
                withTables.Add(outer);
            }
        }
    }

    /// <summary>The rows of a table of data, or null when it only arranges the page.</summary>
    public List<List<string>>? Data(IElement table, out bool hasHeaders)
    {
        hasHeaders = false;
        if (withTables.Contains(table) || table.GetAttribute("role") is "presentation" or "none")
        {
            return null;
        }

        List<List<string>> rows = [];
        bool headed = false, boxes = false;
        foreach (IElement row in table.QuerySelectorAll("tr"))
        {
            IElement[] cells = [.. row.Children.Where(c => c.LocalName is "td" or "th")];
            headed |= cells.Any(c => c.LocalName == "th");
            hasHeaders |= rows.Count == 0 && cells.Length > 1 && cells.All(c => c.LocalName == "th");
            boxes |= cells.Any(c => c.QuerySelector("h1,h2,h3,p+p,form,article,li+li+li+li") is not null);
            rows.Add(Cells(cells));
        }

        rows.RemoveAll(r => r.TrueForAll(c => c.Length == 0));
        bool regular = rows.Count >= 2 && rows.Count(r => r.Count >= 2) * 2 > rows.Count;
        bool shortCells = rows.TrueForAll(r => r.TrueForAll(c => c.Length <= LongestCell));
        return regular && !boxes && (headed || shortCells) ? rows : null;
    }

    /// <summary>The rows as text: a line a row, a tab between two cells.</summary>
    public static string Text(List<List<string>> rows) => string.Join('\n', rows.Select(r => string.Join('\t', r)));

    private static List<string> Cells(IElement[] cells)
    {
        List<string> row = [];
        foreach (IElement cell in cells)
        {
            row.Add(Words(cell));
            bool spans = int.TryParse(cell.GetAttribute("colspan"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns);
            row.AddRange(Enumerable.Repeat("", spans ? Math.Clamp(columns - 1, 0, MostColumns) : 0));
        }

        return row;
    }

    private static string Words(IElement cell)
    {
        InlineText text = new();
        foreach (INode node in cell.Descendants().Where(n => n is IText && !Ancestors(n, cell).Any(HtmlElements.IsSilent)))
        {
            bool apart = node.ParentElement is { } parent && parent != cell && HtmlElements.IsLine(parent);
            text.Add(apart ? " " : "");
            text.Add(((IText)node).Data);
        }

        return text.Take().Words;
    }

    private static IEnumerable<IElement> Ancestors(INode node, IElement top)
    {
        for (IElement? e = node.ParentElement; e is not null && e != top; e = e.ParentElement)
        {
            yield return e;
        }
    }
}
