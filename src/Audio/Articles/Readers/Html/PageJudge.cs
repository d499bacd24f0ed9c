using AngleSharp.Dom;
using Audio.Articles.Readers.Plain;

namespace Audio.Articles.Readers.Html;

/// <summary>Says of each block of a page what it is for, each with a reason an editor can check.</summary>
internal sealed class PageJudge
{
    private const int ShortLine = 160;
    private const int ScannedHead = 14; // blocks behind the title among which byline and date stand
    private const int LongestStandfirst = 600; // characters
    private const int WideGap = 6; // blocks of menus and links
    private const int MostAbout = 8; // blocks a publisher says of itself

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
        judge.JudgeAbout();
        judge.JudgeGap();
        new PageLinks(blocks).Judge();
        new Repeats(blocks).Judge();
        judge.JudgeTail();
    }

    /// <summary>The block that shows the title, or null.</summary>
    public static PageBlock? FindTitle(List<PageBlock> blocks, string? title)
    {
        PageBlock? found = title is null
            ? null
            : blocks.Where(b => b.Html.Block is Heading && PageTitle.Same(b.Words, title)).OrderBy(b => ((Heading)b.Html.Block).Level).FirstOrDefault()
                ?? blocks.Find(b => b.Words.Length < ShortLine * 2 && PageTitle.Same(b.Words, title));

        // With much running text above it, it is the title of something else.
        int above = blocks.TakeWhile(b => b != found).Where(b => b.IsProse).Sum(b => b.Words.Length), all = blocks.Where(b => b.IsProse).Sum(b => b.Words.Length);
        return above * 4 > all ? null : found;
    }

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
                blocks[i].Give(box, PageWording.OfBox(box));
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
            block.Give(HtmlElements.IsCredit(block.Html.Element) ? BlockRole.Credit : BlockRole.Image, "photo credit");
        }
        else if (!head || !GiveHeadLine(block))
        {
            block.Give(
                head && block.IsProse ? BlockRole.Standfirst : BlockRole.Navigation,
                i < first || first < 0 ? "before the article" : i > last ? "behind the article" : "beside the article");
        }
    }

    // A standfirst is a sentence too: the head reaches on to the last byline or date soon behind it.
    private void JudgeHead()
    {
        int end = first, above = 0, all = blocks.Where(IsText).Sum(b => b.Words.Length);
        for (int i = title + 1, prose = 0; title >= 0 && i < Math.Min(blocks.Count, title + ScannedHead) && prose <= 2; i++)
        {
            prose += blocks[i].IsProse && blocks[i].Inside ? 1 : 0;
            bool headLine = blocks[i].Role is BlockRole.Byline or BlockRole.Date || (blocks[i].IsOpen && IsByline(blocks[i]));
            bool soon = above * 5 <= all && above <= LongestStandfirst;
            end = headLine && soon && i > first && blocks[i].Html.Block is not Figure ? i : end;
            above += blocks[i].IsOpen && blocks[i].Inside && blocks[i].Html.Block is Paragraph or Quote or ListItem ? blocks[i].Words.Length : 0;
        }

        for (int i = title + 1; i < end; i++)
        {
            bool open = !GiveHeadLine(blocks[i]) && blocks[i].IsOpen && blocks[i].Inside;
            if (open && (i >= first || (blocks[i].Html.Block is Heading && title >= 0 && blocks[i].Words.Length > 80)) && blocks[i].Html.Block is Paragraph or Heading)
            {
                blocks[i].Give(BlockRole.Standfirst, "above the byline");
            }
        }

        if (end > first)
        {
            GiveHeadLine(blocks[end]);
        }
    }

    private bool IsByline(PageBlock block) =>
        block.Words.Length <= ShortLine && !block.IsProse && (PageWording.IsDate(block.Words) || about.Authors.Any(a => block.Words.Contains(a, StringComparison.OrdinalIgnoreCase)));

    private bool GiveHeadLine(PageBlock block)
    {
        if (block.Words.Length > ShortLine || block.Html.Block is Table or Code)
        {
            return false;
        }

        Piece piece = PieceOf(block);
        bool author = about.Authors.Any(a => block.Words.Contains(a, StringComparison.OrdinalIgnoreCase)) && !block.IsProse;
        if (DateLine.Read(piece) is not null || PageDate.Read(block.Words) is not null || PageWording.IsDate(block.Words))
        {
            block.Give(BlockRole.Date, "date line");
        }
        else if (author && block.Html.Block is not Figure)
        {
            block.Give(BlockRole.Byline, "the byline");
        }
        else if (PageWording.AtEnd(block, piece) is { } found && !block.IsProse)
        {
            block.Give(found.Role, found.Reason);
        }

        return !block.IsOpen;
    }

    private void JudgeText()
    {
        foreach (PageBlock block in blocks.Where(b => b.IsOpen))
        {
            if (block.Html.Block is Figure)
            {
                bool credit = HtmlElements.IsCredit(block.Html.Element) || PageWording.Anywhere(block, PieceOf(block)) is { Role: BlockRole.Credit };
                block.Give(credit ? BlockRole.Credit : BlockRole.Image, "photo credit");
            }
            else if (block.Html.Block is Paragraph && block.Words.Trim() is { Length: <= 5 } count && count.All(char.IsDigit))
            {
                block.Give(BlockRole.Navigation, "a count");
            }
            else if (PageWording.Anywhere(block, PieceOf(block)) is { } found)
            {
                block.Give(found.Role, found.Reason);
            }
        }
    }

    // "About the company", and the few paragraphs below it, if that is all that is left.
    private void JudgeAbout()
    {
        int start = blocks.FindIndex(first + 1, b => b.IsOpen && PageWording.IsAboutHeadline(b.Words.Trim()));
        PageBlock[] rest = start < 0 ? [] : [.. blocks.Skip(start).Where(b => b.IsOpen)];
        int below = rest.Where(b => b.IsProse).Sum(b => b.Words.Length), all = blocks.Where(b => b.IsOpen && b.IsProse).Sum(b => b.Words.Length);
        if (rest.Length <= MostAbout && below * 5 < all * 2)
        {
            Array.ForEach(rest, b => b.Give(BlockRole.Bio, "about the author or the publisher"));
        }
    }

    // Words far behind the rest, with menus and links between and in another box, are the foot of the page.
    private void JudgeGap()
    {
        int all = blocks.Where(b => b.IsOpen && b.IsProse).Sum(b => b.Words.Length), behind = 0, gap = 0, cut = -1;
        HashSet<IElement?> boxes = [.. blocks.Where(b => b.IsOpen && b.IsProse).GroupBy(b => b.Html.Element.ParentElement).Where(g => g.Sum(b => b.Words.Length) * 4 >= all).Select(g => g.Key)];
        for (int i = blocks.Count - 1; i > first && behind * 7 <= all; i--)
        {
            bool apart = !blocks[i].IsOpen || blocks[i].Html.Block is Heading || blocks[i].Html.LinkDensity > 0.5;
            if (!apart && boxes.Contains(blocks[i].Html.Element.ParentElement))
            {
                break;
            }

            behind += apart ? 0 : blocks[i].Words.Length;
            gap = apart ? gap + 1 : 0;
            cut = gap >= WideGap && behind > 0 ? i : cut;
        }

        for (int i = cut; cut >= 0 && i < blocks.Count; i++)
        {
            blocks[i].Give(BlockRole.Navigation, "at the foot of the page");
        }
    }

    // From the end upwards: what is worded like an ending is one, as far as it reaches.
    private void JudgeTail()
    {
        for (int i = blocks.Count - 1; i > first; i--)
        {
            PageBlock block = blocks[i];
            if (!block.IsOpen)
            {
                continue;
            }

            if (PageWording.AtEnd(block, PieceOf(block)) is { } found)
            {
                block.Give(found.Role, found.Reason);
            }
            else if (PageWording.IsAboutAuthor(block.Words, about.Authors))
            {
                block.Give(BlockRole.Bio, "about the author");
            }
            else if (PageWording.IsLegal(block.Words) || PageWording.IsDate(block.Words))
            {
                block.Give(PageWording.IsLegal(block.Words) ? BlockRole.Copyright : BlockRole.Date, "small print");
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
