using System.Xml.Linq;
using Audio.Articles.Readers.Html;
using Audio.Articles.Readers.Packages;

namespace Audio.Articles.Readers.Odf;

/// <summary>The blocks of an OpenDocument text in reading order; comments and tracked deletions are left out.</summary>
/// <remarks>It recurses; how deep a tree may be is limited where it is parsed.</remarks>
internal sealed class OdfBody(OdfStyles styles)
{
    private static readonly XNamespace Text = OdfNames.Text;
    private readonly InlineText text = new();
    private readonly List<OfficeBlock> behind = [];
    private int listCount;

    /// <summary>The blocks so far.</summary>
    public List<OfficeBlock> Blocks { get; } = [];

    /// <summary>The notes, in order.</summary>
    public List<OfficeBlock> Notes { get; } = [];

    /// <summary>Reads the blocks of a body, a section, a text box.</summary>
    public void Read(XElement parent)
    {
        foreach (XElement child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "h" or "p":
                    Paragraph(child, KindOf(child));
                    break;
                case "list":
                    ReadList(child, (string?)child.Attribute(Text + "style-name"), 1);
                    break;
                case "table":
                    ReadTable(child);
                    break;
                case "table-of-content" or "alphabetical-index" or "illustration-index" or "table-index" or "bibliography":
                    Skip(child);
                    break;
                case "section" or "index-body" or "list-header" or "numbered-paragraph" or "text-box":
                    Read(child);
                    break;
                case "frame" or "custom-shape" or "g":
                    Frame(child);
                    Blocks.AddRange(behind);
                    behind.Clear();
                    break;
            }
        }
    }

    private void Paragraph(XElement paragraph, Block block, string list = "")
    {
        Inline(paragraph);
        Blocks.Add(OfficeBlock.Of(block, text, list));
        Blocks.AddRange(behind);
        behind.Clear();
    }

    private Block KindOf(XElement paragraph)
    {
        string? style = (string?)paragraph.Attribute(Text + "style-name");
        if (paragraph.Name == Text + "h")
        {
            return new Heading(default, int.TryParse((string?)paragraph.Attribute(Text + "outline-level"), out int level) ? Math.Clamp(level, 1, 6) : 1) { Role = BlockRole.Text };
        }

        return styles.Is(style, "Title") ? new Heading(default, 1)
            : styles.Is(style, "Subtitle") ? new Paragraph(default) { Role = BlockRole.Standfirst }
            : styles.Is(style, "Quotations", "Quote") ? new Quote(default)
            : styles.Is(style, "Preformatted Text", "Source Code") ? new Code(default)
            : styles.Is(style, "Caption", "Illustration", "Figure") ? new Figure(default)
            : styles.Is(style, "Author") ? new Paragraph(default) { Role = BlockRole.Byline }
            : styles.Is(style, "Date") ? new Paragraph(default) { Role = BlockRole.Date }
            : new Paragraph(default);
    }

    // The first paragraph of an item is the item, what follows in it stands by itself.
    private void ReadList(XElement list, string? style, int depth)
    {
        bool numbered = styles.IsNumbered(style, depth);
        string id = $"list {++listCount}";
        int number = 0;
        foreach (XElement item in list.Elements(Text + "list-item"))
        {
            bool first = true;
            number = int.TryParse((string?)item.Attribute(Text + "start-value"), out int start) ? start : unchecked(number + 1);
            foreach (XElement child in item.Elements())
            {
                if (child.Name == Text + "list")
                {
                    ReadList(child, (string?)child.Attribute(Text + "style-name") ?? style, depth + 1);
                }
                else if (child.Name == Text + "p")
                {
                    Paragraph(child, first ? new ListItem(default, numbered ? number : null) : new Paragraph(default), first ? id : "");
                    first = false;
                }
                else
                {
                    Read(new XElement(Text + "section", child));
                }
            }
        }
    }

    private void Inline(XElement parent)
    {
        foreach (XNode node in parent.Nodes())
        {
            if (node is XText words)
            {
                text.Add(words.Value);
            }
            else if (node is XElement element)
            {
                Inside(element);
            }
        }
    }

    private void Inside(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "s" or "tab":
                text.Add(" ");
                break;
            case "line-break":
                text.Break();
                break;
            case "span":
                Span(element);
                break;
            case "note":
                Note(element);
                break;
            case "frame" or "custom-shape" or "g":
                Frame(element);
                break;
            case "annotation" or "annotation-end" or "tracked-changes" or "change" or "change-start" or "change-end" or "soft-page-break" or "ruby-text" or "bookmark" or "desc" or "title":
                break;
            default:
                Inline(element);
                break;
        }
    }

    private void Span(XElement span)
    {
        string? style = (string?)span.Attribute(Text + "style-name");
        bool strong = styles.Emphasises(style, strong: true) || styles.Is(style, "Strong Emphasis"), slanted = styles.Emphasises(style, strong: false) || styles.Is(style, "Emphasis");
        text.Emphasise(strong, slanted, open: true);
        Inline(span);
        text.Emphasise(strong, slanted, open: false);
    }

    private void Note(XElement note)
    {
        OdfBody inside = new(styles);
        inside.Read(note.Element(Text + "note-body") ?? note);
        Notes.AddRange(inside.Blocks.Select(b => b with { Block = Markup.Note(b.Block) }));
    }

    private void Frame(XElement frame)
    {
        string? alternative = ((string?)frame.Element(OdfNames.Svg + "desc") ?? (string?)frame.Element(OdfNames.Svg + "title"))?.Trim();
        foreach (XElement box in frame.Elements(OdfNames.Draw + "text-box"))
        {
            OdfBody inside = new(styles);
            inside.Read(box);
            behind.AddRange(inside.Blocks);
            Notes.AddRange(inside.Notes);
        }

        if (alternative is { Length: >= 3 } && frame.Element(OdfNames.Draw + "text-box") is null)
        {
            behind.Add(new OfficeBlock(new Figure(default), string.Join(' ', alternative.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))) { IsAlternative = true });
        }
    }

    private void ReadTable(XElement table)
    {
        XElement[] rows = [.. table.Descendants(OdfNames.Table + "table-row").Where(r => r.Ancestors(OdfNames.Table + "table").First() == table)];
        XElement[][] cells = [.. rows.Select(r => r.Elements(OdfNames.Table + "table-cell").ToArray())];
        if (cells.Length < 2 || cells.Max(r => r.Length) < 2)
        {
            Array.ForEach([.. cells.SelectMany(r => r)], Read);
            return;
        }

        bool headed = rows[0].Parent?.Name == OdfNames.Table + "table-header-rows";
        Blocks.Add(new OfficeBlock(new Table(default) { HasHeaders = headed }, string.Join('\n', cells.Select(r => string.Join('\t', r.Select(Cell))).Where(r => r.Trim('\t').Length > 0))));
    }

    private string Cell(XElement cell)
    {
        OdfBody inside = new(styles);
        inside.Read(cell);
        Notes.AddRange(inside.Notes);
        return string.Join(' ', string.Join(' ', inside.Blocks.Select(b => b.Words)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private void Skip(XElement index)
    {
        OdfBody inside = new(styles);
        inside.Read(index);
        Blocks.AddRange(inside.Blocks.Select(b => new OfficeBlock(new Skipped(default, "the table of contents") { Role = BlockRole.Navigation, Was = b.Block }, b.Words)));
    }
}
