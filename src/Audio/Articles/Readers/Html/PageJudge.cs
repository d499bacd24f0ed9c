using Audio.Articles.Readers.Plain;

namespace Audio.Articles.Readers.Html;

/// <summary>Says of each block of a page what it is for, each with a reason an editor can check.</summary>
internal sealed class PageJudge
{
    private const int ShortLine = 160;
    private const int LabelLength = 12, LabelsInARow = 4;

    private readonly List<PageBlock> blocks;
    private readonly About about;
    private readonly int title;
    private int first, last;

    private PageJudge(List<PageBlock> blocks, About about, PageBlock? title)
    {
        this.blocks = blocks;
        this.about = about;
        this.title = title is null ? -1 : blocks.IndexOf(title);
    }

    /// <summary>Judges all blocks.</summary>
    public static void Judge(List<PageBlock> blocks, About about, PageBlock? title)
    {
        PageJudge judge = new(blocks, about, title);
        title?.Give(BlockRole.Title, "the title");
        judge.FindText();
        judge.GiveBoxes();
        judge.GiveOutside();
        judge.JudgeHead();
        judge.JudgeText();
        judge.JudgeLinks();
        judge.JudgeLabels();
        new Repeats(blocks).Judge();
        judge.JudgeTail();
    }

    /// <summary>The block that shows the title, or null.</summary>
    public static PageBlock? FindTitle(List<PageBlock> blocks, string? title) => title is null
        ? null
        : blocks.Where(b => b.Html.Block is Heading && PageTitle.Same(b.Words, title)).OrderBy(b => ((Heading)b.Html.Block).Level).FirstOrDefault()
            ?? blocks.Find(b => b.Words.Length < ShortLine * 2 && PageTitle.Same(b.Words, title));

    private bool IsText(PageBlock block) => block.Inside && block.Box is null && block.IsProse && block.IsOpen;

    // The first and last running text inside the article, behind the title.
    private void FindText()
    {
        first = blocks.FindIndex(title + 1, IsText);
        first = first < 0 ? blocks.FindIndex(IsText) : first;
        last = blocks.FindLastIndex(IsText);
    }

    private void GiveBoxes()
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            // Below its first paragraphs an article has subheadings, whatever their name.
            bool heads = blocks[i].Box is BlockRole.Standfirst or BlockRole.Section;
            if (blocks[i].Box is { } box && !(heads && blocks[i].Inside && i > first))
            {
                blocks[i].Give(box, $"in a box for {box.Name()}");
            }
        }
    }

    private void GiveOutside()
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            if (!blocks[i].Inside)
            {
                GiveOutside(i);
            }
            else if (i < title)
            {
                blocks[i].Give(BlockRole.Section, "above the title");
            }
        }
    }

    // What belongs to the article may stand outside the element of its text: byline, date, standfirst and picture, behind the title.
    private void GiveOutside(int i)
    {
        PageBlock block = blocks[i];
        bool head = title >= 0 && i > title && i < first;
        if (head && block.Html.Block is Figure)
        {
            block.Give(HtmlElements.IsCredit(block.Html.Element) ? BlockRole.Credit : BlockRole.Image, "a picture above the text");
        }
        else if (!head || !GiveHeadLine(block))
        {
            block.Give(
                head && block.IsProse ? BlockRole.Standfirst : BlockRole.Navigation,
                i < first || first < 0 ? "before the article" : i > last ? "behind the article" : "beside the article");
        }
    }

    private void JudgeHead()
    {
        for (int i = title + 1; i < first; i++)
        {
            GiveHeadLine(blocks[i]);
        }
    }

    private bool GiveHeadLine(PageBlock block)
    {
        if (block.Words.Length > ShortLine || block.Html.Block is Table or Code)
        {
            return false;
        }

        Piece piece = PieceOf(block);
        string? author = about.Authors.FirstOrDefault(a => block.Words.Contains(a, StringComparison.OrdinalIgnoreCase));
        if (DateLine.Read(piece) is not null || PageDate.Read(block.Words) is not null)
        {
            block.Give(BlockRole.Date, "date line");
        }
        else if (author is not null && block.Html.Block is not Figure)
        {
            block.Give(BlockRole.Byline, "the byline");
        }
        else if (BoilerplateWording.AtEdges(piece) is { } reason)
        {
            block.Give(BoilerplateWording.RoleOf(reason), reason);
        }

        return !block.IsOpen;
    }

    private void JudgeText()
    {
        foreach (PageBlock block in blocks.Where(b => b.IsOpen))
        {
            if (block.Html.Block is Figure)
            {
                block.Give(HtmlElements.IsCredit(block.Html.Element) || BoilerplateWording.Anywhere(PieceOf(block)) is not null ? BlockRole.Credit : BlockRole.Image, "photo credit");
            }
            else if (PageWording.Anywhere(block, PieceOf(block)) is { } found)
            {
                block.Give(found.Role, found.Reason);
            }
        }
    }

    // A headline such as "Related" claims the links below it; a list of nothing but links needs no headline.
    private void JudgeLinks()
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            PageBlock block = blocks[i];
            if (!block.IsOpen)
            {
                continue;
            }

            int end = i + 1;
            if (PageWording.IsLinksHeadline(block.Words.Trim()))
            {
                while (end < blocks.Count && (!blocks[end].IsOpen || IsLink(blocks[end])))
                {
                    end++;
                }

                Claim(i, end, end > i + 1 || i > last ? "links to other articles" : null);
            }
            else if (IsLink(block) && block.Words.Length >= 15)
            {
                block.Give(BlockRole.Related, "only a link");
            }
        }
    }

    private void Claim(int start, int end, string? reason)
    {
        for (int i = start; i < end && reason is not null; i++)
        {
            blocks[i].Give(BlockRole.Related, reason);
        }
    }

    private static bool IsLink(PageBlock block) => block.Html.LinkDensity > 0.8 && block.Html.Block is Paragraph or ListItem or Heading && !block.IsProse;

    // Numbers and single words in a row are what stands in a drawing or an instrument.
    private void JudgeLabels()
    {
        int start = 0;
        for (int i = 0; i <= blocks.Count; i++)
        {
            bool label = i < blocks.Count && blocks[i].Html.Block is Paragraph && blocks[i].Words.Trim().Length <= LabelLength && !Sentences.Ends(blocks[i].Words);
            if (label)
            {
                continue;
            }

            for (int at = start; i - start >= LabelsInARow && at < i; at++)
            {
                blocks[at].Give(BlockRole.Embed, "labels of a drawing");
            }

            start = i + 1;
        }
    }

    // From the end upwards: what is worded like an ending is one, as far as it reaches.
    private void JudgeTail()
    {
        for (int i = blocks.Count - 1; i > first; i--)
        {
            PageBlock block = blocks[i];
            if (!block.IsOpen || (block.Role is null && block.Html.Block is Figure))
            {
                continue;
            }

            if (PageWording.AtEnd(block, PieceOf(block)) is { } found)
            {
                block.Give(found.Role, found.Reason);
            }
            else if (block.Html.LinkDensity > 0.5 && !block.IsProse)
            {
                block.Give(BlockRole.Related, "links behind the article");
            }
            else if (block.Html.Block is Heading)
            {
                block.Give(BlockRole.Related, "a headline with nothing of the article below it");
            }
            else
            {
                return;
            }
        }
    }

    internal static Piece PieceOf(PageBlock block)
    {
        string words = block.Words.Trim();
        string flat = words.Length <= Piece.MaxText ? words : words[..Piece.MaxText];
        return new Piece(default, block.Html.Block is ListItem ? new Mark(MarkKind.Bullet, 0, 0) : default, flat.ReplaceLineEndings(" "), words.Length, Sentences.Ends(words), true);
    }
}
