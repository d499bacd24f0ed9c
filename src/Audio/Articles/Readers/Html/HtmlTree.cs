using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Audio.Articles.Readers.Html;

/// <summary>The one way from HTML to a tree: bounded before and while it is parsed, whatever format the HTML came in.</summary>
internal static class HtmlTree
{
    /// <summary>Elements the parser may make beyond the tags of the text.</summary>
    public const int MaxCopies = 100_000;

    /// <summary>Attributes the parser may make beyond those the text has room for.</summary>
    public const int MaxCopiedAttributes = 1_000_000;

    private static readonly IElementFactory<Document, HtmlElement> Elements = Configuration.Default.Services.OfType<IElementFactory<Document, HtmlElement>>().Single();

    /// <summary>The tree of a page or a piece of HTML.</summary>
    /// <param name="what">What it is called in messages.</param>
    /// <exception cref="ArticleException">It is nested deeper than any page, or its tree is far larger than its text.</exception>
    public static IHtmlDocument Parse(string html, string what)
    {
        HtmlDepth.RefuseTooDeep(html, what);
        IConfiguration counted = Configuration.Default.WithOnly<IElementFactory<Document, HtmlElement>>(new CountedElements(html, what));
        return new HtmlParser(new HtmlParserOptions(), BrowsingContext.New(counted)).ParseDocument(html);
    }

    // The standard opens every <b> or <font> that was left open again in each block that follows, as a copy with all
    // its attributes: a thousand of them before a thousand paragraphs are a million elements.
    private sealed class CountedElements(string html, string what) : IElementFactory<Document, HtmlElement>
    {
        private readonly long maxElements = html.AsSpan().Count('<') + (long)MaxCopies;
        private readonly long maxAttributes = (html.Length / 2) + (long)MaxCopiedAttributes; // an attribute takes two characters: a space and a letter
        private IElement? last;
        private long elements, attributes;

        public HtmlElement Create(Document document, string localName, string? prefix, NodeFlags flags)
        {
            attributes += last?.Attributes.Length ?? 0; // it has them by now
            if (++elements > maxElements || attributes > maxAttributes)
            {
                throw new ArticleException(
                    $"{what} leaves so many elements open (<b>, <font> and the like) that its tree would take all memory. Save its text as a file and narrate that.");
            }

            HtmlElement made = Elements.Create(document, localName, prefix, flags);
            last = made;
            return made;
        }
    }
}
