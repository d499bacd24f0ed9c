using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Audio.Articles.Readers.Html;

/// <summary>HTML that is all article, with no page around it: an entry of a feed, a chapter of a book, rendered Markdown.</summary>
internal static partial class Markup
{
    private const int Deepest = 200; // a note is never nested deeper, and asking further up takes time

    /// <summary>The tree of a piece of HTML.</summary>
    /// <exception cref="ArticleException">It is nested deeper than any page, or its tree is far larger than its text.</exception>
    public static IDocument Parse(string html) => HtmlTree.Parse(html, "The text");

    /// <summary>The tree of XHTML: what closes itself there is closed for a reader of HTML, to which an empty title would hide the rest.</summary>
    public static IDocument ParseXhtml(string xhtml) => Parse(SelfClosing().Replace(xhtml, m => IsVoid(m.Groups["name"].Value) ? m.Value : $"<{m.Groups["name"].Value}{m.Groups["rest"].Value}></{m.Groups["name"].Value}>"));

    /// <summary>Its blocks, notes marked as what they are; the marks that lead to them and signs of page ends are taken out.</summary>
    public static List<HtmlBlock> Blocks(IDocument document)
    {
        foreach (IElement page in document.QuerySelectorAll("[role='doc-pagebreak'],[epub\\:type~='pagebreak']").Where(e => e.ParentElement is not null and not { LocalName: "html" }))
        {
            page.Remove();
        }

        foreach (IElement mark in document.QuerySelectorAll("a[href*='#']").Where(IsMark))
        {
            mark.Remove();
        }

        HashSet<IElement> notes = [.. document.All.Where(IsNotes)];
        List<HtmlBlock> blocks = document.Body is { } body ? HtmlBlocks.Read(body) : [];
        return notes.Count == 0 ? blocks : [.. blocks.Select(b => IsWithin(b.Element, notes) ? b with { Block = Note(b.Block) } : b)];
    }

    /// <summary>A footnote or endnote: to be heard only on request.</summary>
    public static Skipped Note(Block block) => new(default, "footnote") { Role = BlockRole.Notes, Was = block };

    /// <summary>Adds blocks to an article.</summary>
    /// <param name="lower">How many levels deeper headings come.</param>
    public static void AddTo(ArticleBuilder builder, IEnumerable<HtmlBlock> blocks, int lower = 0)
    {
        foreach (HtmlBlock block in blocks)
        {
            builder.Add(block.Block is Heading heading ? new Heading(default, Math.Clamp(heading.Level + lower, 1, 6)) : block.Block, block.Words, block.Emphases);
        }
    }

    private static bool IsNotes(IElement element) =>
        element.LocalName is "section" or "aside" or "div" or "ol" or "ul" or "li" or "p" && (
            element.ClassList.Contains("footnotes")
            || Names(element.GetAttribute("epub:type")).Concat(Names(element.GetAttribute("role"))).Any(t => NotesType().IsMatch(t)));

    // A number that leads elsewhere and clings to the word before it, or stands above it.
    /// <summary>Whether a heading says what the title says.</summary>
    public static bool Same(string a, string b) => string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool IsMark(IElement link) =>
        MarkPattern().IsMatch(link.TextContent.Trim())
        && (link.ParentElement?.LocalName == "sup" || link.QuerySelector("sup") is not null || link.PreviousSibling is { TextContent: [.., not (' ' or '\n' or '\t' or '\r')] });

    private static string[] Names(string? value) => value?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static bool IsWithin(IElement element, HashSet<IElement> notes)
    {
        IElement? at = element;
        for (int i = 0; i < Deepest && at is not null; i++, at = at.ParentElement)
        {
            if (notes.Contains(at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVoid(string name) =>
        name.ToLowerInvariant() is "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "source" or "track" or "wbr" or "param";

    [GeneratedRegex("<(?<name>(?>[A-Za-z][A-Za-z0-9:-]*))(?<rest>[^<>]*)/>")]
    private static partial Regex SelfClosing();

    [GeneratedRegex(@"^[\[(]?(\d{1,3}|[*†‡])[\])]?$")]
    private static partial Regex MarkPattern();

    [GeneratedRegex("^(doc-)?(footnotes?|endnotes?|rearnotes?)$")]
    private static partial Regex NotesType();
}
