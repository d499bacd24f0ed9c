using System.Xml.Linq;
using Audio.Articles.Readers.Html;
using Audio.Articles.Readers.Packages;

namespace Audio.Articles.Readers.Word;

/// <summary>The blocks of a Word document in reading order. Deletions that are tracked are gone; text boxes come behind their paragraph.</summary>
/// <remarks>It recurses; how deep a tree may be is limited where it is parsed.</remarks>
internal sealed class WordBody(WordStyles styles, WordNumbering numbering)
{
    private static readonly XNamespace W = WordNames.W;
    private readonly InlineText text = new();
    private readonly List<OfficeBlock> blocks = [];
    private readonly List<OfficeBlock> pictures = [];
    private readonly List<XElement> boxes = [];

    /// <summary>The footnotes and endnotes that are referred to, in order.</summary>
    public List<(string Kind, string Id)> Notes { get; } = [];

    /// <summary>The blocks so far.</summary>
    public List<OfficeBlock> Blocks => blocks;

    /// <summary>Reads the blocks of a body, a note, a text box.</summary>
    public void Read(XElement parent)
    {
        foreach (XElement child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "p":
                    Paragraph(child);
                    break;
                case "tbl":
                    Table(child);
                    break;
                case "sdt" when IsContents(child):
                    Skip(child.Element(W + "sdtContent"), "the table of contents");
                    break;
                case "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml" or "smartTag":
                    Read(child);
                    break;
                case "AlternateContent":
                    Read(Chosen(child) ?? child);
                    break;
            }
        }
    }

    private void Paragraph(XElement paragraph)
    {
        XElement? properties = paragraph.Element(W + "pPr");
        Inline(paragraph);
        (Block block, string list) = KindOf(properties);
        OfficeBlock read = OfficeBlock.Of(block, text, list);
        blocks.Add(read);
        blocks.AddRange(pictures);
        pictures.Clear();
        XElement[] inside = [.. boxes];
        boxes.Clear();
        Array.ForEach(inside, Read);
    }

    private (Block, string) KindOf(XElement? properties)
    {
        (WordKind kind, int level) = styles.KindOf(properties);
        bool follows = blocks is [.., { Block: ListItem }];
        return kind switch
        {
            WordKind.Title => (new Heading(default, 1), ""),
            WordKind.Heading => (new Heading(default, Math.Min(6, level)) { Role = BlockRole.Text }, ""),
            WordKind.Subtitle => (new Paragraph(default) { Role = BlockRole.Standfirst }, ""),
            WordKind.Author => (new Paragraph(default) { Role = BlockRole.Byline }, ""),
            WordKind.Date => (new Paragraph(default) { Role = BlockRole.Date }, ""),
            WordKind.Quote => (new Quote(default), ""),
            WordKind.Code => (new Code(default), ""),
            WordKind.Caption => (new Figure(default), ""),
            WordKind.Contents => (new Skipped(default, "the table of contents") { Role = BlockRole.Navigation }, ""),
            _ => numbering.Next(styles.Numbering(properties), follows) ?? ((Block)new Paragraph(default), ""),
        };
    }

    private void Inline(XElement parent)
    {
        foreach (XElement child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "r":
                    Run(child);
                    break;
                case "hyperlink" or "ins" or "moveTo" or "smartTag" or "sdt" or "sdtContent" or "fldSimple" or "customXml" or "dir" or "bdo":
                    Inline(child);
                    break;
            }
        }
    }

    private void Run(XElement run)
    {
        XElement? properties = run.Element(W + "rPr");
        if (WordNames.IsOn(properties, "vanish"))
        {
            return;
        }

        bool strong = WordNames.IsOn(properties, "b"), slanted = WordNames.IsOn(properties, "i");
        text.Emphasise(strong, slanted, open: true);
        foreach (XElement part in run.Elements())
        {
            Part(part);
        }

        text.Emphasise(strong, slanted, open: false);
    }

    private void Part(XElement part)
    {
        switch (part.Name.LocalName)
        {
            case "t":
                text.Add(part.Value);
                break;
            case "tab" or "ptab":
                text.Add(" ");
                break;
            case "br" when (string?)part.Attribute(W + "type") is null or "textWrapping":
            case "cr":
                text.Break();
                break;
            case "noBreakHyphen":
                text.Add("\u2011");
                break;
            case "footnoteReference" or "endnoteReference":
                Notes.Add((part.Name.LocalName, (string?)part.Attribute(W + "id") ?? ""));
                break;
            case "drawing" or "pict" or "object":
                Picture(part);
                break;
            case "AlternateContent" when Chosen(part) is { } chosen:
                foreach (XElement inner in chosen.Elements())
                {
                    Part(inner);
                }

                break;
        }
    }

    private void Picture(XElement drawing)
    {
        boxes.AddRange(drawing.Descendants(W + "txbxContent").Where(b => !b.Ancestors(W + "txbxContent").Any()));
        XElement? about = drawing.Descendants().FirstOrDefault(e => e.Name.LocalName == "docPr");
        bool decorative = drawing.Descendants().Any(e => e.Name.LocalName == "decorative" && (string?)e.Attribute("val") is "1" or "true");
        string? alternative = (string?)about?.Attribute("descr") ?? (string?)drawing.Descendants().FirstOrDefault(e => e.Name.LocalName == "shape")?.Attribute("alt");
        if (!decorative && alternative?.Trim() is { Length: >= 3 } words)
        {
            pictures.Add(new OfficeBlock(new Figure(default), string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))) { IsAlternative = true });
        }
    }

    // A table of one column or one row only arranges the page.
    private void Table(XElement table)
    {
        XElement[][] rows = [.. table.Elements(W + "tr").Select(r => r.Descendants(W + "tc").Where(c => c.Ancestors(W + "tbl").First() == table).ToArray())];
        if (rows.Length < 2 || rows.Max(r => r.Length) < 2)
        {
            Array.ForEach([.. rows.SelectMany(r => r)], Read);
            return;
        }

        string words = string.Join('\n', rows.Select(r => string.Join('\t', r.Select(Cell))));
        bool headed = table.Elements(W + "tr").First().Element(W + "trPr") is { } first && WordNames.IsOn(first, "tblHeader");
        blocks.Add(new OfficeBlock(new Table(default) { HasHeaders = headed }, words));
    }

    private string Cell(XElement cell)
    {
        WordBody inside = new(styles, numbering);
        inside.Read(cell);
        Notes.AddRange(inside.Notes);
        return string.Join(' ', string.Join(' ', inside.blocks.Select(b => b.Words)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private void Skip(XElement? content, string why)
    {
        WordBody inside = new(styles, numbering);
        inside.Read(content ?? new XElement("none"));
        blocks.AddRange(inside.blocks.Select(b => new OfficeBlock(new Skipped(default, why) { Role = BlockRole.Navigation, Was = b.Block }, b.Words)));
    }

    private static bool IsContents(XElement sdt) =>
        sdt.Element(W + "sdtPr")?.Descendants(W + "docPartGallery").Any(g => WordNames.Value(g)?.Contains("Table of Contents", StringComparison.OrdinalIgnoreCase) == true) == true;

    // The same content in a newer and an older form.
    private static XElement? Chosen(XElement alternatives) =>
        alternatives.Elements().FirstOrDefault(e => e.Name.LocalName == "Choice") ?? alternatives.Elements().FirstOrDefault(e => e.Name.LocalName == "Fallback");
}
