using System.Text.RegularExpressions;

namespace Audio.Articles.Readers.Printed;

/// <summary>Tells from how print looks what it is: title, heading, paragraph, note, or what stands on each page.</summary>
internal static partial class PrintedJudge
{
    private const double Larger = 1.15, Smaller = 0.92; // than the running text
    private const double Edge = 0.12; // of a page's height: where running heads and page numbers stand
    private const int LongestHeading = 200, LongestBold = 90;

    /// <summary>The blocks of the article in order, each with its words.</summary>
    public static List<(Block Block, string Words)> Judge(IReadOnlyList<PrintedBlock> pages)
    {
        double body = pages.GroupBy(b => b.Size).OrderByDescending(g => g.Sum(b => b.Words.Length)).First().Key;
        HashSet<string> repeated = Repeated(pages);
        double[] sizes = [.. pages.SelectMany(b => b.Lines).Select(l => Math.Round(l.Size, 1)).Where(s => s >= body * Larger).Distinct().OrderDescending()];
        List<(Block, string)> blocks = [];
        foreach (PrintedBlock block in pages)
        {
            Block? aside = Aside(block, repeated, body);
            foreach (PrintedLine[] part in aside is null ? Parts(block, body) : [[.. block.Lines]])
            {
                Add(blocks, aside ?? KindOf(part, body, sizes), PrintedBlock.Join(part));
            }
        }

        return Titled(blocks);
    }

    // At the edge of pages, and on three of them or all but one the same but for its numbers.
    private static HashSet<string> Repeated(IReadOnlyList<PrintedBlock> pages)
    {
        int count = pages.Select(b => b.Page).Distinct().Count(), needed = Math.Max(2, Math.Min(3, count - 1));
        return [.. pages.Where(IsAtEdge).GroupBy(b => Digits().Replace(b.Words, "0")).Where(g => g.Select(b => b.Page).Distinct().Count() >= needed).Select(g => g.Key)];
    }

    private static bool IsAtEdge(PrintedBlock block) => block.Height is < Edge or > 1 - Edge;

    private static Skipped? Aside(PrintedBlock block, HashSet<string> repeated, double body)
    {
        string words = block.Words;
        return IsAtEdge(block) && PageNumber().IsMatch(words) ? new Skipped(default, "a page number") { Role = BlockRole.Navigation }
            : IsAtEdge(block) && repeated.Contains(Digits().Replace(words, "0")) ? new Skipped(default, "the same on each page") { Role = BlockRole.Navigation }
            : block.Size <= body * Smaller && NoteStart().IsMatch(words) ? new Skipped(default, "footnote") { Role = BlockRole.Notes }
            : null;
    }

    // A new paragraph begins with an indent, or after a line that ends early; a heading with another size.
    private static IEnumerable<PrintedLine[]> Parts(PrintedBlock block, double body)
    {
        double left = block.Lines.Min(l => l.Left), right = block.Lines.Max(l => l.Right);
        List<PrintedLine> part = [];
        foreach (PrintedLine line in block.Lines)
        {
            bool begins = part.Count > 0 && (
                Math.Abs(line.Size - part[^1].Size) > 0.08 * body || line.IsBold != part[^1].IsBold || ItemStart().IsMatch(line.Words)
                || (line.Left - left > 0.8 * body && part[^1].Left - left < 0.8 * body && line.Left - left < 6 * body)
                || (right - part[^1].Right > 0.25 * (right - left) && EndsSentence(part[^1].Words)));
            if (begins)
            {
                yield return [.. part];
                part.Clear();
            }

            part.Add(line);
        }

        yield return [.. part];
    }

    private static Block KindOf(PrintedLine[] part, double body, double[] sizes)
    {
        int length = part.Sum(l => l.Words.Length + 1);
        if (part[0].Size >= body * Larger && length <= LongestHeading)
        {
            return new Heading(default, Math.Clamp(Array.IndexOf(sizes, Math.Round(part[0].Size, 1)) + 2, 2, 4));
        }

        bool bold = part.All(l => l.IsBold) && length <= LongestBold && !EndsSentence(part[^1].Words);
        return bold ? new Heading(default, 4)
            : ItemStart().Match(part[0].Words) is { Success: true } item ? new ListItem(default, int.TryParse(item.Groups["number"].Value, out int number) ? number : null)
            : new Paragraph(default);
    }

    // A paragraph that a column or a page ends in the middle of goes on in the next one.
    private static void Add(List<(Block Block, string Words)> blocks, Block block, string words)
    {
        int last = blocks.FindLastIndex(b => b.Block is not Skipped);
        bool goesOn = block is Paragraph && last >= 0 && blocks[last].Block is Paragraph or ListItem && words.Length > 0 && char.IsLower(words[0]) && !EndsSentence(blocks[last].Words);
        if (goesOn)
        {
            string before = blocks[last].Words;
            blocks[last] = (blocks[last].Block, before is [.., var letter, '-'] && char.IsLetter(letter) ? before[..^1] + words : $"{before} {words}");
        }
        else
        {
            blocks.Add((block, block is ListItem ? ItemStart().Replace(words, "") : words));
        }
    }

    // The title is the largest print at the beginning.
    private static List<(Block, string)> Titled(List<(Block Block, string Words)> blocks)
    {
        int first = blocks.FindIndex(b => b.Block is not Skipped);
        int title = blocks.FindIndex(b => b.Block is Heading { Level: 2 });
        if (title >= 0 && title - first <= 3)
        {
            blocks[title] = (new Heading(default, 1), blocks[title].Words);
        }

        int deeper = blocks.Select(b => b.Block).OfType<Heading>().Where(h => h.Level > 1).Select(h => h.Level).DefaultIfEmpty(2).Min() - 2;
        return [.. blocks.Select(b => b.Block is Heading { Level: > 1 } h ? (new Heading(default, h.Level - deeper), b.Words) : b)];
    }

    private static bool EndsSentence(string words) => words.TrimEnd('”', '’', '"', '\'', ')', ']') is [.., '.' or '!' or '?' or ':' or '…'];

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\W*(page|seite|p\.)?\s*([0-9]{1,4}|[ivxlc]{1,7})(\s*(of|/|von)\s*[0-9]{1,4})?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^([0-9]{1,3}|[*†‡§])\W*\s*\S")]
    private static partial Regex NoteStart();

    [GeneratedRegex(@"^([•◦▪●‣·∙–]\s+|(?<number>[0-9]{1,3})[.)]\s+)(?=\S)")]
    private static partial Regex ItemStart();
}
