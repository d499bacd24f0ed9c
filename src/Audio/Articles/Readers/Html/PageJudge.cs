using Audio.Articles.Readers.Plain;

namespace Audio.Articles.Readers.Html;

/// <summary>Says of each block of a page what it is for, each with a reason an editor can check.</summary>
internal sealed class PageJudge
{
    private const int ShortLine = 160;

    private readonly List<PageBlock> blocks;
    private readonly About about;
    private int title = -1, first, last;

    private PageJudge(List<PageBlock> blocks, About about)
    {
        this.blocks = blocks;
        this.about = about;
    }

    /// <summary>Judges all blocks.</summary>
    public static void Judge(List<PageBlock> blocks, About about)
    {
        PageJudge judge = new(blocks, about);
        judge.FindTitle();
        judge.FindText();
        judge.GiveBoxes();
        judge.JudgeHead();
        judge.JudgeText();
        judge.JudgeTail();
        judge.GiveRest();
    }

    private void FindTitle()
    {
        for (int i = 0; i < blocks.Count && title < 0; i++)
        {
            bool its = about.Title is { } name && blocks[i].Html.Block is Heading && PageTitle.Same(blocks[i].Words, name);
            title = its && (blocks[i].Box is not (BlockRole.Navigation or BlockRole.Related)) ? i : title;
        }
    }

    // The first and last running text inside the article, behind the title.
    private void FindText()
    {
        first = blocks.FindIndex(Math.Max(0, title), b => b.Inside && b.Box is null && b.IsProse);
        first = first < 0 ? blocks.FindIndex(b => b.Inside && b.Box is null && b.IsProse) : first;
        last = blocks.FindLastIndex(b => b.Inside && b.Box is null && b.IsProse);
    }

    private void GiveBoxes()
    {
        if (title >= 0)
        {
            blocks[title].Give(BlockRole.Title, "the title");
        }

        foreach (PageBlock block in blocks)
        {
            if (block.Box is { } box)
            {
                block.Give(box, $"in a box for {box.Name()}");
            }
        }
    }

    private void JudgeHead()
    {
        for (int i = Math.Max(0, title); i < first; i++)
        {
            PageBlock block = blocks[i];
            Piece piece = PieceOf(block);
            if (block.Words.Length > ShortLine || block.Html.Block is Figure or Table or Code)
            {
                continue;
            }

            if (about.Authors.Any(a => block.Words.Contains(a, StringComparison.OrdinalIgnoreCase)))
            {
                block.Give(BlockRole.Byline, "the byline");
            }
            else if (DateLine.Read(piece) is not null || PageDate.Read(block.Words) is not null)
            {
                block.Give(BlockRole.Date, "date line");
            }
            else if (BoilerplateWording.AtEdges(piece) is { } reason)
            {
                block.Give(BoilerplateWording.RoleOf(reason), reason);
            }
        }
    }

    private void JudgeText()
    {
        foreach (PageBlock block in blocks.Where(b => b.IsOpen))
        {
            if (BoilerplateWording.Anywhere(PieceOf(block)) is { } reason)
            {
                block.Give(BoilerplateWording.RoleOf(reason), reason);
            }
            else if (block.Html.Block is Figure && HtmlElements.IsCredit(block.Html.Element))
            {
                block.Give(BlockRole.Credit, "photo credit");
            }
        }
    }

    private void JudgeTail()
    {
        for (int i = last + 1; i < blocks.Count; i++)
        {
            PageBlock block = blocks[i];
            Piece piece = PieceOf(block);
            if (BoilerplateWording.AtEdges(piece) is { } reason)
            {
                block.Give(BoilerplateWording.RoleOf(reason), reason);
            }
            else if (block.Html.LinkDensity > 0.5)
            {
                block.Give(BlockRole.Related, "links behind the article");
            }
        }
    }

    private void GiveRest()
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            PageBlock block = blocks[i];
            if (!block.Inside)
            {
                block.Give(BlockRole.Navigation, i < first ? "before the article" : i > last ? "behind the article" : "beside the article");
            }
            else if (i < title)
            {
                block.Give(BlockRole.Section, "above the title");
            }
        }
    }

    private static Piece PieceOf(PageBlock block)
    {
        string words = block.Words.Trim();
        string flat = words.Length <= Piece.MaxText ? words : words[..Piece.MaxText];
        return new Piece(default, block.Html.Block is ListItem ? new Mark(MarkKind.Bullet, 0, 0) : default, flat.ReplaceLineEndings(" "), words.Length, Sentences.Ends(words), true);
    }
}
