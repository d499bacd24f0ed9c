using Audio.Articles.Readers.Plain;

namespace Audio.Articles.Readers.Html;

/// <summary>Finds links to other articles inside an article, and the labels of drawings: short lines that are no sentences.</summary>
internal sealed class PageLinks(List<PageBlock> blocks)
{
    private const int ShortestLink = 15;
    private const int LabelLength = 12, BesideLabels = 45, LabelsInARow = 5;

    private readonly int last = blocks.FindLastIndex(b => b.IsOpen && b.IsProse);

    /// <summary>Gives them their role.</summary>
    public void Judge()
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].IsOpen && PageWording.IsLinksHeadline(blocks[i].Words.Trim()))
            {
                JudgeBelow(i);
            }
        }

        JudgeLists();
        foreach (PageBlock block in blocks.Where(b => b.IsOpen && b.Html.Block is Paragraph && IsLink(b) && b.Words.Length >= ShortestLink))
        {
            block.Give(BlockRole.Related, "only a link");
        }

        JudgeLabels();
    }

    // A headline such as "Related" claims the links below it; behind the last running text, all that follows.
    private void JudgeBelow(int headline)
    {
        bool ends = headline > last || IsEnding(headline);
        int end = headline + 1;
        while (end < blocks.Count && (!blocks[end].IsOpen || IsLink(blocks[end]) || ends))
        {
            end++;
        }

        bool claims = blocks.Skip(headline + 1).Take(end - headline - 1).Any(b => b.IsOpen || b.Role is BlockRole.Related) || ends;
        for (int i = headline; i < end && claims; i++)
        {
            blocks[i].Give(BlockRole.Related, "links to other articles");
        }
    }

    // Behind it there is next to no running text, and what there is stands among links.
    private bool IsEnding(int headline)
    {
        PageBlock[] rest = [.. blocks.Skip(headline + 1).Where(b => b.IsOpen)];
        int all = blocks.Where(b => b.IsOpen && b.IsProse).Sum(b => b.Words.Length), left = rest.Where(b => b.IsProse).Sum(b => b.Words.Length);
        return left * 10 < all && rest.Count(b => b.Html.Linked * 3 > b.Words.Length) * 2 >= rest.Length;
    }

    // A list of nothing but links that no line introduces.
    private void JudgeLists()
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            int end = i;
            while (end < blocks.Count && blocks[end].IsOpen && blocks[end].Html.Block is ListItem)
            {
                end++;
            }

            if (end > i + 1 && blocks.Skip(i).Take(end - i).All(IsLink) && !IsIntroduced(i))
            {
                blocks.GetRange(i, end - i).ForEach(b => b.Give(BlockRole.Related, "a list of links"));
            }

            i = Math.Max(i, end - 1);
        }
    }

    private bool IsIntroduced(int list)
    {
        PageBlock? before = blocks.Take(list).LastOrDefault(b => b.IsOpen);
        return before is not null && (before.Html.Block is Heading || before.Words.TrimEnd() is [.., ':'] || !before.IsProse);
    }

    private static bool IsLink(PageBlock block) => block.Html.LinkDensity > 0.8 && !block.IsProse;

    // Numbers and single words in a row are what stands in a drawing or an instrument; so are the short lines beside them.
    private void JudgeLabels()
    {
        int start = 0;
        for (int i = 0; i <= blocks.Count; i++)
        {
            if (i < blocks.Count && IsLabel(blocks[i], LabelLength))
            {
                continue;
            }

            if (i - start >= LabelsInARow && blocks.Skip(start).Take(i - start).Count(b => b.Words.Any(char.IsDigit)) * 2 >= i - start)
            {
                int from = start, to = i;
                while (from > 0 && IsLabel(blocks[from - 1], BesideLabels))
                {
                    from--;
                }

                while (to < blocks.Count && IsLabel(blocks[to], BesideLabels))
                {
                    to++;
                }

                blocks.GetRange(from, to - from).ForEach(b => b.Give(BlockRole.Embed, "labels of a drawing"));
            }

            start = i + 1;
        }
    }

    private static bool IsLabel(PageBlock block, int longest) =>
        block.Html.Block is Paragraph && block.Words.Trim().Length <= longest && !Sentences.Ends(block.Words) && block.Words.TrimEnd() is not [.., ':'];
}
