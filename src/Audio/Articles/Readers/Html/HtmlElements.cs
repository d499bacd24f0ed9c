using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Audio.Articles.Readers.Html;

/// <summary>What the elements of HTML are to a reader.</summary>
internal static partial class HtmlElements
{
    private const int MostLooked = 200; // nodes

    private static readonly FrozenSet<string> Silent = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "script", "style", "noscript", "template", "head", "svg", "canvas", "audio", "video", "iframe", "object", "embed", "applet", "select", "datalist", "textarea",
        "input", "progress", "meter", "map", "area", "link", "meta", "base", "frame", "frameset", "rt", "rp", "title", "param", "source", "track", "col", "colgroup");

    private static readonly FrozenSet<string> Lines = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    /// <summary>Whether nothing in it is seen as text.</summary>
    public static bool IsSilent(IElement element) => Silent.Contains(element.LocalName) || IsHidden(element);

    /// <summary>Whether it begins and ends a line of its own.</summary>
    public static bool IsLine(IElement element) => Lines.Contains(element.LocalName) || IsCredit(element) || IsCaption(element);

    /// <summary>The level of a heading, 1 to 6, or 0.</summary>
    public static int HeadingLevel(IElement element) => element.LocalName is ['h', >= '1' and <= '6' and var level] ? level - '0' : 0;

    /// <summary>Whether the page itself hides it, or shows it to screen readers alone: those name buttons.</summary>
    public static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || (element.LocalName == "dialog" && !element.HasAttribute("open")))
        {
            return true;
        }

        string? style = element.GetAttribute("style");
        if (style is not null && HidingStyle().IsMatch(style) && !HoldsText(element))
        {
            return true;
        }

        return element.ClassName is { Length: > 0 } name && ForScreenReaders().IsMatch(name);
    }

    /// <summary>Whether it is the caption of a picture, by its element or its name.</summary>
    public static bool IsCaption(IElement element) =>
        element.LocalName == "figcaption"
        || (element.LocalName is "p" or "span" or "div" or "small" or "em" or "dd" or "li" && element.ClassName is { Length: > 0 } name && CaptionName().IsMatch(name));

    // What is folded away until somebody asks for more is part of an article; a box that waits to pop up says little.
    private static bool HoldsText(IElement element) =>
        element.Descendants().Take(MostLooked).OfType<IElement>().Where(e => e.LocalName == "p" && e.TextContent.Length >= 200).Skip(2).Any();

    /// <summary>Whether it names who made the picture beside it.</summary>
    public static bool IsCredit(IElement element) =>
        element.LocalName is "span" or "cite" or "small" or "em" or "i" or "div" or "p" or "a" && (
            element.GetAttribute("itemprop") is "copyrightHolder" or "creditText" or "copyrightNotice"
            || (element.ClassName is { Length: > 0 } name && CreditName().IsMatch(name)));

    /// <summary>Whether a link is only the mark of a note, or leads back from it.</summary>
    public static bool IsNoteMark(IElement element)
    {
        if (element.LocalName is not ("a" or "sup") || element.TextContent.Trim() is not { Length: <= 6 } text)
        {
            return false;
        }

        string? role = element.GetAttribute("role") ?? element.GetAttribute("epub:type");
        bool marked = role is "doc-noteref" or "doc-backlink" or "noteref" or "backlink";
        bool within = element.LocalName == "a"
            ? element.GetAttribute("href") is ['#', ..] || element.GetAttribute("href")?.Contains("#fn", StringComparison.Ordinal) == true
            : element.QuerySelector("a[href*='#']") is not null;
        return marked || (within && NoteMark().IsMatch(text));
    }

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex HidingStyle();

    [GeneratedRegex(@"(^|[\s_-])(sr-only|screen-?reader(-?text|-only)?|visually-?hidden|a11y-hidden|assistive-text|off-?screen|element-invisible|hide-visually|show-for-sr)($|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex ForScreenReaders();

    [GeneratedRegex(@"(?<![A-Za-z])[cC]redits?(?![a-z])|(?<=[a-z])Credits?(?![a-z])|(?<![A-Za-z])photographer(?![a-z])|(?i)(image|photo|media|picture|caption|figure|asset)[_-]*(credits?|copyright|source|byline|agency)")]
    private static partial Regex CreditName();

    [GeneratedRegex(@"(?<![A-Za-z])[cC]aptions?(?![a-z])|(?<=[a-z])Captions?(?![a-z])|(img|image|photo|picture|news|media|figure)captions?(?![a-z])")]
    private static partial Regex CaptionName();

    [GeneratedRegex(@"^[\[(]?(\d{1,3}|[a-z]|[ivx]{1,4}|\*{1,3}|[†‡§¶#])[\])]?$|^[↑↩⤴^]️?︎?$")]
    private static partial Regex NoteMark();
}
