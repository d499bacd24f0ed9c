using System.Collections.Immutable;
using System.Xml.Linq;
using Audio.Articles.Readers.Packages;

namespace Audio.Articles.Readers.Feeds;

/// <summary>RSS 2.0 and its forerunners, and Atom (RFC 4287).</summary>
internal static class XmlFeed
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/", Dublin = "http://purl.org/dc/elements/1.1/";

    /// <summary>Whether the first element is a feed's.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => SafeXml.RootOf(bytes) is { } root && root.ToLowerInvariant() is "rss" or "feed" or "rdf:rdf" or "atom:feed";

    /// <summary>Reads a feed.</summary>
    /// <exception cref="ArticleException">It is not well formed.</exception>
    public static FeedContents Read(ArticleSource source)
    {
        XElement root = SafeXml.Load(source.Bytes, $"\"{source.Name}\"").Root!;
        Uri? page = Web(source.Name, null);
        return root.Name.LocalName == "feed" ? OfAtom(root, page) : OfRss(root, page);
    }

    private static FeedContents OfRss(XElement root, Uri? page)
    {
        XElement channel = Child(root, "channel") ?? root;
        IEnumerable<XElement> items = channel.Elements().Concat(channel == root ? [] : root.Elements()).Where(e => e.Name.LocalName == "item");
        Uri? site = Web(Text(Child(channel, "link")), page) ?? page;
        return new FeedContents(Line(Child(channel, "title")), Text(Child(channel, "language")), [.. items.Select(i => OfItem(i, site))]);
    }

    private static FeedEntry OfItem(XElement item, Uri? site)
    {
        XElement? guid = Child(item, "guid");
        bool permanent = guid is not null && (string?)guid.Attribute("isPermaLink") != "false";
        string? author = Text(item.Element(Dublin + "creator")) ?? Mailbox(Text(Child(item, "author")));
        return new FeedEntry
        {
            Title = Line(Child(item, "title")),
            Content = Text(item.Element(Content + "encoded")),
            Summary = Text(Child(item, "description")),
            Address = Web(Text(Child(item, "link")), site) ?? (permanent ? Web(Text(guid), site) : null),
            Published = Dates.Read(Text(Child(item, "pubDate")) ?? Text(item.Element(Dublin + "date"))),
            Authors = author is null ? [] : [author],
        };
    }

    private static FeedContents OfAtom(XElement root, Uri? page)
    {
        ImmutableArray<string> authors = Names(root);
        Uri? site = Web((string?)root.Attribute(XNamespace.Xml + "base"), page) ?? page;
        return new FeedContents(Line(Child(root, "title")), (string?)root.Attribute(XNamespace.Xml + "lang"), [.. root.Elements(root.Name.Namespace + "entry").Select(e => OfEntry(e, site, authors))]);
    }

    private static FeedEntry OfEntry(XElement entry, Uri? site, ImmutableArray<string> feedAuthors)
    {
        XElement? content = Child(entry, "content"), link = entry.Elements(entry.Name.Namespace + "link")
            .OrderBy(l => ((string?)l.Attribute("rel") ?? "alternate") == "alternate" ? 0 : 1).FirstOrDefault(l => (string?)l.Attribute("rel") is null or "alternate");
        ImmutableArray<string> authors = Names(entry);
        return new FeedEntry
        {
            Title = Html(Child(entry, "title")) is { } title && FeedEntry.Plain(title) is { Length: > 0 } line ? line : null,
            Content = content?.Attribute("src") is null ? Html(content) : null,
            Summary = Html(Child(entry, "summary")),
            Address = Web((string?)link?.Attribute("href"), site) ?? Web((string?)content?.Attribute("src"), site),
            Published = Dates.Read(Text(Child(entry, "published")) ?? Text(Child(entry, "issued")) ?? Text(Child(entry, "updated"))),
            Modified = Dates.Read(Text(Child(entry, "updated"))),
            Authors = authors.IsEmpty ? feedAuthors : authors,
            Language = (string?)entry.Attribute(XNamespace.Xml + "lang") ?? (string?)content?.Attribute(XNamespace.Xml + "lang"),
        };
    }

    // An Atom text construct (RFC 4287 §3.1): text, HTML in letters, or XHTML as elements.
    private static string? Html(XElement? element) => ((string?)element?.Attribute("type"))?.ToLowerInvariant() switch
    {
        _ when element is null => null,
        "xhtml" => string.Concat(element!.Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting))),
        "html" or "text/html" => element!.Value.Trim(),
        _ => System.Net.WebUtility.HtmlEncode(element!.Value.Trim()).Replace("\n\n", "<p>", StringComparison.Ordinal),
    };

    private static ImmutableArray<string> Names(XElement element) =>
        [.. element.Elements(element.Name.Namespace + "author").Select(a => Text(Child(a, "name"))).OfType<string>()];

    // "mail@example.com (Jane Doe)"; an address alone names nobody.
    private static string? Mailbox(string? author)
    {
        if (author?.Contains('@', StringComparison.Ordinal) != true)
        {
            return author;
        }

        int open = author.IndexOf('(', StringComparison.Ordinal), close = author.LastIndexOf(')');
        return open >= 0 && close > open + 1 ? author[(open + 1)..close].Trim() : null;
    }

    // Of RSS the elements are in no namespace or, in RSS 1.0, in its own; never those of an extension.
    private static XElement? Child(XElement parent, string name) =>
        parent.Elements().FirstOrDefault(e => e.Name.LocalName == name && (e.Name.Namespace == parent.Name.Namespace || e.Name.Namespace.NamespaceName is "" or "http://purl.org/rss/1.0/"));

    private static string? Text(XElement? element) => element?.Value.Trim() is { Length: > 0 } text ? text : null;

    private static string? Line(XElement? element) => Text(element) is { } text && FeedEntry.Plain(text) is { Length: > 0 } line ? line : null;

    private static Uri? Web(string? text, Uri? site)
    {
        Uri? uri = text is null ? null : site is null ? (Uri.TryCreate(text, UriKind.Absolute, out Uri? whole) ? whole : null) : Uri.TryCreate(site, text, out Uri? joined) ? joined : null;
        return uri?.Scheme is "http" or "https" ? uri : null;
    }
}
