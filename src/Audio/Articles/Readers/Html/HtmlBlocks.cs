using System.Globalization;
using AngleSharp.Dom;

namespace Audio.Articles.Readers.Html;

/// <summary>The words of a tree of HTML as blocks, in reading order; nothing is judged, nothing that is seen is left out.</summary>
/// <remarks>Serves pages, entries of feeds, chapters of books and rendered Markdown. The walk does not recurse: pages may be nested without end.</remarks>
internal sealed class HtmlBlocks
{
    private readonly List<HtmlBlock> blocks = [];
    private readonly List<HtmlBlock> images = [];
    private readonly Stack<ListState> lists = new();
    private readonly InlineText text = new();
    private readonly INode root;
    private readonly HtmlTables tables;
    private int quotes, typed, captions, figures, figureStart, heading;

    private HtmlBlocks(INode root)
    {
        this.root = root;
        tables = new HtmlTables((IParentNode)root);
    }

    /// <summary>The blocks below an element or a document.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static List<HtmlBlock> Read(INode root, CancellationToken ct = default)
    {
        HtmlBlocks walk = new(root);
        walk.Walk(ct);
        return walk.blocks;
    }

    // Siblings are counted, not asked for: asking each for the next takes time that grows with the square.
    private void Walk(CancellationToken ct)
    {
        Stack<(INode Node, int Next)> open = new([(root, 0)]);
        while (open.TryPop(out (INode Node, int Next) at))
        {
            ct.ThrowIfCancellationRequested();
            if (at.Next == at.Node.ChildNodes.Length)
            {
                Leave(at.Node);
                continue;
            }

            open.Push((at.Node, at.Next + 1));
            INode child = at.Node.ChildNodes[at.Next];
            if (Enter(child))
            {
                open.Push((child, 0));
            }
        }

        Flush(root as IElement ?? ((IDocument)root).DocumentElement);
    }

    // Whether to look inside.
    private bool Enter(INode node)
    {
        if (node is IText words)
        {
            text.Add(words.Data, typed > 0);
            return false;
        }

        return node is IElement element && !HtmlElements.IsSilent(element) && EnterElement(element);
    }

    private bool EnterElement(IElement element)
    {
        switch (element.LocalName)
        {
            case "img" or "amp-img":
                AddImage(element);
                return false;
            case "br":
                AddBreak(element);
                return false;
            case "table" when tables.Data(element, out bool headers) is { } rows:
                AddTable(element, rows, headers);
                return false;
            case "a" or "sup" when HtmlElements.IsNoteMark(element):
                return false;
        }

        if (HtmlElements.IsLine(element))
        {
            Flush(element.ParentElement ?? element);
        }

        Change(element, 1);
        return true;
    }

    private void Leave(INode node)
    {
        if (node is not IElement element || node == root)
        {
            return;
        }

        if (HtmlElements.IsLine(element))
        {
            Flush(element);
        }

        Change(element, -1);
    }

    private void Change(IElement element, int by)
    {
        captions += HtmlElements.IsCaption(element) ? by : 0;
        switch (element.LocalName)
        {
            case "blockquote":
                quotes += by;
                break;
            case "pre":
                typed += by;
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                heading = by > 0 ? HtmlElements.HeadingLevel(element) : 0;
                break;
            case "figure":
                ChangeFigure(by);
                break;
            case "a" when element.HasAttribute("href"):
                text.Links += by;
                break;
            case "em" or "i" or "cite" or "dfn" or "var":
                text.Emphasise(strong: false, slanted: true, open: by > 0);
                break;
            case "strong" or "b":
                text.Emphasise(strong: true, slanted: false, open: by > 0);
                break;
            case "q":
                text.Add(by > 0 ? "“" : "”");
                break;
            case "ul" or "ol" or "menu":
                ChangeList(element, by);
                break;
            case "li" when by > 0 && lists.TryPeek(out ListState? list):
                list.Next(element);
                break;
        }
    }

    // Where a picture has a caption, that is what is said of it.
    private void ChangeFigure(int by)
    {
        figures += by;
        if (figures == 1 && by > 0)
        {
            figureStart = blocks.Count;
        }
        else if (figures == 0 && blocks.Skip(figureStart).Any(b => b.Block is Figure && !b.IsAlternative && !HtmlElements.IsCredit(b.Element)))
        {
            HtmlBlock[] kept = [.. blocks.Skip(figureStart).Where(b => !b.IsAlternative)];
            blocks.RemoveRange(figureStart, blocks.Count - figureStart);
            blocks.AddRange(kept);
        }
    }

    private void ChangeList(IElement element, int by)
    {
        if (by > 0)
        {
            lists.Push(new ListState(element));
        }
        else
        {
            lists.TryPop(out _);
        }
    }

    private void AddImage(IElement image)
    {
        if (!text.IsEmpty && HtmlImages.Sign(image) is { } sign)
        {
            text.Add(sign);
        }
        else if (HtmlImages.Alternative(image) is { } alternative)
        {
            images.Add(new HtmlBlock(new Figure(default), alternative, image) { IsAlternative = true });
        }
    }

    // Two in a row part paragraphs.
    private void AddBreak(IElement line)
    {
        if (text.EndsInBreak && typed == 0)
        {
            Flush(line.ParentElement ?? line);
        }
        else
        {
            text.Break();
        }
    }

    private void AddTable(IElement table, List<List<string>> rows, bool headers)
    {
        Flush(table.ParentElement ?? table);
        if (table.QuerySelector("caption") is { } caption)
        {
            text.Add(caption.TextContent);
            Flush(caption);
        }

        blocks.Add(new HtmlBlock(new Table(default) { HasHeaders = headers }, HtmlTables.Text(rows), table));
    }

    private void Flush(IElement element)
    {
        (string words, var emphases, int linked) = text.Take();
        if (!string.IsNullOrWhiteSpace(words))
        {
            blocks.Add(new HtmlBlock(KindOf(), words, element) { Emphases = emphases, Linked = linked });
        }

        blocks.AddRange(images); // an image inside a paragraph is told behind it
        images.Clear();
    }

    private Block KindOf() =>
        heading > 0 ? new Heading(default, heading)
        : typed > 0 ? new Code(default)
        : captions > 0 || (figures > 0 && quotes == 0) ? new Figure(default)
        : lists.TryPeek(out ListState? list) && list.TakeItem() is { } item ? item
        : quotes > 0 ? new Quote(default)
        : new Paragraph(default);

    // A list under way: its first block behind a bullet is the item, the others are paragraphs of it.
    private sealed class ListState
    {
        private readonly int items;
        private readonly bool numbered;
        private int number, told;
        private bool pending;

        public ListState(IElement list)
        {
            items = list.Children.Count(c => c.LocalName == "li");
            numbered = list.LocalName == "ol";
            number = int.TryParse(list.GetAttribute("start"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int start) ? start - 1 : 0;
        }

        public void Next(IElement item)
        {
            pending = true;
            number = int.TryParse(item.GetAttribute("value"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : unchecked(number + 1);
        }

        public ListItem? TakeItem()
        {
            if (!pending)
            {
                return null;
            }

            pending = false;
            return new ListItem(default, numbered ? number : null) { Items = told++ == 0 ? items : 0 };
        }
    }
}
